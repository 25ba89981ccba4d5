#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rotations: which way they turn, and that they can be taken apart and put together."""

import unittest

import numpy as np
from reprise_studio import rotation

LEFT, BACK, UP = np.eye(3)
random = np.random.default_rng(3)


def any_rotation():
    return rotation.about_axis(random.normal(size=3), random.uniform(-180, 180))


class RotationTest(unittest.TestCase):
    def same(self, found, expected):
        np.testing.assert_allclose(found, expected, atol=1e-9)

    def test_directions(self):
        self.same(rotation.about_x(90) @ UP, -BACK)
        self.same(rotation.about_y(90) @ UP, LEFT)
        self.same(rotation.about_z(90) @ -BACK, LEFT)
        for axis, about in ((LEFT, rotation.about_x), (BACK, rotation.about_y), (UP, rotation.about_z)):
            self.same(rotation.about_axis(3 * axis, 37), about(37))

    def test_between_is_the_shortest(self):
        self.same(rotation.between(UP, 2 * UP), np.eye(3))
        self.same(rotation.between(UP, LEFT), rotation.about_y(90))
        self.same(rotation.between(UP, -UP) @ UP, -UP)
        self.same(rotation.between(LEFT, -LEFT) @ LEFT, -LEFT)

    def test_quaternion_of_any_turn(self):
        for degrees in (-179, -120, -1, 0, 60, 121, 180):
            for axis in (*np.eye(3), random.normal(size=3)):
                half = np.radians(degrees / 2)
                found = rotation.quaternion(rotation.about_axis(axis, degrees))
                expected = [np.cos(half), *(np.sin(half) * rotation.unit(axis))]
                self.assertAlmostEqual(abs(found @ expected), 1)

    def test_partial(self):
        start, turn = any_rotation(), rotation.about_axis([1, 2, 3], 80)
        self.same(rotation.partial(start, turn @ start, 0), start)
        self.same(rotation.partial(start, turn @ start, 1), turn @ start)
        self.same(rotation.partial(start, turn @ start, 0.25), rotation.about_axis([1, 2, 3], 20) @ start)
        self.same(rotation.partial(start, start, 0.5), start)

    def test_swing_and_twist(self):
        for _ in range(20):
            whole = any_rotation()
            swing, twist, degrees = rotation.swing_twist(whole)
            self.same(swing @ twist, whole)
            self.same(twist, rotation.about_z(degrees))
            self.assertAlmostEqual(rotation.quaternion(swing)[3], 0)
        self.assertAlmostEqual(rotation.swing_twist(rotation.about_x(50) @ rotation.about_z(-35))[2], -35)
        self.assertEqual(rotation.swing_twist(rotation.about_x(180))[2], 0)

    def test_frame_is_a_rotation(self):
        found = rotation.frame([0.1, 0.2, 2], [1, 0, 0.3])
        self.same(found @ found.T, np.eye(3))
        self.assertAlmostEqual(np.linalg.det(found), 1)
        self.same(found @ UP, rotation.unit([0.1, 0.2, 2]))
        self.assertGreater((found @ LEFT)[0], 0.9)

    def test_smoothstep_goes_either_way(self):
        self.same(rotation.smoothstep(1, 3, np.array([0, 1, 2, 3, 4])), [0, 0, 0.5, 1, 1])
        self.same(rotation.smoothstep(3, 1, np.array([0, 1, 2, 3, 4])), [1, 1, 0.5, 0, 0])


unittest.main()
