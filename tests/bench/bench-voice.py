# SPDX-License-Identifier: GPL-3.0-or-later
"""What the voice adds to a led set, in per cent of a core.

usage: bench-voice.py REPRISE

The real program leads a set of the bird dog in a small window, so that drawing, which varies, costs little; with all that
there is to say, and with tones only. Both play to nobody, in time. Preparing is over by then.
"""

import os
import pathlib
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'app' / 'e2e'))

from driver import App  # noqa: E402

ROUNDS = 5
SECONDS = 19.5  # three repetitions of 6.5 s
BOUND = 1.0
SETTINGS = ('[io/github/reprise_app/Reprise]\nwindow-width=360\nwindow-height=480\nget-ready-seconds=uint32 5\n'
            "voice='{}'\n")
ENVIRONMENT = {'GSETTINGS_BACKEND': 'keyfile', 'REPRISE_SOUND_SINK': 'fakesink sync=true'}
TICKS = os.sysconf('SC_CLK_TCK')


def cpu_seconds(pid):
    """User and system time of a process, its threads and the helpers that it has ended, so far."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return sum(int(field) for field in fields[11:15]) / TICKS


def show_exercise(app):
    """Asks for the page; it comes once the pack is loaded."""
    app.activate('show-exercise', 'bird-dog')
    return app.state('page') == 'exercise'


def led_set(program, voice):
    """Returns per cent of a core for a set with or without a voice."""
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text(SETTINGS.format(voice))
    with App(program, environment=ENVIRONMENT) as app:
        app.until(lambda: show_exercise(app), 30, 'the page of the bird dog did not appear')
        app.activate('session.start')
        app.wait('session.rep', 1)
        before = cpu_seconds(app.process.pid)
        app.rest(SECONDS)
        cost = 100 * (cpu_seconds(app.process.pid) - before) / SECONDS
        app.wait('session.state', 'running')
        return cost


def main():
    program = sys.argv[1]
    added = []
    for _ in range(ROUNDS):
        silent, spoken = led_set(program, 'off'), led_set(program, 'on')
        print(f'without {silent:.2f} %, with {spoken:.2f} %')
        added.append(spoken - silent)
    middle = statistics.median(added)
    print(f'the voice adds {middle:.2f} % of a core (at most {BOUND})')
    return middle > BOUND


sys.exit(main())
