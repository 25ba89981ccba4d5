#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says which share of the lines of each layer and room the tests run.

usage: coverage.py SUMMARY.json, as gcovr writes it
"""

import json
import sys
from collections import defaultdict

# The aim: what computes is tested line by line; what talks to a screen or a device has paths that only those take.
AIMS = {'core': 90, 'sheet': 90}


def add_up(files, depth):
    """Returns lines run and lines there are, by the first folders below src."""
    sums = defaultdict(lambda: [0, 0])
    for file in files:
        name = '/'.join(file['filename'].split('/')[1:depth + 1])
        sums[name][0] += file['line_covered']
        sums[name][1] += file['line_total']
    return sums


def main(path):
    with open(path, encoding='utf-8') as text:
        files = [file for file in json.load(text)['files'] if file['filename'].count('/') > 1]
    layers = add_up(files, 1)
    rooms = add_up([file for file in files if file['filename'].count('/') > 2], 2)
    for layer, (run, all_lines) in sorted(layers.items()):
        aim = f'   aim {AIMS[layer]} %' if layer in AIMS else ''
        print(f'{layer:18} {100 * run / all_lines:5.1f} % of {all_lines} lines{aim}')
        for room, (inside, there) in sorted(rooms.items()):
            if room.startswith(layer + '/'):
                print(f'  {room:16} {100 * inside / there:5.1f} % of {there}')


if __name__ == '__main__':
    main(sys.argv[1])
