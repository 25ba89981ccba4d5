# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: steps told as TAP, the program under fatal warnings, its tree in plain questions."""

import contextlib
import ctypes
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback

from driver import TIMEOUT, App, Atspi, Failure, GLib, program
from picture import Picture

PICTURES = 'e2e-failures'
TYPE_NAME = re.compile(r'(Gtk|Adw|Rp|Gdk)[A-Z]\w+')
# What buttons and parts of the window are called by older and newer versions of AT-SPI and GTK.
BUTTONS = ('push button', 'button', 'toggle button')
PARTS = ('grouping', 'panel', 'filler')
PAGES = {'library': 'Library', 'program': 'Program', 'exercise': 'Exercise', 'editor': 'Edit program', 'session': 'Session',
         'done': 'After the session', 'history': 'What I did'}
CONTROLS = (*BUTTONS, 'check box', 'radio button', 'entry', 'password text', 'spin button', 'slider', 'combo box', 'list',
            'list box', 'table', 'table cell', 'tree table', 'menu item', 'check menu item', 'radio menu item',
            'progress bar', 'level bar', 'link', 'switch', 'page tab')
EXTENSION_SECONDS = 10
MOST_ABOVE = 400
KEYS = {'Escape': 0xff1b, 'Page_Down': 0xff56, 'Page_Up': 0xff55, 'space': 0x20, 'Right': 0xff53, 'Down': 0xff54, 'Left': 0xff51,
        'Return': 0xff0d, 'Tab': 0xff09, 'BackSpace': 0xff08, 'F5': 0xffc2}


# Where keys are on the virtual screen, which takes letters with modifiers only by their place.
PLACES = {'CONTROL': 37, 'SPACE': 65, 'SHIFT': 50, 'A': 38, 'C': 54, 'P': 33, 'V': 55}


class Skip(Exception):
    """A step cannot be made on this machine."""


class Shown:
    """What a screen reader is told of one widget, read at once, for it may be gone a moment later."""

    def __init__(self, widget, role):
        self.widget = widget
        self.role = role
        self.name = widget.get_name() or ''
        self.area = extents(widget)


class Steps:
    """Tells each step as a line of TAP; the first that fails ends the test, for the rest stands on it."""

    def __init__(self):
        self.number = 0
        self.app = None

    @contextlib.contextmanager
    def step(self, words):
        self.number += 1
        start = time.monotonic()
        try:
            yield
        except Skip as reason:
            print(f'ok {self.number} - {words} # SKIP {reason}', flush=True)
        except Exception as error:
            print(f'not ok {self.number} - {words}', flush=True)
            self.explain(error)
            raise SystemExit(1) from None
        else:
            print(f'ok {self.number} - {words}\n# {time.monotonic() - start:.1f} s', flush=True)

    def explain(self, error):
        """Says what went wrong: the complaint, what the program said last, and a picture of the screen."""
        lines = [str(error)] if isinstance(error, Failure) else traceback.format_exc().splitlines()
        if self.app:
            lines += [f'the program said: {line}' for line in self.app.said()[-8:]]
        with contextlib.suppress(OSError, ValueError):
            os.makedirs(PICTURES, exist_ok=True)
            stem = os.path.splitext(os.path.basename(sys.argv[0]))[0]
            path = os.path.abspath(os.path.join(PICTURES, f'{stem}-{self.number}.png'))
            Picture.of_screen().save(path)
            lines.append(f'the screen: {path}')
        for line in lines:  # on both, for a report of failures may keep only what was complained of
            print(f'# {line}', flush=True)
            print(line, file=sys.stderr, flush=True)

    def end(self):
        print(f'1..{self.number}', flush=True)

    @contextlib.contextmanager
    def run(self, *arguments, **settings):
        """Runs the program for the steps inside, and makes one more step of its end: a warning anywhere fails it."""
        app = Reprise(*arguments, **settings)
        self.app = app
        with self.step('the program starts'):
            app.start()
        try:
            yield app
        except BaseException:
            app.kill()
            raise
        if app.process.poll() is None:
            with self.step('the program ends without a complaint'):
                app.check_end()


