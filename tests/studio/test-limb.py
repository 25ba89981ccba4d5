#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Limbs of two bones reach their goals, keep their lengths and bend where they should."""

import unittest

import numpy as np
from reprise_studio.limb import LEG_STRETCH, bone_frames, reach

LENGTHS = 0.4, 0.3
HIP = np.array([0.1, 0, 0.9])


class LimbTest(unittest.TestCase):
    def check_lengths(self, bent):
        self.assertAlmostEqual(np.linalg.norm(bent.joint - HIP), 0.4)
        self.assertAlmostEqual(np.linalg.norm(bent.end - bent.joint), 0.3)

    def test_reaches_its_goal(self):
        for goal in ([0.1, 0, 0.4], [0.3, -0.2, 0.6], [0, 0.4, 0.8]):
            bent = reach(HIP, goal, [0.1, -1, 0.2], LENGTHS, LEG_STRETCH)
            np.testing.assert_allclose(bent.end, goal, atol=1e-9)
            self.check_lengths(bent)

    def test_middle_joint_points_along_the_pole(self):
        bent = reach(HIP, [0.1, 0, 0.4], [0, -1, 0], LENGTHS, LEG_STRETCH)
        self.assertLess(bent.joint[1], -0.1)
        self.assertAlmostEqual(bent.joint[0], 0.1)

    def test_pole_may_be_made_from_the_axis(self):
        bent = reach(HIP, [0.1, 0, 0.4], lambda axis: np.cross(axis, [0, -1, 0]), LENGTHS, LEG_STRETCH)
        self.assertAlmostEqual(bent.joint[1], 0)
        self.assertGreater(abs(bent.joint[0] - 0.1), 0.1)

    def test_goal_out_of_reach_is_approached_on_its_line(self):
        bent = reach(HIP, [0.1, 0, -2], [0, -1, 0], LENGTHS, LEG_STRETCH)
        self.check_lengths(bent)
        np.testing.assert_allclose(bent.end, [0.1, 0, 0.9 - 0.7 * LEG_STRETCH])

    def test_frames_have_the_bones_along_minus_z(self):
        bent = reach(HIP, [0.1, 0, 0.4], [0, -1, 0], LENGTHS, LEG_STRETCH)
        thigh, shank = bone_frames(HIP, bent.joint, bent.end, [1, 0, 0])
        np.testing.assert_allclose(HIP - thigh[:, 2] * 0.4, bent.joint, atol=1e-9)
        np.testing.assert_allclose(bent.joint - shank[:, 2] * 0.3, bent.end, atol=1e-9)
        np.testing.assert_allclose(thigh[:, 0], [1, 0, 0], atol=1e-9)


if __name__ == '__main__':
    unittest.main()
