#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two clips of different length in step on the clinic's screen, and lines that stay where they were drawn: read off the
screen, from films whose pictures tell where they are."""

import os
import subprocess
import tempfile

import film
from driver import APP_PATH, Failure, GLib
from e2e import Atspi, build_tree, expect, main, packs_folder

SHOW = APP_PATH + '/window/2'
# How many pictures each phase has: the second exercise is longer, and otherwise divided.
SHORT, LONG = (24, 24, 24), (36, 12, 48)
YELLOW = (249, 210, 98)
PHASES = (('out', 'lift', 'Out'), ('hold', 'hold', 'Hold'), ('back', 'lower', 'Back'))
PLACES = 20

PACK = '''<?xml version="1.0" encoding="UTF-8"?>
<pack xmlns="urn:reprise:pack:1" id="steps" version="1" language="en">
  <name>Steps</name><summary>Two moves, one longer.</summary><story><p>A pack for tests.</p></story>
  <stop><rule>Sharp pain.</rule></stop><licence>CC0-1.0</licence><credits><credit>The tests.</credit></credits>
</pack>'''
EXERCISE = '''<?xml version="1.0" encoding="UTF-8"?>
<exercise xmlns="urn:reprise:pack:1" id="{id}" bears-weight="no">
  <name>{name}</name><summary>A move.</summary><position kind="standing">Stand.</position><equipment/>
  <targets><target muscle="core" role="main">Core</target></targets>
  <steps><step>Stand.</step><step>Move.</step></steps>
  <phases>{phases}</phases>
  <cues><cue phase="out"><say>Go far</say></cue></cues>
  <felt>At the side.</felt><purpose>It helps.</purpose><mistakes><mistake>Breath is held</mistake></mistakes><precautions/>
  <dose sets="1" reps="3" sides="both" source="default"/>
  <poster file="stills/{id}.jpg"/>
  <clips>{clip}</clips>
  <credits/>
</exercise>'''
PROGRAM = '''<?xml version="1.0" encoding="UTF-8"?>
<program xmlns="urn:reprise:pack:1" id="both">
  <name>Both</name><summary>One after the other.</summary>
  <frequency source="default">Every day</frequency>
  <items>
  <item exercise="short"><dose sets="1" reps="3" sides="both" source="default"/></item>
  <item exercise="long"><dose sets="1" reps="3" sides="both" source="default"/></item>
  </items>
  <precautions/>
  <credits><credit>The tests.</credit></credits>
</program>'''


def tool(*arguments):
    done = subprocess.run([os.path.join(build_tree(), 'src', 'tool', 'reprise-tool'), *arguments], capture_output=True,
                          text=True, check=False)
    expect(done.returncode == 0, f'reprise-tool {arguments[0]}: {done.stdout}{done.stderr}')
    return done.stdout


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)


def add_exercise(folder, name, frames):
    """Films an exercise, makes a clip of the film, and writes what the tool says of it."""
    source = os.path.join(folder, name.lower() + '.avi')
    clip = os.path.join(folder, 'steps', 'clips', name.lower() + '.webm')
    film.write(source, frames)
    os.makedirs(os.path.join(folder, 'steps', 'clips'), exist_ok=True)
    os.makedirs(os.path.join(folder, 'steps', 'stills'), exist_ok=True)
    marks = [sum(frames[:phase]) / film.RATE for phase in range(len(frames))]
    element = tool('clip', source, '-o', clip, '--marks=' + ','.join(map(str, marks)), '--phases=out,hold,back',
                   '--id=front', '--camera=Front', '--side=none',
                   '--poster=' + os.path.join(folder, 'steps', 'stills', name.lower() + '.jpg'))
    phases = ''.join(f'<phase id="{phase}" kind="{kind}" seconds="{count / film.RATE:g}">{label}</phase>'
                     for (phase, kind, label), count in zip(PHASES, frames))
    write(os.path.join(folder, 'steps', 'exercises', name.lower() + '.xml'),
          EXERCISE.format(id=name.lower(), name=name, phases=phases, clip=element))


def install_pack():
    with tempfile.TemporaryDirectory() as folder:
        add_exercise(folder, 'Short', SHORT)
        add_exercise(folder, 'Long', LONG)
        write(os.path.join(folder, 'steps', 'pack.xml'), PACK)
        write(os.path.join(folder, 'steps', 'programs', 'both.xml'), PROGRAM)
        tool('pack', os.path.join(folder, 'steps'), '-o', os.path.join(packs_folder(), 'steps.gresource'))


def is_near(pixel, colour):
    return all(abs(a - b) < 45 for a, b in zip(pixel, colour))


def shaded(colour):
    """A clip is shown a little darker than it was filmed."""
    return tuple(round(0.9 * part) for part in colour)


def middle_of(places):
    return sum(places) / len(places)


def find_run(places):
    """Returns the longest run of neighbours: at edges single pixels may have any colour."""
    runs = [[]]
    for place in places:
        if runs[-1] and place != runs[-1][-1] + 1:
            runs.append([])
        runs[-1].append(place)
    return max(runs, key=len)


def find_row(picture, left, right):
    """Returns a row of a pane that has the bar: the bar's pixels there, its phase, and the posts' pixels."""
    for y in range(picture.height // 2, 60, -8):
        row = [picture.pixel(x, y) for x in range(left, right)]
        posts = [left + x for x, pixel in enumerate(row) if is_near(pixel, shaded(film.POST))]
        for phase, colour in enumerate(film.COLOURS):
            bar = find_run([left + x for x, pixel in enumerate(row) if is_near(pixel, shaded(colour))])
            if len(bar) > 20 and (not posts or max(posts) - min(posts) > 100):
                return y, bar, phase, posts
    return None


def read_pane(picture, left, right, frames):
    """Returns the phase and the frame of it that a pane shows, or nothing while it shows none."""
    found = find_row(picture, left, right)
    if not found or not found[3]:
        return None
    _, bar, phase, posts = found
    middle = (min(posts) + max(posts)) / 2
    first = middle_of([x for x in posts if x < middle])
    last = middle_of([x for x in posts if x >= middle])
    filmed = film.POST_LEFT + film.POST_WIDE / 2 + (middle_of(bar) - first) / (last - first) * (film.POST_RIGHT - film.POST_LEFT)
    part = (filmed - film.BAR_WIDE / 2 - film.BAR_FIRST) / (film.BAR_LAST - film.BAR_FIRST)
    return phase, part * frames[phase]


def read_pair(app):
    """Returns what the two panes show: phase and frame of each."""
    picture = app.screenshot()
    middle = picture.width // 2
    return read_pane(picture, 4, middle - 12, SHORT), read_pane(picture, middle + 12, picture.width - 4, LONG)


def is_at(shown, phase, frame, slack):
    return shown and shown[0] == phase and abs(shown[1] - frame) < slack


def find_other(phase, frame, ahead=0):
    """Returns where the longer clip is when the shorter one is at a frame of a phase."""
    total = sum(LONG[:phase]) + frame * LONG[phase] / SHORT[phase] + ahead
    total %= sum(LONG)
    for other, count in enumerate(LONG):
        if total < count:
            return other, total
        total -= count
    raise ValueError(total)


def open_pair(app):
    app.activate('show-program', 'both')
    app.page('program')
    app.activate('present')
    app.until(lambda: app.has_actions(SHOW), 10, 'the show did not open')
    app.activate('frozen', path=SHOW)
    app.activate('other', 'long', SHOW)
    app.until(lambda: all(read_pair(app)), 10, 'two pictures are not seen')


def go(app, place, steps):
    """Steps on, and waits until both pictures are where they should be then; returns the new place."""
    for _ in range(steps):
        app.activate('step-forward', path=SHOW)
    place = (place + steps) % sum(SHORT)
    expect_pair(app, place)
    return place


def expect_pair(app, place, ahead=0):
    phase, frame = divmod(place, SHORT[0])
    other = find_other(phase, frame, ahead)

    def is_so():
        first, second = read_pair(app)
        # A picture lasts until the next: the longer clip may be up to one behind.
        return is_at(first, phase, frame, 0.6) and second and second[0] == other[0] and -1.1 < second[1] - other[1] < 0.6

    try:
        app.until(is_so, 10, f'at {place} the pair is not in step')
    except Failure as failure:
        raise Failure(f'{failure}: {read_pair(app)} in place of {(phase, frame), other}') from None


def find_place(app):
    """Returns the frame of the shorter clip, counted from its start, once it stands."""
    last, same = [None], [0]

    def stands():
        before, last[0] = last[0], read_pair(app)
        same[0] = same[0] + 1 if all(last[0]) and before == last[0] else 0
        return same[0] == 5

    app.until(stands, 20, 'the pictures do not stand')
    phase, frame = last[0][0]
    return sum(SHORT[:phase]) + round(frame)


def in_step(steps, app):
    with steps.step(f'two clips of different length are in step at {PLACES} places of a repetition'):
        # It stands anywhere when it is frozen; a step leads to a picture, and from there on each step is one.
        app.activate('step-forward', path=SHOW)
        place = find_place(app)
        for number in range(PLACES):
            place = go(app, place, 3 + number % 2)
    with steps.step('a nudge moves the other one by a picture each, and only that'):
        while place % SHORT[0] > 8:  # the middle of a phase, for at its end the other is in the next
            place = go(app, place, 1)
        for ahead in range(1, 4):
            app.activate('nudge-forward', path=SHOW)
            expect_pair(app, place, ahead)
        for ahead in range(2, -1, -1):
            app.activate('nudge-back', path=SHOW)
            expect_pair(app, place, ahead)
    with steps.step('a phase that loops stays in both, and goes on'):
        phase = place // SHORT[0]
        app.activate('looping', path=SHOW)
        app.activate('frozen', path=SHOW)
        rounds, last = [], [0]

        def goes_round():
            first, second = read_pair(app)
            for shown in filter(None, (first, second)):
                expect(shown[0] == phase, f'looping phase {phase}, phase {shown[0]} is shown')
            if first and first[1] < last[0] - SHORT[phase] / 2:
                rounds.append(last[0])
            last[0] = first[1] if first else last[0]
            return len(rounds) == 2

        app.until(goes_round, 20, 'the phase does not go round')
        app.activate('looping', path=SHOW)
        app.activate('frozen', path=SHOW)


def find_line(app, left, right):
    """Returns where the line is: in widths and in heights of the bar from its middle."""
    picture = app.screenshot()
    found = find_row(picture, left, right)
    if not found:
        return None
    _, bar, phase, _ = found
    high = find_run([y for y in range(20, picture.height * 2 // 3)
                     if is_near(picture.pixel(round(middle_of(bar)), y), shaded(film.COLOURS[phase]))])
    inked = [(x, y) for y in range(20, picture.height * 2 // 3, 3) for x in range(left, right, 2)
             if is_near(picture.pixel(x, y), YELLOW)]
    if len(inked) < 10:
        return None
    return ((middle_of([x for x, _ in inked]) - middle_of(bar)) / len(bar),
            (middle_of([y for _, y in inked]) - middle_of(high)) / len(high))


def drag(x, y, to_x, to_y):
    for at_x, at_y, what in ((x, y, 'abs'), (x, y, 'b1p'), (to_x, to_y, 'abs'), (to_x, to_y, 'b1r')):
        if not Atspi.generate_mouse_event(at_x, at_y, what):
            raise Failure('the mouse cannot be used')


def draw(app, width):
    """Draws an upright line two widths of the bar beside it."""
    row, bar, _, _ = find_row(app.screenshot(), 4, width)
    x = round(middle_of(bar) + 2 * len(bar))
    app.key('i')
    drag(x, row - 60, x, row + 60)
    app.until(lambda: find_line(app, 4, width), 10, 'no line is drawn')
    app.key('Escape')


def check_line(app, left, right, wanted, what):
    def is_there():
        found = find_line(app, left, right)
        return found and all(abs(part - other) < 0.1 for part, other in zip(found, wanted))

    try:
        app.until(is_there, 10, f'the line is not in its place {what}')
    except Failure as failure:
        raise Failure(f'{failure}: {find_line(app, left, right)}') from None


def lines(steps, app):
    screen = app.screenshot().width
    with steps.step('a line is drawn beside the bar'):
        place = find_place(app)
        app.activate('pair', 'alone', SHOW)
        place_in_middle(app, place, screen)
        draw(app, screen - 4)
        beside, below = find_line(app, 4, screen - 4)
        expect(abs(beside - 2) < 0.1, f'the line is {beside} widths beside the bar')
    with steps.step('it stays at its place of the picture, enlarged and mirrored'):
        for action, factor, what in (('zoom-in', 1, 'enlarged'), ('zoom-out', 1, 'whole again'), ('mirrored', -1, 'mirrored'),
                                     ('zoom-in', -1, 'enlarged in the mirror')):
            app.activate(action, path=SHOW)
            check_line(app, 4, screen - 4, (factor * beside, below), what)
        app.activate('zoom-out', path=SHOW)
        app.activate('mirrored', path=SHOW)
    with steps.step('beside another exercise it is on its own picture alone'):
        app.activate('other', 'long', SHOW)
        app.until(lambda: all(read_pair(app)), 10, 'two pictures are not seen')
        check_line(app, 4, screen // 2 - 12, (beside, below), 'in a pair')
        app.until(lambda: not find_line(app, screen // 2 + 12, screen - 4), 10, 'the other picture has the line too')


def place_in_middle(app, place, screen):
    """Steps until the bar is about in the middle of its way, so that it stays in sight when it is enlarged."""
    while abs(place % SHORT[0] - SHORT[0] / 2) > 1:
        app.activate('step-forward', path=SHOW)
        place = (place + 1) % sum(SHORT)
    phase, frame = divmod(place, SHORT[0])
    app.until(lambda: is_at(read_pane(app.screenshot(), 4, screen - 4, SHORT), phase, frame, 0.6), 10,
              'the bar does not come to the middle')


def presenter(steps, app):
    with steps.step('a presenter in the hand goes through the program, blanks the screen, leaves and comes back'):
        app.activate('present-stop')
        app.until(lambda: not app.has_actions(SHOW), 10, 'the show is still open')
        for number in (3, 4):  # F5 and Escape are one button of it
            show = f'{APP_PATH}/window/{number}'
            app.key('F5')
            app.until(lambda show=show: app.has_actions(show), 10, 'F5 does not open the show')
            app.see('frame', 'Show')
            wait_for_label(app, '1 of 2: Short')
            app.key('Page_Down')
            wait_for_label(app, '2 of 2: Long')
            app.key('Page_Down')
            app.key('Page_Up')
            wait_for_label(app, '1 of 2: Short')
            for key in 'bb':
                before = blank(app, show)
                app.key(key)
                app.until(lambda show=show, before=before: blank(app, show) is not before, 10, 'B does not blank the screen')
            app.key('Escape')
            app.until(lambda show=show: not app.has_actions(show), 10, 'Escape does not leave')


def blank(app, window):
    return app.call('Describe', GLib.Variant('(s)', ('blank',)), '((bgav))', window)[0][2][0]


def wait_for_label(app, words):
    app.until(lambda: any(shown.name == words for shown in app.shown(app.see('frame', 'Show'), 'label')), 10,
              f'the show did not say "{words}"')


def show(steps):
    with steps.run() as app:
        app.read('library', 'Short')
        open_pair(app)
        in_step(steps, app)
        lines(steps, app)
        presenter(steps, app)


install_pack()
main(show)
