#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The face: brows above the eyes, lips below them, and eyes that look to the front."""

import unittest

import numpy as np
from reprise_studio import face

LEFT, RIGHT = np.array([0.03, -0.1, 1.5]), np.array([-0.03, -0.1, 1.5])
# Of each eye its front, its side and its back; then places on the skin.
EYE = np.array([[0, -0.015, 0], [0.012, -0.006, 0], [0, 0.015, 0]])
SKIN = np.array([[0.03, -0.12, 1.526], [-0.03, -0.12, 1.526], [0, -0.13, 1.436], [0, -0.13, 1.50], [0, 0.1, 1.436]])
BROW, MOUTH, NOSE, NAPE = 6, 8, 9, 10


class FaceTest(unittest.TestCase):
    def setUp(self):
        points = np.concatenate([LEFT + EYE, RIGHT + EYE, SKIN])
        self.fields = face.features(points, [(np.arange(3), LEFT), (np.arange(3, 6), RIGHT)])

    def test_eyes_are_white_and_look_to_the_front(self):
        self.assertTrue((self.fields['white'][:6] > 0).all())
        self.assertTrue((self.fields['white'][6:] < 0).all())
        self.assertEqual((self.fields['iris'] > 0).tolist(), [True, False, False] * 2 + [False] * 5)

    def test_the_upper_lid_hangs_over_the_top_of_an_eye(self):
        eye = np.concatenate([EYE, [[0, -0.012, 0.006], [0, -0.012, -0.006]]])
        fields = face.features(np.concatenate([LEFT + eye, RIGHT + EYE]), [(np.arange(5), LEFT), (np.arange(5, 8), RIGHT)])
        self.assertEqual((fields['white'][3:5] > 0).tolist(), [False, True])
        self.assertEqual((fields['iris'][3:5] > 0).tolist(), [False, True])

    def test_the_nose_is_in_the_middle(self):
        self.assertEqual(np.flatnonzero(self.fields['nose'] > 0).tolist(), [MOUTH, NOSE])

    def test_brows_and_lips_are_where_they_belong(self):
        self.assertEqual(np.flatnonzero(self.fields['brow'] > 0).tolist(), [BROW, BROW + 1])
        self.assertEqual(np.flatnonzero(self.fields['lips'] > 0).tolist(), [MOUTH])


unittest.main()
