#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Motion files: what is read, and what a mistake in one is answered with."""

import tempfile
import unittest
from pathlib import Path

from reprise_studio.motion import read_motion
from reprise_studio.tables import MotionError

XML = '''<exercise xmlns="urn:reprise:pack:1" id="nod"><targets><target muscle="core"/></targets>
  <phases><phase id="down" kind="lower" seconds="1.5"/><phase id="up" kind="lift" seconds="1.5"/></phases>
  <cues><cue phase="down">Slowly</cue><cue phase="up"><say>Chin in</say></cue></cues></exercise>'''
PHASES = '''[[phases]]
id = "down"
from = "start"
to = "low"
arc = { "left.elbow.flexion" = 3 }
[[phases]]
id = "up"
from = "low"
to = "start"
'''
TAIL = '''[cameras.side]
name = "Side"
azimuth = -70
elevation = 8
[stills]
start = "start"
end = "low"
poster = "low"
arrow = { joint = "right.knee" }
'''
GOOD = '''exercise = "nod"
base = "standing"
side = "right"
muscles = ["core.right"]
[root]
kind = "ground"
on = ["foot.L"]
[contacts]
right.foot = { kind = "flat", yaw = 3 }
[poses.start]
neck = { side = 2, flexion = 1 }
left.hip.flexion = 4
[poses.low]
neck.flexion = 30
''' + PHASES + '''[faults.too-far]
cue = "up"
say = "Chin in"
name = "Too far"
poses.low.neck.flexion = 60
''' + TAIL


class MotionTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / 'exercises').mkdir()
        (self.folder / 'exercises' / 'nod.xml').write_text(XML, encoding='utf-8')

    def read(self, text, name='nod.toml'):
        path = self.folder / name
        path.write_text(text, encoding='utf-8')
        return read_motion(path, self.folder)

    def refused(self, old, new, *parts, text=GOOD):
        """Asserts that the file with a change is refused with a message that has these parts."""
        self.assertIn(old, text)
        with self.assertRaises(MotionError) as caught:
            self.read(text.replace(old, new, 1))
        for part in ('nod.toml', *parts):
            self.assertIn(part, str(caught.exception))

    def test_poses_inherit_from_start(self):
        motion = self.read(GOOD)
        self.assertEqual(motion.poses['start'], {'neck.side': 2, 'neck.flexion': 1, 'left.hip.flexion': 4})
        self.assertEqual(motion.poses['low'], {'neck.side': 2, 'neck.flexion': 30, 'left.hip.flexion': 4})
        self.assertEqual(motion.side, 'R')

    def test_phases_take_their_time_from_the_xml(self):
        motion = self.read(GOOD)
        self.assertEqual([(phase.id, phase.kind, phase.frames) for phase in motion.phases],
                         [('down', 'lower', 36), ('up', 'lift', 36)])
        self.assertEqual(motion.phases[0].arc, {'left.elbow.flexion': 3})

    def test_contact_camera_and_stills(self):
        motion = self.read(GOOD)
        self.assertEqual(motion.contact('R', 'foot').yaw, 3)
        self.assertIsNone(motion.contact('L', 'foot'))
        self.assertEqual(motion.cameras['side'].size, (960, 540))
        self.assertEqual(motion.stills.arrows[0].joint, 'right.knee')

    def test_stills_with_a_load(self):
        loaded = '[[stills.with]]\nthing = "band"\nload = "Band"\nprops = [{ kind = "band", around = "thighs" }]\n'
        motion = self.read(GOOD + loaded)
        variant, = motion.stills.variants
        self.assertEqual((variant.thing, variant.load), ('band', 'Band'))
        self.assertEqual([prop.kind for prop in motion.with_load(variant).props], [*(prop.kind for prop in motion.props), 'band'])
        with self.assertRaisesRegex(MotionError, 'twice'):
            self.read(GOOD + loaded * 2)

    def test_drawings_may_be_seen_from_elsewhere(self):
        self.assertEqual(self.read(GOOD).paper_camera, self.read(GOOD).stills_camera)
        text = GOOD.replace('poster = "low"', 'poster = "low"\nseen-from = [-30, 12]')
        camera = self.read(text).paper_camera
        self.assertEqual((camera.azimuth, camera.elevation, camera.lens), (-30, 12, self.read(GOOD).stills_camera.lens))

    def test_drawings_may_hold_the_arms_elsewhere(self):
        self.assertEqual(self.read(GOOD).on_paper.poses, self.read(GOOD).poses)
        drawn = self.read(GOOD.replace('poster = "low"', 'poster = "low"\npose.left.shoulder.abduction = 6')).on_paper
        self.assertEqual([pose['left.shoulder.abduction'] for pose in drawn.poses.values()], [6, 6])
        self.assertEqual(drawn.poses['low']['neck.flexion'], 30)

    def test_arrow(self):
        text = GOOD.replace('joint = "right.knee"', 'joint = "right.knee", from = 0.3, beside = [0, 0, 0.1]')
        arrow, = self.read(text).stills.arrows
        self.assertEqual((arrow.start, arrow.beside), (0.3, (0, 0, 0.1)))

    def test_fault_is_laid_over_the_right_motion(self):
        wrong = self.read(GOOD).with_fault('too-far')
        self.assertEqual(wrong.poses['low'], {'neck.side': 2, 'neck.flexion': 60, 'left.hip.flexion': 4})
        self.assertEqual(wrong.poses['start']['neck.flexion'], 1)
        self.assertEqual(wrong.frames, 72)

    def test_fault_may_change_an_arc(self):
        text = GOOD.replace('poses.low.neck.flexion = 60', '[[faults.too-far.phases]]\nid = "down"\n'
                            'arc = { "left.elbow.flexion" = 9 }')
        wrong = self.read(text).with_fault('too-far')
        self.assertEqual([phase.arc for phase in wrong.phases], [{'left.elbow.flexion': 9}, {}])

    def test_fault_may_take_the_tint_away(self):
        text = GOOD.replace('poses.low.neck.flexion = 60', 'poses.low.neck.flexion = 60\ntint.low = 0.2')
        motion = self.read(text)
        self.assertEqual(motion.with_fault('too-far').tint, {**motion.tint, 'low': 0.2})
        self.assertNotEqual(motion.tint.get('low'), 0.2)
        self.refused('poses.low.neck.flexion = 60', 'poses.low.neck.flexion = 60\ntint.lower = 0.2', '[faults.too-far.tint]')

    def test_each_side_in_turn(self):
        both = ''.join(PHASES.replace('from =', f'side = "{side}"\nfrom =') for side in ('left', 'right'))
        motion = self.read(GOOD.replace(PHASES, both))
        self.assertEqual([(phase.id, phase.side) for phase in motion.phases],
                         [('down', 'L'), ('up', 'L'), ('down', 'R'), ('up', 'R')])

    def test_one_side_only_is_refused(self):
        one = PHASES.replace('from =', 'side = "left"\nfrom =')
        self.refused(PHASES, one, 'the XML has down (left), up (left), down (right), up (right)')

    def test_unknown_keys_are_refused_with_what_is_allowed(self):
        self.refused('neck.flexion = 30', 'neck.flexon = 30', '[poses.low]', 'is "neck.flexion" meant?')
        self.refused('neck.flexion = 30', 'left.hip.bend = 3', '[poses.low]', 'left.hip.abduction')
        self.refused('yaw = 3', 'yaws = 3', '[contacts.right.foot]', 'is "yaw" meant?')
        self.refused('base =', 'basis = 1\nbase =', '"basis" is not known')
        self.refused('azimuth = -70', 'azimuth = -70\nzoom = 2', '[cameras.side]', 'zoom')

    def test_wrong_values_are_refused(self):
        self.refused('"standing"', '"sitting"', 'base', 'prone, side-lying, standing, supine')
        self.refused('kind = "ground"', 'kind = "grund"', '[root]', 'is "ground" meant?')
        self.refused('["foot.L"]', '["foot"]', '[root]', 'on', 'foot.L')
        self.refused('neck.flexion = 30', 'neck.flexion = "far"', '[poses.low]', 'must be a number')
        self.refused('elevation = 8', 'elevation = 99', '[cameras.side]', 'at most 90')
        self.refused('core.right', 'biceps.right', 'muscles', 'core.left, core.right, core.working')
        self.refused('joint = "right.knee"', 'joint = "right.nose"', '[stills.arrow 1]')

    def test_missing_keys_are_refused(self):
        self.refused('kind = "ground"\n', '', '[root]', 'kind is missing')
        self.refused('poster = "low"\n', '', '[stills]', 'poster is missing')
        self.refused('[poses.start]', '[poses.begin]', '[poses]', '"start" is missing')
        self.refused(TAIL[:TAIL.index('[stills]')], '', 'cameras')

    def test_phases_must_be_those_of_the_xml(self):
        self.refused('id = "up"', 'id = "over"', '[phases 2]', 'allowed: down, up')
        self.refused('id = "up"', 'id = "down"', 'the XML has down, up; the file has down, down')
        self.refused('from = "low"', 'from = "start"', '[phases 2]', 'would jump')

    def test_fault_names_what_its_pictures_frame(self):
        self.assertEqual(self.read(GOOD).faults['too-far'].around, ())
        named = self.read(GOOD.replace('name = "Too far"', 'name = "Too far"\naround = ["head", "spine01"]'))
        self.assertEqual(named.faults['too-far'].around, ('head', 'spine01'))
        self.refused('name = "Too far"', 'name = "Too far"\naround = ["tail"]', '[faults.too-far]', 'around')

    def test_lines_go_through_joints_and_rings_round_things(self):
        lines = 'azimuth = -70\nlevel = true\nlines = [["left.hip", "right.hip"], ["roller"]]'
        camera = self.read(GOOD.replace('azimuth = -70', lines)).cameras['side']
        self.assertEqual((camera.level, camera.lines), (True, (('left.hip', 'right.hip'), ('roller',))))
        self.assertFalse(self.read(GOOD).cameras['side'].level)
        self.refused('azimuth = -70', 'azimuth = -70\nlines = [["left.hip"]]', '[cameras.side]', 'two joints or more')

    def test_fault_must_differ_and_fit(self):
        self.refused('poses.low.neck.flexion = 60\n', '', '[faults.too-far]', 'has no poses, phases or props')
        self.refused('"Chin in"', '"Chin out"', '[faults.too-far]', 'say', 'Chin in')
        self.refused('poses.low.neck', 'poses.lower.neck', '[faults.too-far.poses]', 'low, start')

    def test_keys_that_do_nothing_are_refused(self):
        self.refused('neck.flexion = 30', 'left.foot.x = 0.1', 'left.foot.x does nothing here', 'balance')
        self.refused('kind = "ground"\non = ["foot.L"]', 'kind = "balance"\nfeet.left = [0.1, 0]', 'holds the feet itself')

    def test_file_stands_for_its_exercise(self):
        with self.assertRaisesRegex(MotionError, 'must be named nod.toml'):
            self.read(GOOD, 'bob.toml')
        with self.assertRaisesRegex(MotionError, 'no exercises/bob.xml'):
            self.read(GOOD.replace('"nod"', '"bob"'), 'bob.toml')
        with self.assertRaisesRegex(MotionError, 'nod.toml: is not TOML'):
            self.read('a = = 1')


if __name__ == '__main__':
    unittest.main()
