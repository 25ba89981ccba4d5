#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clothes and hair: what they cover, and how far they stand off the skin."""

import unittest

import numpy as np
from reprise_studio import outfit
from reprise_studio.skeleton import SEGMENTS
from stick import stick_skeleton

EYE = np.array([0, -0.09, 1.58])
# Name: place, segment, and what covers it.
PLACES = {
    'belly': ((0, -0.1, 1.15), 'spine04', 'top'),
    'seat': ((0.1, 0.12, 0.88), 'hipb.L', 'shorts'),
    'other seat': ((-0.1, 0.12, 0.88), 'hipb.R', 'shorts'),
    'upper thigh': ((0.1, -0.08, 0.72), 'upperleg01.L', 'shorts'),
    'lower thigh': ((-0.1, -0.08, 0.6), 'upperleg02.R', None),
    'throat': ((0, -0.05, 1.44), 'neck01', None),
    'shoulder': ((0.2, 0, 1.4), 'upperarm01.L', None),
    'hand by the hip': ((-0.25, 0, 0.85), 'wrist.R', None),
    'crown': ((0, 0, 1.7), 'head', 'hair'),
    'nose': ((0, -0.1, 1.56), 'head', None),
    'ear': ((-0.075, 0.004, 1.568), 'head', None),
}


class OutfitTest(unittest.TestCase):
    def setUp(self):
        weights = np.zeros((len(PLACES), len(SEGMENTS)))
        for row, (_, segment, _) in enumerate(PLACES.values()):
            weights[row, SEGMENTS.index(segment)] = 1
        self.points = np.array([place for place, _, _ in PLACES.values()], float)
        self.skeleton = stick_skeleton(weights)

    def test_what_covers_what(self):
        fields = outfit.outfit(self.points, self.skeleton, EYE)
        for row, (place, (_, _, expected)) in enumerate(PLACES.items()):
            worn = [garment for garment, field in fields.items() if field[row] > 0]
            self.assertEqual(worn, [expected] if expected else [], place)

    def test_clothes_are_even_on_both_sides(self):
        mirrored = outfit.top(self.points * [-1, 1, 1], self.skeleton)
        np.testing.assert_allclose(mirrored, outfit.top(self.points, self.skeleton))

    def test_thickness(self):
        edge = np.array([-0.1, 0.1, -0.1, -0.1, 0.1])
        fields = {'top': edge, 'shorts': edge[[0, 0, 1, 0, 1]], 'hair': edge[[0, 0, 0, 1, 0]]}
        np.testing.assert_allclose(outfit.thickness(fields), [0, 0.004, 0.004, outfit.HAIR_THICKNESS, 0.0055])


unittest.main()
