#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program of one's own in the real program: copied, changed by pointer and keys, typed, undone, led, and never lost."""

import os
import subprocess

from driver import APP_PATH
from e2e import BUTTONS, Atspi, build_tree, check_names, data_folder, expect, journal, main
from editing import focused, open_first, press, rows, set_sets, wait_rows

# Keys of the virtual screen, which takes letters with modifiers only by their place.
CONTROL, ALT, DOWN, D, L = 37, 64, 116, 40, 46
LINE = 'Add an exercise: its name, then how much'


def chord(*keys):
    """Presses keys together, the last one last."""
    order = [(key, Atspi.KeySynthType.PRESS) for key in keys]
    order += [(key, Atspi.KeySynthType.RELEASE) for key in reversed(keys)]
    for key, kind in order:
        expect(Atspi.generate_keyboard_event(key, None, kind), f'the key {key} cannot be used')


def type_line(app, text):
    chord(CONTROL, L)
    entry = next(shown for shown in app.on_page('editor', 'entry', 'text') if shown.name == LINE).widget
    app.until(lambda: entry.get_state_set().contains(Atspi.StateType.FOCUSED), 5, 'Ctrl+L does not lead to the line')
    Atspi.EditableText.set_text_contents(entry, text)
    return entry


def often(app):
    """Chooses days of the week, all of which have names, and closes the choice again."""
    pencil = next(shown for shown in app.on_page('editor', *BUTTONS) if shown.name.startswith('How often: '))
    Atspi.Action.do_action(pencil.widget, 0)
    press(app, 'editor', 'Certain days')
    press(app, 'editor', 'Friday')
    app.read('editor', 'Monday and Friday')
    check_names(app, 'editor')
    Atspi.Action.do_action(pencil.widget, 0)


def change(app, steps):
    """A dose by its stepper, the order by keys, an exercise by a typed line with a slip in it."""
    with steps.step('a line opens by key, and its dose is changed by a stepper'):
        set_sets(open_first(app), 5)
        wait_rows(app, lambda found: 'That is 5 sets in all.' in found[0], 'the sentence does not say the sets')
    with steps.step('how often is said by days, and the sentence says so'):
        often(app)
    with steps.step('every control of the editor has a name'):
        check_names(app, 'editor')
    with steps.step('a line is moved by key, and keeps the keyboard'):
        name = rows(app)[0].split(', ')[1]
        focused(app, '1 of 4')
        chord(ALT, DOWN)
        wait_rows(app, lambda found: found[1].startswith(f'2 of 4, {name}'), 'Alt+Down does not move the line')
        focused(app, '2 of 4')
    with steps.step('a typed line with a slip waits, and its remedy adds it'):
        type_line(app, 'hip bridge 3x12 hodl 4')
        app.key('Return')
        press(app, 'editor', 'Use “hold”')
        bridge = 'Hip bridge, 12 times. Hold 4 seconds. Then do it all twice more.'
        wait_rows(app, lambda found: len(found) == 5 and bridge in found[4],
                  'the mended line is not added')


def press_all(app, name):
    """Presses a button until it can be pressed no more."""
    for _ in range(40):
        button = next(shown for shown in app.on_page('editor', *BUTTONS) if shown.name == name).widget
        if not button.get_state_set().contains(Atspi.StateType.SENSITIVE):
            return
        Atspi.Action.do_action(button, 0)
        app.rest(0.4)  # a button that is pressed this way takes a moment
    expect(False, f'"{name}" has no end')


def undo_all(app, steps, first):
    with steps.step('everything is undone, and done again'):
        last = rows(app)
        press_all(app, 'Undo')
        wait_rows(app, lambda found: found == first, f'undoing all does not lead back to {first}')
        press_all(app, 'Redo')
        wait_rows(app, lambda found: found == last, f'doing all again does not lead to {last}')
    return last


