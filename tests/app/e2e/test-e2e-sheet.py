#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to paper and back: a sheet of a program, an exercise and a session done, and programs out of codes."""

import contextlib
import os
import subprocess

from driver import APP_PATH
from e2e import (BUTTONS, CONTROLS, Atspi, Failure, GLib, build_tree, expect, install_test_pack, journal, main,
                 nameless)

FIVE = ('Clamshell', 'Single-leg bridge', 'Single-leg deadlift', 'Side steps with a band', 'Foam roll, outer thigh')
TITLE = 'Five for knee pain'


def children(widget):
    return list(filter(None, (widget.get_child_at_index(index) for index in range(widget.get_child_count()))))


class Sheet:
    """The window with a sheet that was opened last; the main window is the first of the program's."""

    def __init__(self, app, number):
        self.app = app
        self.path = f'{APP_PATH}/window/{number + 1}'
        app.until(lambda: app.has_actions(self.path), 10, 'no window with a sheet appeared')
        self.frame = None
        app.until(self.find_frame, 10, 'the window with the sheet cannot be seen')

    def find_frame(self):
        """Looks among the windows only; what is below them comes and goes."""
        with contextlib.suppress(GLib.Error):
            frames = [frame for program in children(Atspi.get_desktop(0))
                      if program.get_process_id() == self.app.process.pid
                      for frame in children(program) if frame.get_name() == 'Sheet']
            self.frame = frames[-1] if frames else None
        return self.frame

    def activate(self, action, argument):
        self.app.activate(action, argument, self.path)

    def named(self, name, *roles):
        """Waits for a widget of this window."""
        found = []

        def there():
            with contextlib.suppress(GLib.Error):
                found[:] = [widget for widget in self.app.below(self.frame)
                            if widget.get_name() == name and widget.get_role_name() in roles]
            return found

        self.app.until(there, 10, f'the sheet has no {roles} "{name}"')
        return found[0]

    def press(self, name):
        expect(Atspi.Action.do_action(self.named(name, *BUTTONS), 0), f'"{name}" cannot be pressed')

    def pages(self):
        """Returns what the preview tells of each page."""
        told = []
        for widget in self.app.below(self.frame):
            with contextlib.suppress(GLib.Error):  # it went while it was asked
                if widget.get_role_name() == 'image' and widget.get_name().startswith('Page '):
                    told.append(widget.get_description() or '')
        return told

    def wait_for(self, test, complaint):
        self.app.until(lambda: test(self.pages()), 10, complaint)

    def read(self, *words):
        """Waits until the pages together say all the words."""
        try:
            self.wait_for(lambda pages: all(word in '\n'.join(pages) for word in words), f'the pages do not say {words}')
        except Failure as failure:
            raise Failure(f'{failure}; they say: {self.pages()}') from None

    def check_names(self):
        found = list(nameless(self.app.shown(self.frame, *CONTROLS, without=('AdwToastWidget',))))
        expect(not found, 'the sheet: ' + '; '.join(found))


def press_on_page(app, page, name):
    button = next((shown for shown in app.on_page(page, *BUTTONS) if shown.name == name), None)
    expect(button, f'the {page} page has no button "{name}"')
    expect(Atspi.Action.do_action(button.widget, 0), f'"{name}" cannot be pressed')


def pdf_of(path):
    with open(path, 'rb') as file:
        return file.read()


def make_code(program):
    """Returns a program as the text of a code, from the tool."""
    tool = os.path.join(build_tree(), 'src', 'tool', 'reprise-tool')
    done = subprocess.run([tool, 'code', program], capture_output=True, text=True, check=False)
    expect(done.returncode == 0, f'reprise-tool code {program}: {done.stderr}')
    return done.stdout.strip()


def save(steps, app, sheet, folder):
    path = os.path.join(folder, 'sheet.pdf')
    with steps.step('it saves a PDF, with the choices of this moment'):
        sheet.activate('save-to', path)
        app.until(lambda: os.path.exists(path), 10, 'no file was saved')
        sheet.named('Saved as sheet.pdf', 'label')
        pdf = pdf_of(path)
        expect(pdf.startswith(b'%PDF-') and pdf.endswith(b'%%EOF\n'), 'the file is not a whole PDF')
        counted = subprocess.run(['qpdf', '--show-npages', path], capture_output=True, text=True, check=False).stdout.strip()
        expect(counted == str(len(sheet.pages())), f'the file has {counted} pages, the preview {len(sheet.pages())}')
    with steps.step('where nothing can be saved, it says so and leaves nothing'):
        sheet.activate('save-to', os.path.join(folder, 'nowhere', 'sheet.pdf'))
        app.see(('label', 'heading'), 'The sheet was not saved')
        expect(os.listdir(folder) == ['sheet.pdf'], f'the folder holds {os.listdir(folder)}')


