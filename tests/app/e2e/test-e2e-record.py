#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The note for the record: copied by key and by button, and pasted where it is needed."""

from e2e import BUTTONS, Atspi, chord, expect, install_test_pack, main

TOLD = 'The note for the record is copied. Paste it where you need it.'


def paste(app):
    """Goes to the search and returns what a person who pastes finds there."""
    app.activate('search')
    entry = next(app.on_page('library', 'entry')).widget
    app.until(lambda: entry.get_state_set().contains(Atspi.StateType.FOCUSED), 5, 'the search has no focus')
    chord('CONTROL', 'A')
    chord('CONTROL', 'V')
    app.until(lambda: Atspi.Text.get_character_count(entry) > 0, 5, 'nothing was pasted')
    text = Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))
    Atspi.EditableText.set_text_contents(entry, '')
    return text


def press(app, page, name):
    button = next((shown for shown in app.on_page(page, *BUTTONS) if shown.name == name), None)
    expect(button, f'the {page} page has no button "{name}"')
    expect(Atspi.Action.do_action(button.widget, 0), f'"{name}" cannot be pressed')
    app.rest(0.6)  # a button that is pressed this way takes a moment


def says(text, *parts):
    for part in parts:
        expect(part in text, f'the note does not say "{part}": {text!r}')


def record(steps):
    with steps.run() as app:
        with steps.step('the library has nothing to note'):
            app.read('library', '13 exercises')
            expect(not app.enabled('copy-record'), 'a note of nothing can be copied')
        with steps.step('an exercise is copied by key, and told of'):
            app.activate('show-exercise', 'hip-bridge')
            app.read('exercise', 'Hip bridge')
            chord('CONTROL', 'SHIFT', 'C')
            app.see('label', TOLD)
            says(paste(app), 'Exercise: Hip bridge', '13. Frequency: ', '4. Supervision: ______')
        with steps.step('a program is copied by its button'):
            app.activate('show-program', 'surgeons-four')
            app.read('program', "The surgeon's four")
            press(app, 'program', 'Copy a note for the record')
            says(paste(app), "Program: The surgeon's four (4 exercises)", '11. Stop rules: Sharp pain',
                 '16b. Done of what was planned: ______')
        with steps.step('what was done is copied from the end page'):
            app.activate('show-program', 'short')
            app.page('program')
            app.activate('session.start')
            app.page('session')
            expect(not app.enabled('copy-record'), 'a session that runs can be noted')
            app.wait('session.step', 'get-ready')
            app.activate('session.skip')
            app.wait('session.step', 'work', 5)
            app.wait('session.step', 'side-change', 20)
            app.activate('session.stop')
            app.read('done', 'You did a part of it: Short')
            press(app, 'done', 'Copy as a note')
            says(paste(app), 'Done: Short (2 exercises). 1 Clamshell: left 2 of 2, right 0 of 2; 2 March: 0 of 4')


install_test_pack('tiny')
main(record)
