# SPDX-License-Identifier: GPL-3.0-or-later
"""What a led set costs, as ratios measured in one run: over decoding its clip alone, and over mpv drawing it.

usage: bench-led-set.py REPRISE DECODE-FLOOR CLIP

The real program leads a set of the bird dog, whose clip is 960x540, in a window where the clip is drawn at that size.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'app' / 'e2e'))

from driver import App  # noqa: E402

ROUNDS = 3
SECONDS = 13  # two repetitions of 6.5 s
WINDOW = '[io/github/reprise_app/Reprise]\nwindow-width=1450\nwindow-height=870\nget-ready-seconds=uint32 0\n'
BOUNDS = {'decode and convert': 2.2, 'mpv, x11 output': 1.4}
TICKS = os.sysconf('SC_CLK_TCK')


def cpu_seconds(pid):
    """User and system time of a process and all its threads so far."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def cost_over(pid, rest):
    """CPU seconds that a process takes for a second of the clock."""
    before = cpu_seconds(pid)
    rest(SECONDS)
    return (cpu_seconds(pid) - before) / SECONDS


def show_exercise(app):
    """Asks for the page; it comes once the pack is loaded."""
    app.activate('show-exercise', 'bird-dog')
    return app.state('page') == 'exercise'


def led_set(program):
    """Leads the set until it is under way, then measures whole repetitions of it."""
    with App(program) as app:
        app.until(lambda: show_exercise(app), 30, 'the page of the bird dog did not appear')
        app.activate('session.start')
        app.wait('session.rep', 1)
        cost = cost_over(app.process.pid, app.rest)
        app.wait('session.state', 'running')
        if app.state('session.rep') < 2:
            raise SystemExit('The set did not go on while it was measured.')
        return cost, app.rest


def mpv(clip, rest):
    command = ['mpv', '--no-config', '--vo=x11', '--hwdec=no', '--no-audio', '--loop-file=inf', '--really-quiet',
               '--geometry=960x540+0+0', clip]
    with subprocess.Popen(command) as player:
        rest(2)
        cost = cost_over(player.pid, rest)
        player.terminate()
    return cost


def decoding(floor, clip):
    return float(subprocess.run([floor, clip, '4'], check=True, capture_output=True, text=True).stdout)


def set_window():
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text(WINDOW)
    os.environ['GSETTINGS_BACKEND'] = 'keyfile'


def holds(middle, name, bound):
    """Whether the led set costs no more than so many times as much as something else."""
    if name not in middle:
        print(f'led set / {name}: not measured, mpv is not installed')
        return True
    ratio = middle['led set'] / middle[name]
    print(f'led set / {name}: {ratio:.2f} (at most {bound})')
    return ratio <= bound


def main():
    program, floor, clip = sys.argv[1:]
    set_window()
    costs = {'led set': [], 'decode and convert': [], 'mpv, x11 output': []}
    for _ in range(ROUNDS):
        cost, rest = led_set(program)
        costs['led set'].append(cost)
        costs['decode and convert'].append(decoding(floor, clip))
        if shutil.which('mpv'):
            costs['mpv, x11 output'].append(mpv(clip, rest))

    middle = {name: statistics.median(values) for name, values in costs.items() if values}
    for name, value in middle.items():
        print(f'{name}: {100 * value:.1f} % of a core (of {ROUNDS}: {", ".join(f"{100 * v:.1f}" for v in costs[name])})')
    return not all([holds(middle, name, bound) for name, bound in BOUNDS.items()])


sys.exit(main())
