#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that is said aloud, heard through a sound device that remembers: each phrase where the rehearsal has it, and
every tone in its place whatever becomes of the voice."""

import os
import re
import statistics
import subprocess

from driver import TIMEOUT, Atspi, Gio, GLib
from e2e import BUTTONS, build_tree, expect, install_test_pack, main, write_setting
from hearing import APART, SPEAK, STALE, TONE_STALE, Ear, align, said

PROGRAM = 'short'
GET_READY = 6
# Time for a slow machine to have the phrases ready.
LONG = 20
# How far from its place a sound may be, on a machine that is never late itself.
NEAR = 0.020
# A tone is asked for between two pictures, and may wait for one: 24 are shown in a second.
FRAME = 1 / 24
LINE = re.compile(r'^(\d+):(\d\d\.\d+)\s+(\S+)\s*(.*)$')
# Commands in place of a voice: one never answers, one ends at once, two never stop.
BROKEN = {'hangs': 'sleep 600', 'dies': 'false', 'talks nonsense': 'yes', 'floods': 'cat /dev/zero'}
STATUS = ('org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set')


def set_up(command, get_ready=GET_READY):
    write_setting('glib-2.0/settings', 'keyfile',
                  f"[io/github/reprise_app/Reprise]\nvolume=1.0\nvoice-command='{command}'\n"
                  f'get-ready-seconds=uint32 {get_ready}\n')


def rehearse(*options, get_ready=GET_READY):
    """Returns what the tool prints of the same session: seconds, kind, words."""
    tool = os.path.join(build_tree(), 'src', 'tool', 'reprise-tool')
    printed = subprocess.run([tool, 'rehearse', f'--get-ready={get_ready}', *options, PROGRAM], capture_output=True,
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


def find_near(ear, what, heard, planned, stale, near):
    """Returns by how much a sound is late: by as much as the machine lets the program wait for a processor just then, and no
    more. Returns nothing where that was so long that the program left the sound out."""
    off = min((at - planned for at in heard), key=abs)
    allowed = near + ear.machine_lateness(planned - 0.1, planned + off)
    if abs(off) <= min(allowed, APART):
        return off
    lateness = ear.machine_lateness(planned - 0.1, planned + stale)
    expect(lateness >= stale - near, f'{what}: the nearest sound is {1000 * off:.1f} ms from its place, {1000 * allowed:.1f} ms '
           f'were allowed, and the machine was late by {1000 * lateness:.1f} ms only when it was to be heard')
    print(f'# {what} was left out: the machine was late by {1000 * lateness:.1f} ms')
    return None


def check_near(ear, heard, asked, stale=STALE, near=NEAR):
    """Each that was asked for, by its instant and what it is, is heard near its place."""
    heard = list(heard)
    expect(heard, 'nothing was heard')
    found = [find_near(ear, what, heard, planned, stale, near) for planned, what in asked]
    late = [1000 * each for each in found if each is not None]
    expect(late, f'none of {[what for _, what in asked]} was heard')
    print(f'# {len(late)} of {len(asked)}, median {statistics.median(late):.1f} ms, at most {max(map(abs, late)):.1f} ms off')


def check_rehearsed(asked, rehearsed):
    """What was asked for is what the rehearsal has, word for word and at the same instants; what a session begins with is late
    while its phrases are made."""
    rehearsed = rehearsed[:len(asked)]
    expect(len(asked) >= 8, f'only {asked} was said')
    expect([words for _, words in asked] == [words for _, words in rehearsed], f'{asked} was said, not {rehearsed}')
    began = statistics.median(at - planned for (at, _), (planned, _) in zip(asked, rehearsed))
    for (at, words), (planned, _) in list(zip(asked, rehearsed))[1:]:
        expect(abs(at - began - planned) < 0.002, f'"{words}" is said at {at - began:.3f} s, not at {planned:.3f} s')


def in_its_place(steps):
    set_up(SPEAK, LONG)
    rehearsed = [(at, words) for at, _, words in rehearse('--say', get_ready=LONG)]
    with Ear() as ear, steps.run(environment=ear.environment) as app:
        with steps.step('a session is led to its second side'):
            begin(app, ear)
            app.until(lambda: is_second_side(app), 2 * TIMEOUT, 'there is no second side')
            app.wait('session.rep', lambda rep: rep >= 1)
            app.pause()
        asked = said(app)
        with steps.step('what is asked for is what the rehearsal has'):
            check_rehearsed(asked, rehearsed)
        with steps.step('each phrase is heard within 20 ms of its place'):
            # The last one may have been hushed by the pause.
            check_near(ear, (at for at, _ in ear.phrases()), asked[:-1])
        with steps.step('a pause hushes, and V mutes'):
            n = len(said(app))
            rep = app.state('session.rep')
            app.key('v')
            app.until(lambda: not is_on(app), TIMEOUT, 'V did not mute the voice')
            expect(len(said(app)) == n, f'paused, it said {said(app)[n:]}')
            app.resume()
            app.wait('session.rep', lambda now: now != rep)
            expect(len(said(app)) == n, f'muted, it said {said(app)[n:]}')


def is_second_side(app):
    return app.state('session.side') == 'right' and app.state('session.step') == 'work'


def is_on(app):
    """Whether the button of the voice is pressed."""
    button = app.find(BUTTONS, 'Voice')
    return bool(button) and button.get_state_set().contains(Atspi.StateType.PRESSED)


def find_trouble(app):
    """Says whether the button of the voice tells of a trouble."""
    button = app.find(BUTTONS, 'Voice')
    return bool(button) and 'voice' in (button.get_description() or '')


def first_turn():
    """Returns when the tones sound until the first turn is over, by the rehearsal; of two at once only one is heard."""
    rehearsed = rehearse()
    end = next(at for at, kind, words in rehearsed if kind == 'step' and 'change side' in words)
    return sorted({at for at, kind, _ in rehearsed if kind in ('countdown', 'hold-end', 'rep', 'step') and 0 < at <= end})


def check_tones(ear, app, rehearsed):
    """The tones sound where they would without any voice, to a frame."""
    app.until(lambda: is_second_side(app), 2 * TIMEOUT, 'the first turn does not end')
    tones = ear.tones()
    expect(tones, 'there are no tones')
    began = align(tones, rehearsed)
    check_near(ear, tones, [(began + planned, f'the tone at {planned:.3f} s') for planned in rehearsed],
               TONE_STALE, FRAME)


def broken(steps):
    """Whatever the voice does, the first turn is led as without one, and it is told once what is the matter."""
    rehearsed = first_turn()
    for name, command in BROKEN.items():
        set_up(command)
        with Ear() as ear, steps.run(environment=ear.environment) as app:
            with steps.step(f'a session goes on with a voice that {name}'):
                begin(app, ear)
                app.until(lambda: find_trouble(app), TIMEOUT, 'no trouble was told')
                check_tones(ear, app, rehearsed)
                expect(not said(app), f'it said {said(app)}')


def in_its_own_voice(steps):
    """Without a command the program's own voice speaks, though nobody asked a question in which it could get ready."""
    set_up('', LONG)
    with Ear() as ear, steps.run(environment=ear.environment) as app:
        with steps.step('the own voice speaks from the first phrase on'):
            begin(app, ear)
            app.wait('session.rep', 2, 2 * TIMEOUT)
            asked = said(app)
            words = [words for _, words in asked]
            expect(any('Clamshell' in words for words in words[:1]), f'it began with {words[:1]}')
            expect(len(asked) >= 4, f'it said only {words}')
            check_near(ear, (at for at, _ in ear.sounds()), asked[:-1])


def silent_beside_a_screen_reader(steps):
    set_up(SPEAK)
    with Ear() as ear, steps.run(environment=ear.environment) as app:
        with steps.step('a screen reader that starts is not talked over'):
            begin(app, ear)
            app.until(lambda: is_on(app), TIMEOUT, 'the voice is not on by itself')
            set_screen_reader(app, True)
            app.until(lambda: not is_on(app), TIMEOUT, 'the voice talks over a screen reader')
            set_screen_reader(app, False)
            app.until(lambda: is_on(app), TIMEOUT, 'the voice stays off without a screen reader')


def set_screen_reader(app, running):
    value = GLib.Variant('(ssv)', ('org.a11y.Status', 'ScreenReaderEnabled', GLib.Variant('b', running)))
    app.bus.call_sync(*STATUS[:2], *STATUS[2:], value, None, Gio.DBusCallFlags.NONE, 10000, None)


install_test_pack('tiny')
main(in_its_place, in_its_own_voice, broken, silent_beside_a_screen_reader)
