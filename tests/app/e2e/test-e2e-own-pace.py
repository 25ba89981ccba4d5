#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A set that the person counts, by action and by keyboard, and what the journal keeps when the program dies."""

import time

from driver import Atspi
from e2e import PLACES, check_names, expect, install_test_pack, journal, main

PROGRAM = 'short'
# A keyboard repeats a key that is held many times a second.
REPETITIONS = 20
HINT = 'At your pace. Almost any key or click counts one.'
# What comes sooner after a count is taken for the same press.
APART_SECONDS = 0.5


def begin(app):
    app.read('library', '13 exercises')
    app.activate('show-program', PROGRAM)
    app.page('program')
    app.activate('session.start')
    app.page('session')
    app.wait('session.step', 'get-ready')


def hold(app, key, condition, complaint):
    """Holds a key until something has come of it and it was repeated often, for longer than a press can tremble."""
    began = time.monotonic()
    repetitions = 0

    def repeated():
        nonlocal repetitions
        repetitions += 1
        Atspi.generate_keyboard_event(PLACES[key], None, Atspi.KeySynthType.PRESS)
        return condition() and repetitions > REPETITIONS and time.monotonic() - began > 2 * APART_SECONDS

    try:
        app.until(repeated, 20, complaint)
    finally:
        Atspi.generate_keyboard_event(PLACES[key], None, Atspi.KeySynthType.RELEASE)


def expect_counted(app, wanted):
    """Takes back all that was counted, one key after the other: they come after all that was held."""
    expect(app.state('session.state') == 'waiting', 'the set is over')
    for left in range(wanted, 0, -1):
        expect(app.enabled('session.uncount'), f'{left} too few were counted')
        app.key('BackSpace')
    app.until(lambda: not app.enabled('session.uncount'), 5, f'more than {wanted} were counted')


WAYS = {
    'Space': lambda app: app.key('space'),
    'a letter': lambda app: app.key('x'),
    'an arrow': lambda app: app.key('Down'),
    'a click on a word': lambda app: app.click(app.see('label', 'Almost any key counts one')),
    'a click on the picture': lambda app: app.click(app.see('label', HINT), down=4),
}


def killed(steps):
    """Two whole repetitions of four seconds, then the power fails."""
    with steps.run() as app:
        with steps.step('a short set is led to its end in real time'):
            begin(app)
            app.activate('session.skip')
            app.wait('session.step', 'work', 5)
            app.wait('session.step', 'side-change', 20)
        with steps.step('killed in that moment, the journal holds the set'):
            app.kill()
            kept = journal()
            expect(kept == [('clamshell', 'left', 2, 2)], f'the journal holds {kept}')


def own_pace(steps):
    with steps.run() as app:
        with steps.step('a set at the own pace waits'):
            begin(app)
            for _ in range(2):
                app.skip_to('work')
                app.activate('session.skip')
            app.wait('session.step', 'next', 5)
            app.activate('session.skip')
            app.wait('session.state', 'waiting', 5)
            expect(app.enabled('session.count'), 'counting is not possible')
        with steps.step('every control of it has a name'):
            app.read('session', 'Take one back')
            check_names(app, 'session')
        for way, count in WAYS.items():
            with steps.step(f'{way} counts one, which can be taken back'):
                app.rest(APART_SECONDS)
                count(app)
                app.until(lambda: app.enabled('session.uncount'), 5, 'nothing was counted')
                app.key('BackSpace')
                app.until(lambda: not app.enabled('session.uncount'), 5, 'it was not taken back')
        with steps.step('a key that is held counts once'):
            app.rest(APART_SECONDS)
            hold(app, 'SPACE', lambda: app.enabled('session.uncount'), 'the held key did not count')
            expect_counted(app, 1)
        with steps.step('one that goes on from a pause does not count while it is held'):
            app.rest(APART_SECONDS)
            app.key('Escape')
            app.wait('session.state', 'paused', 5)
            hold(app, 'SPACE', lambda: app.state('session.state') == 'waiting', 'the held key did not go on')
            expect_counted(app, 0)
        for key in ('Right', 's', 'r', 't'):
            with steps.step(f'{key} counts, and Left takes back'):
                app.rest(APART_SECONDS)
                app.key(key)
                app.until(lambda: app.enabled('session.uncount'), 5, 'nothing was counted')
                app.key('Left')
                app.until(lambda: not app.enabled('session.uncount'), 5, 'it was not taken back')
                expect(app.state('session.step') == 'work', f'{key} left the set')
        with steps.step('the last count ends the set'):
            app.rest(APART_SECONDS)
            app.key('Page_Down')
            app.until(lambda: app.enabled('session.uncount'), 5, 'Page Down did not count')
            app.rest(APART_SECONDS)
            app.activate('session.count')
            app.wait('session.step', 'rest', 5)
        with steps.step('the second set ends the session'):
            app.activate('session.skip')
            app.wait('session.state', 'waiting', 5)
            app.rest(APART_SECONDS)
            app.activate('session.count')
            app.until(lambda: app.enabled('session.uncount'), 5, 'nothing was counted')
            app.rest(APART_SECONDS)
            app.activate('session.count')
            app.page('done')
        with steps.step('the journal holds both sets of two'):
            kept = [turn for turn in journal() if turn[0] == 'march']
            expect(kept == [('march', 'none', 2, 2)] * 2, f'the journal holds {kept}')


install_test_pack('tiny')
main(killed, own_pace)
