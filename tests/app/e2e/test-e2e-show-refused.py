#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clinic's screen where the desktop does not give it the whole of a monitor: it says so, and works in what it has."""

import os
import subprocess
import sys

from driver import APP_PATH
from e2e import expect, extents, main

SHOW = APP_PATH + '/window/2'
SENTENCE = 'The desktop did not give this window the whole screen. Move it to the patient\'s screen and press F5.'


def labels(app):
    return [shown.name for shown in app.shown(app.see('frame', 'Show'), 'label') if shown.name]


def refused(steps):
    with steps.run() as app:
        with steps.step('a window that does not fill its screen says so'):
            app.activate('show-exercise', 'clamshell')
            app.page('exercise')
            app.activate('present')
            app.until(lambda: app.has_actions(SHOW), 10, 'the show did not open')
            app.until(lambda: SENTENCE in labels(app), 20, f'the show does not say that it was refused: {labels(app)}')
        with steps.step('it goes on in the room that it has'):
            _, _, width, height = extents(app.see('frame', 'Show'))
            expect((width, height) == (900, 600), f'the window is {width} wide and {height} high')
            app.activate('pair', 'fault', SHOW)
            app.until(lambda: {'Like this', 'Not like this'} <= set(labels(app)), 10, 'right and wrong are not shown')


with subprocess.Popen([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'stubborn.py')],
                      stdout=subprocess.PIPE, text=True) as manager:
    expect(manager.stdout.readline().strip() == 'ready', 'the window manager did not start')
    try:
        main(refused)
    finally:
        manager.kill()
