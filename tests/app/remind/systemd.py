# SPDX-License-Identifier: GPL-3.0-or-later
"""A systemd of one person, for python-dbusmock: it enables what lies in the person's folder, and writes down what it was told.

Parameters: refuse: a method that fails.
"""

import os

import dbus

BUS_NAME = 'org.freedesktop.systemd1'
MAIN_OBJ = '/org/freedesktop/systemd1'
MAIN_IFACE = 'org.freedesktop.systemd1.Manager'
SYSTEM_BUS = False
FOLDER = os.path.join(os.environ['XDG_CONFIG_HOME'], 'systemd', 'user')
TOLD = os.path.join(os.environ['XDG_RUNTIME_DIR'], 'systemd-told')


def load(mock, parameters):
    mock.refuse = parameters.get('refuse')
    mock.units = {}


def hear(mock, method, name=''):
    with open(TOLD, 'a', encoding='utf-8') as file:
        file.write(f'{method} {name}'.strip() + '\n')
    if mock.refuse == method:
        raise dbus.exceptions.DBusException('Not today', name='org.freedesktop.systemd1.Refused')


def link_of(name):
    return os.path.join(FOLDER, 'timers.target.wants', name)


@dbus.service.method(MAIN_IFACE)
def Reload(self):  # pylint: disable=invalid-name
    hear(self, 'Reload')
    self.units = {}
    for name in os.listdir(FOLDER):
        path = os.path.join(FOLDER, name)
        if os.path.isfile(path):
            with open(path, encoding='utf-8') as file:
                self.units[name] = file.read()


@dbus.service.method(MAIN_IFACE, in_signature='asbb', out_signature='ba(sss)')
def EnableUnitFiles(self, names, _runtime, _force):  # pylint: disable=invalid-name
    for name in names:
        hear(self, 'EnableUnitFiles', name)
        assert 'WantedBy=timers.target' in self.units[name]
        os.makedirs(os.path.dirname(link_of(name)), exist_ok=True)
        if not os.path.islink(link_of(name)):
            os.symlink(os.path.join(FOLDER, name), link_of(name))
    return True, dbus.Array([], signature='(sss)')


@dbus.service.method(MAIN_IFACE, in_signature='asb', out_signature='a(sss)')
def DisableUnitFiles(self, names, _runtime):  # pylint: disable=invalid-name
    for name in names:
        hear(self, 'DisableUnitFiles', name)
        os.unlink(link_of(name))
    return dbus.Array([], signature='(sss)')


@dbus.service.method(MAIN_IFACE, in_signature='s', out_signature='s')
def GetUnitFileState(self, name):  # pylint: disable=invalid-name
    hear(self, 'GetUnitFileState', name)
    return 'enabled' if os.path.islink(link_of(name)) else 'disabled'


@dbus.service.method(MAIN_IFACE, in_signature='ss', out_signature='o')
def RestartUnit(self, name, _mode):  # pylint: disable=invalid-name
    hear(self, 'RestartUnit', name)
    assert name in self.units
    return dbus.ObjectPath('/org/freedesktop/systemd1/job/1')


@dbus.service.method(MAIN_IFACE, in_signature='ss', out_signature='o')
def StopUnit(self, name, _mode):  # pylint: disable=invalid-name
    hear(self, 'StopUnit', name)
    return dbus.ObjectPath('/org/freedesktop/systemd1/job/2')
