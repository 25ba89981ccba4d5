#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips have key frames at their marks and never more than half a second apart, whatever ffmpeg thinks of it."""

import unittest

from reprise_studio.encode import KEY_FRAMES_APART, key_frames


class KeyFramesTest(unittest.TestCase):
    def test_at_every_mark(self):
        marks = [0, 48, 96, 144]
        self.assertLessEqual(set(marks), set(key_frames(marks, 156)))

    def test_at_most_half_a_second_apart(self):
        frames = [*key_frames([0, 30, 31, 90], 100), 100]
        self.assertEqual(frames[0], 0)
        self.assertTrue(all(0 < after - before <= KEY_FRAMES_APART for before, after in zip(frames, frames[1:])))

    def test_none_after_the_end(self):
        self.assertEqual(key_frames([0], 12), [0])


if __name__ == '__main__':
    unittest.main()
