#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The skeleton: which bones move together, and how the rest pose turns into the neutral one."""

import unittest

import numpy as np
from reprise_studio.skeleton import SEGMENTS, SIDES, SIGN, segment_of
from stick import stick_skeleton

LEFT, BACK, UP = np.eye(3)


class SkeletonTest(unittest.TestCase):
    def setUp(self):
        self.skeleton = stick_skeleton()

    def same(self, found, expected):
        np.testing.assert_allclose(found, expected, atol=1e-9)

    def test_bones_fall_to_segments(self):
        parents = {'jaw': 'head', 'eye.L': 'jaw'}
        for bone, segment in (('root', 'pelvis'), ('pelvis.R', 'hipb.R'), ('breast.L', 'spine02'), ('eye.L', 'head'),
                              ('toe2-1.R', 'toes.R'), ('metacarpal3.L', 'wrist.L'), ('finger1-1.L', 'wrist.L'),
                              ('finger1-2.L', 'thumb.L'), ('finger4-3.R', 'fing3.R'), ('spine03', 'spine03')):
            self.assertEqual(segment_of(bone, parents), segment)

    def test_measures(self):
        for part, metres in (('thigh', 0.41), ('shank', 0.41), ('upper_arm', 0.28)):
            for side in SIDES:
                self.assertAlmostEqual(self.skeleton.length[f'{part}.{side}'], metres)
        self.assertAlmostEqual(self.skeleton.ankle_height, 0.08)
        self.same(self.skeleton.hip_middle, [0, 0, 0.9])
        self.same(self.skeleton.ball['R'], [-0.1, -0.12, 0.02])

    def test_neutral_hangs_the_limbs(self):
        head = self.skeleton.head
        for side in SIDES:
            for part, near, far in (('thigh', 'upperleg01', 'lowerleg01'), ('shank', 'lowerleg01', 'foot'),
                                    ('upper_arm', 'upperarm01', 'lowerarm01'), ('forearm', 'lowerarm01', 'wrist')):
                along = head[f'{far}.{side}'] - head[f'{near}.{side}']
                turned = self.skeleton.neutral[f'{part}.{side}'] @ along
                self.same(turned / np.linalg.norm(turned), -UP)

    def test_neutral_hand_has_its_thumb_in_front(self):
        for side in SIDES:
            turn = self.skeleton.neutral[f'hand.{side}']
            self.same(turn @ (LEFT * SIGN[side]), -UP)
            self.same(turn @ BACK, BACK)

    def test_weights_by_name(self):
        weights = np.zeros((2, len(SEGMENTS)))
        weights[0, [SEGMENTS.index('pelvis'), SEGMENTS.index('hipb.L')]] = 0.75, 0.25
        weights[1, SEGMENTS.index('foot.R')] = 1
        skeleton = stick_skeleton(weights)
        self.same(skeleton.weight('pelvis'), [0.75, 0])
        self.same(skeleton.weight('pelvis', 'hipb'), [1, 0])
        self.same(skeleton.weight('hipb.R', 'foot.R'), [0, 1])

    def test_knuckles_run_outwards(self):
        rows = [self.skeleton.knuckles('L', row)[0] for row in (1, 2, 3)]
        self.assertEqual(rows, sorted(rows))


unittest.main()