class Reprise(App):
    """The program under fatal warnings, with what it says kept."""

    def __init__(self, *arguments, environment=None, wrapper=()):
        super().__init__(program(), *arguments, environment={
            'G_DEBUG': 'fatal-warnings', 'G_ENABLE_DIAGNOSTIC': '0', 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '',
            **(environment or {})})
        self.command = [*wrapper, *self.command]
        self.log = tempfile.TemporaryFile()
        self.parts = {}

    def launch(self):
        return subprocess.Popen(self.command, env=self.environment, stdout=self.log, stderr=self.log)

    def said(self):
        self.log.flush()
        self.log.seek(0)
        return self.log.read().decode(errors='replace').splitlines()

    def kill(self):
        """Ends the program as a power cut would."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def check_end(self):
        code = self.quit()
        if code:
            raise Failure(f'the program ended with {code}')

    def part(self, name):
        """Waits for a part of the window by its name."""
        if name not in self.parts:
            self.parts[name] = self.see(PARTS, name)
        return self.parts[name]

    def page(self, name):
        """Waits for a page and returns its accessible object; the pages before it stay in the tree."""
        self.wait('page', name)
        return self.part(PAGES[name])

    def below(self, top, without=()):
        """Yields an accessible object and all below it that stay while they are asked for."""
        try:
            if top.get_name() in without:
                return
            children = [top.get_child_at_index(index) for index in range(top.get_child_count())]
        except GLib.Error:
            return
        yield top
        for child in filter(None, children):
            yield from self.below(child, without)

    def shown(self, top, *roles, without=()):
        """Yields what is shown below an object: what waits behind in a stack has no size and is left out."""
        for widget in self.below(top, without):
            with contextlib.suppress(GLib.Error):
                role = widget.get_role_name()
                shown = Shown(widget, role) if role in roles else None
                if shown and all(shown.area[2:]):
                    yield shown

    def on_page(self, name, *roles):
        return self.shown(self.page(name), *roles)

    def texts(self, name):
        """Returns all the words on a page, one label a line."""
        return '\n'.join(shown.name for shown in self.on_page(name, 'label', 'heading') if shown.name)

    def read(self, name, words, timeout=TIMEOUT):
        """Waits until a page shows some words."""
        self.page(name)
        try:
            self.until(lambda: words in self.texts(name), timeout, f'the {name} page did not say "{words}"')
        except Failure as failure:
            raise Failure(f'{failure}; it says: {self.texts(name)!r}') from None

    def key(self, name):
        """Presses and releases a key: one of those above, or a letter."""
        if not Atspi.generate_keyboard_event(KEYS.get(name) or ord(name), None, Atspi.KeySynthType.SYM):
            raise Failure(f'the key {name} could not be pressed')

    def click(self, widget, across=0.5, down=0.5, window='Reprise'):
        """Clicks a widget, in a window that fills the screen: its middle, or another part of its width and height."""
        x, y, width, height = extents(widget)
        offset = window_offset(self, window)
        x, y = x + offset + int(width * across), y + offset + int(height * down)
        if not Atspi.generate_mouse_event(x, y, 'b1c'):
            raise Failure('the mouse cannot be used')

    def find_above(self, role, name):
        """Finds what lies over a page before the page below it is searched, which takes long where it says much."""
        waiting = self.tops()
        with contextlib.suppress(GLib.Error):  # one went while it was asked
            for widget in waiting:
                if widget.get_role_name() == role and widget.get_name() == name:
                    return widget
                waiting += filter(None, (widget.get_child_at_index(index) for index in range(widget.get_child_count())))
                if len(waiting) > MOST_ABOVE:
                    break
        return None

    def hear(self, action, argument, words):
        """Asks for what is answered by words that go again; a busy machine looks late, and so asks once more."""
        def told():
            self.activate(action, argument)
            return self.find_above('label', words) or self.find('label', words)

        self.until(told, TIMEOUT, f'"{words}" was not said')

    def pause(self):
        """Pauses the session, which a machine that stood still may have done already."""
        self.until(lambda: self.state('session.state') == 'paused' or self.activate('session.pause'), TIMEOUT,
                   'the session is not paused')

    def resume(self):
        self.until(lambda: self.state('session.state') == 'running' or self.activate('session.pause'), TIMEOUT,
                   'the session does not go on')

    def skip_to(self, step):
        """Skips until a step of a kind is reached."""
        for _ in range(100):
            if self.state('session.step') == step:
                return
            self.activate('session.skip')
        raise Failure(f'a hundred skips led to no {step}')


def chord(*keys):
    """Presses keys together, the last one last."""
    order = [(key, Atspi.KeySynthType.PRESS) for key in keys]
    order += [(key, Atspi.KeySynthType.RELEASE) for key in reversed(keys)]
    for key, kind in order:
        expect(Atspi.generate_keyboard_event(PLACES[key], None, kind), f'the key {key} cannot be used')


def extents(widget):
    """Returns x, y, width and height of an accessible object in its window."""
    try:
        area = Atspi.Component.get_extents(widget, Atspi.CoordType.WINDOW)
    except GLib.Error:  # it is gone, or has no place
        return 0, 0, 0, 0
    return area.x, area.y, area.width, area.height


def window_width(app, name='Reprise'):
    """Returns how wide a window is without its border, which only newer GTK counts in, and begins left of 0."""
    x, _, width, _ = extents(app.see('frame', name))
    return width + 2 * min(x, 0)


def window_offset(app, name='Reprise'):
    """Returns how far right and down of its extents a widget is on the screen, in a window that fills it."""
    return (app.screenshot().width - window_width(app, name)) // 2 - min(extents(app.see('frame', name))[0], 0)


def expect(holds, complaint):
    if not holds:
        raise Failure(complaint)


def total(app):
    """Returns how many seconds the whole session takes, those done and those left, as soon as both are said."""
    found = []

    def are_said():
        found[:] = re.findall(r'^(\d+):(\d\d) (?:done|left)$', app.texts('session'), re.MULTILINE)
        return len(found) == 2

    app.until(are_said, TIMEOUT, 'the session page does not say what is done and what is left')
    return sum(int(minutes) * 60 + int(seconds) for minutes, seconds in found)


def nameless(controls):
    """Describes the controls that have no name a person could use."""
    for shown in controls:
        words = shown.name.split()
        half = len(words) // 2
        if not words or TYPE_NAME.fullmatch(shown.name):
            yield f'a {shown.role} at {shown.area} has no name ("{shown.name}")'
        elif half and len(words) % 2 == 0 and words[:half] == words[half:]:
            yield f'a {shown.role} says its name twice: "{shown.name}"'


def check_names(app, page):
    # A toast's button to close it is libadwaita's, which gave it a name later.
    found = list(nameless(app.shown(app.page(page), *CONTROLS, without=('AdwToastWidget',))))
    expect(not found, f'the {page} page: ' + '; '.join(found))


def can_trace():
    """Skips where strace cannot be used."""
    if not shutil.which('strace'):
        raise Skip('strace is not installed')
    tried = subprocess.run(['strace', '-o', os.devnull, 'true'], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise Skip('no program may be traced here')


def data_folder():
    return os.path.join(os.environ['XDG_DATA_HOME'], 'reprise')


def journal():
    """Returns the turns in the journal: exercise, side, planned, done."""
    path = os.path.join(data_folder(), 'journal.sqlite')
    if not os.path.exists(path):
        return []
    with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as database:
        return database.execute('SELECT exercise, side, planned, done FROM turn ORDER BY id').fetchall()


def packs_folder():
    """Returns the person's own folder of packs, made if need be."""
    folder = os.path.join(data_folder(), 'packs')
    os.makedirs(folder, exist_ok=True)
    return folder


