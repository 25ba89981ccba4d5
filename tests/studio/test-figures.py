#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures: each is one whole body, differs from the others, and motion files name only those that there are."""

import unittest

from reprise_studio.figures import FIGURES, ROBIN
from reprise_studio.motion import MOTIONS, motion_path, read_motion
from reprise_studio.palette import FIGURE


class FiguresTest(unittest.TestCase):
    def test_faces_sum_to_one(self):
        for name, figure in FIGURES.items():
            kinds = [weight for target, weight in figure.blend.items() if target.count('-') == 2]
            self.assertAlmostEqual(sum(kinds), 1, msg=name)

    def test_colours_are_known(self):
        for figure in FIGURES.values():
            self.assertLessEqual(set(figure.colours), set(FIGURE))

    def test_more_than_one_shows_exercises(self):
        shown = [read_motion(motion_path(path.stem)).figure for path in MOTIONS.glob('*.toml') if path.stem != 'limits']
        self.assertIn(ROBIN.name, shown)
        self.assertGreaterEqual(len([name for name in shown if name != ROBIN.name]), 3)


unittest.main()
