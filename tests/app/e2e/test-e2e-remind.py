#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A reminder from end to end: set in the window, kept by systemd, shown by what systemd starts, and answered."""

import os
import shlex
import subprocess
import time

from driver import APP_ID, TIMEOUT, Atspi, Failure, Gio, GLib
from e2e import Reprise, expect, main

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = 'hips-and-knees/five-for-knee-pain'
SHOWN = 'show Five for knee pain: Start, Later, Not today\n'
SETTINGS = {'GSETTINGS_BACKEND': 'keyfile', 'GNOTIFICATION_BACKEND': 'freedesktop'}
UNITS = os.path.join(os.environ['XDG_CONFIG_HOME'], 'systemd', 'user')
TIMER = os.path.join(UNITS, APP_ID + '.Reminders.timer')
SERVICE = os.path.join(UNITS, APP_ID + '.Reminders.service')
TOLD = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'notifications-told')


def read(path):
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8') as file:
        return file.read()


class Woken(Reprise):
    """The program as systemd starts it: by the command in the unit, without a window."""

    def __init__(self):
        super().__init__(environment=SETTINGS)
        line = next(line for line in read(SERVICE).splitlines() if line.startswith('ExecStart='))
        self.command = shlex.split(line.removeprefix('ExecStart=:'))

    def start(self):
        self.process = self.launch()

    def ends(self):
        """Waits until it has ended by itself."""
        try:
            code = self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            raise Failure(f'the program stays; it said: {self.said()}') from None
        expect(code == 0, f'the program ended with {code}; it said: {self.said()}')


def play(name):
    """Plays a service of the desktop until the test ends."""
    template = os.path.join(HERE, '..', 'remind', name)
    return subprocess.Popen(['/usr/bin/python3', '-m', 'dbusmock', '--session', '-t', template, '-p', '{}'],
                            stdout=subprocess.DEVNULL)


def owned(name):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    reply = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
                          GLib.Variant('(s)', (name,)), None, Gio.DBusCallFlags.NONE, -1, None)
    return reply.unpack()[0]


def await_(condition, complaint):
    end = time.monotonic() + TIMEOUT
    while not condition():
        expect(time.monotonic() < end, complaint())
        GLib.timeout_add(50, lambda: GLib.SOURCE_REMOVE)
        GLib.MainContext.default().iteration(True)


def await_told(expected):
    await_(lambda: read(TOLD) == expected, lambda: f'the desktop was told {read(TOLD)!r}, not {expected!r}')
    os.unlink(TOLD)


def choose(word):
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        'org.freedesktop.Notifications', '/org/freedesktop/Notifications', 'org.freedesktop.Notifications', 'Choose',
        GLib.Variant('(s)', (word,)), None, Gio.DBusCallFlags.NONE, -1, None)


def make_due():
    """Lets the time of the reminder have come a minute ago."""
    schemas = Gio.SettingsSchemaSource.get_default()
    settings = Gio.Settings.new_full(schemas.lookup(APP_ID, True),
                                     Gio.keyfile_settings_backend_new(
                                         os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile'),
                                         '/', None), None)
    now = GLib.DateTime.new_now_local().add_minutes(-1)
    reminder = settings.get_value('reminders').unpack()[0]
    expect(reminder['program'] == PROGRAM, f'the reminder is of {reminder["program"]}')
    minute = now.get_hour() * 60 + now.get_minute()
    settings.set_value('reminders', GLib.Variant('aa{sv}', [{
        'program': GLib.Variant('s', PROGRAM), 'name': GLib.Variant('s', reminder['name']),
        'days': GLib.Variant('u', 127), 'times': GLib.Variant('au', [minute])}]))
    Gio.Settings.sync()


def press(app, name, *roles):
    def found():
        return next((widget for widget in app.widgets() if widget.get_name() == name and widget.get_role_name() in roles), None)

    app.until(found, TIMEOUT, f'there is no "{name}"')
    expect(Atspi.Action.do_action(found(), 0), f'"{name}" cannot be pressed')
    app.rest(0.6)  # what is pressed this way takes a moment


def open_window(app):
    """Goes the way of a person: the row on the program's page."""
    row = next(shown.widget for shown in app.on_page('program', 'list item') if 'Remind me' in shown.name)
    app.click(row)
    app.see('frame', 'Remind me')


def set_it(steps):
    with steps.run(environment=SETTINGS) as app:
        with steps.step('off by default, and nothing is written'):
            app.activate('show-program', PROGRAM)
            app.read('program', 'Remind me')
            app.read('program', 'Off')
            expect(not os.path.exists(UNITS), 'units were written before anyone wanted them')
        with steps.step('the row of the page opens the window'):
            open_window(app)
            app.see('label', 'Reminders come while Reprise is closed, too.')
        with steps.step('switched on, systemd keeps it'):
            press(app, 'Remind me of this program', 'check box', 'switch', 'toggle button')
            app.until(lambda: os.path.exists(TIMER), TIMEOUT, 'no timer was written')
            expect('OnCalendar=Mon,Wed,Fri *-*-* 18:00:00' in read(TIMER), f'the timer is {read(TIMER)!r}')
            app.read('program', 'Monday, Wednesday and Friday at 18:00')
            app.until(lambda: os.path.islink(os.path.join(UNITS, 'timers.target.wants', os.path.basename(TIMER))),
                      TIMEOUT, 'the timer was not enabled')


def woken_for_nothing(steps):
    with steps.step('woken for nothing, it ends'):
        app = Woken()
        app.start()
        app.ends()
        expect(read(TOLD) == '', 'something was shown')


def later(steps):
    with steps.step('what is due is shown without a window; later is an hour from now'):
        make_due()
        app = Woken()
        app.start()
        await_told(SHOWN)
        expect(not app.actions(), 'there is a window')
        choose('Later')
        await_told('close\n')
        app.ends()
        expect(' UTC\n' in read(TIMER), f'nothing comes in an hour: {read(TIMER)!r}')


def start(steps):
    make_due()
    app = Woken()
    steps.app = app
    with steps.step('Start starts the program it names'):
        app.start()
        await_told(SHOWN)
        choose('Start')
        app.until(lambda: 'page' in app.actions(), TIMEOUT, 'the window did not appear')
        app.wait('page', 'session')
        await_told('close\n')
    with steps.step('the program ends without a complaint'):
        app.check_end()
        expect(' UTC\n' not in read(TIMER), 'it comes again, although it was done')


def switch_off(steps):
    with steps.run(environment=SETTINGS) as app:
        with steps.step('switched off, nothing is left of it'):
            app.activate('show-program', PROGRAM)
            app.read('program', 'Every day at')
            open_window(app)
            press(app, 'Remind me of this program', 'check box', 'switch', 'toggle button')
            app.until(lambda: not os.path.exists(TIMER) and not os.path.exists(SERVICE), TIMEOUT, 'the units stay')
            app.until(lambda: not os.listdir(os.path.join(UNITS, 'timers.target.wants')), TIMEOUT, 'the timer stays enabled')
            app.read('program', 'Off')


if __name__ == '__main__':
    played = [play('systemd.py'), play('notifications.py')]
    try:
        await_(lambda: owned('org.freedesktop.systemd1') and owned('org.freedesktop.Notifications'),
               lambda: 'the desktop does not answer')
        main(set_it, woken_for_nothing, later, start, switch_off)
    finally:
        for service in played:
            service.terminate()
            service.wait()
