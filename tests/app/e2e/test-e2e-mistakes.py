#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mistakes of an exercise, shown in place of the right way and taken back, by whatever a person may use."""

from e2e import BUTTONS, Atspi, check_names, expect, install_test_pack, main

# What the clips of the pack "angles" draw: the right way in teal, mistakes in brown.
TEAL = (31, 122, 131)
BROWN = (150, 70, 40)
# Where the stage is in a window of 1280 x 800, without its edges and the mistake's band.
STAGE = (60, 130, 760, 480)
LEANS = 'Show the mistake: Body leans over'
SLIDES = 'Show the mistake: Foot slides'
BACK = 'Show the right way'


def share(picture, colour):
    """Returns how many in a thousand of the stage's pixels have a colour, more or less."""
    left, top, right, bottom = STAGE
    places = [(x, y) for x in range(left, right, 4) for y in range(top, bottom, 4)]
    near = sum(all(abs(a - b) < 40 for a, b in zip(picture.pixel(x, y), colour)) for x, y in places)
    return 1000 * near // len(places)


def wait_for(app, colour, other):
    app.until(lambda: share(app.screenshot(), colour) > 20 and share(app.screenshot(), other) < 5, 10,
              'the clip did not change')


def press(app, name):
    def found():
        return next((shown for shown in app.on_page('exercise', *BUTTONS) if shown.name == name), None)

    app.until(found, 5, f'there is no button "{name}"')
    expect(Atspi.Action.do_action(found().widget, 0), f'"{name}" cannot be pressed')


def mistakes(steps):
    with steps.run() as app:
        with steps.step('an exercise shows the right way'):
            app.read('library', 'Reach')
            app.activate('show-exercise', 'reach')
            app.read('exercise', 'Common mistakes')
            wait_for(app, TEAL, BROWN)
        with steps.step('every control has a name'):
            check_names(app, 'exercise')
        with steps.step('a card shows its mistake and says so on the picture'):
            press(app, LEANS)
            wait_for(app, BROWN, TEAL)
            app.read('exercise', 'Mistake: Body leans over', 5)
        with steps.step('the button on the picture shows the right way again'):
            press(app, BACK)
            wait_for(app, TEAL, BROWN)
            expect('Mistake: ' not in app.texts('exercise'), 'the picture still names a mistake')
        with steps.step('a card that is pressed twice does the same'):
            press(app, SLIDES)
            wait_for(app, BROWN, TEAL)
            press(app, SLIDES)
            wait_for(app, TEAL, BROWN)
        with steps.step('a session knows the right way only'):
            press(app, LEANS)
            wait_for(app, BROWN, TEAL)
            app.activate('session.start')
            app.page('session')
            app.skip_to('work')
            wait_for(app, TEAL, BROWN)


install_test_pack('angles')
main(mistakes)
