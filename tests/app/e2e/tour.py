#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A guided tour of the real program: from the library to the end of a led session and a sheet, with a picture of each
place, and the sheet itself.

usage: tour.py FOLDER
"""

import os
import sys

from driver import APP_PATH, TIMEOUT, App, Failure, fail, program

REPS = 3


class Tour:
    """Walks through the program and keeps numbered pictures."""

    def __init__(self, app, folder):
        self.app = app
        self.folder = folder
        self.number = 0

    def keep(self, name, words):
        self.number += 1
        path = os.path.join(self.folder, f'{self.number:02}-{name}.png')
        self.app.screenshot(path)
        print(f'{words}\n  {path}', flush=True)

    def pages(self):
        app = self.app
        app.wait('page', 'library')
        app.settle()
        self.keep('library', 'The library: programs at the side, every exercise as a card.')
        app.activate('show-exercise', 'clamshell')
        app.wait('page', 'exercise')
        app.rest(1)
        self.keep('exercise', 'One exercise: the clip, the dose, what to think of.')
        app.activate('show-program', 'daily-clams')
        app.wait('page', 'program')
        app.settle()
        self.keep('program', 'A program: what, how long, with what, and when to stop.')

    def sheet(self):
        """Shows a program as a sheet, and saves it."""
        app = self.app
        window = APP_PATH + '/window/2'
        path = os.path.join(self.folder, 'sheet.pdf')
        app.activate('print-program', 'five-for-knee-pain')
        app.until(lambda: app.has_actions(window), TIMEOUT, 'no window with a sheet appeared')
        app.settle(TIMEOUT)
        self.keep('sheet', 'A program on paper: how it looks, for whom.')
        app.activate('save-to', path, window)
        app.until(lambda: os.path.exists(path), TIMEOUT, 'the sheet was not saved')
        print(f'The sheet, ready to print.\n  {path}', flush=True)

    def first_side(self):
        app = self.app
        app.activate('session.start')
        app.wait('page', 'session')
        app.wait('session.step', 'get-ready')
        app.rest(2)
        self.keep('get-ready', 'Start was pressed: time to get ready.')
        app.activate('session.skip')
        app.wait('session.step', 'work')
        side = app.state('session.side')
        for phase in ('lift', 'hold', 'lower'):
            app.wait('session.phase', phase)
            app.rest(0.8)
            self.keep(f'{side}-{phase}', f'The {side} side, repetition {app.state("session.rep")}: {phase}.')
        for rep in range(2, REPS + 2):
            app.wait('session.rep', lambda now, rep=rep: now >= rep, timeout=60)
            print(f'Counted: {rep - 1}.', flush=True)
        app.rest(0.8)
        self.keep('counted', f'{REPS} repetitions are counted.')
        return side

    def other_side(self, first):
        app = self.app
        app.activate('session.skip')
        app.wait('session.step', 'side-change')
        app.rest(1.5)
        self.keep('side-change', 'Change of side: the picture has turned already.')
        app.wait('session.step', 'work')
        side = app.wait('session.side', lambda now: now not in (first, 'none'))
        app.wait('session.phase', 'hold')
        app.rest(0.5)
        self.keep(f'{side}-hold', f'The {side} side, mirrored.')
        app.activate('session.pause')
        app.wait('session.state', 'paused')
        app.rest(0.5)
        self.keep('paused', 'Paused: everything keeps its place.')
        app.activate('session.pause')
        app.wait('session.state', 'running')

    def end(self):
        app = self.app
        app.activate('session.skip')
        app.wait('page', 'done')
        app.settle()
        self.keep('done', 'Done.')


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        if name.endswith(('.png', '.pdf')):
            os.remove(os.path.join(folder, name))
    try:
        with App(program()) as app:
            tour = Tour(app, folder)
            tour.pages()
            tour.other_side(tour.first_side())
            tour.end()
            tour.sheet()
    except Failure as failure:
        fail(f'The tour stopped: {failure}.')


main(sys.argv[1])
