#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed in a session again and again, and each time gone on with: where it was, or one repetition before.

RP_KILLS says how often; 12 times unless set.
"""

import os
import random

from e2e import expect, main
from going_on import past, read_offer

KILLS = int(os.environ.get('RP_KILLS', '12'))
SEED = 20261130
PROGRAM = 'surgeons-four'


class Seen:
    """What the session showed a moment before it was killed."""

    def __init__(self, app):
        self.step = app.state('session.step')
        self.side = app.state('session.side')
        self.rep = app.state('session.rep') if self.step == 'work' else 0

    def check(self, offer, carried):
        """A repetition may have come between the look and the end; what was carried into it is not lost."""
        here = f'{self.step}, {self.side}, repetition {self.rep} was seen; what is offered: {offer.words}'
        if self.step == 'work' and self.rep > 1:
            expect(offer.side == self.side, here)
            expect(self.rep - 1 <= offer.amount <= self.rep + 1, here)
        elif self.step != 'work' and offer.amount:
            expect(offer.amount == carried or offer.amount <= 2, here)


def lead(app, chance):
    """Goes on for a while, now and then to another turn."""
    if chance.random() < 0.3:
        app.activate('session.skip')
    if chance.random() < 0.7:
        app.skip_to('work')
    app.rest(chance.random() * 9)


def begin(app):
    app.activate('show-program', PROGRAM)
    app.page('program')
    app.activate('session.start')
    app.page('session')
    app.skip_to('work')
    app.wait('session.rep', 2, 30)


def kill(steps):
    chance = random.Random(SEED)
    seen, carried = None, 0
    n_begun = 0
    for number in range(KILLS):
        with steps.run() as app:
            with steps.step(f'kill {number + 1} of {KILLS} loses no more than a repetition'):
                if seen:
                    offer = read_offer(app)
                    seen.check(offer, carried)
                    carried = offer.amount
                    app.activate('session.go-on')
                    app.page('session')
                else:
                    begin(app)
                    n_begun += 1
                lead(app, chance)
                over = app.state('page') != 'session'
                seen = None if over else Seen(app)
                app.kill()
    with steps.step('all the times it was gone on with are one session of the journal'):
        sessions = past()
        expect(len(sessions) == n_begun, f'{n_begun} were begun, and the journal has {sessions}')


main(kill)
