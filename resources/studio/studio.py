#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command of the studio: shows, measures and renders what motions/ describes."""

import argparse
import signal
import sys
from pathlib import Path

from reprise_studio import measure, sheet
from reprise_studio.body import Body
from reprise_studio.errors import StudioError
from reprise_studio.exercise import PACK
from reprise_studio.figures import FIGURES
from reprise_studio.figure_folder import NoFigure, figure_folder
from reprise_studio.filming import Studio
from reprise_studio.install import finished, install
from reprise_studio.motion import MOTIONS, motion_path, read_motion
from reprise_studio.paper import Paper
from reprise_studio.stills import Stills
from reprise_studio.tables import MotionError


def parse():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--figure', metavar='FOLDER', help='where the mesh of the figure is')
    commands = parser.add_subparsers(dest='command', required=True)
    showing = add(commands, 'preview', previewed, 'draw a contact sheet: every camera and fault, in under a minute')
    showing.add_argument('--blind', action='store_true', help='strips without names instead, for eyes that do not know them')
    measuring = add(commands, 'measure', measured, 'hold the clips against motions/limits.toml')
    measuring.add_argument('--write', action='store_true', help='put the numbers into motions/measured.json')
    add(commands, 'render', rendered, 'draw and encode the clips; may be stopped at any time and goes on from there')
    add(commands, 'stills', made_stills, 'draw posters, close pictures of faults and drawings for paper')
    putting = add(commands, 'install', installed, "copy what is finished into the pack and write it into the exercise's XML")
    putting.add_argument('--pack', type=Path, default=PACK, metavar='FOLDER', help='the pack to install into')
    putting.add_argument('--clips-only', action='store_true', help='leave faults, posters and drawings out')
    putting.add_argument('--finished', action='store_true', help='leave cameras and faults out that are not rendered yet')
    return parser.parse_args()


def add(commands, name, action, help_text):
    """A command that takes ids of exercises."""
    command = commands.add_parser(name, help=help_text)
    command.add_argument('exercises', nargs='*', metavar='EXERCISE', help='id of an exercise; all if none is named')
    command.set_defaults(action=action)
    return command


def motions(asked):
    """The motions of the exercises that are asked for."""
    known = sorted(path.stem for path in MOTIONS.glob('*.toml') if path.stem != 'limits')
    ids = asked.exercises or known
    unknown = [exercise for exercise in ids if exercise not in known]
    if unknown:
        raise StudioError(f'There is no motion file for {", ".join(unknown)}. There are: {", ".join(known)}.')
    return [read_motion(motion_path(exercise)) for exercise in ids]


class Cast:
    """The figures that show exercises, each built when it is first asked for; that takes a few seconds."""

    def __init__(self, folder):
        self.folder, self.bodies = folder, {}

    def of(self, motion):
        """The body of the figure that shows a motion."""
        if motion.figure not in self.bodies:
            self.bodies[motion.figure] = Body.load(self.folder, FIGURES[motion.figure])
        return self.bodies[motion.figure]


def load(asked):
    """The figures."""
    return Cast(figure_folder(asked.figure))


def tell(line):
    """Says something at once."""
    print(line, flush=True)


def previewed(asked):
    """Draws contact sheets."""
    wanted, cast = motions(asked), load(asked)
    if asked.blind:
        tell(f'Strips without names, and key.json: {sheet.blind(wanted, cast.of, tell)}')
    else:
        for motion in wanted:
            tell(f'Contact sheet: {sheet.preview(motion, cast.of(motion), tell)}')
    return 0


def measured(asked):
    """Returns 1 if a clip is beyond its limits."""
    return min(measure.run(asked.exercises, load(asked).of, asked.write), 1)


def rendered(asked):
    """Draws and encodes clips."""
    wanted, cast = motions(asked), load(asked)
    for motion in wanted:
        Studio(motion, cast.of(motion), tell).render()
    return 0


def made_stills(asked):
    """Draws stills."""
    wanted, cast = motions(asked), load(asked)
    for motion in wanted:
        Paper(motion, cast.of(motion), tell).make()
        stills = Stills(motion, cast.of(motion), tell)
        stills.poster()
        stills.faults()
    return 0


def installed(asked):
    """Puts clips and stills into the pack."""
    for motion in motions(asked):
        wanted = finished(motion) if asked.finished else motion
        install(wanted, asked.pack, not asked.clips_only, tell)
    return 0


def main():
    """Runs the command; returns the status to exit with."""
    asked = parse()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return asked.action(asked)
    except (MotionError, NoFigure, StudioError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print('Stopped. What is drawn is kept; the same command goes on from there.', file=sys.stderr)
        return 130


if __name__ == '__main__':
    sys.exit(main())
