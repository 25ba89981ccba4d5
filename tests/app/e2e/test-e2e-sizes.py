#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as small as a phone, with text of twice the size, and on a large screen: no warning, nothing too wide."""

from e2e import expect, main, set_text_size, window_width, write_setting

PHONE = (360, 720)
# With text of twice the size the buttons of a session need more than the smallest phone; its rows wrap, but not they.
LARGE_TEXT_MOST = 480
LARGE = (3840, 2160)


def set_window(width, height):
    write_setting('glib-2.0/settings', 'keyfile',
                  f'[io/github/reprise_app/Reprise]\nwindow-width={width}\nwindow-height={height}\n')


def check_width(app, page, most):
    app.page(page)
    width = window_width(app)
    expect(0 < width <= most, f'the {page} page is {width} wide, {most} at most')


def go_through(steps, most):
    """Opens every page; a warning ends the program and so the test."""
    with steps.run(environment={'GSETTINGS_BACKEND': 'keyfile'}) as app:
        app.until(lambda: app.find('list item', 'Daily clams'), 10, 'the programs did not appear')
        for action, name, page in (('show-exercise', 'clamshell', 'exercise'), ('show-program', 'daily-clams', 'program')):
            with steps.step(f'the {page} page fits'):
                app.activate(action, name)
                check_width(app, page, most)
        with steps.step('the sheet fits'):
            app.activate('print')
            app.see('image', 'Page 1 of 1')
            width = window_width(app, 'Sheet')
            expect(0 < width <= most, f'the sheet is {width} wide, {most} at most')
        with steps.step('the session page fits, getting ready, at work and between the sides'):
            app.activate('session.start')
            app.wait('session.step', 'get-ready')
            check_width(app, 'session', most)
            for step in ('work', 'side-change'):  # it goes on by itself too, while a slow machine is looked at
                app.skip_to(step)
                check_width(app, 'session', most)
        with steps.step('the last page fits'):
            app.skip_to('work')
            app.activate('session.skip')
            check_width(app, 'done', most)
        with steps.step('the library fits'):
            app.activate('show-library')
            check_width(app, 'library', most)


def phone(steps):
    set_window(*PHONE)
    go_through(steps, PHONE[0])


def large_text(steps):
    set_window(*PHONE)
    set_text_size(200)
    go_through(steps, LARGE_TEXT_MOST)


def large_window(steps):
    set_window(*LARGE)
    set_text_size(100)
    go_through(steps, LARGE[0])


main(phone, large_text, large_window)
