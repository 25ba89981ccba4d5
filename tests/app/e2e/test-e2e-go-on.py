#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that the program was closed in is gone on with that day: where it was, as one session, until it is done."""

from e2e import check_names, expect, main
from going_on import expect_no_offer, past, read_offer


def begin(app):
    app.activate('show-program', 'daily-clams')
    app.page('program')
    app.activate('session.start')
    app.page('session')


def go_on(steps):
    with steps.run() as app:
        with steps.step('where nothing was begun, nothing is offered'):
            expect_no_offer(app)
        with steps.step('the window closes in the middle of the second turn'):
            begin(app)
            app.skip_to('work')
            app.wait('session.rep', 2, 20)
            app.activate('session.skip')
            app.skip_to('work')
            app.wait('session.side', 'right', 10)
            app.wait('session.rep', 3, 30)
    with steps.run() as app:
        with steps.step('the next start says where it was'):
            offer = read_offer(app)
            expect((offer.program, offer.exercise, offer.side) == ('Daily clams', 'Exercise 1 of 1', 'right'), offer.words)
            expect(offer.amount == 3, offer.words)
        with steps.step('every control has a name'):
            check_names(app, 'library')
        with steps.step('not now'):
            app.activate('session.not-now')
            app.until(lambda: not app.enabled('session.go-on'), 5, 'it is offered still')
    with steps.run() as app:
        with steps.step('it is offered until the day ends'):
            expect(read_offer(app).words == offer.words, 'it is another offer')
        with steps.step('going on begins with time to get ready'):
            app.activate('session.go-on')
            app.page('session')
            app.wait('session.step', 'get-ready', 5)
            expect(app.state('session.state') == 'running', 'it waits')
        with steps.step('then the turn goes on at its count'):
            app.activate('session.skip')
            app.wait('session.step', 'work', 5)
            expect((app.state('session.side'), app.state('session.rep')) == ('right', 3), app.state('session.rep'))
        with steps.step('to its end, which shows the whole session'):
            app.wait('session.rep', 4, 20)
            app.activate('session.skip')
            app.page('done')
            app.read('done', 'Clamshell')
        with steps.step('in the journal it is one session'):
            (ended, turns), = past()
            expect(ended is not None, 'it has no end')
            expect(sorted(turns.values()) == [1, 3], f'the journal has {turns}')
    with steps.run() as app:
        with steps.step('what is done is not offered again'):
            expect_no_offer(app)


def stop(steps):
    with steps.run() as app:
        with steps.step('who stops a session does not want to go on'):
            begin(app)
            app.skip_to('work')
            app.wait('session.rep', 2, 20)
            app.activate('session.stop')
            app.page('done')
    with steps.run() as app:
        with steps.step('and is not asked'):
            expect_no_offer(app)


main(go_on, stop)
