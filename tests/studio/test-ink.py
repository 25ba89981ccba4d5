#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings for paper: white ground, a dark line round everything, greys for garments and the muscle, shadows below."""

import unittest
from types import SimpleNamespace

import numpy as np
from reprise_studio.camera import bounds, framed
from reprise_studio.face import MOUTH_HEIGHT
from reprise_studio.frames import Shot
from reprise_studio.ink import BROW_GREY, FIGURE_GREYS, LINE, MUSCLE_GREY, SIDE_GREY, WHITE, InkDrawing, drawn_out
from reprise_studio.props import mat, step
from tube import tube

SIZE = (300, 300)
NOWHERE = ('top', 'hair', 'brow', 'iris', 'white', 'lips', 'height', 'nose')


def drawing(muscle=0.0, solids=(), **face):
    """The tube in shorts above the knee, from the front."""
    points, surface, skeleton = tube()
    fields = {'shorts': points[:, 2] - 0.5, **{name: np.full(len(points), -1.0) for name in NOWHERE}, **face}
    body = SimpleNamespace(faces=surface.faces, fields=fields, skeleton=skeleton)
    view = framed(0, 15, 80, SIZE, np.concatenate([points, *(solid.vertices for solid in solids)]), 0.8)
    made = InkDrawing(Shot(points, tuple(solids), 1.0), body, np.full(len(points), muscle), view, (0, 0, *SIZE))
    return np.asarray(made.picture()), view.project(points)


class InkDrawingTest(unittest.TestCase):
    def test_a_line_runs_round_the_figure_on_white(self):
        picture, places = drawing()
        left, upper, right, lower = bounds(places, SIZE)
        self.assertTrue((picture[:upper - 6] == WHITE).all() and (picture[:, right + 6:] == WHITE).all())
        row = picture[(upper + lower) // 2 + 40, left - 4:right + 4]
        self.assertLess(row[:10].min(), LINE + 60)
        self.assertLess(row[-10:].min(), LINE + 60)
        self.assertEqual(row[len(row) // 2], FIGURE_GREYS['skin'])

    def test_garments_and_muscle_are_grey(self):
        picture, places = drawing()
        x, y = places.mean(axis=0).astype(int)
        self.assertEqual(picture[y - 50, x], FIGURE_GREYS['shorts'])
        self.assertEqual(drawing(muscle=1.0)[0][y + 40, x], MUSCLE_GREY)

    def test_a_face_has_brows_and_a_mouth(self):
        points = tube()[0]
        plain, places = drawing()
        seen, _ = drawing(brow=points[:, 2] - 0.7, lips=np.full(len(points), 0.1), height=points[:, 2] - 0.3 + MOUTH_HEIGHT)
        x = int(places[:, 0].mean())
        self.assertTrue((seen[:, x] == BROW_GREY).any())
        self.assertFalse((plain[:, x] == BROW_GREY).any())
        below = int(places[:, 1].mean()) + 10
        self.assertTrue((plain[below:, x].astype(int) - seen[below:, x] > 60).any())

    def test_the_sides_of_a_step_are_grey(self):
        picture, _ = drawing(solids=[step({'centre': (0, 0, -0.1), 'size': (0.6, 0.4, 0.2)})])
        self.assertGreater((picture == SIDE_GREY).sum(), 200)

    def test_little_ink(self):
        self.assertGreater(drawing()[0].mean(), 225)

    def test_props_have_a_line_too(self):
        alone, with_mat = (drawing(solids=solids)[0] for solids in ((), (mat({'centre': (0, 0), 'size': (0.8, 0.4)}),)))
        self.assertGreater((with_mat < 120).sum(), (alone < 120).sum() / 4)


class LineTest(unittest.TestCase):
    def test_a_line_gets_its_width(self):
        lines = np.zeros((60, 60), bool)
        lines[:, 30] = True
        for width in (4, 8):
            self.assertAlmostEqual(drawn_out(lines, width)[30].sum(), width, delta=width * 0.35)

    def test_specks_vanish(self):
        lines = np.zeros((60, 60), bool)
        lines[30, 30] = True
        self.assertEqual(drawn_out(lines, 6).max(), 0)


if __name__ == '__main__':
    unittest.main()
