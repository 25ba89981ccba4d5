#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What I did: sessions of another computer and of this one, seen, corrected, taken along and deleted."""

import csv
import datetime
import json
import os
import tempfile

import past
from driver import TIMEOUT, Atspi
from e2e import check_names, data_folder, expect, main

BUTTONS = ('push button', 'button')
DAYS = (1, 3, 6, 8, 40)
CORRECTED = 'Stairs were easier.'


def named(app, *roles):
    return [shown for shown in app.shown(app.page('history'), *roles)]


def find_in_window(app, roles, name):
    """Waits for something in the newest window alone: the page behind it has hundreds of widgets."""
    found = []

    def look():
        for top in (top for top in app.tops() if top.get_child_count() > 1):
            window = top.get_child_at_index(top.get_child_count() - 1)
            found.extend(shown.widget for shown in app.shown(window, *roles) if shown.name.endswith(name))
        return bool(found)

    app.until(look, TIMEOUT, f'no {roles} {name} appeared')
    return found[-1]


def open_page(app):
    app.page('library')
    app.activate('show-history')
    app.page('history')


def bring_in(app, path):
    app.activate('history-import-from', path)
    app.read('history', "Sam's knee, week 2")


def seen(steps, folder):
    path = os.path.join(folder, 'other.json')
    past.write(path, datetime.date.today(), DAYS)
    with steps.run() as app:
        with steps.step('without a session the page says so'):
            open_page(app)
            app.read('history', 'Nothing here yet')
            check_names(app, 'history')
        with steps.step('sessions of another computer come in'):
            bring_in(app, path)
        with steps.step('the days are there, and the charts with their sentences'):
            app.read('history', 'Done, with 2 fewer on the right.')
            app.read('history', 'Times a week')
            app.read('history', 'How hard it felt')
        with steps.step('the calendar tells each day aloud'):
            yesterday = datetime.date.today() - datetime.timedelta(days=1)
            wanted = f'{yesterday:%A} {yesterday.day} {yesterday:%B}, done'
            names = [shown.name for shown in named(app, *BUTTONS)]
            expect(any(wanted in name for name in names) or yesterday.month != datetime.date.today().month,
                   f'no day is called {wanted}')
        with steps.step('every control has a name'):
            expect(not [shown for shown in named(app, *BUTTONS, 'toggle button', 'menu button')
                        if not shown.name], 'a control has no name')


def corrected(steps):
    with steps.run() as app:
        with steps.step('the newest session opens to be changed'):
            open_page(app)
            app.read('history', 'Done, with 2 fewer on the right.')
            change = next(shown for shown in named(app, *BUTTONS) if shown.name.startswith('Change '))
            Atspi.Action.do_action(change.widget, 0)
            Atspi.EditableText.set_text_contents(find_in_window(app, ('entry', 'text'), 'Note'), CORRECTED)
            Atspi.Action.do_action(find_in_window(app, BUTTONS, 'Save'), 0)
        with steps.step('what was corrected is seen'):
            app.read('history', CORRECTED)


def taken_along(steps, folder):
    table, facts = os.path.join(folder, 'did.csv'), os.path.join(folder, 'did.json')
    with steps.run() as app:
        with steps.step('it is there after a restart, and goes out as a table and as facts'):
            open_page(app)
            app.read('history', CORRECTED)
            app.activate('history-save-csv-to', table)
            app.until(lambda: os.path.exists(table), 20, 'no table was written')
            app.activate('history-save-json-to', facts)
            app.until(lambda: os.path.exists(facts), 20, 'no facts were written')
            with open(table, encoding='utf-8-sig') as file:
                expect(len(list(csv.reader(file))) > 1, 'the table is empty')
            with open(facts, encoding='utf-8') as file:
                expect(len(json.load(file)['sessions']) == len(DAYS), 'sessions are missing')
        with steps.step('all is deleted when the person wants it'):
            app.activate('history-delete-all')
            Atspi.Action.do_action(find_in_window(app, BUTTONS, 'Delete everything'), 0)
            app.read('history', 'Nothing here yet')
    with steps.step('nothing of it is left in the file'):
        for entry in os.scandir(data_folder()):
            if entry.is_file():
                with open(entry.path, 'rb') as file:
                    expect(CORRECTED.encode() not in file.read(), f'{entry.name} still has it')


def run(steps):
    with tempfile.TemporaryDirectory() as folder:
        seen(steps, folder)
        corrected(steps)
        taken_along(steps, folder)


main(run)
