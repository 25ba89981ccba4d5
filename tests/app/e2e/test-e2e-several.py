#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several at once in the real program: exercises chosen by key and added together, taken back and brought back."""

from e2e import BUTTONS, Atspi, check_names, chord, expect, main


def is_in(shown, state):
    return shown.widget.get_state_set().contains(state)


def cards(app):
    return list(app.on_page('library', 'table cell'))


def focused_card(app):
    return next((shown.name for shown in cards(app) if is_in(shown, Atspi.StateType.FOCUSED)), None)


def to_the_cards(app):
    """Goes on by Tab until a card has the keyboard."""
    for _ in range(20):
        app.key('Tab')
        app.rest(0.2)
        if focused_card(app):
            return
    expect(False, 'Tab does not lead to the cards')


def chosen(app):
    """Returns what a screen reader says of the cards that are chosen."""
    return sorted((shown.name for shown in cards(app) if ', chosen as number ' in shown.name),
                  key=lambda name: name.rsplit(' ', 1)[1])


def wait_chosen(app, *names):
    wanted = [f'{name}, chosen as number {number + 1}' for number, name in enumerate(names)]
    app.until(lambda: chosen(app) == wanted, 10, f'not chosen: {wanted}')


def own(app):
    """Returns how often the person's new program is at the side."""
    return sum(shown.name == 'My program' for shown in app.shown(app.part('Programs and exercises'), 'list item'))


def press(app, name):
    found = []
    app.until(lambda: found.extend(shown for shown in app.on_page('library', *BUTTONS) if shown.name == name) or found, 10,
              f'there is no button "{name}"')
    expect(Atspi.Action.do_action(found[0].widget, 0), f'"{name}" cannot be pressed')


def press_undo(app):
    """Presses the button of the toast, which says its name twice in older versions of libadwaita."""
    found = []
    app.until(lambda: found.append(app.find(BUTTONS, 'Undo Undo') or app.find(BUTTONS, 'Undo')) or found[-1], 10,
              'there is no toast with "Undo"')
    expect(Atspi.Action.do_action(found[-1], 0), 'the toast cannot be undone')


def choose(app, steps):
    with steps.step('Ctrl+Space begins to choose, and Space goes on'):
        app.read('library', '11 exercises')
        to_the_cards(app)
        first = focused_card(app)
        expect(not app.enabled('add-exercise'), 'nothing is chosen, and it can be added')
        chord('CONTROL', 'SPACE')
        wait_chosen(app, first)
        names = [first]
        for _ in range(2):
            app.key('Right')
            app.rest(0.3)
            names.append(focused_card(app))
            app.key('space')
            wait_chosen(app, *names)
    with steps.step('it is told in words and as a state, and everything has a name'):
        app.read('library', '3 chosen')
        expect(sum(is_in(shown, Atspi.StateType.SELECTED) for shown in cards(app)) in (0, 3),
               'the state of the cards is another one')
        check_names(app, 'library')
    with steps.step('what is chosen stays chosen while another is looked for'):
        entry = next(app.on_page('library', 'entry'))
        Atspi.EditableText.set_text_contents(entry.widget, 'squat')
        app.until(lambda: [shown.name for shown in cards(app)] == ['Single-leg squat'], 10, 'the search finds something else')
        app.read('library', '3 chosen')
        Atspi.EditableText.set_text_contents(entry.widget, '')
        wait_chosen(app, *names)
    return names


def lines(app):
    """Returns what a screen reader says of each line of the program: "1 of 3, chosen, Clamshell, ..."."""
    return [shown.name for shown in app.on_page('editor', 'list item') if ' of ' in shown.name[:8]]


def wait_lines(app, test, complaint):
    app.until(lambda: test(lines(app)), 10, f'{complaint}; the lines are {lines(app)}')


def dose(line):
    """Returns what a line says behind the name of its exercise, which has no comma."""
    return line.split(', ', 2)[2]


def press_in_editor(app, start):
    found = []
    app.until(lambda: found.extend(shown for shown in app.on_page('editor', *BUTTONS) if shown.name.startswith(start))
              or found, 10, f'there is no button "{start}"')
    expect(Atspi.Action.do_action(found[0].widget, 0), f'"{start}" cannot be pressed')


def one_dose(app, steps):
    with steps.step('two lines are chosen by key'):
        app.activate('edit-program')
        app.page('editor')
        wait_lines(app, lambda found: len(found) == 3, 'the program does not have three lines')
        before = lines(app)
        chord('CONTROL', 'SPACE')
        wait_lines(app, lambda found: found[0].startswith('1 of 3, chosen, '), 'Ctrl+Space does not choose the line')
        app.key('Down')
        app.key('space')
        wait_lines(app, lambda found: found[1].startswith('2 of 3, chosen, '), 'Space does not choose the next line')
        app.read('editor', '2 chosen')
        check_names(app, 'editor')
    with steps.step('both get the dose of the first, as one step'):
        first = before[0].split(', ')[1]
        press_in_editor(app, 'Give all one dose')
        press_in_editor(app, f'{first}: ')
        wait_lines(app, lambda found: dose(found[0]) == dose(found[1]), 'the doses differ')
        after = lines(app)
        expect(dose(before[1]) != dose(after[1]), 'the second line keeps its dose')
    with steps.step('it is undone, and done again'):
        press_in_editor(app, 'Undo')
        wait_lines(app, lambda found: found == before, 'undoing does not lead back')
        press_in_editor(app, 'Redo')
        wait_lines(app, lambda found: found == after, 'doing it again does not lead there')


def several(steps):
    with steps.run() as app:
        names = choose(app, steps)
        with steps.step('all are added to a new program, in the order they were chosen in'):
            press(app, 'Add to a program')
            app.see('menu item', 'A new program')
            app.activate('add-exercise', '')
            app.see('label', '3 exercises are in “My program” now.')
            expect(not chosen(app), 'they are still chosen')
            app.until(lambda: own(app) == 1, 10, 'the program is not at the side')
        with steps.step('that is taken back, and brought back'):
            press_undo(app)
            app.until(lambda: own(app) == 0, 10, 'the program is still at the side')
            app.see('label', '“My program” is deleted.')
            press_undo(app)
            app.until(lambda: own(app) == 1, 10, 'the program is not brought back')
        with steps.step('the program has them'):
            app.click(next(shown.widget for shown in app.shown(app.part('Programs and exercises'), 'list item')
                           if shown.name == 'My program'))
            for name in names:
                app.read('program', name)
        one_dose(app, steps)


main(several)
