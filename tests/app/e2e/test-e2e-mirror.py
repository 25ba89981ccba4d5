#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mirror through the real program, with cameras that stand in and show the number of each picture: what is on the
screen is what was to be seen so many seconds ago, nothing is written, and the camera is off as soon as it is not seen."""

import os
import re

from camera import Cameras, Mirror
from driver import APP_PATH, Atspi
from e2e import Skip, can_trace, expect, install_test_pack, main

SHOW = APP_PATH + '/window/2'
RATE = 15
JPEG = f'image/jpeg, width=640, height=360, framerate={RATE}/1'
RAW = f'video/x-raw, format=YUY2, width=640, height=360, framerate={RATE}/1'
NAMES = {0: 'You, now', 5: 'You, 5 seconds late', 10: 'You, 10 seconds late', 20: 'You, 20 seconds late'}
KEYS = {0: '1', 5: '2', 10: '3', 20: '4'}


def labels(app):
    # What is told when it changes has another role.
    roles = ('label', 'status bar', 'statusbar')
    return {shown.name for shown in app.shown(app.see('frame', 'Show'), *roles) if shown.name}


def wait_for_words(app, words):
    app.until(lambda: any(words in name for name in labels(app)), 15, f'the show did not say "{words}"')


def open_show(app):
    app.activate('show-exercise', 'reach')
    app.read('exercise', 'Common mistakes')
    app.key('F5')
    app.until(lambda: app.has_actions(SHOW), 10, 'the show did not open')
    app.see('frame', 'Show')
    wait_for_words(app, 'Reach')


def check_age(app, mirror, delay):
    """What is seen is never newer, and as old as it should be to within a picture; a busy machine is given more time."""
    for _ in range(8):
        ages = mirror.measure(app, RATE, delay)
        expect(ages[0] >= -1, f'at {delay} s a picture is shown {-ages[0]} too early: {ages}')
        if ages[len(ages) // 2] <= 1:
            break
    expect(ages[len(ages) // 2] <= 1, f'at {delay} s pictures come late: {ages}')
    print(f'# {delay} s: by {ages[0]} to {ages[-1]} pictures, {ages[len(ages) // 2]} in the middle, of {len(ages)} looks')


def delays(app, wanted):
    for delay in wanted:
        app.key(KEYS[delay])
        mirror = Mirror(app, NAMES[delay])
        wait_for_words(app, 'Nothing is saved. After 30 seconds it is gone.')
        check_age(app, mirror, delay)


def no_camera(steps, app):
    with steps.step('without a camera it says so, and the show goes on'):
        app.key('d')
        wait_for_words(app, 'There is no camera.')
        expect('Like this' in labels(app), 'the demo is not there')
        app.activate('step-forward', path=SHOW)
    with steps.step('one that may not be used says so'):
        cameras.plug_in('Front', JPEG, trouble='refused')
        wait_for_words(app, 'may not')
        cameras.plug_out(app, 'Front')
    with steps.step('one that another program uses says so'):
        with cameras.plug_in_taken('Front', JPEG):
            wait_for_words(app, 'in use by another program')
        cameras.plug_out(app, 'Front')


def pictures(steps, app):
    with steps.step('a camera that is plugged in is seen'):
        cameras.plug_in('Front', JPEG)
        app.activate('playing', path=SHOW)
        Mirror(app, NAMES[5]).wait(app, lambda seen: not seen[1], 'no picture of the camera came')
        expect(cameras.is_on('Front'), 'the camera is off')
    with steps.step('what is seen was to be seen so many seconds ago'):
        delays(app, (0, 5, 10, 20))
    with steps.step('like a mirror, it is the other way round, and so is the demo'):
        app.key('m')
        Mirror(app, NAMES[20]).wait(app, lambda seen: seen[1], 'it is not the other way round')
        app.key('m')


def freeze(steps, app):
    mirror = Mirror(app, NAMES[20])
    with steps.step('frozen, it stands, and steps go from picture to picture'):
        app.key('space')
        wait_for_words(app, 'This picture stays until you go on.')
        frozen = mirror.wait(app, lambda seen: True, 'no picture stands')
        app.rest(0.5)
        expect(mirror.look()[0] == frozen, 'it does not stand')
        for key, wanted in ((',', frozen - 1), (',', frozen - 2), ('.', frozen - 1)):
            app.key(key)
            mirror.wait(app, lambda seen: seen[0] == wanted % 4096, f'a step did not lead from {frozen} to {wanted}')
    with steps.step('what is still there can be gone through'):
        slider = app.see('slider', 'What the camera saw')
        Atspi.Value.set_current_value(slider, Atspi.Value.get_current_value(slider) - 2)
        mirror.wait(app, lambda seen: abs((frozen - 1 - seen[0]) % 4096 - 2 * RATE) <= 2, 'it did not go back two seconds')
    with steps.step('the person goes onto the sheet beside the right way'):
        app.activate('print', path=SHOW)
        wait_for_words(app, 'The picture is on the sheet.')
        for words in ('Like this (', 'You'):
            app.until(lambda: any(shown.name.startswith(words) for shown in app.shown(app.see('frame', 'Sheet'), 'label')),
                      10, f'"{words}" is not on the sheet')
    with steps.step('another delay goes on'):
        app.key('1')
        check_age(app, Mirror(app, NAMES[0]), 0)
        app.activate('playing', path=SHOW)


def away(steps, app):
    with steps.step('unplugged, it says so; plugged in again, it is seen again'):
        cameras.plug_out(app, 'Front')
        wait_for_words(app, 'unplugged')
        cameras.plug_in('Front', JPEG)
        app.until(lambda: not any('unplugged' in name for name in labels(app)), 15, 'it does not come back')
        check_age(app, Mirror(app, NAMES[0]), 0)
    with steps.step('its light is off while the screen is blank, and when it is closed'):
        for action in ('blank', 'mirror'):
            app.activate(action, path=SHOW)
            app.until(lambda: not cameras.is_on('Front'), 10, f'the camera is on after {action}')
            app.activate(action, path=SHOW)
            app.until(lambda: any('Nothing is saved' in name for name in labels(app)), 15, 'it does not come back')
            expect(cameras.is_on('Front'), f'the camera is off after {action} and back')
    with steps.step('and when the show is left'):
        app.key('Escape')
        app.until(lambda: not app.has_actions(SHOW), 10, 'the show is still open')
        app.until(lambda: not cameras.is_on('Front'), 10, 'the camera is still on')


def jpeg(steps):
    with steps.run(environment=cameras.environment) as app:
        app.read('library', 'Reach')
        open_show(app)
        no_camera(steps, app)
        pictures(steps, app)
        freeze(steps, app)
        away(steps, app)
    with steps.step('the camera is off at the end'):
        expect(not cameras.is_on('Front'), 'the camera is still on')


def raw(steps):
    cameras.plug_in('Front', RAW)
    with steps.run(environment=cameras.environment) as app:
        app.read('library', 'Reach')
        open_show(app)
        with steps.step('a camera that sends no JPEG is as late'):
            app.key('d')
            wait_for_words(app, 'Like this')
            delays(app, (0, 5))
        with steps.step('the window that closes takes the camera with it'):
            app.activate('present-stop')
            app.until(lambda: not cameras.is_on('Front'), 10, 'the camera is still on')


def written(trace):
    """Yields each call that opened a file to be written, or made one, or gave it a name; devices are no files."""
    for line in trace.splitlines():
        opened = re.search(r'(open|openat|creat|rename\w*|link\w*|symlink\w*|mknod\w*|mkdir\w*)\(', line)
        reads = opened and opened[1].startswith('open') and not re.search(r'O_WRONLY|O_RDWR|O_CREAT', line)
        failed = re.search(r'= -1 ', line)
        if opened and not reads and not failed and not re.search(r'"/(dev|proc|sys)/', line):
            yield line


def saved(steps):
    """While the mirror is used, no file is opened to be written."""
    trace = os.path.join(os.environ['XDG_STATE_HOME'], 'files')
    try:
        can_trace()
    except Skip as reason:
        with steps.step('nothing is written'):
            raise reason
        return
    cameras.plug_in('Front', JPEG)
    with steps.run(environment=cameras.environment,
                   wrapper=('strace', '--seccomp-bpf', '-D', '-f', '-qq', '-e', 'trace=%file', '-s', '200', '-o', trace)) as app:
        app.read('library', 'Reach')
        open_show(app)
        with steps.step('the trace tells of what is read and of what is written'):
            with open(trace, encoding='utf-8', errors='replace') as file:
                before = file.read()
            expect('O_RDONLY' in before and list(written(before)), 'the trace saw no file at all')
        with steps.step('the mirror is used under watch'):
            app.key('d')
            wait_for_words(app, 'Like this')
            app.key('1')
            wait_for_words(app, 'Nothing is saved. After 30 seconds it is gone.')
            app.key(',')
            wait_for_words(app, 'This picture stays until you go on.')
            app.key('space')
            wait_for_words(app, 'Nothing is saved. After 30 seconds it is gone.')
            app.key('d')
            app.until(lambda: not cameras.is_on('Front'), 10, 'the camera is still on')
        with steps.step('nothing is written'):
            with open(trace, encoding='utf-8', errors='replace') as file:
                file.seek(len(before.encode(errors='replace')))
                after = file.read()
            expect('.camera' in after, 'the trace did not see the camera')
            found = list(written(after))
            expect(not found, 'files were written:\n' + '\n'.join(found[:8]))


cameras = Cameras()
install_test_pack('angles')
main(jpeg, raw, saved)
