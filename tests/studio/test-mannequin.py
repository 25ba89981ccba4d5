#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The blank face: pockets are drawn out of a curved sheet that stands for a face, and it keeps its shape."""

import unittest

import numpy as np
from reprise_studio import mannequin
from reprise_studio.mesh import Surface
from reprise_studio.skeleton import SEGMENTS
from stick import stick_skeleton

EYE = np.array([0, -0.075, 1.536])
COLUMNS, ROWS = 61, 57
WIDTH, LOW, HIGH = 0.06, -0.098, 0.07
DEPTH = np.s_[:, 1]


def sheet():
    """A face without features: points and quads that look to the front."""
    across, height = np.meshgrid(np.linspace(-WIDTH, WIDTH, COLUMNS), np.linspace(LOW, HIGH, ROWS))
    depth = -0.02 + 6 * across ** 2 + 2 * height ** 2
    points = np.stack([across, depth, height], axis=2).reshape(-1, 3) + EYE
    corner = (np.arange(ROWS - 1)[:, None] * COLUMNS + np.arange(COLUMNS - 1)).ravel()
    return points, np.stack([corner, corner + 1, corner + COLUMNS + 1, corner + COLUMNS], axis=1)


def dent(points, centre, radius, depth):
    """The points with a pocket pushed into them."""
    away = np.linalg.norm((points - EYE)[:, [0, 2]] - centre, axis=1)
    return points + np.outer(depth * (away < radius), [0, 1, 0])


class FaceTest(unittest.TestCase):
    def setUp(self):
        self.plain, faces = sheet()
        self.surface = Surface(faces)
        weights = np.zeros((len(self.plain), len(SEGMENTS)))
        weights[:, SEGMENTS.index('head')] = 1
        self.skeleton = stick_skeleton(weights)
        eyes = dent(dent(self.plain, (0.03, 0), 0.008, 0.03), (-0.03, 0), 0.008, 0.03)
        self.face = dent(eyes, (0, -0.065), 0.011, 0.06)
        self.pushed = self.face[DEPTH] > self.plain[DEPTH] + 0.01

    def behind(self, points):
        coefficients = mannequin.fit_depth(points, self.surface.normals(points), self.skeleton, EYE)
        return points[DEPTH] - mannequin.blank_depth(points, coefficients, EYE)

    def test_fit_leaves_the_pockets_out(self):
        self.assertLess(np.abs(self.behind(self.face)[~self.pushed]).max(), 0.001)

    def test_pockets_are_found_to_their_rims(self):
        inner = mannequin.inner_face(self.face, self.surface.normals(self.face), self.behind(self.face), self.surface, EYE)
        self.assertTrue(inner[self.pushed].all())
        aside, height = np.abs(self.face[:, 0]), self.face[:, 2] - EYE[2]
        self.assertFalse(inner[(aside > 0.048) | (height > 0.02)].any())

    def test_pockets_are_closed(self):
        blank = mannequin.blank_face(self.face, self.surface, self.skeleton, EYE)
        level = np.abs(blank[:, 2] - EYE[2]) < 0.085
        expected = -0.02 + 6 * blank[:, 0] ** 2 + 2 * (blank[:, 2] - EYE[2]) ** 2 + EYE[1]
        away = expected - mannequin.features(blank, EYE) - blank[DEPTH]
        self.assertLess(np.abs(away)[level & (np.abs(blank[:, 0]) < 0.04)].max(), 0.003)

    def test_face_is_even(self):
        blank = mannequin.blank_face(self.face, self.surface, self.skeleton, EYE).reshape(ROWS, COLUMNS, 3)
        np.testing.assert_allclose(blank[:, ::-1] * [-1, 1, 1], blank, atol=1e-6)

    def test_nose_shows_where_the_figure_looks(self):
        tip, cheek, brow = mannequin.features(EYE + np.array([[0, 0, -0.035], [0.04, 0, -0.035], [0.02, 0, 0.017]]), EYE)
        self.assertGreater(tip, 0.008)
        self.assertLess(cheek, 0.001)
        self.assertGreater(brow, 0.001)


unittest.main()
