#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools' output is the style: C as clang-format leaves it, shell scripts as shellcheck likes them."""

import re
import shutil
import subprocess
import sys

import tree

# Versions of clang-format differ in details. This one decides; another one looks at the fixture only.
DECIDES = 'version 14.'
DRIFT = re.compile(r'^(?P<path>[^:\n]+):(?P<line>\d+):\d+: error: code should be clang-formatted', re.MULTILINE)
COMPLAINT = re.compile(r'^(?P<path>[^:\n]+):(?P<line>\d+):\d+: \w+: (?P<what>.*)$', re.MULTILINE)


def run(root, *command):
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout + result.stderr


def check_c(files):
    paths = [source.path for source in files.c_files()]
    if not shutil.which('clang-format'):
        yield tree.Finding('.clang-format', 1, 'clang-format is not installed', 'without it drift goes unseen')
    elif files.get('meson.build') and DECIDES not in run(files.root, 'clang-format', '--version')[1]:
        print(f'# format drift is checked with clang-format {DECIDES} only')
    elif paths:
        status, said = run(files.root, 'clang-format', '--dry-run', '-Werror', *paths)
        for match in DRIFT.finditer(said):
            yield tree.Finding(match['path'], int(match['line']), 'drifts from the format', 'run clang-format -i')
        if status and not DRIFT.search(said):
            yield tree.Finding('.clang-format', 1, 'clang-format failed', said.strip())


def check_shell(files):
    paths = [source.path for source in files.match(r'dev|\.ci/run|tests/[\w/-]+|.*\.sh')
             if source.text.startswith('#!/bin/sh')]
    if not shutil.which('shellcheck'):
        yield tree.Finding('dev', 1, 'shellcheck is not installed', 'without it scripts go unchecked')
    elif paths:
        for match in COMPLAINT.finditer(run(files.root, 'shellcheck', '-f', 'gcc', *paths)[1]):
            yield tree.Finding(match['path'], int(match['line']), 'shellcheck', match['what'])


def check_python(files):
    for source in files.match(r'.*\.py'):
        try:
            compile(source.text, source.path, 'exec')
        except SyntaxError as error:
            yield tree.Finding(source.path, error.lineno or 1, 'is not Python', error.msg)


def check(files):
    yield from check_c(files)
    yield from check_shell(files)
    yield from check_python(files)


if __name__ == '__main__':
    sys.exit(tree.main(check))
