#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weight of the stick figure is where it must be, and moves with the limbs."""

import unittest

import numpy as np
from reprise_studio import balance
from reprise_studio.balance import centre_of_mass
from reprise_studio.pose import BASES, solve
from stick import stick_skeleton

SKELETON = stick_skeleton()
HIPS = np.array([0, 0, 0.9])


def weight(pose=None, base='standing', hips=HIPS):
    return centre_of_mass(solve(SKELETON, BASES[base], pose or {}, hips, {}))


class BalanceTest(unittest.TestCase):
    def test_shares_make_a_whole_body(self):
        limbs = balance.FOOT + sum(share for share, *_ in balance.BONES)
        self.assertAlmostEqual(balance.HEAD + balance.TRUNK + 2 * limbs, 1)

    def test_upright_is_in_the_middle_at_hip_height(self):
        x, y, z = weight()
        self.assertAlmostEqual(x, 0)
        self.assertLess(abs(y), 0.03)
        self.assertTrue(0.85 < z < 1.05, z)

    def test_follows_the_limbs(self):
        still = weight()
        self.assertGreater((weight({'left.hip.abduction': 60}) - still)[0], 0.02)
        self.assertLess((weight({'right.hip.flexion': 90}) - still)[1], -0.02)
        self.assertGreater((weight({'left.shoulder.flexion': 180, 'right.shoulder.flexion': 180}) - still)[2], 0.02)

    def test_moves_as_the_body_does(self):
        np.testing.assert_allclose(weight(hips=HIPS + [1, 2, 3]), weight() + [1, 2, 3])


if __name__ == '__main__':
    unittest.main()
