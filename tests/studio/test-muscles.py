#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscle patches lie on their own side, and where the muscle is."""

import unittest

import numpy as np
from reprise_studio.muscles import PATCHES, Patch, muscle_patches, tinted
from reprise_studio.skeleton import SEGMENTS
from stick import stick_skeleton

# The left hip joint is at (0.1, 0, 0.9), the knee below it at 0.49: what shows there, and what does not.
PLACES = (
    ('side of the hip', (0.15, 0, 0.95), {'gluteus-medius', 'gluteus-minimus', 'hip-stabilisers'}),
    ('side of the hip, in front', (0.12, -0.09, 0.97), {'gluteus-medius', 'hip-stabilisers'}),
    ('buttock', (0.06, 0.1, 0.87), {'gluteus-maximus'}),
    ('front of the thigh', (0.09, -0.1, 0.7), {'quadriceps'}),
    ('outside of the thigh', (0.18, 0, 0.7), {'outer-thigh'}),
    ('back of the thigh', (0.1, 0.08, 0.7), set()),
    ('belly', (0.03, -0.12, 1.1), {'core'}),
    ('small of the back', (0.03, 0.08, 1.1), set()),
    ('outside of the calf', (0.15, 0.02, 0.3), {'ankle-stabilisers'}),
    ('shin', (0.1, -0.05, 0.3), set()),
)


class Unsmoothed:
    """Stands for a surface whose points have no neighbours."""

    def smooth(self, values, _rounds):
        return values


class MusclesTest(unittest.TestCase):
    def setUp(self):
        self.points = np.array([place for _, place, _ in PLACES], float)
        self.patches = self.of(self.points)

    def of(self, points, segment='pelvis'):
        weights = np.zeros((len(points), len(SEGMENTS)))
        weights[:, SEGMENTS.index(segment)] = 1
        return muscle_patches(points, Unsmoothed(), stick_skeleton(weights))

    def test_where_they_show(self):
        for row, (place, _, expected) in enumerate(PLACES):
            shown = {name.removesuffix('.left') for name, shade in self.patches.items() if shade[row] > 0.5}
            self.assertEqual(shown, expected, place)

    def test_sides(self):
        mirrored = self.of(self.points * [-1, 1, 1])
        for name in PATCHES:
            np.testing.assert_allclose(mirrored[f'{name}.right'], self.patches[f'{name}.left'], err_msg=name)
            self.assertEqual(self.patches[f'{name}.right'].max(), 0, name)

    def test_tint_follows_the_side_that_works(self):
        core, left, right = np.eye(3)
        patches = {'core.left': core, 'quadriceps.left': left, 'quadriceps.right': right}
        names = ('core.left', 'quadriceps.working')
        cases = ('L', 1, (1, 1, 0.3)), ('R', 1, (1, 0.3, 1)), (None, 1, (1, 1, 1)), ('L', 0.2, (0.2,) * 3)
        for side, strength, expected in cases:
            np.testing.assert_allclose(tinted(patches, names, side, strength), expected)

    def test_not_on_a_hand_beside_the_hip(self):
        self.assertEqual(max(shade.max() for shade in self.of(self.points, 'wrist.L').values()), 0)

    def test_outline_fans_and_leans(self):
        patch = Patch(('upperleg01',), (0, 0), (-50, 30), (0, 0.2), fan=0.5, lean=20)
        for degrees, height, expected in ((-10, 0.1, 0), (30, 0.1, 1), (-50, 0.1, 1), (-10 + 360, 0.1, 0),
                                          (10, 0.2, 1), (-30, 0, 1), (-10 + 10 + 50, 0.15, 1.04)):
            self.assertAlmostEqual(patch.outline(np.array([degrees]), np.array([height]))[0], expected, 1)


unittest.main()
