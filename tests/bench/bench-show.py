# SPDX-License-Identifier: GPL-3.0-or-later
"""What two clips in step cost on the clinic's screen, as a ratio to one, measured in turns in one run.

usage: bench-show.py REPRISE

The real program shows the clamshell alone on a screen of 1920x1080, then beside a mistake, whose clip is as large and as
long. The pointer is away, so the controls have gone. A machine that is busy with something else leaves pictures out, and
then the ratio says nothing: so how many were shown is told too.
"""

import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'app' / 'e2e'))

from driver import APP_PATH, App  # noqa: E402

ROUNDS = 3
SECONDS = 13  # two repetitions of 6.5 s
SHOW = APP_PATH + '/window/2'
BOUND = 2
RATE = 24  # of both clips
TICKS = os.sysconf('SC_CLK_TCK')


class Player(App):
    """The program, with what it says of its clips kept."""

    def launch(self):
        self.log = tempfile.TemporaryFile()
        return subprocess.Popen(self.command, env={**self.environment, 'G_MESSAGES_DEBUG': 'reprise-media'},
                                stdout=self.log, stderr=self.log)

    def count_shown(self):
        """Returns how many pictures were shown of all clips; a clip says it when it is closed."""
        self.log.seek(0)
        return sum(int(n) for n in re.findall(rb'closed; (\d+) frames were shown', self.log.read()))


def cpu_seconds(pid):
    """User and system time of a process and all its threads so far."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def cost(app, pair):
    """CPU seconds that the program takes for a second of the clock while it shows this."""
    app.activate('pair', pair, SHOW)
    app.rest(4)  # what was opened is open, and the controls are away
    before = cpu_seconds(app.process.pid)
    app.rest(SECONDS)
    return (cpu_seconds(app.process.pid) - before) / SECONDS


def open_show(app):
    """Asks for the show, from the library, where no clip plays; it comes once the pack is loaded."""
    if not app.has_actions(SHOW):
        app.activate('present-exercise', 'clamshell')
    return app.has_actions(SHOW)


def measure(app):
    """Returns what each costs, and how many pictures should have been shown."""
    costs = {'alone': [], 'fault': []}
    due = 0
    app.until(lambda: app.enabled('present-exercise') and open_show(app), 30, 'the show did not open')
    for _ in range(ROUNDS):
        for pair, values in costs.items():
            start = time.monotonic()
            values.append(cost(app, pair))
            due += RATE * (time.monotonic() - start) * (2 if pair == 'fault' else 1)
    app.activate('present-stop')
    app.until(lambda: not app.has_actions(SHOW), 30, 'the show did not close')
    return costs, due


def main():
    with Player(sys.argv[1]) as app:
        costs, due = measure(app)
        app.quit()
        print(f'{100 * app.count_shown() / due:.0f} % of the pictures were shown')
    one, two = (statistics.median(values) for values in costs.values())
    for name, values in zip(('one clip', 'two in step'), costs.values()):
        print(f'{name}: {100 * statistics.median(values):.1f} % of a core '
              f'(of {ROUNDS}: {", ".join(f"{100 * value:.1f}" for value in values)})')
    print(f'two in step / one clip: {two / one:.2f} (at most {BOUND})')
    return two / one > BOUND


sys.exit(main())