def paper(app, steps):
    with steps.step('the paper says what the editor says'):
        path = os.path.join(os.environ['HOME'], 'own.pdf')
        window = APP_PATH + '/window/2'
        app.activate('print')
        app.until(lambda: app.has_actions(window), 10, 'no window with a sheet appeared')
        app.activate('save-to', path, window)
        app.until(lambda: os.path.exists(path), 20, 'no file was saved')
        done = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=False)
        said = ' '.join(done.stdout.split())
        for words in ("The surgeon's four", 'Then 4 more times', 'Hip bridge',
                      '12 times. Hold 4 seconds. Then do it all twice more.'):
            expect(words in said, f'the paper does not say "{words}": {said}')


def led(app, steps):
    with steps.step('it is led and finished, and what was done is seen and kept'):
        app.activate('session.start')
        app.page('session')
        app.skip_to('work')
        app.wait('session.rep', 2, 30)
        for _ in range(100):
            if app.state('page') == 'done':
                break
            app.activate('session.skip')
        app.read('done', 'Clamshell')
        turns = journal()
        expect([turn[0::3] for turn in turns] == [('clamshell', 1)], f'the journal holds {turns}')


def own_file():
    """Returns the only program in the person's folder."""
    folder = os.path.join(data_folder(), 'programs')
    name, = (entry for entry in os.listdir(folder) if entry.endswith('.reprise'))
    return os.path.join(folder, name)


def from_code(steps):
    """The text that is in the square on paper."""
    tool = os.path.join(build_tree(), 'src', 'tool', 'reprise-tool')
    done = subprocess.run([tool, 'code', own_file()], capture_output=True, text=True, check=False)
    with steps.run(done.stdout.strip()) as app:
        with steps.step('the same program is opened from its code'):
            app.read('program', "The surgeon's four")
            app.read('program', '12 times. Hold 4 seconds. Then do it all twice more.')
            app.read('program', 'That is 5 sets in all.')


def editor(steps):
    with steps.run() as app:
        with steps.step('a program of a pack becomes a copy of one\'s own'):
            app.activate('show-program', 'surgeons-four')
            app.read('program', "The surgeon's four")
            press(app, 'program', 'Make my own copy')
            app.page('editor')
            wait_rows(app, lambda found: len(found) == 4, 'the copy does not have four lines')
            first = rows(app)
        change(app, steps)
        last = undo_all(app, steps, first)
        with steps.step('it is saved without being asked'):
            app.read('editor', 'Saved')
        paper(app, steps)
        led(app, steps)
        app.kill()
    with steps.run() as app:
        with steps.step('after a power cut it is there as it was'):
            found = app.see('list item', "The surgeon's four")
            expect(found, 'it is gone')
            app.until(lambda: sum(shown.name == "The surgeon's four" for shown in
                                  app.shown(app.part('Programs and exercises'), 'list item')) == 2, 10,
                      'the own program does not stand beside the pack\'s')
            own = next(shown for shown in app.shown(app.part('Programs and exercises'), 'list item')
                       if shown.name == "The surgeon's four")
            app.click(own.widget)
            app.read('program', 'Hip bridge')
            app.activate('edit-program')
            app.page('editor')
            wait_rows(app, lambda rows_now: rows_now == last, f'it is not {last}')
        with steps.step('it is deleted after a question, and brought back'):
            folder, name = os.path.split(own_file())
            app.activate('back')
            app.page('program')
            app.activate('delete-program')
            app.see('label', 'What was done with it stays in the journal.')
            chord(ALT, D)
            app.wait('page', 'library')
            app.see('label', "“The surgeon's four” is deleted.")
            expect(name not in os.listdir(folder), 'its file is still there')
            app.activate('undelete-program', os.path.splitext(name)[0])
            app.until(lambda: sum(shown.name == "The surgeon's four" for shown in
                                  app.shown(app.part('Programs and exercises'), 'list item')) == 2, 10,
                      'it is not brought back')


if __name__ == '__main__':
    main(editor, from_code)