def from_program(steps, app):
    with steps.step('a program has a sheet, and the preview tells what is on it'):
        app.read('library', 'Clamshell')
        app.activate('show-program', 'five-for-knee-pain')
        app.read('program', TITLE)
        press_on_page(app, 'program', 'Print this as a sheet')
        sheet = Sheet(app, 1)
        sheet.read(TITLE, *FIVE)
    with steps.step('every control of the sheet has a name'):
        sheet.check_names()
    with steps.step('another layout shows at once'):
        few = len(sheet.pages())
        sheet.press('1 exercise on a page')
        sheet.wait_for(lambda pages: len(pages) >= max(few, len(FIVE)), 'the sheet has not a page an exercise')
        sheet.read(*FIVE)
        sheet.press('All exercises, to hang on a wall')
        sheet.wait_for(lambda pages: 1 <= len(pages) <= few, 'the summary is no shorter')
    with steps.step('what is written shows at once'):
        Atspi.EditableText.set_text_contents(sheet.named('For whom', 'text', 'entry'), 'Ana Ruiz')
        sheet.read('Ana Ruiz')
    folder = os.path.join(os.environ['HOME'], 'sheets')
    os.mkdir(folder)
    save(steps, app, sheet, folder)


def from_elsewhere(steps, app):
    with steps.step('an exercise has a sheet'):
        app.activate('show-exercise', 'hip-hike')
        app.page('exercise')
        app.activate('print')
        Sheet(app, 2).read('Hip hike')
    with steps.step('a session has none, its end has one'):
        app.activate('show-program', 'daily-clams')
        app.page('program')
        app.activate('session.start')
        app.page('session')
        expect(not app.enabled('print'), 'a session can be covered by a sheet')
        app.activate('session.stop')
        app.page('done')
        app.activate('print')
        Sheet(app, 3).read('Daily clams', 'Clamshell')
    with steps.step('a sheet can be asked for by name'):
        app.activate('print-exercise', 'clamshell')
        Sheet(app, 4).read('Clamshell')
        app.hear('print-program', 'no-such-program', 'This is not in any of your packs.')


def sheets(steps):
    with steps.run() as app:
        from_program(steps, app)
        from_elsewhere(steps, app)


def dialog(steps, app):
    with steps.step('a code that is none is told so, below it'):
        app.activate('show-library')
        app.activate('open-code')
        entry = app.see(('entry', 'text'), 'Text of the code')
        Atspi.EditableText.set_text_contents(entry, 'https://example.org')
        Atspi.Action.do_action(app.see(BUTTONS, 'Open'), 0)

        def told():
            with contextlib.suppress(GLib.Error):  # one went while it was asked
                return any(widget.get_name().startswith('This is not the code of a program') for widget in app.widgets())

        app.until(told, 10, 'nothing is said of the wrong code')
    with steps.step('a code that is pasted opens its program'):
        Atspi.EditableText.set_text_contents(entry, make_code('surgeons-four'))
        app.rest(0.3)
        Atspi.Action.do_action(app.see(BUTTONS, 'Open'), 0)
        app.read('program', "The surgeon's four")


def codes(steps):
    code = make_code('five-for-knee-pain')
    with steps.run(code) as app:
        with steps.step('a link starts the program with what is in it'):
            app.read('program', TITLE)
            app.read('program', 'Single-leg bridge')
        dialog(steps, app)
        with steps.step('another link goes to the program that runs'):
            other = subprocess.run([*app.command[:-1], make_code('short')], env=app.environment, timeout=20, check=False)
            expect(other.returncode == 0, f'it ended with {other.returncode}')
            app.read('program', 'Short')
        with steps.step('what came by a code can be done, is in the journal, and can be printed'):
            app.activate('session.start')
            app.wait('session.step', 'get-ready', 5)
            app.activate('session.skip')
            app.wait('session.step', 'work', 5)
            app.wait('session.step', 'side-change', 20)
            app.activate('session.stop')
            app.page('done')
            expect(journal() == [('clamshell', 'left', 2, 2)], f'the journal holds {journal()}')
            app.activate('print')
            Sheet(app, 1).read('Clamshell')


install_test_pack('tiny')
main(sheets, codes)
