#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that the program was closed in is gone on with that day: where it was, as one session, until it is done."""

from driver import TIMEOUT
from e2e import check_names, expect, main
from going_on import TELLS_ALL, expect_no_offer, past, read_offer


def begin(app):
    app.activate('show-program', 'daily-clams')
    app.page('program')
    app.activate('session.start')
    app.page('session')


def pause(app):
    """Returns the repetition at which the session stands then, however far it went until that."""
    app.pause()
    return app.state('session.rep')


def go_on(steps):
    with steps.run(environment=TELLS_ALL) as app:
        with steps.step('where nothing was begun, nothing is offered'):
            expect_no_offer(app)
        with steps.step('the window closes in the middle of the second turn'):
            begin(app)
            app.skip_to('work')
            app.wait('session.rep', lambda rep: rep >= 2)
            left = pause(app)
            app.activate('session.skip')
            app.skip_to('work')
            app.wait('session.side', 'right')
            app.resume()
            app.wait('session.rep', lambda rep: rep >= 3)
            right = pause(app)
    with steps.run() as app:
        with steps.step('the next start says where it was'):
            offer = read_offer(app)
            expect((offer.program, offer.exercise, offer.side) == ('Daily clams', 'Exercise 1 of 1', 'right'), offer.words)
            expect(offer.amount == right, f'{right} was seen, and it offers: {offer.words}')
        with steps.step('every control has a name'):
            check_names(app, 'library')
        with steps.step('not now'):
            app.activate('session.not-now')
            app.until(lambda: not app.enabled('session.go-on'), TIMEOUT, 'it is offered still')
    with steps.run() as app:
        with steps.step('it is offered until the day ends'):
            expect(read_offer(app).words == offer.words, 'it is another offer')
        with steps.step('going on begins with time to get ready'):
            app.activate('session.go-on')
            app.page('session')
            app.wait('session.step', 'get-ready')
            expect(app.state('session.state') == 'running', 'it waits')
            pause(app)
        with steps.step('then the turn goes on at its count'):
            app.activate('session.skip')
            app.wait('session.step', 'work')
            expect((app.state('session.side'), app.state('session.rep')) == ('right', right), app.state('session.rep'))
            app.resume()
        with steps.step('to its end, which shows the whole session'):
            app.wait('session.rep', lambda rep: rep > right)
            right = pause(app)
            app.activate('session.skip')
            app.page('done')
            app.read('done', 'Clamshell')
        with steps.step('in the journal it is one session'):
            (ended, turns), = past()
            expect(ended is not None, 'it has no end')
            expect(sorted(turns.values()) == sorted([left - 1, right - 1]),
                   f'{left} and {right} were seen; the journal has {turns}')
    with steps.run(environment=TELLS_ALL) as app:
        with steps.step('what is done is not offered again'):
            expect_no_offer(app)


def stop(steps):
    with steps.run() as app:
        with steps.step('who stops a session does not want to go on'):
            begin(app)
            app.skip_to('work')
            app.wait('session.rep', lambda rep: rep >= 2)
            app.activate('session.stop')
            app.page('done')
    with steps.run(environment=TELLS_ALL) as app:
        with steps.step('and is not asked'):
            expect_no_offer(app)


main(go_on, stop)
