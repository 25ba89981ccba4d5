#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera: a figure fills its picture as much as is asked for, from every side, and nothing round it is cut."""

import unittest

import numpy as np
from reprise_studio.camera import SURROUNDINGS_FILL, bounds, direction, framed

RANDOM = np.random.default_rng(3)
FIGURE = RANDOM.uniform([-0.3, -0.2, 0], [0.3, 0.2, 1.7], (200, 3))
MAT = np.array([[x, y, 0] for x in (-1, 1) for y in (-0.5, 0.5)])
SIZE = (960, 540)


class ViewTest(unittest.TestCase):
    def test_directions(self):
        for azimuth, elevation, expected in ((0, 0, [0, -1, 0]), (90, 0, [1, 0, 0]), (0, 90, [0, 0, 1])):
            np.testing.assert_allclose(direction(azimuth, elevation), expected, atol=1e-12)

    def test_left_of_the_figure_is_right_in_the_picture_from_the_front(self):
        view = framed(0, 0, 80, SIZE, FIGURE, 0.8)
        left, right, high = view.project(np.array([[0.2, 0, 1], [-0.2, 0, 1], [0, 0, 1.5]]))
        self.assertGreater(left[0], right[0])
        self.assertLess(high[1], left[1])

    def test_from_the_back_sides_are_swapped(self):
        view = framed(180, 10, 80, SIZE, FIGURE, 0.8)
        left, right = view.project(np.array([[0.2, 0, 1], [-0.2, 0, 1]]))
        self.assertLess(left[0], right[0])


class FramedTest(unittest.TestCase):
    def test_the_figure_fills_the_tighter_way_and_stands_in_the_middle(self):
        for azimuth in range(0, 360, 35):
            for size in (SIZE, (560, 720)):
                places = framed(azimuth, 8, 80, size, FIGURE, 0.8).project(FIGURE)
                low, high = places.min(axis=0), places.max(axis=0)
                shares = (high - low) / size
                self.assertAlmostEqual(shares.max(), 0.8)
                tight = shares.argmax()
                self.assertAlmostEqual((low[tight] + high[tight]) / 2, size[tight] / 2)

    def test_surroundings_are_never_cut(self):
        for azimuth in range(0, 360, 35):
            view = framed(azimuth, 25, 88, SIZE, FIGURE, 0.9, MAT)
            margin = (1 - SURROUNDINGS_FILL) / 2 * np.array(SIZE)
            for cloud in (FIGURE, MAT):
                places = view.project(cloud)
                self.assertTrue((places >= margin - 1e-6).all() and (places <= SIZE - margin + 1e-6).all())

    def test_figure_and_surroundings_are_in_the_middle_together(self):
        chair = np.array([[0.4, 0, 0], [0.8, 0, 0.9]])
        places = framed(0, 8, 80, SIZE, FIGURE, 0.8, chair).project(np.concatenate([FIGURE, chair]))
        self.assertAlmostEqual((places[:, 0].min() + places[:, 0].max()) / 2, SIZE[0] / 2, delta=5)

    def test_surroundings_change_nothing_where_there_is_room(self):
        with_mark = framed(0, 8, 80, SIZE, FIGURE, 0.8, FIGURE[:1])
        np.testing.assert_allclose(with_mark.place, framed(0, 8, 80, SIZE, FIGURE, 0.8).place)


class BoundsTest(unittest.TestCase):
    def test_on_the_grid_round_the_points(self):
        points = np.array([[33.0, 50], [90, 101]])
        self.assertEqual(bounds(points, SIZE, 5, 16), (16, 32, 96, 112))

    def test_within_the_picture(self):
        points = np.array([[-30.0, -50], [2000, 600]])
        self.assertEqual(bounds(points, SIZE, 5, 16), (0, 0, 960, 540))


if __name__ == '__main__':
    unittest.main()
