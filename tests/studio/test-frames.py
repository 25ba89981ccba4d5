#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frames of a film: what looks the same has one name, what differs in anything that is seen has another."""

import unittest
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
from reprise_studio.camera import framed
from reprise_studio.frames import SAME_PLACE, Shot, hardly_moved, key_of, setting_of
from reprise_studio.light import shadows
from reprise_studio.props import floor_marks, mat

POINTS = np.random.default_rng(5).uniform([-0.3, -0.2, 0], [0.3, 0.2, 1.7], (80, 3)).astype(np.float32)
SOLIDS = (mat({'centre': (0, 0), 'size': (1.8, 0.7)}),)
VIEW = framed(20, 10, 80, (960, 540), POINTS, 0.8)
MUSCLES = ('gluteus-medius.right',)


def shot(points=POINTS, solids=SOLIDS, tint=0.5, x=0.0):
    return Shot(points, solids, tint, SimpleNamespace(hips=np.array([x, 0, 0.9])))


def setting(view=VIEW, azimuth=20):
    return setting_of(view, azimuth, -0.014, [shot()])


class KeyTest(unittest.TestCase):
    def setUp(self):
        self.key = key_of(shot(), setting(), MUSCLES)

    def test_what_looks_the_same_has_one_key(self):
        self.assertEqual(key_of(shot(POINTS + np.float32(1e-9), tint=0.5001), setting(), MUSCLES), self.key)

    def test_what_differs_has_another(self):
        moved = POINTS.copy()
        moved[3, 1] += 2 * SAME_PLACE
        other_mat = (mat({'centre': (0, 0), 'size': (1.9, 0.7)}),)
        farther = replace(VIEW, place=VIEW.place * 1.1)
        others = [key_of(shot(moved), setting(), MUSCLES), key_of(shot(tint=0.6), setting(), MUSCLES),
                  key_of(shot(solids=other_mat), setting(), MUSCLES), key_of(shot(solids=()), setting(), MUSCLES),
                  key_of(shot(), setting(farther), MUSCLES),
                  key_of(shot(), setting(), ('gluteus-maximus.right',))]
        self.assertEqual(len({self.key, *others}), len(others) + 1)

    def test_a_followed_walk_looks_the_same_a_step_farther(self):
        step = np.array([0.3, 0, 0], np.float32)
        marks = [tuple(floor_marks({'spacing': 0.3, 'cones': 0.3}, [x, 0, 0.9])) for x in (0.1001, 0.4001)]
        here = shot(POINTS, marks[0], x=0.1001).followed(8)
        there = shot(POINTS + step, marks[1], x=0.4001).followed(8)
        self.assertEqual(here.digest(), there.digest())

    def test_of_cones_those_beyond_the_body_are_seen(self):
        marks = tuple(floor_marks({'spacing': 0.3, 'cones': 0.6}, [0, 0, 0.9]))
        for azimuth, beyond in ((8, 1), (172, -1)):
            cones = [solid for solid in shot(POINTS, marks).followed(azimuth).solids if solid.name == 'cones']
            self.assertEqual([np.sign(solid.vertices[:, 1].mean()) for solid in cones], [beyond])

    def test_a_still_has_nothing_that_a_walk_passes(self):
        marks = tuple(floor_marks({'spacing': 0.3, 'cones': 0.6}, [0, 0, 0.9]))
        self.assertEqual(shot(POINTS, (*SOLIDS, *marks)).still().solids, SOLIDS)

    def test_a_floor_that_passes_is_seen(self):
        one, same, on = (replace(shot(), pan=pan, vertices=POINTS + np.float32([pan, 0, 0])) for pan in (0, 0.001, 0.005))
        self.assertTrue(hardly_moved(one, same))
        self.assertFalse(hardly_moved(one, on), 'the figure stays in the middle, but the floor does not')


class SettingTest(unittest.TestCase):
    def test_the_crop_holds_the_figure_and_its_shadow(self):
        left, upper, right, lower = setting().crop
        seen = np.concatenate([POINTS, shadows(POINTS, 20, -0.014)])
        places = np.clip(VIEW.project(seen), 0, VIEW.size)
        self.assertTrue((places >= [left, upper]).all() and (places <= [right, lower]).all())

    def test_the_ground_reaches_beyond_the_shadows(self):
        least_x, least_y, most_x, most_y = setting().ground
        dark = shadows(POINTS, 20, -0.014)
        self.assertTrue((dark[:, :2] > [least_x, least_y]).all() and (dark[:, :2] < [most_x, most_y]).all())

    def test_shadows_lie_on_the_floor_away_from_the_light(self):
        dark = shadows(np.array([[0, 0, 1.0]]), 0, 0)
        np.testing.assert_allclose(dark[:, 2], 0, atol=1e-12)
        self.assertTrue((dark[:, 0] > 0).all() and (dark[:, 1] > 0).all(), 'the light is in front, to the left of the camera')


if __name__ == '__main__':
    unittest.main()