def build_tree():
    return os.path.dirname(os.path.dirname(os.path.dirname(program())))


def install_test_pack(name):
    """Builds a pack of tests/data into the person's own folder."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'packs', name)
    tool = os.path.join(build_tree(), 'src', 'tool', 'reprise-tool')
    target = os.path.join(packs_folder(), name + '.gresource')
    done = subprocess.run([tool, 'pack', source, '-o', target], capture_output=True, text=True, check=False)
    expect(done.returncode == 0, f'reprise-tool pack {name}: {done.stdout}{done.stderr}')


def write_setting(folder, name, text):
    path = os.path.join(os.environ['XDG_CONFIG_HOME'], folder)
    os.makedirs(path, exist_ok=True)
    with open(os.path.join(path, name), 'w', encoding='utf-8') as file:
        file.write(text)


def set_text_size(percent):
    """Makes all text larger for programs started from now on, as the desktop's setting would: 100 is normal.

    Without a settings daemon GTK asks the X server's resources, so they are written to its root window.
    """
    x11 = ctypes.CDLL('libX11.so.6')
    for function in (x11.XOpenDisplay, x11.XDefaultRootWindow):
        function.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    text = f'Xft.dpi:\t{96 * percent // 100}\n'.encode()
    resource_manager, string, replace = 23, 31, 0
    x11.XChangeProperty(display, ctypes.c_void_p(x11.XDefaultRootWindow(display)), ctypes.c_ulong(resource_manager),
                        ctypes.c_ulong(string), 8, replace, text, len(text))
    x11.XCloseDisplay(display)


def copy_bundle(name):
    """Copies the built pack under another name into the person's own folder; returns the path of the copy."""
    source = os.path.join(build_tree(), 'resources', 'packs', 'hips-and-knees.gresource')
    target = os.path.join(packs_folder(), name + '.gresource')
    shutil.copyfile(source, target)
    shutil.copyfile(source + '.sha256', target + '.sha256')
    return target


def main(*tests):
    """Runs tests in order; each gets the steps to tell."""
    steps = Steps()
    try:
        for test in tests:
            test(steps)
    finally:
        steps.end()
