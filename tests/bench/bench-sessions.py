# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program keeps after many led sessions: no more than after a few.

usage: bench-sessions.py REPRISE [SESSIONS]

The real program leads one session after the other, program by program. In each some turns play and some are skipped; every
third goes on from the page at its end. What is held in memory is looked at on the page of a program, with every clip closed.
"""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'app' / 'e2e'))

from driver import App  # noqa: E402

SESSIONS = 86
# By the first, every program was led once, and what the toolkit keeps for good is there.
SETTLED = 10
LOOKS = 5
GROWTH = 1.15
ROOM = 8
PROGRAMS = ('daily-clams', 'five-for-knee-pain', 'four-for-the-hips', 'runners-knee', 'surgeons-four')
SETTINGS = ('[io/github/reprise_app/Reprise]\nwindow-width=1450\nwindow-height=870\nget-ready-seconds=uint32 0\n'
            'side-change-seconds=uint32 0\nnext-exercise-seconds=uint32 0\n')


def resident(app):
    """Mebibytes that the program holds of its own: what it shares with the files it maps does not count."""
    for line in pathlib.Path(f'/proc/{app.process.pid}/status').read_text().splitlines():
        if line.startswith('RssAnon'):
            return int(line.split()[1]) / 1024
    raise SystemExit('The system does not tell what the program holds.')


def lead(app):
    """Lets some turns play for a moment each."""
    app.wait('session.state', 'running')
    for _ in range(3):
        app.rest(0.4)
        app.activate('session.skip')
    app.rest(0.4)
    app.activate('session.stop')
    app.wait('page', 'done')


def show(app, program):
    """Asks for a page; it comes once the pack is loaded."""
    app.activate('show-program', program)
    return app.state('page') == 'program'


def main():
    n_sessions = int(sys.argv[2]) if len(sys.argv) > 2 else SESSIONS
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text(SETTINGS)
    os.environ['GSETTINGS_BACKEND'] = 'keyfile'

    held = [0]
    with App(sys.argv[1]) as app:
        for i in range(n_sessions):
            if i % 3 == 2:
                app.activate('session.again')
                app.wait('page', 'session')
            else:
                app.until(lambda i=i: show(app, PROGRAMS[i % len(PROGRAMS)]), 30, 'the page of a program did not appear')
                app.activate('session.start')
            lead(app)
            if (i + 1) % 3 != 2:
                app.activate('back')
            app.rest(0.3)
            held.append(resident(app))

    # A clip may still be closing when it is looked at, so of some looks the least counts.
    before, after = min(held[SETTLED - LOOKS + 1:SETTLED + 1]), min(held[-LOOKS:])
    print(f'sessions: after {SETTLED} {before:.0f} MiB, after {n_sessions} {after:.0f} MiB, the most {max(held):.0f} MiB '
          f'(at most {GROWTH} times that after {SETTLED}, and {ROOM})')
    return after > GROWTH * before + ROOM


sys.exit(main())
