#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clinic's screen through the real program: opened by F5, paired, stepped, looped, paged through, and left."""

import os

from driver import APP_PATH
from e2e import BUTTONS, CONTROLS, GLib, chord, expect, install_test_pack, main, nameless

SHOW = APP_PATH + '/window/2'
# What the clips of the pack "angles" draw: the right way in teal, mistakes in brown.
TEAL = (31, 122, 131)
BROWN = (150, 70, 40)


def is_open(app):
    return app.has_actions(SHOW)


def find_show(app):
    """Returns where the actions of the show are: the sheet is a window too."""
    paths = [f'{APP_PATH}/window/{n}' for n in range(2, 6)]
    return next(path for path in paths
                if app.has_actions(path) and 'blank' in app.call('List', None, '(as)', path)[0])


def state(app, action, window=SHOW):
    """Returns the state of an action of the show."""
    answer = app.call('Describe', GLib.Variant('(s)', (action,)), '((bgav))', window)[0][2]
    return answer[0] if answer else None


def wait(app, action, wanted):
    app.until(lambda: state(app, action) == wanted, 10, f'{action} did not become {wanted}')


def share(picture, colour, left, right):
    """Returns how many in a thousand pixels between two columns have a colour, more or less; the words are left out."""
    places = [(x, y) for x in range(left, right, 4) for y in range(100, picture.height // 2, 4)]
    near = sum(all(abs(a - b) < 40 for a, b in zip(picture.pixel(x, y), colour)) for x, y in places)
    return 1000 * near // len(places)


def halves(app):
    """Returns the share of right and of wrong in the left and in the right half of the screen."""
    picture = app.screenshot()
    middle = picture.width // 2
    return [share(picture, colour, *half) for half in ((40, middle - 40), (middle + 40, picture.width - 40))
            for colour in (TEAL, BROWN)]


def view(app):
    """Returns points of the left picture, below its label."""
    picture = app.screenshot()
    return [picture.pixel(x, y) for x in range(40, picture.width // 2 - 40, 16) for y in range(120, picture.height // 2, 16)]


def labels(app, window='Show'):
    return {shown.name for shown in app.shown(app.see('frame', window), 'label') if shown.name}


def wait_for_label(app, words):
    app.until(lambda: words in labels(app), 10, f'the show did not say "{words}"')


def open_show(app):
    app.key('F5')
    app.until(lambda: is_open(app), 10, 'the show did not open')
    app.see('frame', 'Show')


def pair(steps, app):
    with steps.step('F5 on an exercise shows it, and it plays'):
        app.activate('show-exercise', 'reach')
        app.read('exercise', 'Common mistakes')
        open_show(app)
        wait_for_label(app, 'Reach')
        wait(app, 'playing', True)
        app.until(lambda: halves(app)[0] + halves(app)[2] > 10, 10, 'the clip is not seen')
    with steps.step('every control has a name'):
        found = list(nameless(app.shown(app.see('frame', 'Show'), *CONTROLS)))
        expect(not found, 'the show: ' + '; '.join(found))
    with steps.step('right and wrong stand beside each other, in step'):
        app.activate('pair', 'fault', SHOW)
        wait_for_label(app, 'Not like this')
        expect('Like this' in labels(app), 'the right way has no label')
        app.until(lambda: (lambda a, b, c, d: a > 5 and b < 5 and c < 5 and d > 5)(*halves(app)), 10,
                  f'right and wrong are not side by side: {halves(app)}')
        wait_for_label(app, 'In step')
    with steps.step('they change places at the same moment'):
        app.activate('frozen', path=SHOW)
        app.activate('swapped', path=SHOW)
        app.until(lambda: (lambda a, b, c, d: a < 5 and b > 5 and c > 5 and d < 5)(*halves(app)), 10,
                  f'right and wrong have not changed places: {halves(app)}')
        app.activate('swapped', path=SHOW)
    with steps.step('one is nudged against the other'):
        app.activate('nudge-forward', path=SHOW)
        app.activate('nudge-forward', path=SHOW)
        wait_for_label(app, '2 pictures ahead')


def look(steps, app):
    with steps.step('it freezes, steps, loops and mirrors'):
        wait(app, 'playing', False)
        app.activate('step-forward', path=SHOW)
        app.activate('looping', path=SHOW)
        wait(app, 'looping', True)
        app.activate('mirrored', path=SHOW)
        wait(app, 'mirrored', True)
    with steps.step('enlarged, a map tells which part is seen, and moves it'):
        for _ in range(4):
            app.activate('zoom-in', path=SHOW)
        wait_for_label(app, '2 times as large')
        place = app.see('image', 'Which part of the picture is seen')
        app.rest(0.5)
        before = view(app)
        app.click(place, 0.2, 0.2, 'Show')
        app.until(lambda: view(app) != before, 10, 'the picture did not move with the map')
        for _ in range(4):
            app.activate('zoom-out', path=SHOW)
        app.until(lambda: '2 times as large' not in labels(app), 10, 'it is not whole again')
    with steps.step('a blank screen is black, and goes'):
        app.activate('blank', path=SHOW)
        app.until(lambda: all(not any(app.screenshot().pixel(x, 300)) for x in (200, 600, 1000)), 10, 'it is not blank')
        app.activate('escape', path=SHOW)
        wait(app, 'blank', False)
        expect(is_open(app), 'Escape left at once')


def take(steps, app):
    paper = APP_PATH + '/window/3'
    with steps.step('a note for the record is copied by its keys'):
        chord('CONTROL', 'SHIFT', 'C')
        wait_for_label(app, 'The note for the record is copied. Paste it where you need it.')
    with steps.step('a pair goes onto the sheet, each picture with its words; the screen says so and stays in front'):
        app.activate('print', path=SHOW)
        wait_for_label(app, 'The picture is on the sheet. The sheet is open in its own window.')
        app.until(lambda: app.has_actions(paper), 10, 'no sheet is open')
        for words in ('Like this (', 'Not like this: '):
            app.until(lambda: any(name.startswith(words) for name in labels(app, 'Sheet')), 10,
                      f'"{words}" is not on the sheet')
        app.until(lambda: (lambda a, b, c, d: a + c > 5 and b + d > 5)(*halves(app)), 10, 'the show is not in front')
    with steps.step('the same picture is saved as a file, and nothing else is'):
        path = os.path.join(os.environ['HOME'], 'taken', 'reach.png')
        os.makedirs(os.path.dirname(path))
        app.activate('save-to', path, SHOW)
        wait_for_label(app, 'The picture is saved as “reach.png”.')
        expect(os.listdir(os.path.dirname(path)) == ['reach.png'], 'there is more than the picture')
        with open(path, 'rb') as file:
            expect(file.read(8) == b'\x89PNG\r\n\x1a\n', 'it is no PNG')


def leave(steps, app):
    with steps.step('Escape leaves, and the window that is worked in is there'):
        app.key('Escape')
        app.until(lambda: not is_open(app), 10, 'the show is still open')
        app.read('exercise', 'Common mistakes')


def pages(steps, app):
    with steps.step('a program is gone through, one exercise after the other'):
        app.activate('show-program', 'five-for-knee-pain')
        app.page('program')
        app.activate('present')
        window = find_show(app)
        for n in range(1, 6):
            app.until(lambda: any(name.startswith(f'{n} of 5: ') for name in labels(app)), 10, f'{n} of 5 is not shown')
            app.key('Page_Down')
        app.key('Page_Up')
        app.until(lambda: any(name.startswith('4 of 5: ') for name in labels(app)), 10, '4 of 5 is not shown')
        for blank in (True, False):  # a presenter's full stop, while the clip plays
            app.key('.')
            app.until(lambda: state(app, 'blank', window) is blank, 10, 'the full stop does not blank the screen')
    with steps.step('the other window tells what is shown, and offers what it is about itself'):
        app.activate('show-exercise', 'reach')
        app.page('exercise')
        app.until(lambda: app.find('label', None) and any(
            shown.name.startswith('Showing: 4 of 5') for shown in app.shown(app.see('frame', 'Reprise'), 'label')), 10,
                  'the window does not say what is shown')
        expect(app.find(BUTTONS, 'Show this'), 'there is no button "Show this"')
        app.activate('present')
        wait_for_label(app, 'Reach')
    with steps.step('any exercise stands beside it'):
        app.activate('show-exercise', 'clamshell')
        app.page('exercise')
        app.until(lambda: app.find(BUTTONS, 'Show this beside it'), 10, 'there is no button for it')
        app.activate('present-beside')
        wait_for_label(app, 'Clamshell')
        expect('Reach' in labels(app), 'the first exercise is gone')
        app.activate('present-stop')
        app.until(lambda: not app.has_actions(window), 10, 'the show is still open')


def show(steps):
    with steps.run() as app:
        app.read('library', 'Reach')
        pair(steps, app)
        take(steps, app)
        look(steps, app)
        leave(steps, app)
        pages(steps, app)


install_test_pack('angles')
main(show)
