#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No two files of a layer need each other, be it through others: what both need is a third file of its own."""

import re
import sys

import tree

WORD = re.compile(r'\b\w+\b')
INCLUDE = re.compile(r'^#include "(?:[\w-]+/)?([\w-]+)\.h"', re.MULTILINE)


def find_needs(sources):
    """What each file needs: of code the files whose functions it calls, of a header those that it includes; and by what."""
    homes = {function.name: source for source in sources for function in source.functions()
             if not function.static and function.name != 'main'}
    headers = {source.stem: source for source in sources if source.suffix == '.h'}
    needs = {source: {} for source in sources}
    for source in sources:
        known, names = (headers, INCLUDE.findall(source.text)) if source.suffix == '.h' else (homes, WORD.findall(source.code))
        for name in names:
            if known.get(name, source) is not source:
                needs[source].setdefault(known[name], name)
    return needs


def reach(needs, start):
    """All files that a file needs, itself only if it stands in a circle."""
    known, fresh = set(), set(needs[start])
    while fresh:
        known |= fresh
        fresh = {far for near in fresh for far in needs[near]} - known
    return known


def check(files):
    for layer in tree.LAYERS:
        needs = find_needs([source for source in files.c_files('src') if source.layer == layer])
        for source, direct in needs.items():
            for other, name in direct.items():
                if source in reach(needs, other):
                    line = source.line_at(source.text.find(name))
                    yield tree.Finding(source.path, line, f'needs {name} of {other.name}, which needs {source.name}',
                                       'what both need is a file of its own')


if __name__ == '__main__':
    sys.exit(tree.main(check))
