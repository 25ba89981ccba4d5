#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program goes to somebody else: as a code that a camera reads off the screen or off paper, and as a file."""

import contextlib
import os
import re
import shutil
import subprocess

from driver import APP_PATH
from e2e import (BUTTONS, CONTROLS, Atspi, GLib, Skip, check_names, data_folder, expect, extents, main, nameless)

TITLE = "The surgeon's four"
PICTURE = 'Code of the program, for a camera'
TOO_LARGE = ('This program is too large for a code that a camera can read. Save it as a file, or copy the code as text.')


def press(app, page, name):
    """Presses a button by its name, once it is there."""
    found = []

    def is_there():
        found[:] = [shown for shown in app.on_page(page, *BUTTONS) if shown.name == name]
        return found

    app.until(is_there, 10, f'the {page} page has no button "{name}"')
    expect(Atspi.Action.do_action(found[0].widget, 0), f'"{name}" cannot be pressed')


def window(app, number):
    """Waits for a further window and returns where its actions are."""
    path = f'{APP_PATH}/window/{number}'
    app.until(lambda: app.has_actions(path), 10, f'there is no window {number}')
    return path


def read_picture(path):
    """Returns what a camera reads off a picture, as one that reads codes would."""
    done = subprocess.run(['zbarimg', '--quiet', '--raw', path], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def need(*tools):
    for tool in tools:
        if not shutil.which(tool):
            raise Skip(f'{tool} is not installed')


def read_screen(app):
    """Reads the code off the screen, once its window stands still."""
    need('zbarimg')
    path = os.path.join(os.environ['HOME'], 'screen.png')
    read = []

    def is_read():
        app.screenshot(path)
        read[:] = [read_picture(path)]
        return read[0].startswith('reprise:')

    app.until(is_read, 15, 'no camera could read the code on the screen')
    return read[0]


def items(app):
    """Returns the lines of the program whose page is seen: the words of each exercise."""
    return [shown.name for shown in app.on_page('program', 'label') if re.search(r'\d+ (?:on|to) your', shown.name)]


def close(app, path):
    app.key('Escape')
    app.until(lambda: not app.has_actions(path), 10, 'Escape does not close the window')


def make_copy(steps, app):
    """Makes a copy of a pack's program with a dose of its own, and leaves its page seen; returns its lines."""
    with steps.step('a copy of a program has Share on the page where it is made, and on its own'):
        app.activate('show-program', 'surgeons-four')
        app.read('program', TITLE)
        app.activate('make-own')
        app.page('editor')
        press(app, 'editor', 'Share…')
        close(app, window(app, 2))
        app.activate('back')
        app.page('program')
        app.activate('show-library')
        app.wait('page', 'library')
        name, = (entry for entry in os.listdir(os.path.join(data_folder(), 'programs')) if entry.endswith('.reprise'))
        app.activate('show-program', os.path.splitext(name)[0])
        app.read('program', TITLE)
        return items(app)


def share(steps, app, folder):
    """Shares the program that is seen; returns its code and its file."""
    codes, path = [], os.path.join(folder, 'for Sam.reprise')
    with steps.step('every control of Share has a name, and the code is a picture with one'):
        press(app, 'program', 'Share…')
        place = window(app, 3)
        frame = app.see('frame', 'Share')
        app.see('image', PICTURE)
        found = list(nameless(app.shown(frame, *CONTROLS, 'list item', without=('AdwToastWidget',))))
        expect(not found, '; '.join(found))
    with steps.step('a camera reads the code off the screen'):
        codes.append(read_screen(app))
    with steps.step('the file is saved, for one person'):
        entry = next(shown for shown in app.shown(frame, 'entry', 'text') if 'For whom' in shown.name)
        Atspi.EditableText.set_text_contents(entry.widget, 'Sam')
        app.activate('save-to', path, place)
        app.until(lambda: os.path.exists(path), 20, 'no file was saved')
        with open(path, encoding='utf-8') as file:
            expect('<recipient>Sam</recipient>' in file.read(), 'the file does not say for whom it is')
    with steps.step('the code on paper says the same'):
        need('pdftoppm', 'zbarimg')
        app.activate('print', None, place)
        sheet = window(app, 4)
        pdf = os.path.join(folder, 'sheet.pdf')
        app.until(lambda: 'save-to' in app.call('List', None, '(as)', sheet)[0], 10, 'the sheet cannot be saved')
        app.activate('save-to', pdf, sheet)
        app.until(lambda: os.path.exists(pdf), 20, 'the sheet was not saved')
        subprocess.run(['pdftoppm', '-r', '200', '-png', pdf, os.path.join(folder, 'page')], check=True)
        read = [read_picture(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith('.png')]
        expect(codes[0] in read, f'the paper says {read}')
    return codes, path


def giver(steps):
    folder = os.path.join(os.environ['HOME'], 'shared')
    os.mkdir(folder)
    with steps.run() as app:
        lines = make_copy(steps, app)
        codes, path = share(steps, app, folder)
    if codes:
        with steps.run(codes[0]) as app:
            with steps.step('whoever made it comes to their own by its code'):
                app.read('program', TITLE)
                expect(items(app) == lines, f'it has {items(app)}, not {lines}')
                expect(app.enabled('edit-program') and not app.enabled('make-own'), 'it is not their own')
    # Somebody else has none of it.
    shutil.rmtree(os.path.join(data_folder(), 'programs'))
    return lines, codes, path


def keep(app):
    """Keeps the program that is seen, which stays in sight."""
    press(app, 'program', 'Add to my programs')
    app.until(lambda: app.enabled('edit-program'), 10, 'what was brought cannot be kept')
    app.wait('page', 'program')
    app.until(lambda: any(name.endswith('.reprise') for name in os.listdir(os.path.join(data_folder(), 'programs'))), 10,
              'nothing was written')


def taker(steps, lines, codes, path):
    with steps.run() as app:
        if codes:
            with steps.step('somebody else pastes what the camera read, and sees the same program'):
                app.page('library')
                app.activate('open-code')
                entry = app.see(('entry', 'text'), 'Text of the code')
                Atspi.EditableText.set_text_contents(entry, codes[0])
                app.rest(0.3)
                Atspi.Action.do_action(app.see(BUTTONS, 'Open'), 0)
                app.read('program', TITLE)
                expect(items(app) == lines, f'it has {items(app)}, not {lines}')
            with steps.step('they keep it, and change it only if they want to'):
                keep(app)
                check_names(app, 'program')
                app.activate('back')
                app.wait('page', 'library')
    with steps.run(path) as app:
        with steps.step('the file opens the same program, and says for whom it is'):
            app.read('program', TITLE)
            app.see('label', 'For Sam')
            expect(items(app) == lines, f'it has {items(app)}, not {lines}')
            expect(app.enabled('make-own') and not app.enabled('edit-program'), 'it cannot be kept')


def too_large(steps, path):
    large = os.path.join(os.path.dirname(path), 'large.reprise')
    with open(path, encoding='utf-8') as file:
        text = file.read()
    with open(large, 'w', encoding='utf-8') as file:
        text = re.sub(r'<note>[^<]*</note>\s*', '', text)
        file.write(re.sub(r'(<dose\b[^>]*/>|</dose>)', r'\1<note>' + 'Mind the knee. ' * 60 + '</note>', text))
    with steps.run(large) as app:
        with steps.step('a program too large for a camera says so'):
            app.read('program', 'Mind the knee.')
            app.activate('share')
            window(app, 2)
            app.see('label', TOO_LARGE)
            expect(app.find('image', PICTURE) is None or not all(extents(app.find('image', PICTURE))[2:]),
                   'there is a code')


def test(steps):
    with contextlib.suppress(GLib.Error):
        Atspi.init()
    lines, codes, path = giver(steps)
    taker(steps, lines, codes, path)
    too_large(steps, path)


main(test)
