#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions, files and nesting stay short enough to be read in one look."""

import re
import sys

import tree

FUNCTION_MOST = 60
FILE_MOST = 600
DEPTH_MOST = 4
MEDIAN_MOST = 15
P90_MOST = 40


def depth(body):
    """Returns the deepest block inside a function's body, and the line of the body where it opens."""
    level = deepest = line = where = 0
    for char in body:
        if char == '\n':
            line += 1
        elif char == '{':
            level += 1
            if level > deepest:
                deepest, where = level, line
        elif char == '}':
            level -= 1
    return deepest, where


def check_function(source, function):
    if function.lines > FUNCTION_MOST and not re.search(r'_class_init$', function.name):
        yield tree.Finding(source.path, function.line, f'{function.name} has {function.lines} lines',
                           f'a function has {FUNCTION_MOST} at most; split it by what it does')
    deepest, where = depth(function.body)
    if deepest > DEPTH_MOST:
        yield tree.Finding(source.path, function.line + where + 2, f'{function.name} nests {deepest} blocks',
                           f'{DEPTH_MOST} at most; return early or take a part out')


def check(files):
    lengths = []
    for source in files.c_files():
        lines = source.text.count('\n')
        if lines > FILE_MOST:
            yield tree.Finding(source.path, FILE_MOST, f'has {lines} lines', f'a file has {FILE_MOST} at most')
        for function in source.functions():
            yield from check_function(source, function)
            if source.layer and not function.name.endswith('_class_init'):
                lengths.append(function.lines)
    lengths.sort()
    for share, most, name in ((50, MEDIAN_MOST, 'median'), (90, P90_MOST, '90th percentile')):
        value = lengths[len(lengths) * share // 100] if lengths else 0
        print(f'# {name} of {len(lengths)} functions in src: {value} lines, {most} at most')
        if value > most:
            yield tree.Finding('src', 1, f'the {name} of function lengths is {value}', f'{most} at most')


if __name__ == '__main__':
    sys.exit(tree.main(check))
