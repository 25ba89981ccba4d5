#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of faults look at what differs; posters have the colour of the stage."""

import unittest

import numpy as np
from PIL import Image
from reprise_studio.filming import difference
from reprise_studio.frames import Shot
from reprise_studio.palette import BACKGROUND, bytes_of
from reprise_studio.props import mat
from reprise_studio.stills import CONTEXT, STAGE, focus, on_stage

POINTS = np.random.default_rng(7).uniform([-0.3, -0.2, 0], [0.3, 0.2, 1.7], (300, 3))
LOW = POINTS[:, 2] < 0.4
MAT = mat({'centre': (0, 0), 'size': (1.8, 0.7)})


def moved(by):
    """The points with the low ones moved to the side, on a mat."""
    points = POINTS.copy()
    points[LOW] += [by, 0, 0]
    return Shot(points, (MAT,), 1.0)


class FocusTest(unittest.TestCase):
    def test_what_differs_in_both(self):
        points = focus(moved(0), moved(0.4))
        self.assertLess(points[:, 2].max(), 0.4 + CONTEXT)
        self.assertGreater(points[:, 0].max(), POINTS[LOW, 0].max() + 0.39)
        self.assertLess(points[:, 0].min(), POINTS[LOW, 0].min() + 0.01)

    def test_all_if_most_differs(self):
        one, other = Shot(POINTS, (), 1.0), Shot(POINTS * [1, 1, 0.7], (), 1.0)
        self.assertEqual(len(focus(one, other)), 2 * len(POINTS))

    def test_some_room_even_if_little_differs(self):
        one, other = Shot(POINTS, (), 1.0), POINTS.copy()
        other[0] += 0.02
        points = focus(one, Shot(other, (), 1.0))
        self.assertTrue((np.ptp(points, axis=0) >= 2 * CONTEXT - 1e-9).all())

    def test_the_difference_grows_with_the_fault(self):
        self.assertEqual(difference(moved(0), moved(0)), 0)
        self.assertLess(difference(moved(0), moved(0.1)), difference(moved(0), moved(0.2)))


class StageTest(unittest.TestCase):
    def test_the_background_becomes_the_stage_and_black_stays(self):
        for before, after in ((BACKGROUND, STAGE), ('#000000', '#000000')):
            picture = on_stage(Image.new('RGB', (4, 4), before))
            self.assertEqual(picture.getpixel((1, 1)), bytes_of(after))


if __name__ == '__main__':
    unittest.main()
