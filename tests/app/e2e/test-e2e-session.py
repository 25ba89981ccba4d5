#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, in real time: open "Daily clams", press Start, and be led to the end by the real clip."""

import signal
import time

from driver import Atspi
from e2e import BUTTONS, EXTENSION_SECONDS, check_names, expect, main, total, window_offset

REP_SECONDS = 6.5
# The mean over all bytes: two pictures of one frame, mirrored by the program or by us, differ by rounding only.
SAME = 3
SIDE_CHANGE_SECONDS = 5


def press(app, page, name):
    """Presses a button by its name, as a screen reader would."""
    button = next((shown for shown in app.on_page(page, *BUTTONS) if shown.name == name), None)
    expect(button, f'there is no button "{name}" on the {page} page')
    Atspi.Action.do_action(button.widget, 0)


def clip(app):
    """Returns the middle rows of the clip as the screen shows it: captions lie above, toasts below."""
    view = max(app.on_page('session', 'image'), key=lambda shown: shown.area[2] * shown.area[3])
    x, y, width, height = view.area
    offset = window_offset(app)
    shown = []

    def still():
        """Whether two pictures in a row are the same: the clip has found its frame and the turn is over."""
        shown.append(app.screenshot().crop(x + offset, y + offset + height // 4, width, height // 2))
        return len(shown) > 2 and shown[-1].rgb == shown[-2].rgb == shown[-3].rgb

    app.until(still, 4, 'the clip did not stand still between the turns')
    return shown[-1]


def place(app):
    """Returns where the session stands."""
    return {name: app.state(f'session.{name}') for name in ('step', 'side', 'rep', 'phase')}


def start(steps, app):
    with steps.step('Start on the program page names an action that is there'):
        app.activate('show-program', 'daily-clams')
        app.page('program')
        expect(app.enabled('session.start'), 'session.start is not enabled')
    with steps.step('pressing Start leads to the session, which gets ready for the left side'):
        press(app, 'program', 'Start')
        app.page('session')
        app.wait('session.step', 'get-ready')
        expect(app.state('session.side') == 'left', f'the side is {app.state("session.side")}')
        app.read('session', 'Get ready')
        app.read('session', 'Clamshell')
    with steps.step('every control of the session has a name'):
        check_names(app, 'session')
    ready = clip(app)
    with steps.step('get ready can be skipped'):
        app.activate('session.skip')
        app.wait('session.step', 'work', 5)
        expect(place(app) == {'step': 'work', 'side': 'left', 'rep': 1, 'phase': 'lift'}, f'it stands at {place(app)}')
    return ready


def count(steps, app):
    with steps.step('one repetition passes its phases in order and is counted when it is whole'):
        begun = time.monotonic()
        for phase in ('hold', 'lower', 'rest'):
            app.wait('session.phase', phase, 15)
            expect(app.state('session.rep') == 1, 'the repetition was counted before it was whole')
        app.wait('session.rep', 2, 15)
        took = time.monotonic() - begun
        expect(took > REP_SECONDS - 1, f'the repetition was cut short: {took:.1f} s')
    with steps.step('the panel and the cue say what the session does'):
        app.wait('session.phase', 'hold', 15)
        app.read('session', 'Left leg')
        app.read('session', 'Squeeze your bottom')


def pause(steps, app):
    with steps.step('a pause keeps everything in its place'):
        app.activate('session.pause')
        app.wait('session.state', 'paused')
        before = place(app)
        app.read('session', 'Paused')
        picture = clip(app)
        app.rest(1)
        expect(place(app) == before, f'it moved from {before} to {place(app)}')
        expect(clip(app).difference(picture) < SAME, 'the picture moved')
    with steps.step('it goes on from there'):
        app.activate('session.pause')
        app.wait('session.state', 'running')
        after = place(app)
        expect((after['side'], after['rep']) == (before['side'], before['rep']), f'it went on at {after}')
        app.wait('session.phase', lambda phase: phase != before['phase'], 15)


def standstill(steps, app):
    with steps.step('time in which the program stood still is not counted, and it says so'):
        before = place(app)
        app.process.send_signal(signal.SIGSTOP)
        app.rest(REP_SECONDS + 1)
        app.process.send_signal(signal.SIGCONT)
        app.wait('session.state', 'paused', 5)
        expect(place(app)['rep'] <= before['rep'] + 1, f'it went from {before} to {place(app)}')
        app.read('session', 'The computer slept or stood still')
        app.activate('session.pause')
        app.wait('session.state', 'running')


def side_change(steps, app, ready):
    with steps.step('a skip leads to the change of side, to which 10 more seconds are added'):
        before = total(app)
        app.activate('session.skip')
        app.wait('session.step', 'side-change', SIDE_CHANGE_SECONDS)
        app.activate('session.extend')
        app.until(lambda: abs(total(app) - before - EXTENSION_SECONDS) <= 1, 5, 'the session did not get 10 s longer')
    with steps.step('it announces the right side'):
        expect(app.state('session.side') == 'right', f'the side is {app.state("session.side")}')
        app.read('session', 'Change sides')
        app.read('session', 'Now the right leg')
    with steps.step('its picture is the mirrored picture of the left side'):
        turned = clip(app)
        mirrored, same = turned.mirrored().difference(ready), turned.difference(ready)
        print(f'# mean difference when mirrored {mirrored:.2f}, when not {same:.2f}')
        expect(mirrored < SAME, f'mirrored it differs by {mirrored:.2f}')
        expect(same > 2 * SAME, f'the picture is its own mirror: {same:.2f}')
    with steps.step('soon after its start, back leads to the turn before'):
        app.activate('session.back')
        if app.state('session.step') == 'side-change':  # not so soon: it started again
            app.activate('session.back')
        app.wait('session.step', 'work', 5)
        expect(place(app) == {'step': 'work', 'side': 'left', 'rep': 1, 'phase': 'lift'}, f'it stands at {place(app)}')
    with steps.step('later, back starts the turn again'):
        app.wait('session.phase', 'hold', 15)
        app.activate('session.back')
        app.wait('session.phase', 'lift', 5)
        expect(place(app) == {'step': 'work', 'side': 'left', 'rep': 1, 'phase': 'lift'}, f'it stands at {place(app)}')


def end(steps, app):
    with steps.step('the right side is led in its turn'):
        app.skip_to('side-change')
        app.activate('session.skip')
        app.wait('session.step', 'work', 5)
        expect(place(app) == {'step': 'work', 'side': 'right', 'rep': 1, 'phase': 'lift'}, f'it stands at {place(app)}')
        app.read('session', 'Right leg', 3)
    with steps.step('after the last turn the session is done and says what was done'):
        app.activate('session.skip')
        app.wait('session.state', 'finished', 5)
        app.read('done', 'Clamshell')
        check_names(app, 'done')


def journey(steps):
    with steps.run() as app:
        app.read('library', 'Clamshell')
        ready = start(steps, app)
        count(steps, app)
        pause(steps, app)
        standstill(steps, app)
        side_change(steps, app, ready)
        end(steps, app)


main(journey)
