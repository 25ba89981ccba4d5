#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings for paper are grey JPEGs whose white is white, for a grey printer would print what is not."""

import tempfile
import unittest
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from reprise_studio.paper import save


class SaveTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / 'stills' / 'drawing.jpg'
        picture = Image.new('L', (240, 160), 255)
        draw = ImageDraw.Draw(picture)
        draw.ellipse((60, 40, 160, 120), fill=205, outline=25, width=5)
        save(picture, self.path)
        self.drawn = np.asarray(picture, int)

    def test_grey_of_the_same_size_and_not_progressive(self):
        with Image.open(self.path) as saved:
            self.assertEqual((saved.format, saved.mode, saved.size), ('JPEG', 'L', (240, 160)))
            self.assertFalse(saved.info.get('progressive'))

    def test_white_stays_white_and_lines_stay_dark(self):
        saved = np.asarray(Image.open(self.path), int)
        self.assertTrue((saved[:24] == 255).all() and (saved[:, :48] == 255).all())
        self.assertGreater(saved[self.drawn == 255].min(), 240)
        self.assertLess(np.abs(saved - self.drawn).max(), 20)


if __name__ == '__main__':
    unittest.main()
