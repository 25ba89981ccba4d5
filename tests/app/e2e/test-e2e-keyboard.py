#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session by keyboard alone, as from a presenter in the hand."""

from e2e import EXTENSION_SECONDS, expect, main, total


def keyboard(steps):
    with steps.run() as app:
        with steps.step('a session is under way'):
            app.read('library', 'Clamshell')
            app.activate('show-program', 'daily-clams')
            app.page('program')
            app.activate('session.start')
            app.page('session')
            app.wait('session.step', 'get-ready')
        with steps.step('Page Down skips'):
            app.key('Page_Down')
            app.wait('session.step', 'work', 5)
        with steps.step('Space pauses, and goes on'):
            app.key('space')
            app.wait('session.state', 'paused', 5)
            app.key('space')
            app.wait('session.state', 'running', 5)
        with steps.step('Escape pauses, and never ends anything'):
            app.key('Escape')
            app.wait('session.state', 'paused', 5)
            app.key('Escape')
            app.key('space')
            app.wait('session.state', 'running', 5)
            expect(app.state('page') == 'session', f'the page is {app.state("page")}')
        with steps.step('the arrows skip and go back'):
            app.key('Right')
            app.wait('session.step', 'side-change', 5)
            app.key('Left')
            app.until(lambda: app.state('session.step') == 'work', 5, 'Left did not lead back to the turn')
        with steps.step('S skips, T gives 10 more seconds between the turns'):
            before = total(app)
            app.key('s')
            app.wait('session.step', 'side-change', 5)
            app.key('t')
            app.until(lambda: abs(total(app) - before - EXTENSION_SECONDS) <= 1, 5, 'the session did not get 10 s longer')
        with steps.step('Page Down leads to the end'):
            app.key('Page_Down')
            app.wait('session.step', 'work', 5)
            app.key('Page_Down')
            app.page('done')


main(keyboard)
