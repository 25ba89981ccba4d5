# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras that stand in, for the real program, and what their pictures on the screen say: each shows its own number."""

import fcntl
import mmap
import os
import tempfile
import time

from e2e import PARTS, build_tree, expect, extents
from picture import HEADER

CELLS = 16  # white, twelve bits, their parity, and black at the end
BITS = 12
NUMBERS = 1 << BITS


def take(path):
    """Takes a camera as another program would; returns what to close."""
    file = open(path, encoding='utf-8')
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return file


class Cameras:
    """A folder in which a file is a camera that is plugged in."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(dir=os.environ['XDG_STATE_HOME'])
        self.environment = {'GST_PLUGIN_PATH': os.path.join(build_tree(), 'tests', 'media'),
                            'GST_REGISTRY': os.path.join(self.folder, 'registry.bin'),
                            'RP_STANDIN_CAMERAS': self.folder}

    def path(self, name):
        return os.path.join(self.folder, name + '.camera')

    def write(self, name, caps, **more):
        """Writes what a camera is, under a name that is none, and returns that."""
        lines = ['[camera]', f'name={name}', f'caps={caps}', *(f'{key}={value}' for key, value in more.items())]
        path = self.path(name) + '.new'
        with open(path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines) + '\n')
        return path

    def plug_in(self, name, caps, **more):
        """Plugs a camera in, at once and whole."""
        os.rename(self.write(name, caps, **more), self.path(name))

    def plug_in_taken(self, name, caps):
        """Plugs a camera in that another program has already; returns what to close."""
        path = self.write(name, caps)
        taken = take(path)
        os.rename(path, self.path(name))
        return taken

    def plug_out(self, app, name):
        """Unplugs a camera, for long enough that it is noticed: it is looked for twenty times a second."""
        os.unlink(self.path(name))
        app.rest(0.5)

    def is_on(self, name):
        try:
            take(self.path(name)).close()
        except OSError:
            return True
        return False


class Screen:
    """The virtual screen, of which a row is read in no time."""

    def __init__(self):
        with open(os.environ['RP_FRAMEBUFFER'], 'rb') as file:
            self.map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        fields = HEADER.unpack_from(self.map)
        self.start, self.stride, self.little = fields[0] + 12 * fields[19], fields[12], fields[7] == 0

    def brightness(self, x, y):
        return self.map[self.start + y * self.stride + x * 4 + 1 + (not self.little)]

    def read_cells(self, left, width, y):
        return [self.brightness(left + int((cell + 0.5) * width / CELLS), y) > 127 for cell in range(CELLS)]


def decode(cells):
    """Returns the number that cells say and whether they are the other way round; None when they say nothing."""
    turned = not cells[0]
    if turned:
        cells = cells[::-1]
    number = sum(1 << bit for bit in range(BITS) if cells[1 + bit])
    if not cells[0] or cells[-1] or cells[BITS + 1] != bool(bin(number).count('1') % 2):
        return None
    return number, turned


class Mirror:
    """Where the camera is shown in the window of the show, and what it shows there."""

    def __init__(self, app, name):
        self.screen = Screen()
        self.left, top, self.width, height = extents(app.see(PARTS, name))
        self.row = top + height // 2
        expect(self.width and height, f'"{name}" has no place')

    def look(self):
        return decode(self.screen.read_cells(self.left, self.width, self.row))

    def wait(self, app, test, complaint, timeout=10):
        """Waits until what is shown passes a test, and returns it."""
        seen = []

        def holds():
            seen[:] = [self.look()]
            return seen[0] is not None and test(seen[0])

        app.until(holds, timeout, complaint)
        return seen[0][0]

    def measure(self, app, rate, delay, seconds=2):
        """Returns by how many pictures the one shown is older than it should be, for many looks, sorted.

        A picture's number is the time at which it was taken, on the clock of the system.
        """
        ages = []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seen = self.look()
            due = int((time.monotonic() - delay) * rate)
            if seen:
                ages.append((due - seen[0] + NUMBERS // 2) % NUMBERS - NUMBERS // 2)
            app.rest(0.037)
        expect(len(ages) >= 10, f'only {len(ages)} pictures could be read')
        return sorted(ages)
