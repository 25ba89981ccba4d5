#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed again and again while a dose is edited: what it called saved is there, and no file is ever torn.

RP_KILLS says how often; 12 times unless set.
"""

import os
import random

from e2e import expect, main
from editing import open_first, own_files, press, programs_folder, saved_sets, set_sets

KILLS = int(os.environ.get('RP_KILLS', '12'))
SEED = 20261130
MOST_SETS = 9


def own_shown(app):
    """Says whether the own program stands beside the pack's, of which it is a copy."""
    return sum(shown.name == "The surgeon's four"
               for shown in app.shown(app.part('Programs and exercises'), 'list item')) == 2


class Edited:
    """The first line of the program in the editor, with what was asked for since it was last called saved."""

    def __init__(self, app, path):
        self.app = app
        self.open = [saved_sets(path)]
        app.read('library', 'Clamshell')
        app.until(lambda: own_shown(app), 10, 'the own program is not there')
        app.activate('show-program', os.path.splitext(os.path.basename(path))[0])
        app.page('program')
        app.activate('edit-program')
        app.page('editor')
        self.sets = open_first(app)
        self.words = next(shown.widget for shown in app.on_page('editor', 'label') if shown.name in ('Saved', 'Saving'))

    def change(self):
        """Asks for another number; when the page says "Saved" after it, only this one can be in the file."""
        number = self.open[-1] % MOST_SETS + 1
        self.open.append(number)
        set_sets(self.sets, number)

    def note(self):
        """Notes what the page says: it called nothing saved that came after the last change."""
        if self.words.get_name() == 'Saved':
            self.open[:] = self.open[-1:]


def kill_once(app, path, chance):
    """Returns whether the last change was in the file already."""
    edited = Edited(app, path)
    for _ in range(chance.randint(1, 5)):
        edited.change()
        for _ in range(chance.randint(0, 3)):
            edited.note()
    app.rest(chance.random() * 0.02)
    app.kill()
    found = saved_sets(path)
    expect(found in edited.open, f'the file has {found} sets; it can only have one of {edited.open}')
    return found == edited.open[-1]


def kill(steps):
    chance = random.Random(SEED)
    with steps.run() as app:
        with steps.step('a program of one\'s own is made'):
            app.activate('show-program', 'surgeons-four')
            app.read('program', "The surgeon's four")
            press(app, 'program', 'Make my own copy')
            app.read('editor', 'Saved')
    path, = own_files()
    n_late = 0
    for number in range(KILLS):
        with steps.run() as app:
            with steps.step(f'kill {number + 1} of {KILLS} loses nothing that was called saved'):
                n_late += kill_once(app, path, chance)
    print(f'# {KILLS - n_late} kills came before the last change was in the file', flush=True)
    with steps.step('nothing is left over'):
        expect(own_files() == [path], f'there are {own_files()}')
    with steps.run() as app:
        with steps.step('what was in the making is cleared away by the next start'):
            app.page('library')
            app.until(lambda: not any(name.endswith('.part') for name in os.listdir(programs_folder())), 10,
                      f'there is {os.listdir(programs_folder())}')


main(kill)
