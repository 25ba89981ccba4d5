#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that the other tests compare: read off a screen, cropped, mirrored, told apart."""

import os
import struct
import tempfile
import unittest
import zlib

from picture import Picture


def screen(little):
    """Returns a screen of 3x2 pixels as the virtual display writes it, with a padded row."""
    order = '<' if little else '>'
    fields = [100, 7, 2, 24, 3, 2, 0, 0 if little else 1, 32, 0, 32, 32, 16, 4, 0xff0000, 0xff00, 0xff, 8, 1, 1]
    pixels = [0xff0000, 0x00ff00, 0x0000ff, 0, 0x123456, 0xffffff, 0x808080, 0]
    return struct.pack('>20I', *fields) + bytes(20 + 12) + struct.pack(f'{order}8I', *pixels)


class PictureTest(unittest.TestCase):
    def read(self, data):
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            os.environ['RP_FRAMEBUFFER'] = file.name
            return Picture.of_screen()

    def test_screen_of_either_byte_order(self):
        for little in (True, False):
            picture = self.read(screen(little))
            self.assertEqual((picture.width, picture.height), (3, 2))
            self.assertEqual(picture.pixel(0, 0), (255, 0, 0))
            self.assertEqual(picture.pixel(2, 0), (0, 0, 255))
            self.assertEqual(picture.pixel(0, 1), (0x12, 0x34, 0x56))

    def test_mirrored_twice_is_the_same(self):
        picture = self.read(screen(True))
        self.assertEqual(picture.mirrored().pixel(2, 0), (255, 0, 0))
        self.assertEqual(picture.mirrored().mirrored().rgb, picture.rgb)

    def test_crop_and_difference(self):
        picture = self.read(screen(True))
        part = picture.crop(1, 0, 2, 2)
        self.assertEqual(part.pixel(0, 0), (0, 255, 0))
        self.assertEqual(part.difference(part), 0)
        self.assertGreater(part.difference(part.mirrored()), 50)
        with self.assertRaises(ValueError):
            part.difference(picture)

    def test_png_holds_the_pixels(self):
        picture = self.read(screen(True))
        with tempfile.NamedTemporaryFile(suffix='.png') as file:
            picture.save(file.name)
            data = file.read()
        self.assertTrue(data.startswith(b'\x89PNG'))
        at = data.index(b'IDAT')
        rows = zlib.decompress(data[at + 4:at + 4 + struct.unpack('>I', data[at - 4:at])[0]])
        self.assertEqual(rows[1:10], picture.rgb[:9])


unittest.main()
