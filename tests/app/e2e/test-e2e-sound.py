#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound devices that are not there, come and go while a session is led: that is told, and tones follow."""

import contextlib
import os
import tempfile

from driver import GLib
from e2e import BUTTONS, build_tree, expect, main

OTHERS = ('pulsesink', 'pipewiresink', 'alsasink', 'jackaudiosink', 'openalsink', 'osssink', 'oss4sink', 'pulsedeviceprovider',
          'pipewiredeviceprovider', 'alsadeviceprovider')
STOOD_STILL = 'The computer slept or stood still'
NO_DEVICE = 'no sound device was found'


class Outputs:
    """A folder in which a file is a sound device that is plugged in."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {'GST_PLUGIN_PATH': os.path.join(build_tree(), 'tests', 'media'),
                            'GST_REGISTRY': os.path.join(folder, 'registry.bin'),
                            'GST_PLUGIN_FEATURE_RANK': ','.join(f'{name}:NONE' for name in OTHERS),
                            'RP_STANDIN_OUTPUTS': folder}

    def plug_in(self, name):
        with open(os.path.join(self.folder, name + '.output'), 'w', encoding='utf-8'):
            pass

    def plug_out(self, name):
        os.unlink(os.path.join(self.folder, name + '.output'))

    def heard(self):
        path = os.path.join(self.folder, 'heard')
        return os.path.getsize(path) if os.path.exists(path) else 0


def find_button(app):
    return next(shown.widget for shown in app.on_page('session', *BUTTONS) if shown.name == 'Tones')


def wait_for_button(app, silent):
    """Waits until the button says that tones cannot be heard, or no more."""
    def holds():
        with contextlib.suppress(GLib.Error, StopIteration):
            return (NO_DEVICE in (find_button(app).get_description() or '')) == silent
        return False
    app.until(holds, 30, f'the button for tones does not say that they are {"silent" if silent else "heard"}')


def start(app):
    app.activate('show-program', 'daily-clams')
    app.page('program')
    app.activate('session.start')
    app.page('session')


def expect_leading(app):
    """It leads, unless the machine itself was so slow that the session took it to have slept, and says so."""
    if app.state('session.state') == 'paused' and STOOD_STILL in app.texts('session'):
        app.resume()
    expect(app.state('session.state') == 'running', 'it does not lead')


def comes_and_goes(steps):
    with tempfile.TemporaryDirectory() as folder:
        outputs = Outputs(folder)
        with steps.run(environment=outputs.environment) as app:
            with steps.step('without a sound device the button for tones says so'):
                start(app)
                wait_for_button(app, True)
                expect(outputs.heard() == 0, 'something was heard')
            with steps.step('a device that comes is heard in this session'):
                outputs.plug_in('headphones')
                wait_for_button(app, False)
                app.skip_to('work')
                app.until(lambda: outputs.heard() > 0, 30, 'no tone was heard')
            with steps.step('when it goes, the button says so, and the session goes on'):
                outputs.plug_out('headphones')
                wait_for_button(app, True)
                expect_leading(app)
            with steps.step('one that comes again is heard again'):
                outputs.plug_in('speaker')
                wait_for_button(app, False)
                heard = outputs.heard()
                app.activate('session.skip')
                app.until(lambda: outputs.heard() > heard, 30, 'no tone was heard')


def made_up(steps):
    with tempfile.TemporaryDirectory() as folder:
        outputs = Outputs(folder)
        outputs.plug_in('auto_null')
        with steps.run(environment=outputs.environment) as app:
            with steps.step('a device that the sound server has made up is none'):
                start(app)
                app.read('session', NO_DEVICE)
                wait_for_button(app, True)


main(comes_and_goes, made_up)
