# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside: its actions over D-Bus, its widgets over AT-SPI, its picture off the screen.

Runs inside tests/run-with-display with the system's Python, which has gi.
"""

import contextlib
import os
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from picture import Picture  # noqa: E402

# The program of a development build has an id of its own.
APP_ID = os.environ.get('RP_APP_ID', 'io.github.reprise_app.Reprise')
APP_PATH = '/' + APP_ID.replace('.', '/')
WINDOW_PATH = APP_PATH + '/window/1'
TIMEOUT = 30


class Failure(Exception):
    """The program did not do what was waited for."""


class App:
    """One run of the program. Use it in a "with" block: it starts there and ends there."""

    def __init__(self, program, *arguments, environment=None):
        self.command = [program, *arguments]
        self.environment = {**os.environ, **(environment or {})}
        self.environment.pop('GTK_A11Y', None)
        self.process = None
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.quit()

    def start(self):
        """Starts the program and waits until its window takes actions."""
        self.bus.signal_subscribe(APP_ID, 'org.gtk.Actions', 'Changed', WINDOW_PATH, None,
                                  Gio.DBusSignalFlags.NONE, lambda *_: None)
        self.process = self.launch()
        self.until(lambda: 'page' in self.actions(), TIMEOUT, 'the window did not appear')

    def launch(self):
        return subprocess.Popen(self.command, env=self.environment)

    def quit(self):
        """Ends the program, kindly if it listens, and returns its exit code."""
        try:
            self.call('Activate', GLib.Variant('(sava{sv})', ('quit', [], {})), '()', APP_PATH)
        except Failure:
            self.process.terminate()
        try:
            return self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def until(self, condition, timeout, complaint):
        """Waits until a condition holds; looks at it after each sign from the bus, and at least ten times a second."""
        context = GLib.MainContext.default()
        end = time.monotonic() + timeout
        while not condition():
            if self.process.poll() is not None:
                raise Failure(f'the program ended with {self.process.returncode}')
            if time.monotonic() > end:
                raise Failure(f'{complaint} within {timeout} s')
            self.wake_in(0.1)
            context.iteration(True)

    def rest(self, seconds):
        """Lets the program run for a while, so that a picture can be drawn."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.wake_in(end - time.monotonic())
            GLib.MainContext.default().iteration(True)

    @staticmethod
    def wake_in(seconds):
        GLib.timeout_add(max(1, int(seconds * 1000)), lambda: GLib.SOURCE_REMOVE)

    def call(self, method, parameters, kind, path=WINDOW_PATH):
        try:
            reply = self.bus.call_sync(APP_ID, path, 'org.gtk.Actions', method, parameters,
                                       GLib.VariantType(kind), Gio.DBusCallFlags.NO_AUTO_START, TIMEOUT * 1000, None)
        except GLib.Error as error:
            raise Failure(f'{method} failed: {error.message}') from None
        return reply.unpack()

    def actions(self):
        """Returns the names of the window's actions; none while there is no window."""
        try:
            return self.call('List', None, '(as)')[0]
        except Failure:
            return []

    def has_actions(self, path):
        """Says whether a further window takes actions: the second of the program is at APP_PATH/window/2, and so on."""
        try:
            return bool(self.call('List', None, '(as)', path)[0])
        except Failure:
            return False

    def activate(self, action, argument=None, path=WINDOW_PATH):
        """Activates an action of a window; a text goes with it as its parameter."""
        given = [] if argument is None else [GLib.Variant('s', argument)]
        self.call('Activate', GLib.Variant('(sava{sv})', (action, given, {})), '()', path)

    def enabled(self, action):
        return self.call('Describe', GLib.Variant('(s)', (action,)), '((bgav))')[0][0]

    def state(self, action):
        """Returns the state of an action as a plain value, or None if it has none."""
        state = self.call('Describe', GLib.Variant('(s)', (action,)), '((bgav))')[0][2]
        return state[0] if state else None

    def wait(self, action, wanted, timeout=TIMEOUT):
        """Waits until an action's state is a value, or passes a test, and returns it."""
        test = wanted if callable(wanted) else lambda value: value == wanted
        seen = []

        def holds():
            seen[:] = [self.state(action)]
            return test(seen[0])

        try:
            self.until(holds, timeout, f'{action} did not become {wanted}')
        except Failure as failure:
            raise Failure(f'{failure}; it is {seen}') from None
        return seen[0]

    def screenshot(self, path=None):
        """Returns the screen as a picture, and keeps it as PNG if a path is given."""
        picture = Picture.of_screen()
        if path:
            picture.save(path)
        return picture

    def settle(self, timeout=5):
        """Waits until the screen stands still for a moment, for pages that do not move; returns the picture."""
        last = [None]

        def still():
            picture = Picture.of_screen()
            same = last[0] is not None and picture.rgb == last[0].rgb
            last[0] = picture
            if not same:
                self.rest(0.3)
            return same

        self.until(still, timeout, 'the screen did not come to rest')
        return last[0]

    def widgets(self):
        """Yields every accessible object of the program, parents first."""
        waiting = self.tops()
        while waiting:
            widget = waiting.pop(0)
            yield widget
            waiting[:0] = [child for child in (widget.get_child_at_index(index)
                                               for index in range(widget.get_child_count())) if child]

    def find(self, roles, name=None):
        """Returns the first accessible object of a role name, or of one of several, and of a name if given, or None."""
        roles = (roles,) if isinstance(roles, str) else roles
        with contextlib.suppress(GLib.Error):  # one went while it was asked
            for widget in self.widgets():
                if widget.get_role_name() in roles and name in (None, widget.get_name()):
                    return widget
        return None

    def tops(self):
        """Returns the program's own accessible object, in a list, or none.

        Nothing below it is to be remembered: what libatspi keeps goes stale, and it falls into its own loops when told to
        forget it.
        """
        desktop = Atspi.get_desktop(0)
        tops = (desktop.get_child_at_index(index) for index in range(desktop.get_child_count()))
        found = [top for top in tops if top and top.get_process_id() == self.process.pid]
        for top in found:
            top.set_cache_mask(Atspi.Cache.NONE)
        return found

    def see(self, roles, name=None, timeout=TIMEOUT):
        """Waits for an accessible object and returns it."""
        found = []
        self.until(lambda: found.append(self.find(roles, name)) or found[-1], timeout, f'no {roles} "{name}" appeared')
        return found[-1]


def program():
    """The program to drive: named on the command line, or the one of the build tree the test was started from."""
    return os.environ.get('RP_PROGRAM') or os.path.join(os.getcwd(), 'src', 'app', 'reprise')


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(1)
