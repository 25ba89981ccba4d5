#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program asks no network for anything: every socket it and its helpers open stays on this machine."""

import os
import re

from e2e import Skip, can_trace, expect, main


def offline(steps):
    trace = os.path.join(os.environ['XDG_STATE_HOME'], 'sockets')
    try:
        can_trace()
    except Skip as reason:
        with steps.step('no socket leads to a network'):
            raise reason
        return
    # -D: the tracer is the grandchild, so that the program stays the child that is waited for.
    with steps.run(wrapper=('strace', '-D', '-f', '-qq', '-e', 'trace=socket', '-o', trace)) as app:
        with steps.step('a session is led under watch'):
            app.read('library', 'Clamshell')
            app.activate('show-program', 'daily-clams')
            app.page('program')
            app.activate('session.start')
            app.wait('session.step', 'get-ready')
            app.activate('session.skip')
            app.wait('session.phase', 'hold', 15)
    with steps.step('no socket leads to a network'):
        with open(trace, encoding='utf-8', errors='replace') as file:
            sockets = re.findall(r'socket\((\w+)', file.read())
        expect('AF_UNIX' in sockets, 'the trace saw no socket at all')
        expect(set(sockets) <= {'AF_UNIX', 'AF_NETLINK'}, f'it opened {sorted(set(sockets))}')


main(offline)
