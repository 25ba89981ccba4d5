#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Before and after a session: the question about pain, what is put right and answered at the end, and the next morning."""

import os
import sqlite3

from e2e import BUTTONS, Atspi, check_names, data_folder, expect, main

PROGRAM = '''<?xml version="1.0" encoding="UTF-8"?>
<program xmlns="urn:reprise:pack:1" id="sams-knee-3f9a1c" format="1">
  <name>Sam's knee</name>
  <author>Ana Ruiz</author>
  <frequency source="default">Every day</frequency>
  <items>
    <item pack="hips-and-knees" exercise="clamshell" name="Clamshell">
      <dose sets="1" reps="20" sides="each" source="own"/>
    </item>
  </items>
  <precautions/>
  <pain>
    <band to="3">Carry on as planned.</band>
    <band to="5">Do less.</band>
    <band to="10">Stop. Ring Ana.</band>
  </pain>
  <credits/>
</program>
'''


def read(question):
    path = os.path.join(data_folder(), 'journal.sqlite')
    if not os.path.exists(path):
        return []
    with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as database:
        return database.execute(question).fetchall()


def answers():
    """Returns what was answered last of each kind."""
    return {kind: (number, text) for kind, number, text in read('SELECT kind, number, text FROM answer ORDER BY id')}


def answered(app, kind, number, text=None):
    app.until(lambda: answers().get(kind) == (number, text), 10, f'{kind} is not in the journal as {number} {text}')


def press(app, name, roles=BUTTONS):
    """Presses what is called so, in whichever window."""
    expect(Atspi.Action.do_action(app.see(roles, name), 0), f'"{name}" cannot be pressed')
    app.rest(0.6)  # a button that is pressed this way takes a moment


def before(steps, app):
    with steps.step('Start asks first, and the worst numbers show the words and start nothing'):
        app.activate('show-program', 'sams-knee-3f9a1c')
        app.read('program', "Sam's knee")
        app.activate('session.start')
        app.see('label', 'Tap a number and it starts. 0 is no pain, 10 is the worst there is.')
        app.key('8')
        app.see('label', 'So says Ana Ruiz for 6 to 10. Your 8 is written down either way.')
        expect(app.state('page') == 'program', 'it started')
    with steps.step('not today: nothing starts, and the number is in the journal'):
        press(app, 'Not today')
        answered(app, 'pain-before', 8)
        expect(app.state('page') == 'program' and not read('SELECT * FROM turn'), 'something was done')
    with steps.step('the next time it tells what was said, and one key starts'):
        app.activate('session.start')
        app.see('label', 'Tap a number and it starts. Last time you said 8.')
        app.key('2')
        app.page('session')
        answered(app, 'pain-before', 2)


def after(steps, app):
    with steps.step('at the end all has a name, and nothing is chosen'):
        for _ in range(2):
            app.skip_to('work')
            app.activate('session.skip')
        app.read('done', 'You did a part of it')
        check_names(app, 'done')
        expect(set(answers()) == {'pain-before'}, f'the journal has {answers()}')
    with steps.step('what was counted is put right in place, and is in the journal at once'):
        left = next(shown.widget for shown in app.on_page('done', 'spin button') if shown.name == 'Left')
        expect(Atspi.Value.set_current_value(left, 18), 'the number cannot be changed')
        app.read('done', '2 fewer on the left.')
        app.until(lambda: (18,) in read("SELECT done FROM turn WHERE side = 'left'"), 10, 'it is not written')
    with steps.step('pain and effort are answered by a tap, and taken back by another'):
        press(app, '4, Do less.')
        answered(app, 'pain-after', 4)
        press(app, '5, Hard')
        answered(app, 'effort', 5)
        press(app, '5, Hard')
        app.until(lambda: answers()['effort'][0] in (None, -1), 10, 'it was not taken back')
    with steps.step('the note for the record has the answers'):
        expect(app.enabled('copy-record'), 'nothing can be copied')
    with steps.step('it can be started again, which asks, and Enter starts without an answer'):
        app.activate('session.again')
        app.see('label', 'Tap a number and it starts. Last time you said 2.')
        app.key('Return')
        app.page('session')


def journey(steps):
    folder = os.path.join(data_folder(), 'programs')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'sams-knee-3f9a1c.reprise'), 'w', encoding='utf-8') as file:
        file.write(PROGRAM)
    with steps.run() as app:
        app.read('library', 'Clamshell')
        before(steps, app)
        after(steps, app)


main(journey)
