# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that is asked whether a program may wait in the background, for python-dbusmock.

Parameters: answer: what it says, 0 for yes. What it was asked is written down.
"""

import os

import dbus
from dbusmock import mockobject
from gi.repository import GLib

BUS_NAME = 'org.freedesktop.portal.Desktop'
MAIN_OBJ = '/org/freedesktop/portal/desktop'
MAIN_IFACE = 'org.freedesktop.portal.Background'
REQUEST_IFACE = 'org.freedesktop.portal.Request'
SYSTEM_BUS = False
TOLD = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'background-told')


def load(mock, parameters):
    mock.answer = parameters.get('answer', 0)
    mock.AddProperties(MAIN_IFACE, {'version': dbus.UInt32(2)})


def answer(mock, path, sender, autostart):
    request = mockobject.objects[path]
    allowed = mock.answer == 0
    results = dbus.Dictionary({'background': dbus.Boolean(allowed), 'autostart': dbus.Boolean(allowed and autostart)},
                              signature='sv')
    request.EmitSignalDetailed(REQUEST_IFACE, 'Response', 'ua{sv}', [dbus.UInt32(mock.answer), results],
                               {'destination': sender})


@dbus.service.method(MAIN_IFACE, in_signature='sa{sv}', out_signature='o', sender_keyword='sender')
def RequestBackground(self, _window, options, sender=None):  # pylint: disable=invalid-name
    autostart = bool(options.get('autostart', False))
    with open(TOLD, 'a', encoding='utf-8') as file:
        file.write(f'{"start" if autostart else "forget"} {" ".join(options.get("commandline", []))}'.strip() + '\n')
    name = sender[1:].replace('.', '_')
    path = f'/org/freedesktop/portal/desktop/request/{name}/{options["handle_token"]}'
    self.AddObject(path, REQUEST_IFACE, {}, [('Close', '', '', '')])
    GLib.idle_add(lambda: answer(self, path, sender, autostart))
    return dbus.ObjectPath(path)
