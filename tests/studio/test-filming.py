#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with pictures on the way to a clip: where they fade, and the lines that are drawn over each."""

import unittest
from types import SimpleNamespace

import numpy as np
from PIL import Image
from reprise_studio import guides
from reprise_studio.filming import Studio, Take, faded, faded_close
from reprise_studio.frames import Film
from reprise_studio.palette import BACKGROUND, bytes_of

# The hips of each picture: level, half-way down, down.
HIPS = [SimpleNamespace(hip={'L': np.array([0.1, 0, 1 - low]), 'R': np.array([-0.1, 0, 1])}) for low in (0.0, 0.02, 0.05)]


def studio(level):
    """A studio whose only camera draws a line through the hips."""
    camera = SimpleNamespace(id='close', poses={}, follow=False, level=level, lines=(('left.hip', 'right.hip'),))
    result = Studio(SimpleNamespace(cameras={'close': camera}, faults={}), None)
    shots = tuple(SimpleNamespace(posed=posed, offset=np.zeros(3), solids=()) for posed in HIPS)
    result.films['', ''] = Film(shots, (0, 1, 2, 1, 0))
    return result


def lined(level):
    """What is drawn over each of its pictures."""
    return studio(level)._lined(Take('hip-hike', 'close'), ['picture'] * 5)


class FadedTest(unittest.TestCase):
    def assert_fades(self, row, untouched):
        self.assertLess(np.abs(row[[0, -1]] - bytes_of(BACKGROUND)).max(), 2)
        self.assertTrue((row[untouched] == 90).all())
        self.assertTrue((np.diff(row[:100, 0]) <= 0).all() and (np.diff(row[100:, 0]) >= 0).all())

    def test_the_sides_pass_into_the_ground_and_the_middle_stays(self):
        picture = Image.fromarray(np.full((4, 200, 3), 90, np.uint8))
        self.assert_fades(np.asarray(faded(picture))[2].astype(int), slice(40, 160))

    def test_a_close_picture_passes_into_the_ground_above_and_below(self):
        picture = Image.fromarray(np.full((200, 4, 3), 90, np.uint8))
        self.assert_fades(np.asarray(faded_close(picture))[:, 2].astype(int), slice(30, 170))


class LinesTest(unittest.TestCase):
    def test_a_right_line_stands_alone(self):
        for _, wrong, right, _, colour in lined(level=False):
            self.assertEqual((len(wrong), len(right), colour), (0, 1, guides.WRONG))

    def test_a_line_that_comes_back_stands_beside_its_level(self):
        heights = [[line[0][1, 2] for line in each[1:3]] for each in lined(level=True)]
        np.testing.assert_allclose(heights, [[1, 1], [0.98, 1], [0.95, 1], [0.98, 1], [1, 1]])

    def test_it_is_right_where_it_is_level_only(self):
        shown, colours = zip(*(each[3:] for each in lined(level=True)))
        self.assertEqual(set(shown), {1.0})
        self.assertEqual((colours[0], colours[2], colours[4]), (guides.RIGHT, guides.AWAY, guides.RIGHT))


unittest.main()
