# SPDX-License-Identifier: GPL-3.0-or-later
"""What the mirror costs at 720 lines and 30 pictures a second: time, and memory beyond that of the show without it.

usage: bench-mirror.py REPRISE PLUGIN-FOLDER STILL [MINUTES]

The real program shows an exercise; the demo stands, so that what is measured is the camera. Its pictures are as large as those
of a camera, 90 kB, and cost nothing to make. With MINUTES it goes on for that long and tells the memory each minute: it has to
stay the same.
"""

import os
import pathlib
import random
import sys
import tempfile

import gi

gi.require_version('GdkPixbuf', '2.0')
from gi.repository import GdkPixbuf, GLib  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'app' / 'e2e'))

from driver import APP_PATH, App, Atspi  # noqa: E402

SHOW = APP_PATH + '/window/2'
SIZE = 1280, 720
NOISE = 9  # makes a smooth still as hard to pack as what a camera sees
FULL = 33  # seconds until the oldest picture is forgotten
SECONDS = 10
MOST_CPU = 25  # per cent of a core
MOST_MEMORY = 130  # MB
GROWTH = 4  # MB: what may come and go from minute to minute
TICKS = os.sysconf('SC_CLK_TCK')


def cpu_seconds(pid):
    """User and system time of a process and all its threads so far."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory(pid, field='Anonymous'):
    """What a process has of its own in memory, in MB; its share of the rest changes with what else runs."""
    for line in pathlib.Path(f'/proc/{pid}/smaps_rollup').read_text().splitlines():
        if line.startswith(field + ':'):
            return int(line.split()[1]) / 1024
    raise SystemExit('The system does not tell how much memory a process has.')


def make_still(source, target):
    """Makes a picture as a camera sends it of a still; returns how large it is."""
    small = GdkPixbuf.Pixbuf.new_from_file(source)
    smooth = small.scale_simple(*SIZE, GdkPixbuf.InterpType.BILINEAR)
    rng = random.Random(1)
    noise = bytes(rng.randrange(NOISE) for _ in range(1 << 16))
    pixels = smooth.get_pixels()
    rough = bytes(min(255, a + noise[i * 31 & 0xffff]) for i, a in enumerate(pixels))
    picture = GdkPixbuf.Pixbuf.new_from_bytes(GLib.Bytes.new(rough), GdkPixbuf.Colorspace.RGB, False, 8, *SIZE,
                                              smooth.get_rowstride())
    picture.savev(target, 'jpeg', ['quality'], ['88'])
    return os.path.getsize(target)


def plug_in(folder, still):
    width, height = SIZE
    text = f'[camera]\nname=Front\ncaps=image/jpeg, width={width}, height={height}, framerate=30/1\nstill={still}\n'
    pathlib.Path(folder, 'front.camera').write_text(text)


def show_exercise(app):
    app.activate('show-exercise', 'bird-dog')
    return app.state('page') == 'exercise'


def cost_over(app, seconds):
    """Returns per cent of a core."""
    before = cpu_seconds(app.process.pid)
    app.rest(seconds)
    return 100 * (cpu_seconds(app.process.pid) - before) / seconds


def press(name):
    Atspi.generate_keyboard_event(ord(name), None, Atspi.KeySynthType.SYM)


def watch(app, minutes):
    """Tells the memory each minute; returns whether it stayed the same."""
    seen = []
    for minute in range(minutes):
        app.rest(60)
        seen.append(memory(app.process.pid))
        print(f'after {minute + 1} minutes: {seen[-1]:.1f} MB', flush=True)
    return not seen or max(seen) - min(seen) <= GROWTH


def measure(program, environment, minutes):
    with App(program, environment=environment) as app:
        app.until(lambda: show_exercise(app), 30, 'the page of the bird dog did not appear')
        app.activate('present')
        app.until(lambda: app.has_actions(SHOW), 30, 'the show did not open')
        app.activate('show-library')  # where nothing moves
        app.rest(3)
        playing = cost_over(app, SECONDS)
        app.activate('playing', path=SHOW)
        app.rest(5)  # the controls fade
        before = memory(app.process.pid)
        app.activate('mirror', path=SHOW)
        app.rest(2)
        press('2')
        app.rest(FULL)
        cost = cost_over(app, SECONDS)
        after = memory(app.process.pid)
        print(f'the demo alone, playing: {playing:.1f} % of a core')
        print(f'mirror, 1280x720 at 30 a second: {cost:.1f} % of a core (at most {MOST_CPU})')
        print(f'memory: {after - before:.1f} MB more than without it (at most {MOST_MEMORY}), '
              f'{after:.1f} MB in all, {memory(app.process.pid, "Pss"):.1f} MB with its share of libraries')
        return cost <= MOST_CPU and after - before <= MOST_MEMORY and watch(app, minutes)


def main():
    program, plugins, still = sys.argv[1:4]
    minutes = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    with tempfile.TemporaryDirectory() as folder:
        picture = os.path.join(folder, 'picture.jpg')
        print(f'a picture of the camera: {make_still(still, picture) / 1000:.0f} kB')
        plug_in(folder, picture)
        environment = {'GST_PLUGIN_PATH': plugins, 'GST_REGISTRY': os.path.join(folder, 'registry.bin'),
                       'RP_STANDIN_CAMERAS': folder}
        return not measure(program, environment, minutes)


sys.exit(main())
