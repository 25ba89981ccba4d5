#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installing copies all that a motion has, and nothing at all while something is missing."""

import os
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

from reprise_studio.errors import StudioError
from reprise_studio.install import files_of, finished, install
from reprise_studio.model import Camera, Phase, Stills, Variant
from stick_body import stick_motion

PAGE = '<exercise id="test">\n  <cues/>\n  <mistakes/>\n  <credits/>\n</exercise>\n'
MOTION = stick_motion({'start': {}}, phases=(Phase('lift', 'lift', 1, 'start', 'start'),),
                      stills=Stills('start', '', 'start', 'start', '', ()),
                      cameras={'front': Camera('front', 'Front', 0, 5, 80, (720, 720), 0.8)})
MADE = ('clips/test-front.webm', 'stills/test.jpg', 'stills/test-start.jpg', 'stills/test-end.jpg')


class InstallTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pack = Path(folder.name) / 'pack'
        (self.pack / 'exercises').mkdir(parents=True)
        (self.pack / 'pack.xml').write_text('<pack/>')
        (self.pack / 'exercises' / 'test.xml').write_text(PAGE)
        os.environ['XDG_CACHE_HOME'] = folder.name
        self.cache = Path(folder.name) / 'reprise-studio' / 'test'

    def make(self, files):
        for file in files:
            (self.cache / file).parent.mkdir(parents=True, exist_ok=True)
            (self.cache / file).write_text(file)

    def test_what_is_not_finished_is_refused_and_nothing_changes(self):
        self.make(MADE[:3])
        with self.assertRaisesRegex(StudioError, 'test-end.jpg'):
            install(MOTION, self.pack)
        self.assertEqual((self.pack / 'exercises' / 'test.xml').read_text(), PAGE)
        self.assertFalse((self.pack / 'clips').exists())

    def test_drawings_with_a_load_belong_to_it(self):
        motion = replace(MOTION, stills=replace(MOTION.stills, variants=(Variant('band', 'Band', ()),)))
        self.assertEqual([file for file in files_of(motion) if file not in MADE],
                         ['stills/test-start-band.jpg', 'stills/test-end-band.jpg'])

    def test_files_are_copied_and_written_into_the_page(self):
        self.make(MADE)
        install(MOTION, self.pack, tell=lambda line: None)
        self.assertTrue(all((self.pack / file).read_text() == file for file in MADE))
        page = (self.pack / 'exercises' / 'test.xml').read_text()
        self.assertTrue(all(f'"{file}"' in page for file in MADE))

    def test_what_is_not_rendered_can_be_left_out(self):
        behind = Camera('behind', 'Behind', 180, 5, 80, (720, 720), 0.8)
        motion = replace(MOTION, cameras={**MOTION.cameras, 'behind': behind})
        self.make(MADE)
        install(finished(motion), self.pack, tell=lambda line: None)
        self.assertNotIn('test-behind', (self.pack / 'exercises' / 'test.xml').read_text())

    def test_a_motion_of_which_nothing_is_rendered_is_refused(self):
        with self.assertRaisesRegex(StudioError, 'not finished'):
            install(finished(MOTION), self.pack, stills=False)

    def test_clips_only(self):
        self.make(MADE[:1])
        install(MOTION, self.pack, stills=False, tell=lambda line: None)
        self.assertFalse((self.pack / 'stills').exists())


if __name__ == '__main__':
    unittest.main()
