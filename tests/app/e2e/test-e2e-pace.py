#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session at one's own speed: changed by key in the middle of a set, kept for the next time, and taken back."""

from driver import TIMEOUT, Atspi
from e2e import BUTTONS, check_names, expect, main, total

PROGRAM = 'daily-clams'
LED = 'At 0.8 times the usual speed.'
# What one run keeps the next one finds.
SETTINGS = {'GSETTINGS_BACKEND': 'keyfile'}
# Of both numbers on the page each may be rounded.
ROUNDED = 2


def press(app, name):
    expect(Atspi.Action.do_action(app.see(BUTTONS, name), 0), f'"{name}" cannot be pressed')


def open_program(app):
    app.activate('show-program', PROGRAM)
    app.page('program')


def lead(app):
    """Leads to the first turn, and returns how long all of the session takes."""
    app.activate('session.start')
    app.page('session')
    app.skip_to('work')
    app.read('session', 'left')
    return total(app)


def says_led(app):
    return LED in app.texts('program')


def tells(app, words):
    """Changes the speed and changes it back, for what is said of it goes again before a busy machine has looked."""
    app.key(']')
    app.key('[')
    return app.find_above('label', words) or app.find('label', words)


def slow_down(steps, app):
    with steps.step('a program goes as it says'):
        app.read('library', 'exercises')
        open_program(app)
        expect(not says_led(app), 'it says another speed')
        usual = lead(app)
    with steps.step('[ makes it slower without leaving the set'):
        before = app.state('session.rep')
        app.key('[')
        app.key('[')
        app.until(lambda: total(app) > usual + ROUNDED, TIMEOUT, f'it still takes {usual} s')
        expect(app.state('session.step') == 'work' and app.state('session.rep') >= before, 'the set was left')
    with steps.step('] makes it faster again'):
        slower = total(app)
        app.key(']')
        app.until(lambda: total(app) < slower - ROUNDED, TIMEOUT, f'it still takes {slower} s')
        app.key('[')
        app.until(lambda: abs(total(app) - slower) <= ROUNDED, TIMEOUT, f'it does not take {slower} s')
    with steps.step('each key says what it did'):
        app.until(lambda: tells(app, 'Speed 0.8'), TIMEOUT, 'it was not said')
    return usual, slower


def keep(steps, app):
    with steps.step('what is seen of the pace has names'):
        app.click(app.see(BUTTONS, 'Your pace'))
        app.see('label', '0.8 times usual')
        check_names(app, 'session')
        app.see('check box', 'Keep for next time')
        app.key('Escape')
        app.until(lambda: not app.find('check box', 'Keep for next time'), TIMEOUT, 'it did not close')
        expect(app.state('session.state') == 'running', 'the session did not go on')
    with steps.step('a hold can be longer, and the session waits where it is asked to'):
        before = total(app)
        app.activate('session.hold-longer')
        app.until(lambda: total(app) > before + ROUNDED, TIMEOUT, f'it still takes {before} s')
        app.activate('session.wait')
        app.wait('session.state', 'waiting')
        app.activate('session.wait')
        app.wait('session.state', 'running')
    with steps.step('its end says how it was led, and it is kept there'):
        app.activate('session.stop')
        app.read('done', LED)
        check = next(shown.widget for shown in app.on_page('done', 'check box') if shown.name == 'Keep for next time')
        app.click(check)
        app.until(lambda: check.get_state_set().contains(Atspi.StateType.CHECKED), TIMEOUT, 'it is not checked')


def change(steps):
    with steps.run(environment=SETTINGS) as app:
        usual, slower = slow_down(steps, app)
        keep(steps, app)
    return usual, slower


def next_time(steps, usual, slower):
    with steps.run(environment=SETTINGS) as app:
        with steps.step('the next session goes as it was kept, and the program says so before'):
            app.read('library', 'exercises')
            open_program(app)
            app.read('program', LED)
            took = lead(app)
            # The time of the first turn was passed at the usual speed then, and is not now.
            expect(took >= slower - ROUNDED, f'it takes {took} s, not {slower} s')
            app.activate('session.stop')
            app.page('done')
        with steps.step('it can be taken back where it is said'):
            open_program(app)
            press(app, 'As the program says')
            app.until(lambda: not says_led(app), TIMEOUT, 'it still says another speed')
            took = lead(app)
            expect(abs(took - usual) <= ROUNDED, f'it takes {took} s, not {usual} s')


def pace(steps):
    next_time(steps, *change(steps))


main(pace)
