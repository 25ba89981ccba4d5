#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mesh: what is read from its files, and what a surface knows about its points."""

import tempfile
import unittest
from pathlib import Path

import numpy as np
from reprise_studio import mesh
from tube import ROUND, ROWS, tube

OBJECT = '''# a square and a joint
v 0 1 0
v 10 1 0
v 10 2 0
v 0 2 5
v 3 3 3
vt 0 0
g joint
f 1/1 2/1 5/1 5/1
g body
f 1/1 2/1 3/1 4/1
'''


class FilesTest(unittest.TestCase):
    def setUp(self):
        self.held = tempfile.TemporaryDirectory()
        self.addCleanup(self.held.cleanup)
        self.folder = Path(self.held.name)
        (self.folder / 'base.obj').write_text(OBJECT, encoding='utf-8')
        (self.folder / 'targets').mkdir()
        self.blend = {'thin': 0.25, 'tall': 0.75}
        for name in self.blend:
            (self.folder / 'targets' / f'{name}.target').write_text('# nothing moves\n\n', encoding='utf-8')

    def test_axes_and_measure(self):
        vertices, faces = mesh.read_body(self.folder, self.blend)
        np.testing.assert_allclose(vertices[3], [0, -0.5, 0.1])
        self.assertEqual(vertices.shape, (5, 3))
        self.assertEqual(faces.tolist(), [[0, 1, 2, 3]])

    def test_targets_add_up(self):
        vertices = mesh.read_vertices(self.folder)
        path = self.folder / 'targets' / 'wide.target'
        path.write_text('# wider\n1 2 0 0\n2 2 0 -1\n', encoding='utf-8')
        mesh.add_target(vertices, path, 0.5)
        np.testing.assert_allclose(vertices[1:3], [[11, 1, 0], [11, 2, -0.5]])

    def test_eyes_are_numbered_after_the_skin(self):
        eye = mesh.LEFT_EYE.start
        faces = ''.join(f'g {group}\nf {first + 1} {first + 2} {first + 3} {first + 4}\n'
                        for group, first in (('body', 4), ('joint', 0), ('helper-l-eye', eye)))
        (self.folder / 'base.obj').write_text(faces, encoding='utf-8')
        self.assertEqual(mesh.read_faces(self.folder).tolist(), [[4, 5, 6, 7], [mesh.SKIN_VERTICES + n for n in range(4)]])


class SurfaceTest(unittest.TestCase):
    def setUp(self):
        self.points, self.surface, _ = tube()

    def test_neighbours(self):
        beside = set(self.surface.neighbours[5 * ROUND].tolist())
        self.assertEqual(beside, {4 * ROUND, 6 * ROUND, 5 * ROUND + 1, 6 * ROUND - 1})
        self.assertEqual(len(self.surface.edges), ROWS * ROUND + (ROWS - 1) * ROUND)

    def test_middles_at_the_end_count_each_neighbour_once(self):
        found = self.surface.middles(self.points, np.array([0]))[0]
        expected = self.points[[1, ROUND - 1, ROUND]].mean(axis=0)
        np.testing.assert_allclose(found, expected)

    def test_normals_look_outwards(self):
        normals = self.surface.normals(self.points).reshape(ROWS, ROUND, 3)
        outwards = (self.points - [0.1, 0, 0]).reshape(ROWS, ROUND, 3) * [1, 1, 0]
        cosines = (normals * outwards).sum(axis=2) / np.linalg.norm(outwards, axis=2)
        self.assertGreater(cosines[3:-3].min(), 0.999)

    def test_masks_hold_points(self):
        rough = self.points + np.random.default_rng(1).normal(scale=0.003, size=self.points.shape)
        mask = np.zeros(len(rough))
        mask[10 * ROUND:20 * ROUND] = 1
        moved = np.flatnonzero(mask)
        for result in (self.surface.smooth(rough, 5, mask=mask),
                       self.surface.stretch(rough, moved, np.ones(len(moved)), 5)):
            np.testing.assert_array_equal(result[mask == 0], rough[mask == 0])
            self.assertGreater(np.abs(result - rough)[moved].max(), 0.002)

    def test_stretch_spans_a_pocket(self):
        pocket = self.points.copy()
        inside = np.arange(15 * ROUND, 17 * ROUND)
        pocket[inside, :2] *= 0.2
        spanned = self.surface.stretch(pocket, inside, np.ones(len(inside)), 300)
        reach = np.hypot(spanned[inside, 0] - 0.1, spanned[inside, 1])
        self.assertGreater(reach.min(), 0.02)


class FinerTest(unittest.TestCase):
    def setUp(self):
        self.points, self.surface, _ = tube()
        self.finer = mesh.Finer(self.surface.faces, self.surface)

    def test_each_face_is_four(self):
        rounded = self.finer.rounded(self.points)
        self.assertEqual(len(self.finer.corners), 4 * len(self.surface.faces))
        self.assertEqual(len(rounded), self.surface.count + len(self.surface.edges) + len(self.surface.faces))
        self.assertEqual(sorted(set(self.finer.corners.ravel().tolist())), list(range(len(rounded))))

    def test_it_keeps_its_shape_and_looks_outwards(self):
        rounded = self.finer.rounded(self.points)
        away = np.hypot(rounded[:, 0] - 0.1, rounded[:, 1])
        before = np.hypot(self.points[:, 0] - 0.1, self.points[:, 1])
        self.assertLess(np.abs(away - before.mean()).max(), 0.05 * before.mean() + np.ptp(before))
        outwards = (rounded - [0.1, 0, 0]) * [1, 1, 0]
        cosines = (self.finer.normals(rounded) * outwards).sum(axis=1) / np.linalg.norm(outwards, axis=1)
        middle = (rounded[:, 2] > np.quantile(rounded[:, 2], 0.2)) & (rounded[:, 2] < np.quantile(rounded[:, 2], 0.8))
        self.assertGreater(cosines[middle].min(), 0.95)

    def test_numbers_spread_between(self):
        spread = self.finer.spread(self.points[:, 2])
        np.testing.assert_array_equal(spread[:self.surface.count], self.points[:, 2])
        one, other = self.surface.edges[7]
        self.assertAlmostEqual(spread[self.surface.count + 7], (self.points[one, 2] + self.points[other, 2]) / 2)


unittest.main()
