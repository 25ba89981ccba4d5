#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One type = one pair of files = one template = one test, all with the same stem; a function lives in the file of its prefix."""

import re
import sys
import xml.etree.ElementTree as ET

import tree

DECLARED = re.compile(r'^G_DECLARE_(?:FINAL_TYPE|INTERFACE) \((\w+), (\w+),', re.MULTILINE)
# Headers that are proved by the test of another stem, and functions that live in a file of another prefix, with reasons.
TABLE = 'tests/lint/naming.txt'
ENTRY = re.compile(r'(rp-[\w-]+): (tests/\S+): (\S.+)|(rp_\w+): (\S.+)')
# Where a function is looked for by its name alone; not in core yet.
BY_PREFIX = ('core', 'media', 'sheet', 'tool', 'app')


def camel(stem):
    return ''.join(part.capitalize() for part in stem.split('-'))


def check_header(files, source):
    """A header declares one type, named as the file; the type has its own .c."""
    types = [match for match in DECLARED.finditer(source.code)]
    if len(types) > 1:
        yield tree.Finding(source.path, source.line_at(types[1].start()), 'declares a second type',
                           'one type, one pair of files')
    for match in types[:1]:
        line = source.line_at(match.start())
        if match.group(1) != camel(source.stem):
            yield tree.Finding(source.path, line, f'declares {match.group(1)}',
                               f'the type of {source.name} is {camel(source.stem)}')
        if not files.get(source.path[:-1] + 'c'):
            yield tree.Finding(source.path, line, 'has no .c beside it', 'one type, one pair of files')


def read_table(files):
    """The lines of the table by stem or function: their number, and the test or the reason."""
    table = files.get(TABLE)
    lines = table.text.splitlines() if table else []
    entries, bad = {}, []
    for number, line in enumerate(lines, 1):
        match = ENTRY.fullmatch(line)
        if match:
            entries[match.group(1) or match.group(4)] = (number, match.group(2))
        elif line and not line.startswith('#'):
            bad.append(number)
    return entries, bad


def own_test(source):
    return f'tests/{source.room}/test-{source.stem.removeprefix("rp-")}.c'


def check_tests(files, entries):
    """Every header has a test with its stem in its room, or a line that says which test proves it, and why that one."""
    headers = {source.stem: source for source in files.c_files('src') if source.suffix == '.h' and source.room}
    for source in headers.values():
        if not files.get(own_test(source)) and source.stem not in entries:
            declared = DECLARED.search(source.code)
            yield tree.Finding(source.path, source.line_at(declared.start()) if declared else 1,
                               f'has no {own_test(source)}', f'what it promises is tested there, or {TABLE} says where')
    for stem, (number, test) in entries.items():
        if test and stem not in headers:
            yield tree.Finding(TABLE, number, f'there is no {stem}.h', 'a line that is not needed goes')
        elif test and files.get(own_test(headers[stem])):
            yield tree.Finding(TABLE, number, f'{stem} has its own test', 'a line that is not needed goes')
        elif test and not files.get(test):
            yield tree.Finding(TABLE, number, f'there is no {test}', 'a header is proved by a test that runs')


def find_home(name, stems):
    """The longest of the stems that a function's name begins with."""
    fitting = [stem for stem in stems if (name + '_').startswith(stem.replace('-', '_') + '_')]
    return max(fitting, key=len, default=None)


def check_homes(files, entries):
    """A function that others may call lives in the file of its prefix."""
    needed = set()
    for layer in BY_PREFIX:
        sources = [source for source in files.c_files('src') if source.layer == layer]
        stems = {source.stem for source in sources}
        for source in sources:
            for function in source.functions():
                home = find_home(function.name, stems)
                if function.static or home == source.stem or function.name == 'main':
                    continue
                needed.add(function.name)
                if function.name not in entries:
                    yield tree.Finding(source.path, function.line, f'{function.name} lives here',
                                       f'by its name it is looked for in {home}.c' if home else 'no file has its prefix')
    for name, (number, test) in entries.items():
        if not test and name not in needed:
            yield tree.Finding(TABLE, number, f'{name} needs no line', 'a line that is not needed goes')


def check_template(files, source):
    """ui/room/rp-x.ui is the template of RpX, which lives in src/app/room/rp-x.c."""
    try:
        templates = ET.fromstring(source.text).findall('template')
    except ET.ParseError:
        return
    if [template.get('class') for template in templates] != [camel(source.stem)]:
        yield tree.Finding(source.path, 1, f'is not the template of {camel(source.stem)}',
                           'one type, one template with its name')
    home = source.path.replace('ui/', 'src/app/', 1)[:-2] + 'c'
    code = files.get(home)
    if not code:
        yield tree.Finding(source.path, 1, f'has no {home}', 'one type, one template, in the same room')
    elif f'/{source.name}"' not in code.text:
        yield tree.Finding(code.path, 1, f'does not set {source.name}', 'the template belongs to its type')
    else:
        yield from check_children(source, templates[0], code)


def check_children(source, template, code):
    """GTK 4.8 lets go only of the children that are bound; one that is not outlives its widget."""
    if template.get('parent') != 'GtkWidget' or '_unparent' in code.text:
        return
    for child in template.findall('child'):
        for thing in child.findall('object'):
            name = thing.get('id')
            if not name or not re.search(rf'bind_template_child[^;]*\b{name}\b', code.text):
                yield tree.Finding(source.path, 1, f'the child {name or thing.get("class")} of {template.get("class")}'
                                   ' is not bound', 'gtk_widget_dispose_template lets go only of what is bound')


def check_code(source):
    """A .c file includes config.h, then its own header, then the rest; a header guards itself."""
    includes = re.findall(r'^#include [<"]([^>"]+)', source.text, re.MULTILINE)
    own = f'{source.room.split("/")[1] if source.room else ""}/{source.stem}.h'
    if source.suffix == '.h':
        if '\n#pragma once\n' not in source.text:
            yield tree.Finding(source.path, 2, 'does not say #pragma once', 'a header is read once')
    elif includes[:1] != ['config.h']:
        yield tree.Finding(source.path, 2, 'does not include config.h first', 'what it sets must hold for every header')
    elif own in includes and includes[1] != own:
        yield tree.Finding(source.path, 4, f'does not include {source.stem}.h next',
                           'the own header first proves that it stands alone')


def check_unique(files):
    """Two headers of one name would stand in for each other, depending on the order of the include paths."""
    seen = {}
    for source in files.c_files('src'):
        if source.name.startswith('rp-') and source.name in seen:
            yield tree.Finding(source.path, 1, f'has the name of {seen[source.name]}', 'a name stands for one thing')
        seen[source.name] = source.path


def check(files):
    entries, bad = read_table(files)
    for number in bad:
        yield tree.Finding(TABLE, number, 'is no line of the table', '"rp-stem: tests/...: why" or "rp_function: why"')
    yield from check_tests(files, entries)
    yield from check_homes(files, entries)
    yield from check_unique(files)
    for source in files.c_files('src'):
        yield from check_code(source)
        if source.name != 'main.c' and not source.name.startswith(('rp-', 'reprise-')):
            yield tree.Finding(source.path, 1, 'does not start with rp-', 'the file is named as its type')
        if source.suffix == '.h':
            yield from check_header(files, source)
    for source in files.match(r'ui/.*\.ui'):
        yield from check_template(files, source)


if __name__ == '__main__':
    sys.exit(tree.main(check))
