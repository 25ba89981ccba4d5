#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command of the studio: measures the clips of exercises."""

import argparse
import sys

from reprise_studio import measure
from reprise_studio.body import Body
from reprise_studio.figure_folder import NoFigure, figure_folder
from reprise_studio.tables import MotionError


def parse():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--figure', metavar='FOLDER', help='where the mesh of the figure is')
    commands = parser.add_subparsers(dest='command', required=True)
    measuring = commands.add_parser('measure', help='hold the clips against motions/limits.toml')
    measuring.add_argument('exercises', nargs='*', metavar='EXERCISE', help='id of an exercise; all if none is named')
    measuring.add_argument('--write', action='store_true', help='put the numbers into motions/measured.json')
    return parser.parse_args()


def main():
    """Runs the command; returns the status to exit with."""
    asked = parse()
    try:
        body = Body.load(figure_folder(asked.figure))
        return min(measure.run(asked.exercises, body, asked.write), 1)
    except (MotionError, NoFigure) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == '__main__':
    sys.exit(main())
