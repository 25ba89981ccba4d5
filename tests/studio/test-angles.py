#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vocabulary of poses, and how poses are mixed and compared."""

import unittest

from reprise_studio.angles import KEYS, LENGTHS, distance, limb, mixed


class AnglesTest(unittest.TestCase):
    def test_both_sides_have_the_same_keys(self):
        left = {key[5:] for key in KEYS if key.startswith('left.')}
        right = {key[6:] for key in KEYS if key.startswith('right.')}
        self.assertEqual(left, right)
        self.assertIn('hip.abduction', left)

    def test_lengths_are_told_from_angles(self):
        self.assertIn('pelvis.drop', LENGTHS)
        self.assertIn('left.hand.free', LENGTHS)
        self.assertNotIn('left.knee.flexion', LENGTHS)

    def test_limb_looks_up_one_side(self):
        angle = limb({'left.hip.flexion': 30, 'right.hip.flexion': 10}, 'R')
        self.assertEqual((angle('hip.flexion'), angle('knee.flexion')), (10, 0))

    def test_mixed_has_the_keys_of_both(self):
        self.assertEqual(mixed({'spine.side': 8}, {'neck.side': 4}, 0.25), {'spine.side': 6, 'neck.side': 1})

    def test_distance_weighs_centimetres_like_degrees(self):
        self.assertEqual(distance({}, {}), 0)
        self.assertEqual(distance({'spine.side': 8}, {'spine.side': 3, 'neck.side': 4}), 5)
        self.assertAlmostEqual(distance({'pelvis.x': 0.3}, {'spine.side': 8}), 30)


if __name__ == '__main__':
    unittest.main()
