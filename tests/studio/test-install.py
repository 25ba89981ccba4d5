#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installing brings the build's list of files up to date and copies nothing that is not finished."""

import os
import tempfile
import unittest
from pathlib import Path

from reprise_studio.errors import StudioError
from reprise_studio.install import install, list_files
from reprise_studio.model import Camera, Phase, Stills
from stick_body import stick_motion

BUILD = """# A comment
files(
  'pack/exercises/test.xml',
  'pack/pack.xml',
)
"""
PAGE = '<exercise id="test">\n  <cues/>\n  <mistakes/>\n  <credits/>\n</exercise>\n'
MOTION = stick_motion({'start': {}}, phases=(Phase('lift', 'lift', 1, 'start', 'start'),),
                      stills=Stills('start', '', 'start', 'start', '', ()),
                      cameras={'front': Camera('front', 'Front', 0, 5, 80, (720, 720), 0.8)})
MADE = ('clips/test-front.webm', 'stills/test.jpg', 'stills/test-start.png', 'stills/test-end.png')


class InstallTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = Path(folder.name) / 'pack'
        (self.pack / 'exercises').mkdir(parents=True)
        (self.pack / 'pack.xml').write_text('<pack/>')
        (self.pack / 'exercises' / 'test.xml').write_text(PAGE)
        (self.pack.parent / 'meson.build').write_text(BUILD)
        os.environ['XDG_CACHE_HOME'] = folder.name
        self.cache = Path(folder.name) / 'reprise-studio' / 'test'

    def make(self, files):
        for file in files:
            (self.cache / file).parent.mkdir(parents=True, exist_ok=True)
            (self.cache / file).write_text(file)

    def test_what_is_not_finished_is_refused_and_nothing_changes(self):
        self.make(MADE[:3])
        with self.assertRaisesRegex(StudioError, 'test-end.png'):
            install(MOTION, self.pack)
        self.assertEqual((self.pack / 'exercises' / 'test.xml').read_text(), PAGE)
        self.assertFalse((self.pack / 'clips').exists())

    def test_files_are_copied_and_listed(self):
        self.make(MADE)
        install(MOTION, self.pack, tell=lambda line: None)
        self.assertTrue(all((self.pack / file).read_text() == file for file in MADE))
        build = (self.pack.parent / 'meson.build').read_text()
        files = sorted([*MADE, 'exercises/test.xml', 'pack.xml'])
        self.assertEqual(build.splitlines()[2:-1], [f"  'pack/{file}'," for file in files])

    def test_the_list_keeps_what_is_around_it(self):
        list_files(self.pack)
        self.assertEqual((self.pack.parent / 'meson.build').read_text(), BUILD)


if __name__ == '__main__':
    unittest.main()
