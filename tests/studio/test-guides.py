#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines over a picture: they go through their joints, beyond two of them, and wrong ones differ from right ones."""

import unittest
from types import SimpleNamespace

import numpy as np
from PIL import Image
from reprise_studio import guides

POSED = SimpleNamespace(hip={'L': np.array([0.1, 0, 1]), 'R': np.array([-0.1, 0, 1])}, knee={'L': np.array([0.1, 0, 0.5])})
HIPS, LEG = ('left.hip', 'right.hip'), ('left.hip', 'left.knee')
# A view of 200 pixels a metre, straight from the front.
VIEW = SimpleNamespace(project=lambda points: np.stack([100 + points[:, 0] * 200, 300 - points[:, 2] * 200], axis=1),
                       axes=np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0]]))
ROLLER = SimpleNamespace(name='roller', vertices=np.array([[0.1, 0, 0.6], [0.3, 0, 0.8]]))


def colours(wrong, right):
    picture = guides.with_lines(Image.new('RGB', (200, 240), '#808080'), VIEW, wrong, right)
    return {tuple(row) for row in np.asarray(picture).reshape(-1, 3)}


class GuidesTest(unittest.TestCase):
    def test_a_line_through_two_joints_goes_on(self):
        line, = guides.lines_of(POSED, [HIPS], (0.5, 0, 0))
        np.testing.assert_allclose(line[:, 0], [0.6 + guides.BEYOND, 0.6, 0.4, 0.4 - guides.BEYOND])
        np.testing.assert_allclose(line[:, 2], 1)

    def test_a_line_goes_through_the_middle_of_a_thing(self):
        roller = SimpleNamespace(name='roller', vertices=np.array([[0.1, 0, 0], [0.3, 0, 0.2]]))
        line, = guides.lines_of(POSED, [('left.knee', 'left.hip', 'roller')], (0.5, 0, 0), [roller])
        np.testing.assert_allclose(line[2], [0.7, 0, 0.1])

    def test_a_line_to_a_thing_ends_there(self):
        roller = SimpleNamespace(name='roller', vertices=np.array([[0.1, 0, 0], [0.3, 0, 0.2]]))
        line, = guides.lines_of(POSED, [('left.knee', 'roller')], (0, 0, 0), [roller])
        np.testing.assert_allclose(line, [[0.1, 0, 0.5], [0.2, 0, 0.1]])

    def test_a_thing_alone_has_a_ring_round_where_it_presses(self):
        ring, = guides.lines_of(POSED, [('roller',)], (-0.2, 0, 0), [ROLLER])
        np.testing.assert_allclose(ring, [[0, 0, 0.8]])
        picture = np.asarray(guides.with_lines(Image.new('RGB', (200, 240), '#808080'), VIEW, [ring])).astype(int)
        rows, columns = np.nonzero(picture[..., 0] > picture[..., 1] + 60)
        away = np.hypot(columns - 100, rows - 140) / 200
        self.assertLess(np.abs(away - guides.RING).max(), 0.015, 'the ring is drawn, and nothing in its middle')

    def test_a_line_is_grey_while_it_is_away(self):
        colours_of = [guides.away(off) for off in (0, 0.3, 1)]
        self.assertEqual((colours_of[0], colours_of[2]), (guides.RIGHT, guides.AWAY))
        self.assertEqual(len(set(colours_of)), 3)

    def test_wrong_lines_fade_in_with_the_mistake(self):
        line, = guides.lines_of(POSED, [HIPS])
        self.assertEqual(guides.apart([line], [line]), 0)
        self.assertAlmostEqual(guides.apart([line, line + [0, 0, 0.2]], [line, line]), 0.2)
        shown = [guides.strength(off, 0.2) for off in (0, 0.01, 0.05, 0.1, 0.2)]
        self.assertEqual((shown[0], shown[1], shown[-1]), (0, 0, 1))
        self.assertEqual(shown, sorted(shown))
        self.assertEqual(guides.strength(0, 0), 1)

    def test_a_line_that_does_not_show_leaves_no_colour(self):
        wrong = tuple(int(guides.WRONG[n:n + 2], 16) for n in (1, 3, 5))
        ground, line = Image.new('RGB', (200, 240), '#808080'), guides.lines_of(POSED, [HIPS])
        seen = {tuple(row) for row in np.asarray(guides.with_lines(ground, VIEW, line, line, 0.0)).reshape(-1, 3)}
        self.assertNotIn(wrong, seen)

    def test_colours_tell_wrong_from_right(self):
        line = guides.lines_of(POSED, [HIPS])
        right, wrong = (tuple(int(colour[n:n + 2], 16) for n in (1, 3, 5)) for colour in (guides.RIGHT, guides.WRONG))
        self.assertIn(right, colours((), line))
        self.assertNotIn(wrong, colours((), line))
        self.assertIn(wrong, colours(line, ()))

    def test_beside_a_wrong_line_the_right_one_is_dashed(self):
        hips, leg = guides.lines_of(POSED, [HIPS, LEG])

        def area(picture):
            return (np.asarray(picture)[..., 1] > np.asarray(picture)[..., 0] + 40).sum()

        ground = Image.new('RGB', (200, 240), '#808080')
        whole = area(guides.with_lines(ground, VIEW, (), [hips]))
        self.assertLess(area(guides.with_lines(ground, VIEW, [leg], [hips])), 0.8 * whole)


unittest.main()
