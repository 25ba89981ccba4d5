#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How deep points are inside a surface."""

import unittest

import numpy as np
from reprise_studio.overlap import inside, nearest


def ball(radius, count=2000):
    """Points all over a ball at the origin, and their outward directions."""
    turn = np.arange(count) * np.pi * (3 - 5 ** 0.5)
    height = np.linspace(-1, 1, count)
    round_ = np.sqrt(1 - height ** 2)
    out = np.stack([np.cos(turn) * round_, np.sin(turn) * round_, height], axis=1)
    return out * radius, out


class OverlapTest(unittest.TestCase):
    def test_nearest(self):
        closest, distance = nearest(np.array([[0, 0, 1.0], [5, 0, 0]]), np.array([[4, 0, 0.0], [0, 0, 0]]))
        np.testing.assert_array_equal(closest, [1, 0])
        np.testing.assert_allclose(distance, [1, 1])

    def test_depth_inside_a_ball(self):
        points, out = ball(0.1)
        self.assertAlmostEqual(inside(np.array([[0, 0, 0.085], [0, 0.3, 0]]), points, out), 15, delta=1)

    def test_outside_is_not_inside(self):
        points, out = ball(0.1)
        self.assertEqual(inside(np.array([[0, 0, 0.11]]), points, out), 0)
        self.assertEqual(inside(np.array([[0, 0, 3.0]]), points, out), 0)

    def test_two_balls_that_touch_and_that_meet(self):
        points, out = ball(0.1)
        self.assertLess(inside(points + [0.2, 0, 0], points, out), 0.5)
        self.assertAlmostEqual(inside(points + [0.19, 0, 0], points, out), 10, delta=1)


if __name__ == '__main__':
    unittest.main()
