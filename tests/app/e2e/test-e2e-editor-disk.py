#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is really full, and another hand: told in a sentence, and nothing of either is lost."""

import os
import subprocess
import sys

from driver import APP_PATH
from e2e import Atspi, expect, main
from editing import find_button, find_sets, open_first, own_files, press, programs_folder, saved_sets, set_sets, wait_rows

INSIDE = 'RP_DISK_OF_ITS_OWN'
SIZE = '256k'
ALONE = ['unshare', '--mount'] if os.geteuid() == 0 else ['unshare', '--map-current-user', '--keep-caps', '--mount']
WARNING = 'What you did last is in no file yet. If you close now, it can be lost. Put this right, then try again.'
DIALOGS = ('dialog', 'alert', 'frame', 'window')


def fill():
    """Takes all the room there is, and returns the file that has it."""
    path = os.path.join(programs_folder(), 'filler')
    with open(path, 'wb', buffering=0) as file:
        try:
            while file.write(b'x' * 512):
                pass
        except OSError:
            pass
    return path


def rename_in_place(path, name, other):
    """Changes a name in a file as another program would, in no more room."""
    with open(path, 'r+b') as file:
        content = file.read()
        expect(name in content, f'{name} is not in the file')
        file.seek(0)
        file.write(content.replace(name, other))


def says(app, words):
    return any(words in line for line in app.texts('editor').splitlines())


def full(app, steps):
    path, = own_files()
    before = saved_sets(path)
    filler = fill()
    with steps.step('on a full disk it is told in a sentence, and the last good file stays'):
        sets = open_first(app)
        set_sets(sets, 7)
        app.read('editor', 'Not saved yet', 10)
        app.read('editor', 'cannot be saved, because the disk is full.', 5)
        expect(saved_sets(path) == before, f'the file has {saved_sets(path)} sets')
    with steps.step('what was edited stays, and can be edited on'):
        set_sets(sets, 8)
        wait_rows(app, lambda found: 'That is 8 sets in all.' in found[0], 'the sentence does not say the sets')
    with steps.step('trying again says that it is still so'):
        press(app, 'editor', 'Try again')
        app.read('editor', 'Not saved yet', 5)
        expect(saved_sets(path) == before, f'the file has {saved_sets(path)} sets')
    with steps.step('the window does not close without a word'):
        app.activate('quit', path=APP_PATH)
        app.see(DIALOGS, 'Not saved yet', 15)
        app.see('label', WARNING, 5)
        app.key('Escape')
        app.until(lambda: not app.find('label', WARNING), 10, 'the question stays')
    with steps.step('once there is room, trying again saves it'):
        again = find_button(app, 'editor', 'Try again')
        os.remove(filler)
        Atspi.Action.do_action(again, 0)
        app.until(lambda: says(app, 'Saved'), 4, 'it is not saved')
        expect(not says(app, 'cannot be saved'), 'the complaint stays')
        expect(saved_sets(path) == 8, f'the file has {saved_sets(path)} sets')


def other_hand(app, steps):
    path, = own_files()
    with steps.step('what another hand changes is shown and told'):
        rename_in_place(path, b'The surgeon', b'The sergean')
        app.read('editor', "The sergean's four", 10)
        app.see('label', "“The sergean's four” was changed elsewhere. You see the newer one.", 30)
    with steps.step('what is not saved here is kept beside what another hand wrote'):
        filler = fill()
        set_sets(find_sets(app), 3)
        app.read('editor', 'Not saved yet', 10)
        rename_in_place(path, b'The sergean', b'The captain')
        app.read('editor', "The captain's four", 10)
        app.see('label', "“The captain's four” was changed elsewhere. You see the newer one. "
                         "Yours is kept as “The sergean's four (yours)”.", 30)
        os.remove(filler)  # what waits is tried again by itself
        app.until(lambda: len(own_files()) == 2, 10, f'there are {own_files()}')
        yours, = (file for file in own_files() if file != path)
        expect((saved_sets(path), saved_sets(yours)) == (8, 3), f'they have {saved_sets(path)}, {saved_sets(yours)} sets')


def disk(steps):
    with steps.run() as app:
        with steps.step('a program of one\'s own is made'):
            app.activate('show-program', 'surgeons-four')
            app.read('program', "The surgeon's four")
            press(app, 'program', 'Make my own copy')
            app.read('editor', 'Saved')
        full(app, steps)
        other_hand(app, steps)


def alone():
    """Says whether this runs with a disk of its own, which takes a process of its own; begins that where it can be had."""
    if INSIDE in os.environ:
        os.makedirs(programs_folder())
        subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={SIZE}', 'tmpfs', programs_folder()], check=True)
        return True
    if subprocess.run([*ALONE, 'true'], capture_output=True, check=False).returncode == 0:
        os.environ[INSIDE] = '1'
        os.execvp(ALONE[0], [*ALONE, sys.executable, *sys.argv])
    return False


if alone():
    main(disk)
else:
    print('1..0 # SKIP no disk of its own can be had here')
