#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with packs whose words are three times as long, with text of twice the size, on a phone and on a laptop, in the
light and in the dark: no warning, nothing beside the window. What stands on what is the matter of test-long-words."""

import os
import re
import shutil
import subprocess
import tempfile

from e2e import build_tree, expect, extents, main, packs_folder, set_text_size, window_width, write_setting

PHONE = (360, 720)
LAPTOP = (1280, 800)
# With text of twice the size the buttons of a session need more than the smallest phone; its words wrap, but not they.
PHONE_MOST = 480
SLACK = 2
# They scroll sideways.
FILTERS = ('How you lie or stand', 'What you need', 'Where you feel it', 'No weight on the knee')
WORDS = re.compile(r'(?<!&)[A-Za-z]{2,}')
NOT_WORDS = ('<licence>', '<author>')


def lengthen(document):
    """Returns a document with each word between its elements three times as long."""
    def longer(match):
        if match.string[:match.start() + 1].endswith(NOT_WORDS):
            return match.group()
        return WORDS.sub(lambda word: word.group() * 3, match.group())

    head, rest = document.split('?>', 1)
    return head + '?>' + re.sub(r'>[^<]+(?=<)', longer, rest)


def install_longer(name):
    """Builds a pack of tests/data with longer words into the person's own folder."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'packs', name)
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(source, os.path.join(folder, name))
        for path in (os.path.join(top, file) for top, _, files in os.walk(copy) for file in files if file.endswith('.xml')):
            with open(path, encoding='utf-8') as file:
                text = lengthen(file.read())
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
        tool = os.path.join(build_tree(), 'src', 'tool', 'reprise-tool')
        target = os.path.join(packs_folder(), name + '.gresource')
        done = subprocess.run([tool, 'pack', copy, '-o', target], capture_output=True, text=True, check=False)
        expect(done.returncode == 0, f'reprise-tool pack {name}: {done.stdout}{done.stderr}')


def words_on(app, page):
    shown = app.shown(app.page(page), 'label', 'heading', without=('AdwToastWidget',))
    found = [words for words in shown if words.name.strip() and words.name not in FILTERS]
    expect(found, f'the {page} page shows no words')
    return found


def beside(app, page):
    """Returns the words of a page that reach over the edges of the window, with their places."""
    left = extents(app.see('frame', 'Reprise'))[0]
    right = left + window_width(app)
    return [(shown.name, shown.area) for shown in words_on(app, page)
            if shown.area[0] < left - SLACK or shown.area[0] + shown.area[2] > right + SLACK]


def check_inside(app, page, most):
    width = window_width(app)
    expect(0 < width <= most, f'the {page} page is {width} wide, {most} at most')
    found = beside(app, page)
    expect(not found, f'the {page} page, {width} wide: beside it are {found}')


def take_time(app, step):
    """Lets the step last until all its words are looked at, however slow the machine."""
    for _ in range(5 if step == 'work' else 3):
        app.activate('session.slower' if step == 'work' else 'session.extend')


def lead(app, steps, program, most, wanted):
    app.activate('show-program', program)
    app.page('program')
    check_inside(app, 'program', most)
    app.activate('session.start')
    for step in wanted:
        with steps.step(f'{program}: {step}'):
            app.page('session')
            app.wait('session.step', step)
            take_time(app, step)
            app.rest(0.5)
            check_inside(app, 'session', most)
            app.activate('session.skip')
    with steps.step(f'{program}: the end'):
        while app.state('page') == 'session':
            app.activate('session.stop')
            app.rest(0.1)
        app.page('done')
        check_inside(app, 'done', most)
        app.activate('show-library')


def go_through(steps, size, most, dark):
    write_setting('glib-2.0/settings', 'keyfile',
                  f'[io/github/reprise_app/Reprise]\nwindow-width={size[0]}\nwindow-height={size[1]}\n')
    set_text_size(200)
    environment = {'GSETTINGS_BACKEND': 'keyfile', 'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if dark else 'prefer-light'}
    with steps.run(environment=environment) as app:
        with steps.step('the library'):
            app.activate('show-library')
            app.read('library', '14 exercises')
            app.until(lambda: not beside(app, 'library'), 5, 'the library did not slide into the window')
            check_inside(app, 'library', most)
        for name in ('reach', 'march'):
            with steps.step(f'the exercise {name}'):
                app.activate('show-exercise', name)
                app.page('exercise')
                app.rest(0.5)
                check_inside(app, 'exercise', most)
                app.activate('back')
                app.page('library')
        lead(app, steps, 'reaching', most, ('get-ready', 'work', 'side-change', 'work'))
        lead(app, steps, 'short', most, ('get-ready', 'work', 'side-change', 'work', 'next', 'work', 'rest'))


def phone(steps):
    go_through(steps, PHONE, PHONE_MOST, dark=False)
    go_through(steps, PHONE, PHONE_MOST, dark=True)


def laptop(steps):
    go_through(steps, LAPTOP, LAPTOP[0], dark=False)
    go_through(steps, LAPTOP, LAPTOP[0], dark=True)


install_longer('angles')
install_longer('tiny')
main(phone, laptop)
