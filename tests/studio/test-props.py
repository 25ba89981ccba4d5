#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Props are closed, look outwards, stand on the floor, and stay the same mesh while they move."""

import unittest
from collections import Counter

import numpy as np
from reprise_studio.props import MAT_THICKNESS, at_rest, chair, floor_marks, mat, roller, step
from reprise_studio.roller import Roller
from reprise_studio.solids import depth, prism, rectangle, volume

MAT = {'centre': (0.2, -0.1), 'size': (1.9, 0.8)}
STEP = {'centre': (-0.1, 0, 0.07), 'size': (0.3, 0.4, 0.14)}
CHAIR = {'centre': (0.5, -0.2), 'turn': 30}
ROLLER = {'centre': (0.1, 0), 'radius': 0.075, 'length': 0.5, 'turn': 10}
MARKS = {'spacing': 0.3, 'cones': 0.6}
ALL = (mat(MAT), step(STEP), chair(CHAIR), *roller(ROLLER, at_rest(ROLLER)), *floor_marks(MARKS, [0.04, 0, 0.9]))


def side_counts(solid):
    """How often each directed side of a face occurs."""
    return Counter((face[number - 1], face[number]) for face in solid.faces for number in range(len(face)))


class SolidTest(unittest.TestCase):
    def test_closed(self):
        for solid in ALL:
            sides = side_counts(solid)
            self.assertTrue(all(count == 1 and sides[other, one] == 1 for (one, other), count in sides.items()), solid.name)

    def test_faces_look_outwards(self):
        for solid in ALL:
            self.assertGreater(volume(solid), 0, solid.name)

    def test_nothing_is_below_the_floor(self):
        for solid in ALL:
            self.assertGreater(solid.vertices[:, 2].min(), -MAT_THICKNESS - 1e-9 if solid.name == 'mat' else -0.001, solid.name)

    def test_sizes(self):
        self.assertAlmostEqual(ALL[0].vertices[:, 2].max(), 0)
        np.testing.assert_allclose(np.ptp(ALL[0].vertices, axis=0)[:2], MAT['size'])
        np.testing.assert_allclose(np.ptp(ALL[1].vertices, axis=0), STEP['size'])
        self.assertAlmostEqual(volume(ALL[3]), np.pi * 0.075 ** 2 * 0.5, delta=2e-4)

    def test_the_chair_stands_at_its_place(self):
        low, high = ALL[2].vertices.min(axis=0), ALL[2].vertices.max(axis=0)
        np.testing.assert_allclose(((low + high) / 2)[:2], CHAIR['centre'], atol=0.03)

    def test_depth_is_counted_to_the_nearest_face(self):
        box = prism('box', 'box', rectangle(2, 2, 0.1), 0, 2)
        self.assertAlmostEqual(depth(np.array([[0.7, 0, 1], [5, 0, 1]]), box), 0.3)
        self.assertAlmostEqual(depth(np.array([[0, 0, 1.9]]), box), 0.1)
        self.assertEqual(depth(np.array([[1.1, 0, 1], [0, 0, -0.1]]), box), 0)


class RollingTest(unittest.TestCase):
    def rolled(self, metres):
        return roller(ROLLER, Roller(ROLLER).state(np.array([metres, 0, 0])))

    def test_the_stripes_turn_as_far_as_it_rolls(self):
        first, after = self.rolled(0)[1], self.rolled(2 * 0.075 * np.radians(60) / np.cos(np.radians(10)))[1]
        centre = Roller(ROLLER).state(np.zeros(3)).centre
        moved = after.vertices.mean(axis=0) - first.vertices.mean(axis=0)
        turned = first.vertices - centre
        distances = np.linalg.norm((after.vertices - centre - moved)[:, None] - turned[None], axis=2)
        self.assertLess(distances.min(axis=1).max(), 1e-6, 'six stripes look the same after a sixth of a turn')
        self.assertGreater(np.abs(after.vertices - moved - first.vertices).max(), 0.05, 'but each has moved on')

    def test_the_top_moves_with_what_lies_on_it(self):
        first, after = (self.rolled(metres)[0].vertices for metres in (0, 0.01))
        top = first[:, 2] > 0.1499
        self.assertTrue(((after - first)[top, 0] > 0.009).all())


class FloorMarksTest(unittest.TestCase):
    def test_they_pass_by_and_repeat_after_a_step(self):
        _, *passed = zip(*(floor_marks(MARKS, [x, 0, 0.9]) for x in (0.05, 0.35, 0.65)))
        for once, step, twice in passed:
            self.assertEqual(np.allclose(once.vertices, step.vertices - [0.3, 0, 0]), once.colour == 'mark')
            np.testing.assert_allclose(once.vertices, twice.vertices - [0.6, 0, 0], atol=1e-9)

    def test_what_was_walked_before_is_passed_too(self):
        for there, walked in zip(floor_marks(MARKS, [0.25, 0, 0.9]), floor_marks(MARKS, [0.05, 0, 0.9], 0.2)):
            np.testing.assert_allclose(there.vertices, walked.vertices + [0.2, 0, 0], atol=1e-9)

    def test_the_same_mesh_wherever_the_body_is(self):
        sizes = {tuple(len(solid.vertices) for solid in floor_marks(MARKS, [x, 0, 0.9])) for x in np.linspace(-1, 1, 23)}
        self.assertEqual(len(sizes), 1)


if __name__ == '__main__':
    unittest.main()
