# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that hands out a camera, for python-dbusmock.

Parameters: present: whether it has one; answer: what the person says, 0 for yes, or nothing: they say nothing at all.
"""

import os

import dbus
from dbusmock import mockobject
from gi.repository import GLib

BUS_NAME = 'org.freedesktop.portal.Desktop'
MAIN_OBJ = '/org/freedesktop/portal/desktop'
MAIN_IFACE = 'org.freedesktop.portal.Camera'
REQUEST_IFACE = 'org.freedesktop.portal.Request'
SYSTEM_BUS = False


def load(mock, parameters):
    mock.answer = parameters.get('answer')
    mock.AddProperties(MAIN_IFACE, {'IsCameraPresent': dbus.Boolean(parameters.get('present', True)),
                                    'version': dbus.UInt32(1)})


def answer(mock, path, sender):
    request = mockobject.objects[path]
    request.EmitSignalDetailed(REQUEST_IFACE, 'Response', 'ua{sv}',
                               [dbus.UInt32(mock.answer), dbus.Dictionary({}, signature='sv')],
                               {'destination': sender})


@dbus.service.method(MAIN_IFACE, in_signature='a{sv}', out_signature='o', sender_keyword='sender')
def AccessCamera(self, options, sender=None):  # pylint: disable=invalid-name
    name = sender[1:].replace('.', '_')
    path = f'/org/freedesktop/portal/desktop/request/{name}/{options["handle_token"]}'
    self.AddObject(path, REQUEST_IFACE, {}, [('Close', '', '', '')])
    if self.answer is not None:
        GLib.idle_add(lambda: answer(self, path, sender))
    return dbus.ObjectPath(path)


@dbus.service.method(MAIN_IFACE, in_signature='a{sv}', out_signature='h')
def OpenPipeWireRemote(self, _options):  # pylint: disable=invalid-name
    return dbus.types.UnixFd(os.open('/dev/null', os.O_RDONLY))
