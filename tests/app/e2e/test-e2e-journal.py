#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns that the journal cannot take: its lock is held, its folder cannot be made, no place takes them."""

import contextlib
import os
import shutil
import sqlite3

from driver import APP_PATH
from e2e import data_folder, expect, journal, main

WARNING = 'What you did last is in no file yet. If you close now, it can be lost. Put this right, then try again.'
PLACES = ('XDG_STATE_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR')


def asides():
    folders = [data_folder(), *(os.path.join(os.environ[name], 'reprise') for name in PLACES)]
    return [os.path.join(folder, 'journal-aside.sqlite') for folder in folders]


def is_kept(path):
    """Says whether a turn is in a file, which is there a moment before what is in it."""
    if not os.path.exists(path):
        return False
    with contextlib.closing(sqlite3.connect(f'file:{path}?mode=ro', uri=True)) as base:
        with contextlib.suppress(sqlite3.Error):
            return base.execute('SELECT count(*) FROM turn').fetchone()[0] > 0
    return False


def lead(app, turns):
    """Leads turns of a session; each is cut short, which is a turn of its own in the journal."""
    app.activate('show-program', 'daily-clams')
    app.page('program')
    app.activate('session.start')
    app.page('session')
    for _ in range(turns):
        app.skip_to('work')
        app.wait('session.rep', 2, 20)
        app.activate('session.skip')


@contextlib.contextmanager
def locked():
    """Another program writes to the journal and does not end."""
    with contextlib.closing(sqlite3.connect(os.path.join(data_folder(), 'journal.sqlite'), isolation_level=None)) as base:
        base.execute('BEGIN IMMEDIATE')
        yield


@contextlib.contextmanager
def blocked(*folders):
    """Files stand where the folders must be, so that not even root can write there."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        with open(folder, 'wb'):
            pass
    yield
    for folder in folders:
        os.remove(folder)


def expect_journal(steps, words, *turns):
    """The next start brings what was kept into the journal, before anything is done, and only once."""
    for again in ('', ' once more'):
        with steps.run() as app:
            with steps.step(f'{words}{again}'):
                app.read('library', 'Clamshell')
                app.until(lambda: len(journal()) >= len(turns), 20, 'the turns did not come')
                app.until(lambda: not any(os.path.exists(path) for path in asides()), 20, 'they still lie aside')
        expect([turn[1:3] for turn in journal()] == list(turns), f'the journal has {journal()}')


def lock(steps):
    with steps.run() as app:
        with steps.step('a turn is written'):
            lead(app, 1)
            app.until(lambda: len(journal()) == 1, 10, 'it was not written')
        with locked():
            with steps.step('while another program holds the journal, the next turn is kept aside'):
                app.skip_to('work')
                app.wait('session.rep', 2, 20)
                app.activate('session.skip')
                app.until(lambda: is_kept(asides()[0]), 10, 'it was not kept')
            with steps.step('the program ends meanwhile'):
                app.check_end()
    expect_journal(steps, 'the next start has both turns', ('left', 20), ('right', 20))


def kill(steps):
    with blocked(data_folder()):
        with steps.run() as app:
            with steps.step('without a folder for the journal, a turn is kept in another place'):
                lead(app, 1)
                app.until(lambda: is_kept(asides()[1]), 10, 'it was not kept')
                app.kill()
    expect_journal(steps, 'the program was killed, and its turn is there', ('left', 20))


def nowhere(steps):
    with steps.run() as app:
        with blocked(*map(os.path.dirname, asides())):
            with steps.step('where no place takes a turn, the window does not close without a word'):
                lead(app, 1)
                app.activate('quit', path=APP_PATH)
                app.see(('dialog', 'alert', 'frame', 'window'), 'Not saved yet', 15)
                app.see('label', WARNING, 5)
        with steps.step('once that is put right, it closes'):
            app.key('Return')  # the button that tries again
            app.process.wait(15)
    expect_journal(steps, 'the turn is there', ('left', 20))


main(lock, kill, nowhere)
