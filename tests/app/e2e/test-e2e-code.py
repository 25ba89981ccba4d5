#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sheet that was printed is held up to a camera that stands in: what it sees is the page itself, and its program opens."""

import contextlib
import os
import re
import shutil
import subprocess

from camera import Cameras
from driver import APP_PATH, Atspi, GLib
from e2e import BUTTONS, Skip, check_names, data_folder, expect, main

TITLE = "The surgeon's four"
# What a camera of this size sees of a page as wide as its picture.
WIDTH, HEIGHT = 1280, 720
CAPS = f'image/jpeg, width={WIDTH}, height={HEIGHT}, framerate=15/1'
# The doses of the sheet that is held up are nobody else's.
USUAL, CHANGED = 'reps="8"', 'reps="7"'
NO_CAMERA = 'There is no camera. Plug one in, or switch on the one that is built in.'
DOSE = '7 on your left, then 7 on your right.'


def folder():
    return os.path.join(os.environ['HOME'], 'printed')


def press(app, name):
    expect(Atspi.Action.do_action(app.see(BUTTONS, name), 0), f'"{name}" cannot be pressed')


def try_again(app):
    """Presses the button again while it is there; returns whether the program has come."""
    button = app.find(BUTTONS, 'Use the Camera')
    if button:
        Atspi.Action.do_action(button, 0)
    return app.state('page') == 'program'


def own_programs():
    path = os.path.join(data_folder(), 'programs')
    return [os.path.join(path, name) for name in os.listdir(path) if name.endswith('.reprise')] if os.path.isdir(path) else []


def make(steps):
    """Makes a program of one's own, with a dose of its own, and returns its id."""
    with steps.run() as app:
        with steps.step('somebody copies a program'):
            app.activate('show-program', 'surgeons-four')
            app.read('program', TITLE)
            app.activate('make-own')
            app.page('editor')
            app.until(own_programs, 10, 'the copy was not written')
    path, = own_programs()
    with open(path, encoding='utf-8') as file:
        text = file.read()
    expect(USUAL in text, 'the copy has other doses')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace(USUAL, CHANGED))
    return os.path.splitext(os.path.basename(path))[0]


def print_sheet(steps, program):
    """Prints it, and returns the picture of the end of the leaf as a camera sees it."""
    pdf, still = (os.path.join(folder(), name) for name in ('sheet.pdf', 'still'))
    with steps.run() as app:
        with steps.step('and prints it'):
            if not shutil.which('pdftoppm'):
                raise Skip('pdftoppm is not installed')
            app.activate('show-program', program)
            app.read('program', DOSE)
            app.activate('print')
            window = f'{APP_PATH}/window/2'
            app.until(lambda: app.has_actions(window) and 'save-to' in app.call('List', None, '(as)', window)[0], 10,
                      'there is no sheet')
            app.activate('save-to', pdf, window)
            app.until(lambda: os.path.exists(pdf), 20, 'the sheet was not saved')
            subprocess.run(['pdftoppm', '-jpeg', '-f', '2', '-singlefile', '-scale-to-x', str(WIDTH), '-scale-to-y', '-1',
                            '-x', '0', '-y', str(int(WIDTH * 0.85)), '-W', str(WIDTH), '-H', str(HEIGHT), pdf, still],
                           check=True)
    return still + '.jpg'


def hold_up(steps, still):
    """Somebody else, who has the pack but not the program, holds the sheet up to their camera."""
    shutil.rmtree(os.path.join(data_folder(), 'programs'))
    cameras = Cameras()
    with steps.run(environment=cameras.environment) as app:
        with steps.step('without a camera, that is said'):
            app.page('library')
            app.activate('open-code')
            press(app, 'Use the Camera')
            app.until(lambda: app.find(('status bar', 'statusbar', 'label'), NO_CAMERA), 10,
                      'it is not said that there is no camera')
        with steps.step('held up to the camera, the sheet leads to its program, with its own doses'):
            cameras.plug_in('Front', CAPS, still=still)
            app.until(lambda: try_again(app), 20, 'the camera did not read the sheet')
            app.read('program', TITLE)
            app.read('program', DOSE)
            expect(app.enabled('make-own') and not app.enabled('edit-program'), 'it was kept before anybody asked for that')
            check_names(app, 'program')
        with steps.step('the camera is off, and the window for codes is gone'):
            app.until(lambda: not cameras.is_on('Front'), 10, 'the camera is still on')
            app.until(lambda: not app.has_actions(f'{APP_PATH}/window/2'), 10, 'the window for codes is still open')
        with steps.step('nothing of the picture is kept'):
            kept = [name for _, _, names in os.walk(os.environ['XDG_DATA_HOME']) for name in names]
            expect(not [name for name in kept if re.search(r'\.(jpe?g|png)$', name)], f'there is {kept}')


def test(steps):
    with contextlib.suppress(GLib.Error):
        Atspi.init()
    os.mkdir(folder())
    still = print_sheet(steps, make(steps))
    if os.path.exists(still):
        hold_up(steps, still)


main(test)
