#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the codes of the sheets we ship off their printed pages, as a camera would."""

import glob
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAMS = ('daily-clams', 'five-for-knee-pain', 'four-for-the-hips', 'runners-knee', 'surgeons-four')
LAYOUTS = ('1', '4', '6')
# What a plain printer, and a camera that is held close, tell apart.
DOTS_PER_INCH = '200'


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()


def read_pages(path):
    """Returns what is read off the pages of a PDF."""
    pages = path[:-len('.pdf')]
    subprocess.run(['pdftoppm', '-r', DOTS_PER_INCH, '-gray', path, pages], check=True)
    read = []
    for page in sorted(glob.glob(f'{pages}-*.pgm')):
        read += [line for line in run('zbarimg', '--quiet', '--raw', page).splitlines() if line]
        os.remove(page)
    return read


def main():
    tool, pack = sys.argv[1:]
    for needed in ('pdftoppm', 'zbarimg'):
        if not shutil.which(needed):
            print(f'1..0 # SKIP {needed} is not installed')
            return 0
    sheets = [(program, layout) for program in PROGRAMS for layout in LAYOUTS]
    print(f'1..{len(sheets)}')
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sheet.pdf')
        for number, (program, layout) in enumerate(sheets, 1):
            code = run(tool, 'code', program, '--pack-path', pack)
            subprocess.run([tool, 'sheet', program, '--pack-path', pack, '--layout', layout, '-o', path], check=True)
            read = read_pages(path)
            good = code.startswith('reprise:') and read == [code]
            failed += not good
            print(f'{"ok" if good else "not ok"} {number} {program}, {layout} a page' + ('' if good else f': {read}'))
    return failed


if __name__ == '__main__':
    sys.exit(main())
