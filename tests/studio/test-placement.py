#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of root puts the stick figure where its motion says: on the floor, on its feet, on the roller."""

import unittest

import numpy as np
from reprise_studio.balance import centre_of_mass
from reprise_studio.model import Contact, Prop, Root
from reprise_studio.placement import placement
from reprise_studio.stage import Stage, flattened
from stick_body import stick_body, stick_motion

BODY = stick_body()
BENT = {'left.hip.flexion': 50, 'left.knee.flexion': 98, 'right.hip.flexion': 50, 'right.knee.flexion': 98}


def place(motion, pose=None):
    """The placement of a motion, and the figure in one of its poses."""
    placed = placement(motion, BODY.skeleton, BODY.skin)
    return placed, placed.place(motion.poses[pose or 'start'])


class GroundTest(unittest.TestCase):
    root = Root('ground', on=('pelvis', 'hipb.L', 'upperleg01.L'), sink=0.006)

    def test_lowest_point_sinks_in(self):
        placed, posed = place(stick_motion({'start': BENT}, self.root, base='side-lying'))
        self.assertAlmostEqual(placed.touching_points(posed)[:, 2].min(), -0.006)

    def test_pose_moves_the_pelvis_from_there(self):
        motion = stick_motion({'start': {'pelvis.x': 0.1}, 'moved': {'pelvis.x': 0.15, 'pelvis.z': 0.02}}, self.root)
        _, start = place(motion)
        _, moved = place(motion, 'moved')
        self.assertAlmostEqual(start.hips[0], 0.1)
        np.testing.assert_allclose(moved.hips - start.hips, [0.05, 0, 0.02], atol=1e-9)

    def test_free_goes_where_the_pose_says(self):
        _, posed = place(stick_motion({'start': {'pelvis.x': 0.1, 'pelvis.z': 0.7}}, Root('free')))
        np.testing.assert_allclose(posed.hips, [0.1, 0, 0.7])


class BridgeTest(unittest.TestCase):
    on = ('spine01', 'spine02', 'pelvis')
    feet = (Contact('L', 'foot', 'flat', yaw=90), Contact('R', 'foot', 'flat', yaw=90))
    poses = {'start': BENT, 'up': {'pelvis.pitch': -25}}

    def test_back_rolls_up_and_feet_stay(self):
        motion = stick_motion(self.poses, Root('roll', self.on, segment='spine01'), base='supine', contacts=self.feet)
        placed, start = place(motion)
        up = placed.place(motion.poses['up'])
        self.assertGreater(up.hips[2], start.hips[2] + 0.1)
        self.assertAlmostEqual(placed.touching_points(up)[:, 2].min(), -0.006, places=3)
        for side in 'LR':
            np.testing.assert_allclose(up.ankle[side], start.ankle[side], atol=1e-6)
            np.testing.assert_allclose(up.foot[side], start.foot[side], atol=1e-6)

    def test_held_segment_stays(self):
        motion = stick_motion(self.poses, Root('hold', self.on, segment='spine01'), base='supine', contacts=self.feet)
        placed, start = place(motion)
        up = placed.place(motion.poses['up'])
        np.testing.assert_allclose(up.transforms['spine01'].place, start.transforms['spine01'].place, atol=1e-6)


class BalanceTest(unittest.TestCase):
    one = Root('balance', feet={'R': (-0.1, 0)})
    two = Root('balance', feet={'L': (0.12, 0), 'R': (-0.12, 0)})

    def test_weight_is_over_the_one_foot(self):
        motion = stick_motion({'start': {'right.knee.flexion': 6, 'left.hip.flexion': 30, 'left.knee.flexion': 60},
                               'tip': {'pelvis.pitch': 70, 'right.knee.flexion': 18, 'left.hip.flexion': 0}}, self.one)
        for pose, knee in (('start', 6), ('tip', 18)):
            placed, posed = place(motion, pose)
            np.testing.assert_allclose(centre_of_mass(posed)[:2], placed.support(motion.poses[pose])[:2], atol=1e-3)
            cosine = np.trace(posed.thigh['R'].T @ posed.shank['R']) / 2 - 0.5
            self.assertAlmostEqual(np.degrees(np.arccos(cosine)), knee, delta=0.3)
            self.assertAlmostEqual(posed.ankle['R'][0], -0.1)

    def test_foot_may_stand_on_a_step(self):
        motion = stick_motion({'start': {'right.foot.z': 0.14, 'right.knee.flexion': 4}}, self.one)
        self.assertAlmostEqual(place(motion)[1].ankle['R'][2], 0.08 + 0.001 + 0.14)

    def test_half_squat_on_two_feet(self):
        motion = stick_motion({'start': {'pelvis.drop': 0.1, 'pelvis.pitch': 20, 'pelvis.x': 0.03}}, self.two)
        placed, posed = place(motion)
        self.assertAlmostEqual(posed.hips[2], 0.9 - 0.1)
        self.assertAlmostEqual(posed.hips[0], 0.03)
        self.assertAlmostEqual(centre_of_mass(posed)[1], placed.support(motion.poses['start'])[1], places=3)
        self.assertLess(posed.knee['L'][1], -0.05)

    def test_hand_on_the_hip_goes_along(self):
        hand = Contact('R', 'hand', 'on', at=(0.2, 0, 0.15), fingers=(0, -1, 0), palm=(-1, 0, 0), elbow=(1, 1, 0),
                       segment='pelvis')
        motion = stick_motion({'start': {}, 'low': {'pelvis.drop': 0.1}}, self.two, contacts=(hand,))
        for pose in motion.poses:
            _, posed = place(motion, pose)
            np.testing.assert_allclose(posed.wrist['R'], posed.hips + [-0.2, 0, 0.15], atol=1e-6)


