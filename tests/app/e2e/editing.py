# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests of the editor share: its lines, its controls, and the file that all of it ends up in."""

import os
import xml.etree.ElementTree

from e2e import BUTTONS, Atspi, data_folder, expect


def find_button(app, page, name):
    """Returns a button by its name, once it is there."""
    found = []

    def is_there():
        found[:] = [shown for shown in app.on_page(page, *BUTTONS, 'radio button') if shown.name == name]
        return found

    app.until(is_there, 10, f'the {page} page has no button "{name}"')
    return found[0].widget


def press(app, page, name):
    """Presses a button by its name, once it is there."""
    expect(Atspi.Action.do_action(find_button(app, page, name), 0), f'"{name}" cannot be pressed')


def rows(app):
    """Returns what a screen reader says of each line of the program: "1 of 4, Clamshell, ..."."""
    return [shown.name for shown in app.on_page('editor', 'list item') if ' of ' in shown.name[:8]]


def wait_rows(app, test, complaint):
    app.until(lambda: test(rows(app)), 10, complaint + f'; the lines are {rows(app)}')


def focused(app, start):
    """Waits until a line of the program has the keyboard."""
    def has_keyboard():
        return any(shown.name.startswith(start) and shown.widget.get_state_set().contains(Atspi.StateType.FOCUSED)
                   for shown in app.on_page('editor', 'list item'))

    app.until(has_keyboard, 10, f'the keyboard is not on "{start}"')


def find_sets(app):
    """Returns the control of the sets of the line that is open, or None."""
    return next((shown.widget for shown in app.on_page('editor', 'spin button') if shown.name == 'Sets'), None)


def open_first(app):
    """Opens the first line by key and returns the control of its sets."""
    focused(app, '1 of ')
    app.key('Return')
    app.until(lambda: find_sets(app), 10, 'Return does not open the line')
    return find_sets(app)


def set_sets(widget, number):
    expect(Atspi.Value.set_current_value(widget, number), 'the number of sets cannot be changed')


def programs_folder():
    return os.path.join(data_folder(), 'programs')


def own_files():
    """Returns the files of the person's own programs, by their paths."""
    folder = programs_folder()
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith('.reprise')]


def saved_sets(path):
    """Returns how often the first exercise of a file is to be done; a file that is not whole is a failure."""
    try:
        root = xml.etree.ElementTree.parse(path).getroot()
    except xml.etree.ElementTree.ParseError as error:
        with open(path, 'rb') as file:
            expect(False, f'the file is not whole: {error}; it is {file.read()!r}')
    dose = next(element for element in root.iter() if element.tag.endswith('}dose') or element.tag == 'dose')
    return int(dose.get('sets', '1'))
