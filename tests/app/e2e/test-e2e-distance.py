#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session seen from the mat: its letters measured off the screen, and what comes and goes with the pointer."""

import itertools
import time

from driver import TIMEOUT, Atspi
from e2e import expect, main, write_setting
from picture import Picture

GROUND = (0x16, 0x18, 0x19)
FOOT = (0x2c, 0x2e, 0x30)
WHITE = (255, 255, 255)
NEAR = 6  # how far a channel of a pixel may be from its colour
CAPITAL = 0.69  # of the size of letters; digits are as high
LEAST_COUNT, LEAST = 0.25, 0.08  # sizes of letters, as shares of the height
CORNER = 14  # past the shadow that a window without a desktop has
READ = 6  # for how many seconds the last word stays
LONG = 5 * TIMEOUT


class Screen:
    """The screen as it is now, and where letters are on it."""

    def __init__(self):
        self.picture = Picture.of_screen()
        self.width, self.height = self.picture.width, self.picture.height
        self.tables = [bytes(abs(value - channel) <= NEAR for value in range(256)) for channel in WHITE]

    def row(self, y, left, right):
        """Returns which pixels of a row are white, as bytes of 0 and 1."""
        start = (y * self.width + left) * 3
        row = self.picture.rgb[start:start + (right - left) * 3]
        red, green, blue = (int.from_bytes(row[channel::3].translate(self.tables[channel]), 'big') for channel in range(3))
        return (red & green & blue).to_bytes(right - left, 'big')

    def lines(self, left, right, top, bottom):
        """Returns the lines of white letters in an area, each as its rows of bytes and the first one's place."""
        lines, last = [], []
        for y in range(top, bottom):
            row = self.row(y, left, right)
            if any(row):
                last = last or lines.append((y, [])) or lines[-1][1]
                last.append(row)
            else:
                last = []
        return lines

    @staticmethod
    def first_letter(rows):
        """Returns how high the first letter of a line is."""
        width = len(rows[0])
        seen = 0
        for row in rows:
            seen |= int.from_bytes(row, 'big')
        columns = seen.to_bytes(width, 'big')
        start = columns.index(1)
        end = columns.find(0, start)
        end = width if end < 0 else end
        return sum(any(row[start:end]) for row in rows)

    def near(self, colour, x, y):
        return all(abs(a - b) <= NEAR for a, b in zip(self.picture.pixel(x, y), colour))

    def corner(self, colour):
        return self.near(colour, self.width - CORNER, self.height - CORNER)


def measure(screen):
    """Returns how large the letters of side, phase and count are, as shares of the height. The session is paused."""
    portrait = screen.width < screen.height
    left = CORNER if portrait else int(screen.width * 0.61)
    right = screen.width - CORNER
    top = int(screen.height * 0.243) if portrait else CORNER
    middle = int(screen.height * (0.5 if portrait else 0.4))
    words = screen.lines(left, right, top, int(screen.height * (0.45 if portrait else 0.33)))
    centre, half = (left + right) // 2, int(screen.height * 0.1)
    counts = screen.lines(centre - half, centre + half, middle, int(screen.height * 0.85))
    expect(len(words) >= 2, f'{len(words)} lines of words were found')
    count = max((len(rows) for _, rows in counts), default=0)
    sizes = [Screen.first_letter(rows) for _, rows in words[:2]] + [count]
    return [size / CAPITAL / screen.height for size in sizes]


def lead(app):
    app.activate('show-program', 'daily-clams')
    app.page('program')
    app.activate('session.start')
    app.wait('session.step', 'get-ready')
    app.skip_to('work')
    app.pause()


def seen(app, condition, complaint, timeout=TIMEOUT):
    app.until(lambda: condition(Screen()), timeout, complaint)


def move_pointer(screen, x):
    if not Atspi.generate_mouse_event(x, screen.height // 2, 'abs'):
        raise AssertionError('the pointer cannot be moved')


def last_word(app):
    """Says whether the last word stayed and a key led on from it, sooner than it would have gone by itself. Where the machine
    was too slow to tell, the session is led to its end again."""
    if app.state('page') != 'session':
        lead(app)
    app.skip_to('work')
    while app.state('session.side') != 'right':
        app.activate('session.skip')
        app.skip_to('work')
    began = time.monotonic()
    app.activate('session.skip')
    app.wait('session.state', 'finished')
    stayed = app.state('page') == 'session'
    expect(stayed or time.monotonic() > began + READ, 'nobody could read that it is done')
    app.key('a')
    app.wait('page', 'done')
    return stayed and time.monotonic() < began + READ


def from_the_mat(steps):
    screen = Screen()
    write_setting('glib-2.0/settings', 'keyfile',
                  f'[io/github/reprise_app/Reprise]\nwindow-width={screen.width}\nwindow-height={screen.height}\n'
                  'distance-view=true\n')
    with steps.run(environment={'GSETTINGS_BACKEND': 'keyfile'}) as app:
        with steps.step('nothing is there but what is to be read'):
            app.read('library', '11 exercises')
            lead(app)
            seen(app, lambda now: now.corner(GROUND), 'the view is not dark, or something lies over it')
            app.settle(20)
        with steps.step('side, phase and count are large enough'):
            side, phase, count = measure(Screen())
            print(f'# side {side:.3f}, phase {phase:.3f}, count {count:.3f} of the height', flush=True)
            expect(side >= LEAST, f'the side is {side:.3f} of the height')
            expect(phase >= LEAST, f'the phase is {phase:.3f} of the height')
            expect(count >= LEAST_COUNT, f'the count is {count:.3f} of the height')
        with steps.step('buttons come with the pointer and go without it'):
            moves = itertools.cycle((screen.width // 3, screen.width // 3 + 40))
            # They stay for a moment only, so the pointer moves again before each look.
            app.until(lambda: move_pointer(screen, next(moves)) or Screen().corner(FOOT), TIMEOUT, 'the buttons did not come')
            seen(app, lambda now: now.corner(GROUND), 'the buttons did not go')
        with steps.step('F shows the usual page, and the large one again'):
            app.key('f')
            seen(app, lambda now: not now.corner(GROUND) and not now.corner(FOOT), 'F did nothing')
            app.key('f')
            seen(app, lambda now: now.corner(GROUND), 'F did nothing the second time')
        with steps.step('the last word stays until somebody is there'):
            app.until(lambda: last_word(app), LONG, 'a key did not lead on from it')


main(from_the_mat)
