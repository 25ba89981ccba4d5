# SPDX-License-Identifier: GPL-3.0-or-later
"""A window manager that lets no window fill the screen: it says that it could, and then does not.

usage: stubborn.py

Runs until it is ended; says "ready" once it manages the screen.
"""

import ctypes
import sys

SUBSTRUCTURE_NOTIFY = 1 << 19
MAP_NOTIFY = 19
ATOM, WINDOW, REPLACE = 4, 33, 0
WIDTH, HEIGHT = 900, 600


class MapEvent(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('send_event', ctypes.c_int), ('display', ctypes.c_void_p),
                ('event', ctypes.c_ulong), ('window', ctypes.c_ulong), ('override_redirect', ctypes.c_int)]


class Event(ctypes.Union):
    _fields_ = [('type', ctypes.c_int), ('map', MapEvent), ('room', ctypes.c_long * 24)]


def connect():
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = x11.XCreateSimpleWindow.restype = ctypes.c_ulong
    x11.XErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    return x11, ctypes.c_void_p(x11.XOpenDisplay(None))


def announce(x11, display, root, atom):
    """Says what a window manager that keeps to the rules says of itself."""
    own = ctypes.c_ulong(x11.XCreateSimpleWindow(display, root, -9, -9, 1, 1, 0, ctypes.c_ulong(0), ctypes.c_ulong(0)))
    for window in (root, own):
        value = (ctypes.c_ulong * 1)(own.value)
        x11.XChangeProperty(display, window, atom('_NET_SUPPORTING_WM_CHECK'), ctypes.c_ulong(WINDOW), 32, REPLACE, value, 1)
    able = (ctypes.c_ulong * 3)(*(atom(name).value for name in ('_NET_WM_STATE', '_NET_WM_STATE_FULLSCREEN',
                                                                '_NET_SUPPORTING_WM_CHECK')))
    x11.XChangeProperty(display, root, atom('_NET_SUPPORTED'), ctypes.c_ulong(ATOM), 32, REPLACE, able, 3)


def main():
    x11, display = connect()
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))

    def atom(name):
        return ctypes.c_ulong(x11.XInternAtom(display, name.encode(), 0))

    ignore = x11.XErrorHandler(lambda *_: 0)  # windows go while they are asked for
    x11.XSetErrorHandler(ignore)
    announce(x11, display, root, atom)
    x11.XSelectInput(display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
    x11.XSync(display, 0)
    print('ready', flush=True)
    event = Event()
    while True:
        x11.XNextEvent(display, ctypes.byref(event))
        if event.type == MAP_NOTIFY and not event.map.override_redirect:
            window = ctypes.c_ulong(event.map.window)
            x11.XDeleteProperty(display, window, atom('_NET_WM_STATE'))
            x11.XResizeWindow(display, window, WIDTH, HEIGHT)
            x11.XSync(display, 0)


sys.exit(main())
