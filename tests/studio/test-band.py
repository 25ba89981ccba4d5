#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The band: round both legs, outside the skin, of an even width, closed."""

import unittest
from types import SimpleNamespace

import numpy as np
from reprise_studio.band import GAP, POINTS, THICKNESS, WIDTH, Band, hull, ring
from reprise_studio.mesh import Surface
from reprise_studio.skeleton import SEGMENTS, Skeleton
from reprise_studio.solids import volume
from stick import stick_skeleton
from tube import tube_faces, tube_points, tube_weights

FRAME = np.array([[1.0, 0, 0], [0, 1, 0]])


def two_legs():
    """The tube of the left leg and its mirror image, as a body with a skeleton that is posed as at rest."""
    left, faces = tube_points(), tube_faces()
    weights = tube_weights(left)
    mirrored = np.zeros_like(weights)
    for name in ('upperleg02', 'lowerleg01'):
        mirrored[:, SEGMENTS.index(f'{name}.R')] = weights[:, SEGMENTS.index(f'{name}.L')]
    points = np.concatenate([left, left * [-1, 1, 1]])
    surface = Surface(np.concatenate([faces, faces[:, ::-1] + len(left)]))
    bones = stick_skeleton()
    skeleton = Skeleton(bones.head, bones.tail, np.concatenate([weights, mirrored]))
    return SimpleNamespace(rest=points, edges=surface.edges, skeleton=skeleton)


def posed_at_rest(body):
    """What the band asks of a posed skeleton."""
    head = body.skeleton.head
    return SimpleNamespace(hip={side: head[f'upperleg01.{side}'] for side in 'LR'},
                           knee={side: head[f'lowerleg01.{side}'] for side in 'LR'},
                           ankle={side: head[f'foot.{side}'] for side in 'LR'}, ball=lambda side: body.skeleton.ball[side])


class HullTest(unittest.TestCase):
    def test_a_square_without_what_is_inside(self):
        points = np.array([[0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 0]], float)
        self.assertEqual(sorted(hull(points)), [0, 1, 3, 4])

    def test_against_the_clock(self):
        points = np.random.default_rng(1).normal(size=(50, 2))
        x, y = points[hull(points)].T
        self.assertGreater((x * np.roll(y, -1) - y * np.roll(x, -1)).sum(), 0)

    def test_a_ring_keeps_its_gap(self):
        turn = np.arange(60) * 2 * np.pi / 60
        contour = np.stack([np.cos(turn), np.sin(turn), 0 * turn], axis=1)
        around = ring(contour, FRAME, 0.1)
        self.assertEqual(len(around), POINTS)
        np.testing.assert_allclose(np.linalg.norm(around, axis=1), 1.1, atol=0.01)


class BandTest(unittest.TestCase):
    def setUp(self):
        self.body = two_legs()
        self.posed = posed_at_rest(self.body)
        self.solid = Band(self.body, 'shanks', 0.3).solid(self.posed, self.body.rest)

    def test_round_both_legs_and_outside_the_skin(self):
        across = self.solid.vertices[:, 0]
        self.assertGreater(across.max(), 0.15)
        self.assertLess(across.min(), -0.15)
        for middle in (-0.1, 0.1):
            away = np.linalg.norm(self.solid.vertices[:, :2] - [middle, 0], axis=1)
            self.assertGreater(away.min(), 0.05)

    def test_width_and_thickness(self):
        self.assertAlmostEqual(np.ptp(self.solid.vertices[:, 2]), WIDTH, places=3)
        outermost = self.solid.vertices[:, 0].max()
        self.assertAlmostEqual(outermost, 0.15 + GAP + THICKNESS, delta=0.003)

    def test_closed_and_looking_outwards(self):
        sides = {(face[number - 1], face[number]) for face in self.solid.faces for number in range(4)}
        self.assertTrue(all((other, one) in sides for one, other in sides))
        self.assertGreater(volume(self.solid), 0)

    def test_it_gets_narrower_when_it_is_stretched(self):
        far = self.body.rest + np.sign(self.body.rest[:, :1]) * [0.3, 0, 0]
        width = np.ptp(Band(self.body, 'shanks', 0.3).solid(self.posed, far).vertices[:, 2])
        self.assertLess(width, 0.7 * WIDTH)
        self.assertGreater(width, 0.5 * WIDTH)

    def test_the_same_mesh_when_the_legs_part(self):
        apart = self.body.rest + np.sign(self.body.rest[:, :1]) * [0.1, 0, 0]
        self.assertEqual(len(Band(self.body, 'shanks', 0.3).solid(self.posed, apart).vertices), len(self.solid.vertices))


if __name__ == '__main__':
    unittest.main()
