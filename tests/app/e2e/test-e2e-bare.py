#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computers that lack what the program needs: each is told of in a window, and nothing ends on its own."""

import contextlib
import os
import tempfile

from driver import GLib
from e2e import Reprise, expect, main

NOWHERE = '/proc/nowhere'
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>\n'


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def says(app, words):
    """Says whether anything in the program's windows is called by these words."""
    with contextlib.suppress(GLib.Error):  # one went while it was asked
        return any(words in (widget.get_name() or '') for top in app.tops() for widget in app.below(top))
    return False


def wait_for(app, words):
    app.until(lambda: says(app, words), 30, f'nothing said "{words}"')


def count_dark(app):
    """Returns how many dark dots the window has, as those of letters; the screen behind it is dark."""
    rgb = app.settle().crop(10, 10, 400, 280).rgb
    return sum(1 for i in range(0, len(rgb), 3) if max(rgb[i:i + 3]) < 80)


def close(app, code):
    """Closes the window by its key and waits for the end."""
    app.key('Escape')
    found = app.process.wait(20)
    expect(found == code, f'the program ended with {found}')


def no_settings(steps):
    with tempfile.TemporaryDirectory() as folder:
        app = Reprise(environment={'GSETTINGS_SCHEMA_DIR': folder})
        steps.app = app
        with steps.step('without the description of the settings a window says so'):
            app.process = app.launch()
            wait_for(app, 'The description of the settings is missing.')
        with steps.step('the terminal says it too, and the key closes the window'):
            close(app, 1)
            expect(any('The description of the settings is missing.' in line for line in app.said()), 'nothing was said')
        with steps.step('without a display the terminal says it alone'):
            app = Reprise(environment={'GSETTINGS_SCHEMA_DIR': folder, 'DISPLAY': ''})
            app.process = app.launch()
            expect(app.process.wait(20) == 1, 'it did not end with 1')
            expect(any('The description of the settings is missing.' in line for line in app.said()), 'nothing was said')


def no_fonts(steps):
    with tempfile.TemporaryDirectory() as folder:
        app = Reprise(environment={'FONTCONFIG_FILE': write(folder, 'fonts.conf', NO_FONTS)})
        steps.app = app
        with steps.step('without any font a window says so, in letters of its own'):
            app.process = app.launch()
            wait_for(app, 'There is no font on this computer')
            dark = count_dark(app)
            expect(500 < dark < 20000, f'{dark} dark dots are no words')
        with steps.step('the terminal says it too, and the key closes the window'):
            close(app, 0)
            expect(any('There is no font on this computer' in line for line in app.said()), 'nothing was said')


def no_drawings(steps):
    with tempfile.TemporaryDirectory() as folder:
        with steps.run(environment={'GDK_PIXBUF_MODULE_FILE': write(folder, 'loaders.cache', '')}) as app:
            with steps.step('without a reader of SVG the window says so'):
                wait_for(app, 'this computer cannot read SVG')
            with steps.step('all else works'):
                app.activate('show-program', 'daily-clams')
                app.read('program', 'Clamshell')


def no_home(steps):
    folders = ('HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME')
    with steps.run(environment={name: NOWHERE for name in folders}) as app:
        with steps.step('where nothing can be kept, a session begins, and says that its journal is not written'):
            app.activate('show-exercise', 'clamshell')
            app.page('exercise')
            app.activate('session.start')
            app.activate('session.pause')  # with a turn done, the end would ask what is to become of it
            app.page('session')
            wait_for(app, 'for the journal cannot be made')
        with steps.step('it goes on all the same'):
            app.skip_to('work')
            app.activate('session.pause')
            app.wait('session.state', 'running')
            app.activate('session.pause')
            expect(app.state('session.step') == 'work', 'it does not lead')


main(no_settings, no_fonts, no_drawings, no_home)
