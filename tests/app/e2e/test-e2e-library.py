#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library of the real program with the real pack: what it shows, finds and opens."""

from driver import Atspi
from e2e import check_names, expect, main

EXERCISES = ('Bird dog', 'Clamshell', 'Donkey kick', 'Foam roll, outer thigh', 'Hip bridge', 'Hip hike', 'Side leg raise',
             'Side steps with a band', 'Single-leg bridge', 'Single-leg deadlift', 'Single-leg squat')
PROGRAMS = ('Daily clams', 'Five for knee pain', 'Four for the hips', "Runner's knee", "The surgeon's four")


def names(app, role, part):
    return sorted(shown.name for shown in app.shown(app.part(part), role))


def cards(app):
    return names(app, 'table cell', 'Library')


def search(app, words):
    entry = next(app.on_page('library', 'entry'))
    Atspi.EditableText.set_text_contents(entry.widget, words)


def walk(app, action, argument, page, words):
    app.activate(action, argument)
    app.read(page, words)
    app.activate('back')
    app.page('library')


def library(steps):
    with steps.run() as app:
        with steps.step('the library names all eleven exercises'):
            app.read('library', '11 exercises')
            shown = cards(app)
            expect(shown == sorted(EXERCISES), f'the cards are {shown}')
        with steps.step('the sidebar names all five programs'):
            shown = names(app, 'list item', 'Programs and exercises')
            expect(set(PROGRAMS) <= set(shown), f'the rows are {shown}')
        with steps.step('a search by another name finds the exercise alone'):
            search(app, 'clams')
            app.until(lambda: cards(app) == ['Clamshell'], 10, 'searching "clams" did not leave the clamshell')
        with steps.step('a search for nothing we have says so'):
            search(app, 'butterfly stroke')
            app.read('library', 'Nothing found')
            search(app, '')
            app.read('library', '11 exercises')
        with steps.step('programs and exercises open by action, and the way back leads home'):
            for name, words in (('daily-clams', 'Daily clams'), ('surgeons-four', "The surgeon's four")):
                walk(app, 'show-program', name, 'program', words)
            walk(app, 'show-exercise', 'clamshell', 'exercise', 'Keep hips stacked')
        with steps.step('what is in no pack is told, and the page stays'):
            app.hear('show-program', 'no-such-program', 'This is not in any of your packs.')
            expect(app.state('page') == 'library', f'the page is {app.state("page")}')
        with steps.step('every control of the library, the program and the exercise has a name'):
            check_names(app, 'library')
            app.activate('show-program', 'daily-clams')
            check_names(app, 'program')
            app.activate('show-exercise', 'clamshell')
            check_names(app, 'exercise')


main(library)
