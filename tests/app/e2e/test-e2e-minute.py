#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program of four exercises with doses, from the first click to Start: a minute with the typed line, two by pointer alone."""

import re

from e2e import BUTTONS, Atspi, expect, extents, main
from person import Person

LINES = ('clam 2x15 hold 2', 'hip bridge 3x12', 'side leg raise 2x10', 'bird dog 2x8')
LINE = 'Add an exercise: its name, then how much'
CARDS = ('Clamshell', 'Hip bridge', 'Side leg raise', 'Bird dog')
AMOUNTS = ((2, 15), (3, 12), (2, 10), (2, 8))
DOSES = ('Clamshell, 15 on your left, then 15 on your right. Hold 2 seconds. Then do both sides once more.',
         'Hip bridge, 12 times.', 'Side leg raise, 10 on your left', 'Bird dog, 8 on')


def shown(app, place, name, *roles):
    """Returns what is shown below a widget, or in a part of the window, by its name, or None."""
    top = app.part(place) if isinstance(place, str) else place
    return next((one for one in app.shown(top, *roles) if one.name == name), None)


def find(app, place, name, *roles):
    """Waits for something by its name, as a person would, and returns it."""
    found = []
    app.until(lambda: found.append(shown(app, place, name, *roles)) or found[-1], 20, f'there is no "{name}"')
    return found[-1].widget


def rows(app):
    return [one.name for one in app.shown(app.part('Edit program'), 'list item') if ' of ' in one.name[:8]]


def check_rows(app, doses):
    app.until(lambda: len(rows(app)) == len(doses) and all(dose in row for dose, row in zip(doses, rows(app))), 10,
              f'the lines are {rows(app)}')


def start(app, person):
    person.think()
    person.point(find(app, 'Edit program', 'Start', *BUTTONS))
    person.wait(lambda: app.state('page') == 'session', 'it does not start')


def has_line(app):
    """Says whether the keyboard is where a line is typed."""
    return any(one.widget.get_state_set().contains(Atspi.StateType.FOCUSED)
               for one in app.shown(app.part('Edit program'), 'entry', 'text'))


def typed(steps):
    with steps.run() as app:
        with steps.step('four lines are typed and started within a minute'):
            app.read('library', '11 exercises')
            person = Person(app)
            person.think()
            person.point(find(app, 'Programs and exercises', 'New', *BUTTONS))
            person.wait(lambda: app.state('page') == 'editor', 'there is no new program')
            person.wait(lambda: has_line(app), 'the keyboard is not where lines are typed')
            for number, line in enumerate(LINES):
                person.think()  # which exercise
                person.think()  # how much of it
                person.type(line)
                person.press('Return')
                person.wait(lambda number=number: len(rows(app)) == number + 1, f'"{line}" adds nothing')
            check_rows(app, DOSES)
            start(app, person)
            print(f'# typed: {person.describe()}', flush=True)
            expect(person.seconds() <= 60, f'a person needs {person.seconds():.0f} s')


def choose(app, person):
    """Chooses four cards and adds them to a new program."""
    person.think()
    person.point(find(app, 'Library', 'Choose', *BUTTONS, 'toggle button'))
    for name in CARDS:
        person.think()
        person.point(find(app, 'Library', name, 'table cell'), down=0.3)
    person.think()
    person.point(find(app, 'Library', 'Add to a program', *BUTTONS))
    person.think()
    app.see('menu item', 'A new program')
    person.pick(lambda: app.activate('add-exercise', ''))


def open_editor(app, person):
    person.think()
    person.point(find(app, 'Programs and exercises', 'My program', 'list item'))
    person.wait(lambda: app.state('page') == 'program', 'the program is not shown')
    person.think()
    person.point(find(app, 'Program', 'Edit', *BUTTONS))
    person.wait(lambda: app.state('page') == 'editor' and len(rows(app)) == 4, 'the lines do not appear')


def set_dose(app, person, number, sets, amount):
    """Opens a line and steps its sets and how many, as long as they are others."""
    line = next(one for one in app.shown(app.part('Edit program'), 'list item') if one.name.startswith(f'{number} of 4'))
    row = line.widget
    person.think()
    person.scroll_to(row, extents(find(app, 'Edit program', LINE, 'entry', 'text'))[1] - 20)
    person.point(row, across=0.3)
    find(app, row, 'Sets', 'spin button')
    person.think()
    if re.search(r'\d to \d', line.name):  # a range
        person.point(find(app, row, 'Reps', 'radio button'))
    for title, wanted in (('Sets', sets), ('How many', amount)):
        spin = find(app, row, title, 'spin button')
        now = int(Atspi.Value.get_current_value(spin))
        person.think()
        if now != wanted:
            person.point(spin, across=0.87 if wanted > now else 0.13, times=abs(wanted - now))
        person.wait(lambda spin=spin, wanted=wanted: int(Atspi.Value.get_current_value(spin)) == wanted,
                    f'{title} is not {wanted}')


def pointed(steps):
    with steps.run() as app:
        with steps.step('four cards are chosen, dosed and started within two minutes, by the pointer alone'):
            app.read('library', '11 exercises')
            person = Person(app)
            choose(app, person)
            open_editor(app, person)
            for number, (sets, amount) in enumerate(AMOUNTS, 1):
                set_dose(app, person, number, sets, amount)
            start(app, person)
            print(f'# pointed: {person.describe()}', flush=True)
            expect('key' not in person.acts, 'a key was needed')
            expect(person.seconds() <= 120, f'a person needs {person.seconds():.0f} s')


if __name__ == '__main__':
    main(pointed, typed)
