#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clinic's screen with two monitors: asked once on which, moved to the other, and remembered. Their sizes differ, so
that the size of the show tells which one it fills. A compositor draws both into the virtual screen."""

import contextlib
import os
import shutil
import subprocess
import time

from driver import APP_PATH, GLib
from e2e import BUTTONS, Atspi, Skip, expect, extents, main

SOCKET = 'reprise-two-screens'
SIZES = {'X1': (1200, 700), 'X2': (1000, 760)}
QUESTION = 'Which screen does the patient see?'
CONFIG = '[core]\nshell=desktop-shell.so\nidle-time=0\n[shell]\npanel-position=none\nlocking=false\n' + ''.join(
    f'[output]\nname={name}\nmode={width}x{height}\n' for name, (width, height) in SIZES.items())


@contextlib.contextmanager
def two_monitors():
    """Runs a compositor with two outputs, each as a window of the virtual screen."""
    config = os.path.join(os.environ['HOME'], 'two-screens.ini')
    with open(config, 'w', encoding='utf-8') as file:
        file.write(CONFIG)
    command = ['weston', '-c', config, '--backend=x11-backend.so', '--output-count=2', '--use-pixman', '--socket=' + SOCKET]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as compositor:
        try:
            end = time.monotonic() + 20
            while not os.path.exists(os.path.join(os.environ['XDG_RUNTIME_DIR'], SOCKET)):
                expect(compositor.poll() is None and time.monotonic() < end, 'the compositor did not start')
                GLib.timeout_add(50, lambda: GLib.SOURCE_REMOVE)
                GLib.MainContext.default().iteration(True)
            yield
        finally:
            compositor.terminate()


def find_show(app):
    """Returns where the actions of the show are, while it is open."""
    paths = [f'{APP_PATH}/window/{number}' for number in range(2, 6)]
    return next((path for path in paths
                 if app.has_actions(path) and 'blank' in app.call('List', None, '(as)', path)[0]), None)


def is_on(app, monitor):
    frame = app.find('frame', 'Show')
    return bool(frame) and extents(frame)[2:] == SIZES[monitor]


def wait_until_on(app, monitor):
    app.until(lambda: is_on(app, monitor), 20, f'the show does not fill {monitor}')


def find_answer(app, monitor):
    """Returns the button that chooses a monitor: its label may be wrapped or not, and then there are two of it."""
    return next((widget for widget in app.widgets() if widget.get_role_name() in BUTTONS
                 and f'({monitor})' in widget.get_name()), None)


def asked(steps, app):
    with steps.step('with two monitors it asks which one the patient sees'):
        app.activate('show-exercise', 'clamshell')
        app.page('exercise')
        app.activate('present')
        app.see('dialog', QUESTION)
        for monitor, (width, height) in SIZES.items():
            answer = find_answer(app, monitor)
            expect(answer, f'{monitor} cannot be chosen')
            expect(f'{width} × {height}' in answer.get_name(), f'{monitor} is called {answer.get_name()}')
    with steps.step('it fills the one that is chosen'):
        Atspi.Action.do_action(find_answer(app, 'X2'), 0)
        wait_until_on(app, 'X2')
    with steps.step('it moves to the other one, and back'):
        for monitor in ('X1', 'X2', 'X1'):
            app.activate('screen', path=find_show(app))
            wait_until_on(app, monitor)


def remembered(steps, app):
    with steps.step('the window that is worked in goes on, and what is chosen there is shown'):
        app.activate('show-exercise', 'hip-bridge')
        app.page('exercise')
        app.activate('present')
        app.until(lambda: any(shown.name == 'Hip bridge' for shown in app.shown(app.see('frame', 'Show'), 'label')), 10,
                  'the bridge is not shown')
    with steps.step('the next time it is not asked, and fills the one it was on'):
        app.activate('present-stop')
        app.until(lambda: not find_show(app), 10, 'the show is still open')
        app.activate('present')
        wait_until_on(app, 'X1')
        expect(not app.find('dialog', QUESTION), 'it asks again')


def screens(steps):
    if not shutil.which('weston'):
        with steps.step('two monitors'):
            raise Skip('weston is not installed')
        return
    with two_monitors(), steps.run(environment={'GDK_BACKEND': 'wayland', 'WAYLAND_DISPLAY': SOCKET}) as app:
        asked(steps, app)
        remembered(steps, app)


main(screens)
