#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscle patches lie on their own side, and where the muscle is."""

import unittest

import numpy as np
from reprise_studio.muscles import muscle_patches
from stick import stick_skeleton

# From the left hip joint at (0.1, 0, 0.9): what shows there, and what does not.
PLACES = (
    ('side of the hip', (0.18, 0.01, 0.97), 'gluteus-medius.left', 'gluteus-maximus.left'),
    ('buttock', (0.09, 0.12, 0.88), 'gluteus-maximus.left', 'quadriceps.left'),
    ('front of the thigh', (0.16, -0.06, 0.68), 'quadriceps.left', 'gluteus-medius.left'),
)


class MusclesTest(unittest.TestCase):
    def setUp(self):
        self.points = np.array([place for _, place, _, _ in PLACES])
        self.skeleton = stick_skeleton()
        self.patches = muscle_patches(self.points, self.skeleton)

    def test_where_they_show(self):
        for row, (place, _, shown, hidden) in enumerate(PLACES):
            self.assertGreater(self.patches[shown][row], 0.5, place)
            self.assertLess(self.patches[hidden][row], 0.5, place)

    def test_sides(self):
        mirrored = muscle_patches(self.points * [-1, 1, 1], self.skeleton)
        for name, values in self.patches.items():
            muscle, _, side = name.partition('.')
            other = f'{muscle}.{"left" if side == "right" else "right"}'
            np.testing.assert_allclose(mirrored[other], values, err_msg=name)
            if side == 'right':
                self.assertEqual(values.max(), 0, name)

    def test_range(self):
        values = np.array(list(self.patches.values()))
        self.assertTrue(((values >= 0) & (values <= 1)).all())


unittest.main()
