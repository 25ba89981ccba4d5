#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin follows its segments, and keeps its volume where they bend or twist."""

import unittest

import numpy as np
from reprise_studio.rotation import IDENTITY, about_axis, about_x, about_z
from reprise_studio.skeleton import SEGMENTS
from reprise_studio.skinning import Skin, mush_mask
from stick import stick_skeleton
from tube import KNEE, RADIUS, ROUND, ROWS, tube

STILL = (IDENTITY, np.zeros(3), np.zeros(3))


class SkinTest(unittest.TestCase):
    def setUp(self):
        self.points, self.surface, self.skeleton = tube()
        self.skin = Skin(self.points, self.surface, self.skeleton)
        self.transforms = {segment: STILL for segment in SEGMENTS}

    def same(self, found, expected, metres=1e-9):
        np.testing.assert_allclose(found, expected, atol=metres)

    def shank(self, turn):
        """The rows of points when the shank turns about the knee."""
        self.transforms['lowerleg01.L'] = (turn, KNEE, KNEE)
        return [self.skin.pose(self.transforms, mush).reshape(ROWS, ROUND, 3) for mush in (False, True)]

    def test_still_is_the_rest_pose(self):
        self.same(self.skin.pose(self.transforms), self.points)
        self.same(self.skin.pose(self.transforms, mush=False), self.points)

    def test_the_whole_body_moves_as_one(self):
        turn, rest, posed = about_axis([1, -2, 0.5], 200), np.array([0.3, 0, 1]), np.array([-1, 2, 0.1])
        transforms = dict.fromkeys(SEGMENTS, (turn, rest, posed))
        for mush in (False, True):
            self.same(self.skin.pose(transforms, mush), (self.points - rest) @ turn.T + posed)

    def test_a_bent_knee_stays_round(self):
        for rows in self.shank(about_x(90)):
            self.same(rows[4], self.points.reshape(ROWS, ROUND, 3)[4], 1e-3)
            self.same(rows[-5].mean(axis=0), KNEE + [0, 0.24, 0], 1e-3)
            width = np.ptp(rows[ROWS // 2, :, 0])
            self.assertGreater(width, 1.9 * RADIUS)

    def test_a_twist_does_not_wring(self):
        for rows in self.shank(about_z(150)):
            middle = rows[ROWS // 2] - rows[ROWS // 2].mean(axis=0)
            self.assertGreater(np.linalg.norm(middle, axis=1).min(), 0.85 * RADIUS)

    def test_turns_are_mixed_the_short_way(self):
        self.transforms['upperleg02.L'] = (about_x(-170), KNEE, KNEE)
        middle = self.shank(about_x(170))[0][ROWS // 2]
        rest = self.points.reshape(ROWS, ROUND, 3)[ROWS // 2]
        self.same(middle, (rest - KNEE) @ about_x(180).T + KNEE, 1e-3)

    def test_mush_leaves_the_stiff_parts(self):
        weights = np.zeros((3, len(SEGMENTS)))
        for row, segment in enumerate(('head', 'fing2.R', 'spine03')):
            weights[row, SEGMENTS.index(segment)] = 1
        self.same(mush_mask(stick_skeleton(weights)), [0, 0, 1])


unittest.main()
