#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands: a curl is dealt out to the fingers, more to the little one, and at rest they lie closer."""

import unittest

import numpy as np
from reprise_studio import hands
from reprise_studio.rotation import IDENTITY, about_axis, about_x, quaternion
from reprise_studio.skeleton import SIDES, segment_of
from stick import stick_skeleton

DEGREES = 30


def degrees_between(one, other):
    return np.degrees(np.arccos(np.clip(one @ other / np.linalg.norm(one) / np.linalg.norm(other), -1, 1)))


def degrees_of(turn):
    return np.degrees(2 * np.arccos(min(1, abs(quaternion(turn)[0]))))


class OwnRig:
    """Stands for the rig's files when each finger bone carries one vertex."""

    def bone_weights(self, bone, count):
        weights = np.zeros(count)
        weights[hands.FINGER_BONES.index(bone)] = 1
        return weights


class HandsTest(unittest.TestCase):
    def setUp(self):
        self.head = stick_skeleton().head

    def curled(self, degrees, hand=IDENTITY, thumb=IDENTITY):
        """The transforms of the fingers when each row of joints of a hand is bent, and its thumb turned."""
        transforms = {}
        for side in SIDES:
            wrist = self.head[f'wrist.{side}']
            transforms[f'wrist.{side}'] = (hand, wrist, wrist)
            transforms[f'thumb.{side}'] = (hand @ thumb, wrist, wrist)
            turn = hand
            for row in (1, 2, 3):
                turn = turn @ about_axis(hands.knuckle_axis(self.head, side), degrees)
                transforms[f'fing{row}.{side}'] = (turn, wrist, wrist)
        return hands.finger_transforms(transforms, self.head)

    def place(self, transforms, bone, point):
        turn, rest, posed = transforms[bone]
        return posed + turn @ (point - rest)

    def test_without_a_curl_fingers_follow_the_hand(self):
        hand = about_x(70)
        for bone, (turn, rest, posed) in self.curled(0, hand).items():
            wrist = self.head[f'wrist.{bone[-1]}']
            np.testing.assert_allclose(turn, hand, atol=1e-9)
            np.testing.assert_allclose(posed, wrist + hand @ (rest - wrist), atol=1e-9)

    def test_thumb_turns_with_all_its_joints(self):
        out = about_x(20)
        turned = self.curled(0, about_x(70), out)
        for bone, (turn, _, _) in turned.items():
            np.testing.assert_allclose(turn, about_x(70) @ out if bone.startswith('finger1') else about_x(70), atol=1e-9)

    def test_each_finger_takes_its_share(self):
        transforms = self.curled(DEGREES)
        for side in SIDES:
            for finger, share in hands.CURL.items():
                found = [degrees_of(transforms[f'finger{finger}-{joint}.{side}'][0]) for joint in (1, 2)]
                np.testing.assert_allclose(found, [DEGREES * share, 2 * DEGREES * share])
        shares = list(hands.CURL.values())
        self.assertEqual(shares, sorted(shares))

    def test_joints_hold_together(self):
        transforms = self.curled(DEGREES)
        for bone in hands.FINGER_BONES:
            if '-1.' not in bone:
                before = bone.replace('-3.', '-2.') if '-3.' in bone else bone.replace('-2.', '-1.')
                joint = self.head[bone]
                np.testing.assert_allclose(self.place(transforms, before, joint), self.place(transforms, bone, joint),
                                           atol=1e-9)

    def test_fingers_curl_to_the_palm(self):
        transforms = self.curled(DEGREES)
        tip = self.place(transforms, 'finger3-3.L', self.head['finger3-3.L'])
        other = self.place(transforms, 'finger3-3.R', self.head['finger3-3.R'])
        self.assertLess(tip[2], self.head['finger3-3.L'][2] - 0.02)
        np.testing.assert_allclose(other, tip * [-1, 1, 1], atol=1e-9)

    def test_the_thumb_comes_to_the_index(self):
        along = {degrees: self.place(found, 'finger1-3.R', self.head['finger1-3.R'])
                 - self.place(found, 'finger1-1.R', self.head['finger1-1.R'])
                 for degrees in (0, 10, DEGREES) for found in [self.curled(degrees)]}
        index = self.head['finger2-2.R'] - self.head['finger2-1.R']
        apart = [degrees_between(way, index) for way in along.values()]
        self.assertEqual(apart, sorted(apart, reverse=True))
        self.assertLess(apart[-1], apart[0] - 15)

    def test_at_rest_they_lie_closer(self):
        knuckle = self.head['finger2-1.L']
        for joint in (2, 3):
            bone = f'finger2-{joint}.L'
            self.head[bone] = knuckle + about_axis([0, 0, 1], -20) @ (self.head[bone] - knuckle)
        points = np.array([self.head[bone] for bone in hands.FINGER_BONES])
        moved = hands.relax(points, self.head, OwnRig())
        middle = self.head['finger3-3.L'] - self.head['finger3-1.L']
        index = self.head['finger2-3.L'] - knuckle
        self.assertAlmostEqual(degrees_between(index, middle), 20 * (1 - hands.CLOSED[hands.INDEX]))
        for bone, place in zip(hands.FINGER_BONES, moved):
            np.testing.assert_allclose(place, self.head[bone], atol=1e-9, err_msg=bone)

    def test_skin_follows_single_fingers(self):
        self.assertEqual(hands.skin_segment_of('finger4-2.R', {}), 'finger4-2.R')
        self.assertEqual(hands.skin_segment_of('toe2-1.R', {}), segment_of('toe2-1.R', {}))
        self.assertNotIn('fing2.L', hands.SKIN_SEGMENTS)


unittest.main()
