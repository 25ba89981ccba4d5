#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree names no machine it was made on, and reads the same on every one."""

import re
import sys

import tree

TEXTS = r'.*\.(c|h|py|sh|ui|css|xml|in|rng|rnc|svg|md|build|txt|supp|its|loc|1|yml)|dev|\.ci/run|tests/.*run-with-display'
LAID_OUT = r'.*\.(c|h|py|sh|ui|css|build|in|md)|dev|\.ci/run|tests/.*run-with-display'
TRACES = (
    (r'(?<![\w./}-])/(work|root|home|Users|mnt)/\w', 'a path of one machine'),
    (r'(?<![\w.}-])/tmp/(wt|spec)\b', 'a path of one machine'),
    (r'\b(deb\.debian\.org|pypi\.org|registry\.npmjs\.org|crates\.io|proxy\.golang\.org|ghcr\.io|docker\.io)\b',
     'a package registry'),
    (r'\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}:\d+\b', 'an address'),
)
WIDTH_MOST = 130


def check(files):
    for source in files.match(TEXTS):
        if source.path != 'tests/lint/traces.py':
            for pattern, what in TRACES:
                yield from source.find(pattern, f'{what}: {{}}', 'the tree must work anywhere', where='text')
    for source in files.match(LAID_OUT):
        if source.text and not source.text.endswith('\n'):
            yield tree.Finding(source.path, source.text.count('\n') + 1, 'does not end with a line end', 'tools expect one')
        yield from source.find(r'[ \t]+$', 'white space at the end of a line', 'it makes noise in every change', where='text')
        yield from source.find(r'\t', 'a tab', 'indent with spaces', where='text')
        if source.suffix in ('.c', '.h', '.py'):
            yield from source.find(rf'^.{{{WIDTH_MOST + 1},}}$', 'a long line', f'{WIDTH_MOST} characters at most', where='text')


if __name__ == '__main__':
    sys.exit(tree.main(check))
