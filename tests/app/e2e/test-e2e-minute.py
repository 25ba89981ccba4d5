#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program of four exercises with doses, from the first click to Start: a minute with the typed line, two by pointer alone."""

from e2e import BUTTONS, Atspi, expect, main
from person import Person

LINES = ('clam 2x15 hold 2', 'hip bridge 3x12', 'side leg raise 2x10', 'bird dog 2x8')
DOSES = ('Clamshell, 15 on your left, then 15 on your right. Hold 2 seconds. Do 2 sets.', 'Hip bridge, 12 times.',
         'Side leg raise, 10 on your left', 'Bird dog, 8 on')


def shown(app, place, name, *roles):
    """Returns what is shown in a part of the window by its name, or None."""
    return next((one for one in app.shown(app.part(place), *roles) if one.name == name), None)


def find(app, person, place, name, *roles):
    """Waits for something by its name, as a person would, and returns it."""
    found = []
    person.wait(lambda: found.append(shown(app, place, name, *roles)) or found[-1], f'there is no "{name}"')
    return found[-1].widget


def rows(app):
    return [one.name for one in app.shown(app.part('Edit program'), 'list item') if ' of ' in one.name[:8]]


def check_rows(app, doses):
    app.until(lambda: len(rows(app)) == len(doses) and all(dose in row for dose, row in zip(doses, rows(app))), 10,
              f'the lines are {rows(app)}')


def start(app, person):
    person.think()
    person.point(find(app, person, 'Edit program', 'Start', *BUTTONS))
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
            person.point(find(app, person, 'Programs and exercises', 'New', *BUTTONS))
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


if __name__ == '__main__':
    main(typed)
