#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that is said aloud, heard through a sound device that remembers: each phrase where the rehearsal has it, and
every tone in its place whatever becomes of the voice."""

import os
import re
import statistics
import subprocess

from driver import Atspi, Gio, GLib
from e2e import BUTTONS, build_tree, expect, install_test_pack, main, write_setting
from hearing import SPEAK, Ear, said

PROGRAM = 'short'
GET_READY = 6
# How far from its place a sound may be, on a machine that is never late itself.
NEAR = 0.020
LINE = re.compile(r'^(\d+):(\d\d\.\d+)\s+(\S+)\s*(.*)$')
# Commands in place of a voice: one never answers, one ends at once, two never stop.
BROKEN = {'hangs': 'sleep 600', 'dies': 'false', 'talks nonsense': 'yes', 'floods': 'cat /dev/zero'}
STATUS = ('org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set')


def set_up(command, get_ready=GET_READY):
    write_setting('glib-2.0/settings', 'keyfile',
                  f"[io/github/reprise_app/Reprise]\nvolume=1.0\nvoice-command='{command}'\n"
                  f'get-ready-seconds=uint32 {get_ready}\n')


def rehearse(*options):
    """Returns what the tool prints of the same session: seconds, kind, words."""
    tool = os.path.join(build_tree(), 'src', 'tool', 'reprise-tool')
    printed = subprocess.run([tool, 'rehearse', f'--get-ready={GET_READY}', *options, PROGRAM], capture_output=True,
                             text=True, check=True).stdout
    found = filter(None, (LINE.match(line.strip()) for line in printed.splitlines()))
    return [(60 * int(match[1]) + float(match[2]), match[3], match[4]) for match in found]


def begin(app, ear):
    ear.process = app.process.pid
    app.read('library', '13 exercises')
    app.activate('show-program', PROGRAM)
    app.page('program')
    app.activate('session.start')
    app.wait('session.state', 'running')


def check_near(ear, what, at, planned):
    """A sound may be late by as much as the machine lets the program wait for a processor just then, and no more."""
    allowed = NEAR + ear.machine_lateness(planned - 0.1, at)
    expect(abs(at - planned) <= allowed,
           f'{what} is {1000 * (at - planned):.1f} ms from its place; {1000 * allowed:.1f} ms were allowed')


def check_rehearsed(asked):
    """What was asked for is what the rehearsal has, word for word and at the same instants; what a session begins with is late
    while its phrases are made."""
    rehearsed = [(at, words) for at, _, words in rehearse('--say')][:len(asked)]
    expect(len(asked) >= 8, f'only {asked} was said')
    expect([words for _, words in asked] == [words for _, words in rehearsed], f'{asked} was said, not {rehearsed}')
    began = statistics.median(at - planned for (at, _), (planned, _) in zip(asked, rehearsed))
    for (at, words), (planned, _) in list(zip(asked, rehearsed))[1:]:
        expect(abs(at - began - planned) < 0.002, f'"{words}" is said at {at - began:.3f} s, not at {planned:.3f} s')


def in_its_place(steps):
    set_up(SPEAK)
    with Ear() as ear, steps.run(environment=ear.environment) as app:
        with steps.step('a session is led to its second side'):
            begin(app, ear)
            app.wait('session.step', 'side-change', 60)
            app.wait('session.step', 'work', 60)
            app.wait('session.rep', 1, 60)
        asked = said(app)
        with steps.step('what is asked for is what the rehearsal has'):
            check_rehearsed(asked)
        with steps.step('each phrase is heard within 20 ms of its place'):
            heard = list(ear.phrases())
            expect(len(heard) >= len(asked) - 1, f'{len(asked)} phrases were asked for, {len(heard)} heard')
            for (at, _), (planned, words) in zip(heard, asked):
                check_near(ear, f'"{words}"', at, planned)
            late = [1000 * (at - planned) for (at, _), (planned, _) in zip(heard, asked)]
            print(f'# {len(late)} phrases, median {statistics.median(late):.1f} ms, at most {max(late):.1f} ms late')
        with steps.step('a pause hushes, and V mutes'):
            app.activate('session.pause')
            app.wait('session.state', 'paused')
            app.activate('session.pause')
            app.wait('session.state', 'running')
            app.key('v')
            app.until(lambda: not is_on(app), 5, 'V did not mute the voice')
            n = len(said(app))
            app.wait('session.rep', 2, 30)
            expect(len(said(app)) == n, f'muted, it said {said(app)[n:]}')


def is_on(app):
    """Whether the button of the voice is pressed."""
    button = app.find(BUTTONS, 'Voice')
    return bool(button) and button.get_state_set().contains(Atspi.StateType.PRESSED)


def find_trouble(app):
    """Returns what a toast says of the voice, or nothing."""
    return next((shown.name for shown in app.shown(app.part('Session'), 'label') if 'voice' in shown.name), None)


def first_turn():
    """Returns when the tones sound until the first turn is over, by the rehearsal; of two at once only one is heard."""
    rehearsed = rehearse()
    end = next(at for at, kind, words in rehearsed if kind == 'step' and 'change side' in words)
    return sorted({at for at, kind, _ in rehearsed if kind in ('countdown', 'hold-end', 'rep', 'step') and 0 < at <= end})


def check_tones(ear, app, rehearsed):
    """The tones sound where they would without any voice, to a frame."""
    app.until(lambda: len(ear.tones()) >= len(rehearsed), 60, f'there are not {len(rehearsed)} tones')
    tones = ear.tones()[:len(rehearsed)]
    began = statistics.median(at - planned for at, planned in zip(tones, rehearsed))
    for at, planned in zip(tones, rehearsed):
        check_near(ear, f'the tone at {planned:.3f} s', at, began + planned)
    off = max(abs(at - planned - began) for at, planned in zip(tones, rehearsed))
    print(f'# {len(tones)} tones, at most {1000 * off:.1f} ms from their places')


def broken(steps):
    """Whatever the voice does, the first turn is led as without one, and it is told once what is the matter."""
    rehearsed = first_turn()
    for name, command in BROKEN.items():
        set_up(command)
        with Ear() as ear, steps.run(environment=ear.environment) as app:
            with steps.step(f'a session goes on with a voice that {name}'):
                begin(app, ear)
                app.until(lambda: find_trouble(app), 30, 'no trouble was told')
                check_tones(ear, app, rehearsed)
                expect(not said(app), f'it said {said(app)}')


def in_its_own_voice(steps):
    """Without a command the program's own voice speaks, though nobody asked a question in which it could get ready."""
    set_up('', 20)
    with Ear() as ear, steps.run(environment=ear.environment) as app:
        with steps.step('the own voice speaks from the first phrase on'):
            begin(app, ear)
            app.wait('session.rep', 2, 60)
            asked = said(app)
            words = [words for _, words in asked]
            expect(any('Clamshell' in words for words in words[:1]), f'it began with {words[:1]}')
            expect(len(asked) >= 4, f'it said only {words}')
            for planned, text in asked[:-1]:
                at = min((at for at, _ in ear.sounds()), key=lambda at: abs(at - planned))
                check_near(ear, f'"{text}"', at, planned)


def silent_beside_a_screen_reader(steps):
    set_up(SPEAK)
    with Ear() as ear, steps.run(environment=ear.environment) as app:
        with steps.step('a screen reader that starts is not talked over'):
            begin(app, ear)
            app.until(lambda: is_on(app), 10, 'the voice is not on by itself')
            set_screen_reader(app, True)
            app.until(lambda: not is_on(app), 10, 'the voice talks over a screen reader')
            set_screen_reader(app, False)
            app.until(lambda: is_on(app), 10, 'the voice stays off without a screen reader')


def set_screen_reader(app, running):
    value = GLib.Variant('(ssv)', ('org.a11y.Status', 'ScreenReaderEnabled', GLib.Variant('b', running)))
    app.bus.call_sync(*STATUS[:2], *STATUS[2:], value, None, Gio.DBusCallFlags.NONE, 10000, None)


install_test_pack('tiny')
main(in_its_place, in_its_own_voice, broken, silent_beside_a_screen_reader)
