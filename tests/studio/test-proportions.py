#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Longer thighs and shorter arms: bones keep their direction, and what hangs on them comes along whole."""

import unittest

import numpy as np
from reprise_studio import proportions
from reprise_studio.skeleton import SEGMENTS, SIDES
from stick import joints

# A vertex marks each joint; it follows the segment that begins there.
FOLLOWED = {'finger': 'fing1', 'toe': 'toes'}


class JointRig:
    """Stands for the rig's files when every vertex is a joint."""

    def __init__(self, bones):
        self.bones = bones

    def places(self, vertices, _end):
        return dict(zip(self.bones, vertices))

    def segment_weights(self, _count):
        weights = np.zeros((len(self.bones), len(SEGMENTS)))
        for row, bone in enumerate(self.bones):
            limb = next((segment for start, segment in FOLLOWED.items() if bone.startswith(start)), None)
            weights[row, SEGMENTS.index(f'{limb}{bone[-2:]}' if limb else bone)] = 1
        return weights


class ProportionsTest(unittest.TestCase):
    def setUp(self):
        self.before = joints()
        rig = JointRig(list(self.before))
        vertices = np.array(list(self.before.values()), float)
        self.after = rig.places(proportions.even_out(vertices, rig), 'head')

    def along(self, joint, start, end):
        return joint[end] - joint[start]

    def test_bones_change_their_length_only(self):
        for side in SIDES:
            for start, end, longer in (('upperleg01', 'lowerleg01', proportions.THIGH_LONGER), ('lowerleg01', 'foot', 0),
                                       ('upperarm01', 'lowerarm01', -proportions.ARM_SHORTER),
                                       ('lowerarm01', 'wrist', -proportions.ARM_SHORTER)):
                names = f'{start}.{side}', f'{end}.{side}'
                np.testing.assert_allclose(self.along(self.after, *names),
                                           self.along(self.before, *names) * (1 + longer), atol=1e-9)

    def test_hands_and_feet_keep_their_shape(self):
        for start, end in (('wrist', 'finger3-3'), ('foot', 'toe5-1'), ('finger1-1', 'finger5-2')):
            names = f'{start}.R', f'{end}.R'
            np.testing.assert_allclose(self.along(self.after, *names), self.along(self.before, *names), atol=1e-9)

    def test_soles_stay_and_the_trunk_rises_whole(self):
        np.testing.assert_allclose(self.after['foot.L'], self.before['foot.L'])
        rise = self.after['head'] - self.before['head']
        np.testing.assert_allclose(rise, [0, 0, proportions.THIGH_LONGER * 0.41])
        np.testing.assert_allclose(self.after['spine05'] - self.before['spine05'], rise)


unittest.main()
