#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The XML of an exercise gets its clips, stills and faults, keeps all else, and stays the same the second time."""

import unittest
import xml.etree.ElementTree as ET
from dataclasses import replace

from reprise_studio.errors import StudioError
from reprise_studio.model import Camera, Fault, Phase, Stills, Variant
from reprise_studio.page import rewritten, with_faults
from stick_body import stick_motion

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!-- A comment -->
<exercise id="test">
  <name>Test  &amp; try</name>
  <cues>
    <cue phase="lift"><say>Keep hips stacked</say></cue>
    <cue phase="lower"><say>Don't let it
      roll &amp; turn</say></cue>
    <cue phase="lower"><say>Slowly</say></cue>
  </cues>
  <mistakes>
    <mistake phase="lift">Hip rolls</mistake>
    <mistake>Too fast</mistake>
  </mistakes>
  <poster file="stills/old.jpg"/>
  <credits/>
</exercise>
"""
PHASES = (Phase('lift', 'lift', 2, 'start', 'up'), Phase('lower', 'lower', 1.5, 'up', 'start'))
CAMERAS = {name: Camera(name, name.title(), 0, 5, 80, (720, 720), 0.8) for name in ('front', 'side')}
FAULT = Fault('hip-rolls', 'lower', "Don't let it roll & turn", 'side', 'Hip rolls', {}, {}, ())
STILLS = Stills('start', '', 'up', 'up', '', ())


def motion(**fields):
    values = {'side': 'R', 'phases': PHASES, 'cameras': CAMERAS, 'faults': {FAULT.id: FAULT}, 'stills': STILLS}
    return stick_motion({'start': {}, 'up': {}}, **{**values, **fields})


class PageTest(unittest.TestCase):
    def setUp(self):
        self.text = rewritten(PAGE, motion())
        self.root = ET.fromstring(self.text)

    def test_a_second_time_changes_nothing(self):
        self.assertEqual(rewritten(self.text, motion()), self.text)

    def test_clips(self):
        front, side = self.root.findall('clips/clip')
        self.assertEqual(front.attrib, {'id': 'front', 'file': 'clips/test-front.webm', 'side': 'right', 'width': '720',
                                        'height': '720', 'frames': '84', 'rate': '24/1'})
        self.assertEqual([mark.attrib for mark in side.findall('mark')],
                         [{'phase': 'lift', 'frame': '0'}, {'phase': 'lower', 'frame': '48'}])
        self.assertEqual([child.tag for child in side], ['camera', 'mark', 'mark', 'licence', 'author'])

    def test_order_of_the_elements(self):
        self.assertEqual([child.tag for child in self.root],
                         ['name', 'cues', 'mistakes', 'poster', 'drawings', 'clips', 'credits'])

    def test_stills(self):
        self.assertEqual(self.root.find('poster').get('file'), 'stills/test.jpg')
        self.assertEqual([each.attrib for each in self.root.find('drawings')],
                         [{'at': 'start', 'file': 'stills/test-start.jpg'}, {'at': 'end', 'file': 'stills/test-end.jpg'}])

    def test_the_scale_of_drawings_is_said_where_it_is_known(self):
        root = ET.fromstring(rewritten(PAGE, motion(), scale=560))
        self.assertEqual({each.get('pixels-per-metre') for each in root.find('drawings')}, {'560'})

    def test_drawings_with_a_load_stand_behind_the_others(self):
        stills = replace(STILLS, variants=(Variant('band', 'Band & knees', ()),))
        text = rewritten(PAGE, motion(stills=stills), scale=560)
        self.assertEqual(rewritten(text, motion(stills=stills), scale=560), text)
        loaded = ET.fromstring(text).find('drawings')[-1]
        self.assertEqual((loaded.tag, loaded.get('thing')), ('with', 'band'))
        self.assertEqual((loaded[0].tag, loaded[0].text), ('load', 'Band & knees'))
        self.assertEqual([each.attrib for each in loaded.findall('drawing')],
                         [{'at': moment, 'pixels-per-metre': '560', 'file': f'stills/test-{moment}-band.jpg'}
                          for moment in ('start', 'end')])

    def test_a_fault_goes_to_its_cue(self):
        cues = self.root.findall('cues/cue')
        self.assertEqual([cue.find('fault') is not None for cue in cues], [False, True, False])
        fault = cues[1].find('fault')
        self.assertEqual(fault.attrib, {'id': 'hip-rolls', 'clip': 'side', 'file': 'clips/test-side-hip-rolls.webm'})
        self.assertEqual([(child.tag, child.get('file')) for child in fault],
                         [('name', None), ('wrong', 'stills/test-hip-rolls-wrong.jpg'),
                          ('right', 'stills/test-hip-rolls-right.jpg')])

    def test_a_mistake_that_is_shown_is_not_told_as_well(self):
        self.assertEqual([each.text for each in self.root.find('mistakes')], ['Too fast'])

    def test_all_else_stays(self):
        kept = [line for line in PAGE.splitlines() if not any(word in line for word in ('roll', "Don't", 'poster'))]
        self.assertEqual([line for line in kept if line in self.text.splitlines()], kept)

    def test_clips_only(self):
        text = rewritten(PAGE, motion(), stills=False)
        self.assertEqual(text.replace(text[text.index('  <clips>'):text.index('  <credits')], ''), PAGE)

    def test_a_fault_that_is_gone_leaves_its_cue(self):
        self.assertNotIn('<fault', rewritten(self.text, motion(faults={})))

    def test_a_fault_without_its_cue_is_refused(self):
        with self.assertRaisesRegex(StudioError, 'hip-rolls'):
            with_faults(PAGE.replace("Don't let it", 'Let it'), motion())

    def test_sides_one_after_the_other(self):
        phases = tuple(replace(phase, side=side) for side in 'RL' for phase in PHASES)
        clip = ET.fromstring(rewritten(PAGE, motion(side=None, phases=phases))).find('clips/clip')
        self.assertEqual((clip.get('side'), clip.get('frames')), ('none', '168'))
        self.assertEqual([(mark.get('frame'), mark.get('side')) for mark in clip.findall('mark')],
                         [('0', 'right'), ('48', 'right'), ('84', 'left'), ('132', 'left')])


if __name__ == '__main__':
    unittest.main()
