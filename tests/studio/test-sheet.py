#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact sheet shows each moment once, and nothing that gives the exercise away where it must not."""

import unittest

from PIL import Image
from reprise_studio.model import Phase
from reprise_studio.sheet import moments, row, stacked
from stick_body import stick_motion

PHASES = (Phase('lift', 'lift', 2, 'start', 'up'), Phase('hold', 'hold', 1, 'up', 'up'),
          Phase('lower', 'lower', 2, 'up', 'start'), Phase('rest', 'rest', 1, 'start', 'start'))
MOTION = stick_motion({'start': {}, 'up': {'left.hip.abduction': 30}}, phases=PHASES)


class MomentsTest(unittest.TestCase):
    def test_start_middle_and_end_once_each(self):
        self.assertEqual([frame.pose['left.hip.abduction'] for frame in moments(MOTION)], [0, 15, 30])


class SheetTest(unittest.TestCase):
    def setUp(self):
        self.pictures = [Image.new('RGB', (40, 30), colour) for colour in ('red', 'blue')]

    def test_a_row_without_labels_is_its_pictures(self):
        sheet = row(self.pictures)
        self.assertEqual(sheet.size, (80, 30))
        self.assertEqual((sheet.getpixel((39, 29)), sheet.getpixel((40, 0))), ((255, 0, 0), (0, 0, 255)))

    def test_labels_stand_over_the_pictures(self):
        sheet = row(self.pictures, ['one', 'two'])
        self.assertGreater(sheet.height, 30)
        self.assertEqual(sheet.getpixel((0, sheet.height - 1)), (255, 0, 0))

    def test_rows_lie_below_each_other(self):
        self.assertEqual(stacked([row(self.pictures), row(self.pictures[:1])]).size, (80, 60))


if __name__ == '__main__':
    unittest.main()