class ContactsTest(unittest.TestCase):
    def test_stacked_foot_follows_its_rise(self):
        contact = Contact('R', 'foot', 'stacked', offset=(0, 0.01, 0.1))
        motion = stick_motion({'start': BENT, 'open': {'right.knee.swivel': 30, 'right.stack.rise': 0.02}},
                              GroundTest.root, base='side-lying', contacts=(contact,))
        _, start = place(motion)
        _, up = place(motion, 'open')
        np.testing.assert_allclose(start.ankle['R'] - start.ankle['L'], [0, 0.01, 0.1], atol=1e-6)
        np.testing.assert_allclose(up.ankle['R'] - up.ankle['L'], [0, 0.01, 0.12], atol=1e-6)
        self.assertGreater(up.knee['R'][2], start.knee['R'][2] + 0.05)

    def test_free_hand_leaves_its_place(self):
        contact = Contact('L', 'hand', 'at', at=(0.2, -0.3, 1.2), fingers=(0, -1, 0), palm=(0, 0, -1), elbow=(1, 1, 0))
        motion = stick_motion({'start': {'pelvis.z': 0.9}, 'half': {'left.hand.free': 0.5}, 'free': {'left.hand.free': 1}},
                              contacts=(contact,))
        held, half, free = (place(motion, pose)[1].wrist['L'] for pose in ('start', 'half', 'free'))
        np.testing.assert_allclose(held, contact.at, atol=1e-6)
        self.assertLess(free[2], 1.0)
        np.testing.assert_allclose(half, (held + free) / 2 + [0, 0, 0.08], atol=1e-3)

    def test_planted_foot_keeps_its_direction_and_pinned_does_not(self):
        poses = {'start': {'pelvis.z': 0.85, 'left.hip.flexion': 30, 'left.knee.flexion': 50},
                 'low': {'pelvis.z': 0.8, 'left.ankle.dorsiflexion': 20}}
        for kind, same in (('planted', True), ('pinned', False)):
            motion = stick_motion(poses, contacts=(Contact('L', 'foot', kind),))
            start, low = place(motion)[1], place(motion, 'low')[1]
            np.testing.assert_allclose(low.ankle['L'], start.ankle['L'], atol=1e-6)
            self.assertEqual(np.allclose(low.foot['L'], start.foot['L'], atol=1e-6), same)


class RollerTest(unittest.TestCase):
    prop = Prop('roller', {'centre': (-0.2, 0), 'radius': 0.075, 'length': 0.5, 'turn': 0.0})
    root = Root('on-roller', on=('upperleg01.L', 'upperleg02.L', 'lowerleg01.L'), sink=0.004)
    motion = stick_motion({'start': {}, 'along': {'pelvis.x': -0.08}}, root, base='side-lying', props=(prop,))

    def test_thigh_rests_on_top_and_the_roller_goes_half_as_far(self):
        stage = Stage(self.motion, BODY)
        for pose, moved in (('start', 0), ('along', -0.04)):
            posed = stage.posed(self.motion.poses[pose])
            state = stage.roller(posed)
            np.testing.assert_allclose(state.centre, [-0.2 + moved, 0, 0.075], atol=1e-6)
            self.assertAlmostEqual(state.turned, np.degrees(moved / 0.075))
            clearance = stage.placement.roller.clearance(stage.placement.touching_points(posed), state)
            self.assertAlmostEqual(clearance, -0.004)


class FloorTest(unittest.TestCase):
    def test_nothing_stays_below_the_floor(self):
        points = np.array([[0, 0, -0.01], [0, 0, 0.0], [0, 0, 0.019], [0, 0, 0.5]])
        heights = flattened(points)[:, 2]
        self.assertTrue((heights > 0).all())
        np.testing.assert_allclose(heights, [0, 0, 0.019, 0.5], atol=0.0025)
        self.assertEqual(points[0, 2], -0.01)


if __name__ == '__main__':
    unittest.main()
