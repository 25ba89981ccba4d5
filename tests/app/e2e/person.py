# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the screen, for the tests that ask how long something takes: real pointer and keys, and the time they cost.

The time is that of the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23/7, 1980): each act has a
time that was measured, thinking included, and the sum foretells how long someone takes who knows the way. The times for the
program's own answers are measured while it runs; what the test needs to look for things is left out, for eyes are quicker.
"""

import time

from driver import Atspi
from e2e import PLACES, expect, extents, window_offset

# In seconds: a key by someone who types but is no typist; to point at something; a button down and up; the hand from the
# keyboard to the mouse or back; to make up one's mind.
KEY, POINT, BUTTON, HAND, MIND = 0.28, 1.10, 0.20, 0.40, 1.35


class Person:
    """Acts on the program, and adds up the seconds."""

    def __init__(self, app):
        self.app = app
        self.hand = 'mouse'
        self.acts = {}
        self.answers = 0.0

    def _spend(self, act, seconds, times=1):
        count, _ = self.acts.get(act, (0, 0))
        self.acts[act] = count + times, seconds

    def _use(self, tool):
        if self.hand != tool:
            self.hand = tool
            self._spend('hand', HAND)

    def _settle(self, widget):
        """Waits until a widget stands still, as the eye does, and returns where."""
        seen = [None, None, extents(widget)]

        def stands():
            self.app.rest(0.15)
            seen[:] = [*seen[1:], extents(widget)]
            return seen[0] == seen[1] == seen[2]

        self.app.until(stands, 20, 'it does not stand still')
        return seen[-1]

    def scroll_to(self, widget, end):
        """Turns the wheel, a notch like a press of a button, until a widget lies above a height of the window."""
        self._use('mouse')
        for _ in range(20):
            x, y, width, height = self._settle(widget)
            if y + height <= end:
                return
            self._spend('wheel', BUTTON)
            offset = window_offset(self.app)
            place = x + offset + width // 2, end + offset - 30
            expect(Atspi.generate_mouse_event(*place, 'abs') and Atspi.generate_mouse_event(*place, 'b5c'),
                   'the mouse cannot be used')
        expect(False, 'the wheel does not lead there')

    def think(self):
        """Makes up the mind: what comes next, or whether it is right."""
        self._spend('mind', MIND)

    def point(self, widget, across=0.5, down=0.5, times=1):
        """Points at a widget and presses it, more than once if need be."""
        self._use('mouse')
        self._spend('point', POINT)
        x, y, width, height = self._settle(widget)
        offset = window_offset(self.app)
        x, y = x + offset + int(width * across), y + offset + int(height * down)
        expect(Atspi.generate_mouse_event(x, y, 'abs'), 'the mouse cannot be used')
        for _ in range(times):
            self._spend('button', BUTTON)
            expect(Atspi.generate_mouse_event(x, y, 'b1c'), 'the mouse cannot be used')

    def pick(self, act):
        """Points at an entry of a menu, whose place on the screen older GTK does not tell, so that it is done by @act."""
        self._use('mouse')
        self._spend('point', POINT)
        self._spend('button', BUTTON)
        act()

    def type(self, text):
        """Types letters, one key each."""
        self._use('keyboard')
        for letter in text:
            self._spend('key', KEY)
            self.app.key(letter)

    def press(self, name):
        """Presses one key that has a name."""
        self._use('keyboard')
        self._spend('key', KEY)
        self.app.key(name)

    def chord(self, *names):
        """Presses keys together."""
        self._use('keyboard')
        self._spend('key', KEY, len(names))
        order = [(name, Atspi.KeySynthType.PRESS) for name in names]
        order += [(name, Atspi.KeySynthType.RELEASE) for name in reversed(names)]
        for name, kind in order:
            expect(Atspi.generate_keyboard_event(PLACES[name], None, kind), f'the key {name} cannot be used')

    def wait(self, condition, complaint):
        """Waits for the program to answer; that time counts too."""
        start = time.monotonic()
        self.app.until(condition, 20, complaint)
        self.answers += time.monotonic() - start

    def seconds(self):
        return sum(count * seconds for count, seconds in self.acts.values()) + self.answers

    def describe(self):
        """Says what was done: "24 keys 6.7 s, ..."."""
        told = [f'{count} {act} {count * seconds:.1f} s' for act, (count, seconds) in sorted(self.acts.items())]
        return ', '.join([*told, f'answers {self.answers:.1f} s']) + f': {self.seconds():.1f} s'


