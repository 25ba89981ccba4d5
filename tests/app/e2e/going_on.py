# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of going on with a session ask: what is offered, and what the journal has of it."""

import contextlib
import os
import re
import sqlite3

from driver import TIMEOUT, GLib
from e2e import data_folder, expect

TELLS_ALL = {'G_MESSAGES_DEBUG': 'reprise'}
LOOKED = 'It was looked for a session that was broken off'
COUNT = re.compile(r'(\d+) of (\d+)')


class Offer:
    """The offer to go on: the program, and the places named one after the other."""

    def __init__(self, words):
        title, line = words.replace('\u00a0', ' ').removeprefix('Go on with ').split('. ', 1)
        self.program = title
        parts = line.split(' · ')
        self.exercise = parts[0]
        self.set = next((part for part in parts if part.startswith('Set ')), '')
        self.side = next((part.split()[0].lower() for part in parts if part in ('Left leg', 'Right leg')), 'none')
        count = COUNT.fullmatch(parts[-1])
        self.amount = int(count[1]) if count else 0
        self.words = words


def find_offer(app):
    with contextlib.suppress(GLib.Error):  # one went while it was asked
        for widget in app.widgets():
            if (widget.get_name() or '').startswith('Go on with ') and '. ' in widget.get_name():
                return Offer(widget.get_name())
    return None


def read_offer(app, timeout=TIMEOUT):
    """Waits for the offer and returns it."""
    app.until(lambda: app.enabled('session.go-on'), timeout, 'going on was not offered')
    found = []
    app.until(lambda: found.append(find_offer(app)) or found[-1], timeout, 'the offer is not seen')
    return found[-1]


def expect_no_offer(app):
    """What can be gone on with is offered when it was looked for, which a program tells that runs with TELLS_ALL."""
    app.read('library', 'Clamshell')
    app.until(lambda: any(LOOKED in line for line in app.said()), TIMEOUT, 'nobody looked whether a session was broken off')
    expect(not app.enabled('session.go-on'), f'going on is offered: {find_offer(app) and find_offer(app).words}')


def past():
    """Returns for each session of the journal when it ended, and the most that was done of each turn."""
    path = os.path.join(data_folder(), 'journal.sqlite')
    with contextlib.closing(sqlite3.connect(f'file:{path}?mode=ro', uri=True)) as base:
        sessions = base.execute('SELECT id FROM session ORDER BY id').fetchall()
        return [(base.execute('SELECT max(ended) FROM session_fact WHERE session = ?', session).fetchone()[0],
                 dict(((item, number, side), done) for item, number, side, done in base.execute(
                     'SELECT item, "set", side, max(done) FROM turn WHERE session = ? GROUP BY item, "set", side',
                     session)))
                for session in sessions]
