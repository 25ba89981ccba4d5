#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture sees of a mesh: the nearest triangle that faces it, small or large, and values between its corners."""

import unittest

import numpy as np
from reprise_studio.raster import look, triangles_of

SIZE = (300, 200)


def seen(places, triangles, nearness=None):
    nearness = np.ones(len(places)) if nearness is None else nearness
    return look(np.array(places, float), np.array(nearness, float), np.array(triangles), SIZE)


class LookTest(unittest.TestCase):
    def test_a_small_and_a_large_triangle_cover_their_areas(self):
        small, large = [[10, 10], [10, 13], [13, 13]], [[20, 20], [20, 190], [280, 190]]
        for triangle, area in ((small, 4.5), (large, 22100)):
            sight = seen(triangle, [[0, 1, 2]])
            self.assertAlmostEqual((sight.triangle == 0).sum(), area, delta=0.7 * np.sqrt(area) + 1)

    def test_what_faces_away_is_not_seen(self):
        self.assertTrue((seen([[10, 10], [10, 50], [50, 50]], [[0, 2, 1]]).triangle == -1).all())

    def test_the_nearer_one_is_seen(self):
        places = [[10, 10], [10, 60], [60, 60]] * 2
        for nearness, nearest in (([1, 1, 1, 2, 2, 2], 1), ([2, 2, 2, 1, 1, 1], 0)):
            sight = seen(places, [[0, 1, 2], [3, 4, 5]], nearness)
            self.assertEqual(sight.triangle[50, 20], nearest)

    def test_beyond_the_border_nothing_is_lost_or_wrapped(self):
        sight = seen([[-50, -50], [-50, 400], [400, 400]], [[0, 1, 2]])
        self.assertEqual(sight.triangle[150, 5], 0)
        self.assertEqual(sight.triangle[5, 290], -1)

    def test_neighbours_leave_no_gap(self):
        places = [[10, 10], [10, 110], [110, 110], [110, 10]]
        sight = seen(places, [[0, 1, 2], [0, 2, 3]])
        self.assertTrue((sight.triangle[10:110, 10:110] >= 0).all())

    def test_values_between_the_corners(self):
        sight = seen([[0, 0], [0, 200], [200, 200]], [[0, 1, 2]])
        across = sight.values([0, 0, 200], nothing=-1)
        self.assertAlmostEqual(across[150, 100], 100.5)
        self.assertEqual(across[10, 290], -1)


class TrianglesTest(unittest.TestCase):
    def test_faces_of_any_size(self):
        cut = triangles_of([(0, 1, 2), (0, 1, 2, 3), (4, 5, 6, 7, 8)])
        self.assertEqual(cut.tolist(), [[0, 1, 2], [0, 1, 2], [0, 2, 3], [4, 5, 6], [4, 6, 7], [4, 7, 8]])


if __name__ == '__main__':
    unittest.main()
