#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of a repetition: as many as the phases last, the same up and down, and without a jump at the end."""

import unittest

import numpy as np
from reprise_studio.angles import distance
from reprise_studio.model import Camera, Fault, Phase
from reprise_studio.timeline import bow, ease, marks, timeline
from stick_body import stick_motion

LIFT = Phase('lift', 'lift', 2, 'start', 'up')
HOLD = Phase('hold', 'hold', 1.5, 'up', 'up')
LOWER = Phase('lower', 'lower', 2, 'up', 'start')
REST = Phase('rest', 'rest', 0.5, 'start', 'start')
POSES = {'start': {'left.hip.abduction': 2}, 'up': {'left.hip.abduction': 40, 'spine.side': 3}}
MOTION = stick_motion(POSES, phases=(LIFT, HOLD, LOWER, REST))


class EaseTest(unittest.TestCase):
    def test_ease_starts_and_stops_gently(self):
        self.assertEqual((ease(0), ease(0.5), ease(1)), (0, 0.5, 1))
        self.assertLess(ease(0.1), 0.01)
        for time in (0.1, 0.25, 0.4):
            self.assertAlmostEqual(ease(time) + ease(1 - time), 1)

    def test_bow_is_highest_in_the_middle(self):
        self.assertEqual((bow(0), bow(0.5), bow(1)), (0, 1, 0))
        self.assertAlmostEqual(bow(0.2), bow(0.8))


class TimelineTest(unittest.TestCase):
    def test_counts_and_marks(self):
        frames = timeline(MOTION)
        self.assertEqual(len(frames), 48 + 36 + 48 + 12)
        self.assertEqual([(mark.phase, mark.frame) for mark in marks(MOTION)],
                         [('lift', 0), ('hold', 48), ('lower', 84), ('rest', 132)])
        for mark in marks(MOTION):
            self.assertEqual(frames[mark.frame].phase, mark.phase)

    def test_odd_seconds_are_rounded_to_pictures(self):
        self.assertEqual(Phase('tip', 'lower', 2.417, 'start', 'up').frames, 58)

    def test_lowering_reuses_the_pictures_of_lifting(self):
        frames = timeline(MOTION)
        for number in range(1, 48):
            self.assertEqual(frames[number].key, frames[84 + 48 - number].key)
        self.assertEqual(frames[48].key, frames[84].key)
        self.assertEqual(frames[0].key, frames[132].key)

    def test_hold_breathes_with_half_as_many_pictures(self):
        hold = timeline(MOTION)[48:84]
        self.assertEqual(len({frame.key for frame in hold}), 10)
        self.assertAlmostEqual(hold[18].pose['thorax.flexion'], -1.2)
        self.assertEqual(hold[10].key, hold[26].key)
        self.assertEqual(hold[10].key, hold[11].key)

    def test_rest_is_still(self):
        self.assertEqual(len({frame.key for frame in timeline(MOTION)[132:]}), 1)

    def test_ends_as_it_begins(self):
        frames = timeline(stick_motion(POSES, phases=(LIFT, HOLD, LOWER)))
        self.assertLess(distance(frames[-1].pose, frames[0].pose), 0.01)
        for one, other in zip(frames, frames[1:]):
            self.assertLess(distance(one.pose, other.pose), 2)

    def walk(self, passes):
        """A step to the right with a rest, then one to the left, each of twelve pictures, so many times."""
        poses = {'start': {'pelvis.x': 0.15}, 'end': {'pelvis.x': -0.15}}
        phases = tuple(Phase(phase, kind, 0.25, start, end, side) for side, here, there in (
            ('R', 'start', 'end'), ('L', 'end', 'start')) for phase, kind, start, end in (
            ('step', 'lift', here, there), ('rest', 'rest', there, there)))
        camera = Camera('front', 'Front', 0, 0, 80, (640, 720), 0.9, follow=True)
        return stick_motion(poses, phases=phases, cameras={'front': camera}, passes=passes)

    def test_a_camera_that_follows_goes_at_one_speed(self):
        for passes in (1, 2, 3):
            frames = timeline(self.walk(passes))
            places = np.array([frame.pan + frame.walked for frame in frames])
            there = len(frames) // 2
            np.testing.assert_allclose(np.diff(places[:there + 1]), -0.3 / 12)
            np.testing.assert_allclose(np.diff([*places[there:], places[0]]), 0.3 / 12)

    def test_each_pass_begins_where_the_one_before_ended(self):
        frames = timeline(self.walk(3))
        bodies = [frame.pose.get('pelvis.x', 0) + frame.walked for frame in frames]
        np.testing.assert_allclose(bodies[::12], [0.15, -0.15, -0.45, -0.75, -0.45, -0.15])
        self.assertLess(np.abs(np.diff(bodies)).max(), 0.13)
        self.assertEqual(frames[0].pose, frames[12].pose)

    def test_marks_count_on_through_the_passes(self):
        found = marks(self.walk(2))
        self.assertEqual([(mark.phase, mark.side) for mark in found], [
            ('step', 'R'), ('rest', 'R')] * 2 + [('step', 'L'), ('rest', 'L')] * 2)
        self.assertEqual([mark.frame for mark in found], list(range(0, 48, 6)))
        self.assertEqual(self.walk(2).frames, 48)
        self.assertEqual(len(marks(self.walk(2).once)), 4)

    def test_arc_is_added_on_the_way(self):
        lift = Phase('lift', 'lift', 2, 'start', 'up', arc={'right.foot.z': 0.05})
        frames = timeline(stick_motion(POSES, phases=(lift, LOWER)))
        self.assertAlmostEqual(frames[24].pose['right.foot.z'], 0.05)
        self.assertEqual(frames[0].pose['right.foot.z'], 0)

    def test_tint_is_full_after_a_quarter_of_the_way(self):
        frames = timeline(MOTION)
        self.assertAlmostEqual(frames[0].tint, 0.3)
        self.assertLess(frames[8].tint, 0.6)
        for frame in frames[24:108]:
            self.assertEqual(frame.tint, 1)

    def test_every_resting_pose_is_at_rest(self):
        poses = {'start': {}, 'wide': {'left.foot.x': 0.3}, 'end': {'left.foot.x': 0.3, 'right.foot.x': 0.3}}
        walk = (Phase('out', 'lift', 1, 'start', 'wide'), Phase('in', 'lower', 1, 'wide', 'end'),
                Phase('rest', 'rest', 0.25, 'end', 'end'))
        frames = timeline(stick_motion(poses, phases=walk))
        self.assertAlmostEqual(frames[-1].tint, 0.3)
        self.assertAlmostEqual(frames[24].tint, 1)

    def test_file_may_say_the_tint(self):
        frames = timeline(stick_motion(POSES, phases=(LIFT, HOLD, LOWER), tint={'start': 1.0, 'up': 0.5}))
        self.assertEqual(frames[0].tint, 1)
        self.assertEqual(frames[60].tint, 0.5)
        self.assertAlmostEqual(frames[24].tint, 0.75)

    def test_fault_has_the_same_timing(self):
        fault = Fault('lean', 'lift', '', 'front', 'Leans', {'up': {'spine.side': 30}}, {})
        wrong = stick_motion(POSES, phases=MOTION.phases, faults={'lean': fault}).with_fault('lean')
        self.assertEqual(marks(wrong), marks(MOTION))
        self.assertEqual(timeline(wrong)[0].pose, timeline(MOTION)[0].pose)
        self.assertAlmostEqual(timeline(wrong)[48].pose['spine.side'], 30)


if __name__ == '__main__':
    unittest.main()
