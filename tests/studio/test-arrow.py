#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows follow their joint through its phase, are never too short to see, and are dark with a white edge."""

import unittest

import numpy as np
from PIL import Image
from reprise_studio.arrow import LENGTH_LEAST, draw_arrow, joint_path, joint_place, long_enough, phase_of, shortened, split
from reprise_studio.model import Arrow, Phase
from reprise_studio.stage import Stage
from stick_body import stick_body, stick_motion

PHASES = (Phase('rest', 'rest', 1, 'start', 'start'), Phase('lift', 'lift', 2, 'start', 'up'),
          Phase('lower', 'lower', 2, 'up', 'start'))
POSES = {'start': {'pelvis.z': 0.9}, 'up': {'right.hip.abduction': 40}}
MOTION = stick_motion(POSES, phases=PHASES)


class PathTest(unittest.TestCase):
    def setUp(self):
        self.stage = Stage(MOTION, stick_body())

    def test_the_first_phase_that_moves_or_the_named_one(self):
        self.assertEqual(phase_of(MOTION, Arrow('head')), 1)
        self.assertEqual(phase_of(MOTION, Arrow('head', 'lower')), 2)

    def test_from_the_start_of_the_phase_to_its_end(self):
        path = joint_path(MOTION, self.stage, Arrow('right.ankle'))
        for place, pose in ((path[0], 'start'), (path[-1], 'up')):
            np.testing.assert_allclose(place, self.stage.posed(MOTION.poses[pose]).ankle['R'], atol=1e-9)
        hip = self.stage.posed(MOTION.poses['start']).hip['R']
        np.testing.assert_allclose(np.linalg.norm(path - hip, axis=1), np.linalg.norm(path[0] - hip), atol=1e-9)

    def test_it_may_begin_later_and_stand_beside(self):
        whole = joint_path(MOTION, self.stage, Arrow('right.ankle'))
        beside = joint_path(MOTION, self.stage, Arrow('right.ankle', start=0.4, beside=(0, 0, 0.1)))
        np.testing.assert_allclose(beside[-1], whole[-1] + [0, 0, 0.1])
        self.assertGreater(np.linalg.norm(beside[0] - whole[0] - [0, 0, 0.1]), 0.1)

    def test_a_share_of_its_length_is_left_out(self):
        path = shortened(np.array([[0.0, 0], [1, 0], [1, 3]]), 0.5)
        np.testing.assert_allclose(path, [[1, 1], [1, 3]])

    def test_every_joint_has_a_place(self):
        posed = self.stage.posed(MOTION.poses['start'])
        for joint in ('pelvis', 'head', 'left.ball', 'right.wrist', 'left.hip'):
            self.assertEqual(joint_place(posed, joint).shape, (3,))
        self.assertGreater(joint_place(posed, 'head')[2], 1.4)


class DrawingTest(unittest.TestCase):
    def test_a_short_path_is_drawn_larger_about_its_middle(self):
        path = long_enough(np.array([[10.0, 10], [13, 14]]), 50)
        np.testing.assert_allclose(path.mean(axis=0), [11.5, 12])
        self.assertAlmostEqual(np.linalg.norm(path[1] - path[0]), 50)

    def test_a_long_path_stays(self):
        path = np.array([[0.0, 0], [80, 0]])
        self.assertIs(long_enough(path, 50), path)

    def test_the_line_ends_where_the_head_begins(self):
        line, along = split(np.array([[0.0, 0], [40, 0], [100, 0]]), 10)
        np.testing.assert_allclose(line[-1], [90, 0])
        np.testing.assert_allclose(along, [1, 0])

    def test_dark_with_a_white_edge(self):
        picture = np.asarray(draw_arrow(Image.new('L', (400, 200), 128), [[50, 100], [350, 100]]))
        column = picture[:, 150]
        self.assertLess(column[100], 40)
        self.assertEqual((column[50], column.max()), (128, 255))
        self.assertLess(picture[100, 348], 60)

    def test_even_no_movement_gives_an_arrow(self):
        picture = np.asarray(draw_arrow(Image.new('L', (400, 200), 128), [[200, 100], [200, 99]]))
        self.assertGreater((picture < 60).any(axis=1).sum(), 400 * LENGTH_LEAST * 0.8)


if __name__ == '__main__':
    unittest.main()
