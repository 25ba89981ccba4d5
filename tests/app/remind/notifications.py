# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that shows notifications, for python-dbusmock. It writes down each that comes and goes.

A person's choice is played by calling Choose with the words on a button; empty for the notification itself.
"""

import os

import dbus

BUS_NAME = 'org.freedesktop.Notifications'
MAIN_OBJ = '/org/freedesktop/Notifications'
MAIN_IFACE = 'org.freedesktop.Notifications'
SYSTEM_BUS = False
TOLD = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'notifications-told')


def load(mock, _parameters):
    mock.last = 0
    mock.shown = {}
    mock.AddMethods(MAIN_IFACE, [('GetCapabilities', '', 'as', "ret = ['body', 'actions', 'persistence']"),
                                 ('GetServerInformation', '', 'ssss', "ret = ('shown', 'test', '1', '1.2')")])


def tell(line):
    with open(TOLD, 'a', encoding='utf-8') as file:
        file.write(line + '\n')


@dbus.service.method(MAIN_IFACE, in_signature='susssasa{sv}i', out_signature='u')
def Notify(self, _app, _replaced, _icon, title, _body, actions, _hints, _timeout):  # pylint: disable=invalid-name
    self.last += 1
    self.shown[self.last] = dict(zip((str(word) for word in actions[1::2]), (str(key) for key in actions[::2])))
    tell(f'show {title}: {", ".join(filter(None, self.shown[self.last]))}')
    return dbus.UInt32(self.last)


@dbus.service.method(MAIN_IFACE, in_signature='u')
def CloseNotification(self, number):  # pylint: disable=invalid-name
    if self.shown.pop(int(number), None) is None:
        return
    tell('close')
    self.EmitSignal(MAIN_IFACE, 'NotificationClosed', 'uu', [number, dbus.UInt32(3)])


@dbus.service.method(MAIN_IFACE, in_signature='s')
def Choose(self, word):  # pylint: disable=invalid-name
    self.EmitSignal(MAIN_IFACE, 'ActionInvoked', 'us', [dbus.UInt32(self.last), self.shown[self.last][word]])
