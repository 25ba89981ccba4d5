#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor by pointer and by Tab: a line is dragged, the wheel changes no number, the keyboard comes by every control."""

from e2e import BUTTONS, Atspi, expect, extents, main, window_offset

STOPS = (*BUTTONS, 'entry', 'text', 'spin button', 'switch', 'radio button', 'list item', 'check box')


def rows(app):
    """Returns the lines of the program, what a screen reader says of each and its widget."""
    return [shown for shown in app.on_page('editor', 'list item') if ' of ' in shown.name[:8]]


def names(app):
    return [shown.name.split(', ')[1] for shown in rows(app)]


def middle(app, widget, across, down=0.5):
    x, y, width, height = extents(widget)
    offset = window_offset(app)
    return x + offset + int(width * across), y + offset + int(height * down)


def mouse(app, x, y, what):
    expect(Atspi.generate_mouse_event(x, y, what), 'the mouse cannot be used')
    app.rest(0.1)


def drag(app, source, target):
    """Drags from one place to another, in small moves as a hand does."""
    mouse(app, *source, 'abs')
    mouse(app, *source, 'b1p')
    for part in range(1, 11):
        mouse(app, *(start + (end - start) * part // 10 for start, end in zip(source, target)), 'abs')
    mouse(app, *target, 'b1r')


def drag_line(app, steps):
    with steps.step('a line is dragged by its handle to another place'):
        before = names(app)
        handle = middle(app, rows(app)[0].widget, 0.027)
        drag(app, handle, middle(app, rows(app)[2].widget, 0.3, 0.9))
        app.until(lambda: names(app) == [*before[1:3], before[0], before[3]], 10, f'{before} became {names(app)}')


def turn_wheel(app, steps):
    with steps.step('the wheel over a number scrolls the page, and leaves the number'):
        app.key('Return')
        app.until(lambda: number(app, 'Sets'), 10, 'Return does not open the line')
        before = rows(app)[0].name
        sets = number(app, 'Sets')
        top = extents(sets.widget)[1]
        place = middle(app, sets.widget, 0.5)
        for _ in range(2):
            mouse(app, *place, 'b5c')
        app.until(lambda: extents(number(app, 'Sets').widget)[1] < top, 10, 'the page does not scroll')
        expect(rows(app)[0].name == before, f'"{before}" became "{rows(app)[0].name}"')
        for _ in range(4):
            mouse(app, *place, 'b4c')


def miss(app, steps):
    with steps.step('a press beside the controls, or on "less" once too often, does not close the line'):
        for _ in range(3):
            mouse(app, *middle(app, number(app, 'Sets').widget, 0.13), 'b1c')
        mouse(app, *middle(app, number(app, 'Sets').widget, 0.5, -0.2), 'b1c')
        app.until(lambda: 'once more' not in rows(app)[2].name, 10, f'less is not less: {rows(app)[2].name}')
        app.rest(0.5)
        states = rows(app)[2].widget.get_state_set()
        expect(states.contains(Atspi.StateType.EXPANDED), 'the line is closed')


def number(app, name):
    return next((shown for shown in app.on_page('editor', 'spin button') if shown.name == name), None)


def focused(app):
    """Returns the role and the name of what has the keyboard."""
    for shown in app.on_page('editor', *STOPS):
        if shown.widget.get_state_set().contains(Atspi.StateType.FOCUSED):
            return shown.role, shown.name
    return None


def walk(app):
    """Goes on by Tab until it comes round, and returns where the keyboard was."""
    stops = []
    for _ in range(80):
        stop = focused(app)
        if stop and stop in stops:
            break
        stops += [stop] if stop else []
        app.key('Tab')
        app.until(lambda stop=stop: focused(app) not in (None, stop), 10, f'Tab does not leave {stop}')
    return stops


def stop_by_all(app, steps):
    with steps.step('Tab comes by every control, each with a name and a role, from top to bottom'):
        stops = walk(app)
        missed = [(shown.role, shown.name) for shown in app.on_page('editor', *STOPS)
                  if can_be_used(shown) and shown.name != 'Close' and (shown.role, shown.name) not in stops]
        expect(not missed, f'the keyboard does not come to {missed}, only to {stops}')
        expect(all(name for _, name in stops), f'something has no name: {stops}')
        names_met = [name for _, name in stops]
        names_met = names_met[names_met.index('Back'):] + names_met[:names_met.index('Back')]
        order = ['Back', 'Move up', 'Move down', 'Take it out', 'Sets', 'Range', 'Each', 'Hold', 'Band or weight',
                 'Note', 'Add an exercise: its name, then how much', 'Start']
        places = [names_met.index(name) for name in order]
        expect(places == sorted(places), f'the order makes no sense: {names_met}')


def can_be_used(shown):
    states = shown.widget.get_state_set()
    return all(states.contains(state) for state in (Atspi.StateType.SENSITIVE, Atspi.StateType.FOCUSABLE))


def hands(steps):
    with steps.run() as app:
        with steps.step('a copy of a program is opened'):
            app.activate('show-program', 'surgeons-four')
            app.page('program')
            app.activate('make-own')
            app.until(lambda: app.state('page') == 'editor' and len(rows(app)) == 4, 10, 'there are no lines')
        drag_line(app, steps)
        turn_wheel(app, steps)
        miss(app, steps)
        stop_by_all(app, steps)


if __name__ == '__main__':
    main(hands)
