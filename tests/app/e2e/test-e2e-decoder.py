#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session whose clips cannot be decoded, and one whose exercise has no clip: both are led all the same."""

from e2e import expect, install_test_pack, main

# Whatever may decode VP8 or VP9, on any machine; names that are not there do no harm.
DECODERS = ('vp8dec', 'vp9dec', 'vp8alphadecodebin', 'vp9alphadecodebin', 'avdec_vp8', 'avdec_vp9', 'vavp8dec', 'vavp9dec',
            'vaapivp8dec', 'vaapivp9dec', 'vaapidecodebin', 'vaapidecode', 'nvvp8dec', 'nvvp9dec', 'nvvp8sldec', 'nvvp9sldec',
            'v4l2vp8dec', 'v4l2vp9dec', 'v4l2slvp8dec', 'v4l2slvp9dec', 'msdkvp8dec', 'msdkvp9dec', 'qsvvp9dec')
NO_DECODER = {'GST_PLUGIN_FEATURE_RANK': ','.join(f'{name}:NONE' for name in DECODERS)}

# Two counts nearer than 0.3 seconds to each other are one.
APART = 0.4


def begin(app, program):
    app.read('library', 'Clamshell')
    app.activate('show-program', program)
    app.page('program')
    app.activate('session.start')
    app.page('session')
    app.wait('session.step', 'get-ready')


def missing_decoder(steps):
    with steps.run(environment=NO_DECODER) as app:
        with steps.step('a session starts without a decoder for its clip'):
            begin(app, 'daily-clams')
        with steps.step('it names the package that would help'):
            app.read('session', 'gstreamer1.0-plugins-good')
        with steps.step('the steps stand in for the clip'):
            app.read('session', 'Lie on your side, head on your lower arm.')
        with steps.step('a repetition is counted all the same'):
            app.activate('session.skip')
            app.wait('session.step', 'work', 5)
            app.wait('session.phase', 'hold', 15)
            app.wait('session.rep', 2, 15)
        with steps.step('it can be led to its end'):
            app.skip_to('side-change')
            app.read('session', 'Now the right leg', 3)
            app.activate('session.skip')
            app.wait('session.side', 'right', 5)
            app.wait('session.step', 'work', 5)
            app.activate('session.skip')
            app.page('done')


def no_clip(steps):
    install_test_pack('tiny')
    with steps.run() as app:
        with steps.step('a session comes to an exercise that has no clip'):
            begin(app, 'short')
            app.skip_to('next')
            app.activate('session.skip')
            app.wait('session.state', 'waiting', 5)
            app.read('session', 'March')
        with steps.step('its steps are on the page, and nothing is said to be missing'):
            app.read('session', 'Lift one knee, put it down')
            expect('cannot be played' not in app.texts('session'), 'a clip is missed that was never there')
        with steps.step('it is counted as any other'):
            app.activate('session.count')
            app.until(lambda: app.enabled('session.uncount'), 5, 'nothing was counted')
            app.rest(APART)
            app.activate('session.count')
            app.wait('session.step', 'rest', 5)


main(missing_decoder, no_clip)
