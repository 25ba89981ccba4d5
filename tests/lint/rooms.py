#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source lives in a room, and a room includes only the rooms that the table gives it a reason for."""

import re
import sys

import tree

# Who may know whom, and what for. A room that is not here does not exist; an arrow that is not here is a breach. All
# rooms of src/core are open to the layers above: the table tells of the core's own arrows and of the rest.
ROOMS = {
    'core/base': {},
    'core/model': {
        'core/base': 'lists of strings, numbers, and folding for search'},
    'core/packs': {
        'core/base': 'errors, paths, ids and numbers',
        'core/model': 'what the readers fill'},
    'core/programs': {
        'core/base': 'errors, ids and numbers',
        'core/model': 'the program that a code holds',
        'core/packs': 'a file is the document of a pack\'s program, read in one place'},
    'core/remind': {
        'core/model': 'the days of a week'},
    'core/session': {
        'core/base': 'errors',
        'core/model': 'what is laid out in time'},
    'core/journal': {
        'core/base': 'errors',
        'core/model': 'the side of a turn'},
    'core/bookmark': {
        'core/base': 'a file written aside',
        'core/journal': 'the day of a fact',
        'core/session': 'where a session stands'},
    'core/sketch': {},
    'core/voice': {
        'core/base': 'the language in effect',
        'core/model': 'the exercise whose words are said',
        'core/session': 'what a session tells, and when',
        'core/words': 'the words that are said'},
    'core/words': {
        'core/base': 'the language in effect, and which way letters run',
        'core/journal': 'what was done, put into words',
        'core/model': 'what is put into words',
        'core/session': 'a moment of a session, put into words'},
    'media/pipeline': {},
    'media/cameras': {
        'media/clips': 'a picture ready for the screen, and how large it is',
        'media/pipeline': 'errors, threads'},
    'media/clips': {
        'media/pipeline': 'errors, their sentences, threads'},
    'media/films': {
        'media/pipeline': 'errors and their sentences'},
    'media/speech': {
        'media/pipeline': 'errors, threads',
        'media/tones': 'samples'},
    'media/tones': {
        'media/pipeline': 'errors, threads'},
    'sheet/content': {},
    'sheet/pictures': {
        'sheet/content': 'errors, and words from outside made fit'},
    'sheet/layout': {
        'sheet/content': 'the paper and its size',
        'sheet/pictures': 'what a box may show'},
    'sheet/pages': {
        'sheet/content': 'what a sheet says',
        'sheet/layout': 'boxes, blocks, the flow, fonts',
        'sheet/pictures': 'drawings, logo and code'},
    'tool/command': {
        'media/films': 'what a clip says when it is taken apart',
        'media/pipeline': 'errors',
        'sheet/content': 'options of paper',
        'sheet/pictures': 'whether a still can be printed'},
    'tool/verbs': {
        'media/films': 'a clip made from a film',
        'tool/command': 'options, packs and words that verbs share',
        'sheet/content': 'what a sheet says',
        'sheet/pages': 'the PDF'},
    'app/common': {
        'sheet/content': 'settings that are remembered for paper'},
    'app/demo': {
        'app/common': 'palette, posters, room there is',
        'media/clips': 'frames, and who reads them',
        'media/pipeline': 'errors'},
    'app/editor': {
        'app/common': 'posters, room there is, controls of a value'},
    'app/history': {
        'app/common': 'palette, room there is, numbers to tap and to step, files asked for',
        'app/paper': 'print dialog, PDF',
        'sheet/content': 'what stands on paper for a clinician'},
    'app/library': {
        'app/common': 'posters, room there is',
        'app/demo': 'the demo of an exercise'},
    'app/mat': {
        'app/common': 'palette, posters, room there is',
        'app/demo': 'the demo that follows the session',
        'media/speech': 'what speaks',
        'media/tones': 'what is heard'},
    'app/paper': {
        'app/common': 'settings, room there is, files asked for',
        'app/show': 'the camera as a picture, to hold a code up to',
        'media/cameras': 'the camera, and codes read off its pictures',
        'media/clips': 'frames',
        'sheet/content': 'what a sheet says',
        'sheet/pages': 'preview, print and PDF',
        'sheet/pictures': 'a logo tried out on another thread'},
    'app/remind': {
        'app/common': 'settings, days, numbers and the wheel'},
    'app/shell': {
        'app/common': 'posters and settings, made once',
        'app/editor': 'the way to programs of one\'s own',
        'app/history': 'the way to what was done',
        'app/library': 'its pages',
        'app/mat': 'its pages, and the start of a session',
        'app/paper': 'the way to paper',
        'app/remind': 'reminders, made once; their window and preferences',
        'app/show': 'the way to the clinic\'s screen'},
    'app/show': {
        'app/common': 'room there is, stills, settings, a screen that stays on',
        'app/demo': 'clips as pictures, where they are, their phases',
        'media/cameras': 'the mirror',
        'media/clips': 'frames'},
}
# Where a program begins, it ties the rooms of its layer together.
DOORS = ('main', 'reprise-logo-probe', 'reprise-pack-probe', 'reprise-voice')
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def check_place(source):
    if source.room not in ROOMS:
        place = source.room or f'src/{source.layer}'
        yield tree.Finding(source.path, 1, f'lives in {place}, which is no room',
                           'tests/lint/rooms.py lists the rooms and what each may know')


def check_includes(source, homes):
    """An include names the room, and there is an arrow to it."""
    for match in INCLUDE.finditer(source.text):
        name = match.group(1)
        line = source.line_at(match.start())
        home = homes.get(name.rsplit('/', 1)[-1])
        if home and name != f'{home.split("/")[1]}/{name.rsplit("/", 1)[-1]}':
            yield tree.Finding(source.path, line, f'includes {name}', f'an include names its room: {home}')
        if not home or source.room not in ROOMS or home == source.room:
            continue
        free = home.startswith('core/') and source.layer != 'core'
        if not free and home not in ROOMS[source.room]:
            yield tree.Finding(source.path, line, f'includes {name} of {home}',
                               f'{source.room} has no arrow to {home} in tests/lint/rooms.py')


def find_circle():
    """Returns a room that can be reached from itself, or nothing."""
    known = {}
    for room in ROOMS:
        reach, fresh = set(), set(ROOMS[room])
        while fresh:
            reach |= fresh
            fresh = {far for near in fresh for far in ROOMS[near]} - reach
        known[room] = reach
    return next((room for room, reach in known.items() if room in reach), None)


def check(files):
    circle = find_circle()
    if circle:
        yield tree.Finding('tests/lint/rooms.py', 1, f'leads from {circle} back to it', 'rooms stand on one another')
    sources = files.c_files('src')
    homes = {source.name: source.room for source in sources if source.suffix == '.h' and source.room}
    for source in sources:
        if source.layer and source.stem not in DOORS:
            yield from check_place(source)
        yield from check_includes(source, homes)
    for source in files.c_files('tests'):
        yield from check_includes(source, homes)
    for room in ROOMS:
        if files.get('meson.build') and not files.match(rf'src/{room}/.*'):
            yield tree.Finding('tests/lint/rooms.py', 1, f'{room} is empty', 'a room comes with what lives in it')


if __name__ == '__main__':
    sys.exit(tree.main(check))
