#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader hears of a session that is led: one sentence, from what has the focus, once a repetition."""

import itertools

from driver import TIMEOUT, Atspi
from e2e import expect, install_test_pack, main

PROGRAM = 'short'
# What GTK's status is called, by older and newer versions.
ROLES = ('status bar', 'status', 'statusbar')


class Names:
    """Hears the names that things are given, as a screen reader does."""

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self.note)
        self.listener.register('object:property-change:accessible-name')

    def note(self, event):
        self.heard.append((event.source.get_role_name(), event.source.get_name()))

    def of_status(self):
        return [name for role, name in self.heard if role in ROLES]

    def of_turns(self):
        """What was told since the time to get ready, which may be told of late."""
        return list(itertools.dropwhile(lambda name: name.startswith('Get ready.'), self.of_status()))

    def end(self):
        self.listener.deregister('object:property-change:accessible-name')


def heard(steps):
    with steps.run() as app:
        app.read('library', '13 exercises')
        app.activate('show-program', PROGRAM)
        app.page('program')
        names = Names()
        with steps.step('what has the focus says where the session stands'):
            app.activate('session.start')
            app.page('session')
            status = app.see(ROLES)
            app.until(lambda: status.get_name().startswith('Get ready. Clamshell.'), TIMEOUT, 'it does not say what comes')
            app.until(lambda: status.get_state_set().contains(Atspi.StateType.FOCUSED), TIMEOUT, 'it has no focus')
        with steps.step('it says each repetition once, and the change of side'):
            app.activate('session.skip')
            app.until(lambda: len(names.of_turns()) >= 4, TIMEOUT, 'not all was told')
            told = names.of_turns()
            expect(told[:2] == ['1 of 2, Left leg', '2 of 2, Left leg'], f'it told {told}')
            expect(told[2].startswith('Change sides. Now the right leg.'), f'it told {told}')
            expect(told[3] == '1 of 2, Right leg', f'it told {told}')
        names.end()


install_test_pack('tiny')
main(heard)
