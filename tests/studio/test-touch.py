#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips, hovering limbs and what is below the floor are found on the stick figure, and only where they are."""

import unittest

from reprise_studio.clip import Clip
from reprise_studio.model import Contact, Phase, Prop, Root
from reprise_studio.steadiness import hip_tilt, off_balance, smoothness, turns
from reprise_studio.touch import depths, hovering, roller_reach, slips, step_clearance
from stick_body import stick_body, stick_motion

BODY = stick_body()
TO, BACK = Phase('to', 'lift', 0.5, 'start', 'end'), Phase('back', 'lower', 0.5, 'end', 'start')
TWO_FEET = Root('balance', feet={'L': (0.12, 0), 'R': (-0.12, 0)})
SQUAT = {'pelvis.drop': 0.08, 'pelvis.pitch': 15}


def clip(start, end, root=TWO_FEET, **fields):
    fields = {'phases': (TO, BACK), **fields}
    return Clip(stick_motion({'start': start, 'end': end}, root, **fields), BODY)


class SlipTest(unittest.TestCase):
    def test_planted_feet_do_not_slip(self):
        found = slips(clip(SQUAT, {'pelvis.drop': 0.15}))
        self.assertEqual({name: round(value, 3) for name, value in found.items()},
                         {'foot-slip': 0, 'knee-slip': 0, 'hand-slip': 0, 'elbow-slip': 0})

    def test_foot_that_slides_is_found_and_one_that_steps_is_not(self):
        self.assertGreater(slips(clip(SQUAT, {'left.foot.x': 0.05}))['foot-slip'], 45)
        step = Phase('to', 'lift', 0.5, 'start', 'end', arc={'left.foot.z': 0.05})
        back = Phase('back', 'lower', 0.5, 'end', 'start', arc={'left.foot.z': 0.05})
        stepping = clip(SQUAT, {'left.foot.x': 0.05}, phases=(step, back))
        self.assertLess(slips(stepping)['foot-slip'], 1)
        self.assertGreater(step_clearance(stepping)['step-clearance'], 30)
        self.assertEqual(step_clearance(clip(SQUAT, {})), {})

    def test_hand_slips_where_it_cannot_reach_and_not_where_it_is_free(self):
        hand = Contact('L', 'hand', 'at', at=(0.3, -0.4, 1.3), fingers=(0, -1, 0), palm=(0, 0, -1), elbow=(1, 1, 0))
        held = clip(SQUAT, {'pelvis.x': -0.5}, contacts=(hand,))
        self.assertGreater(slips(held)['hand-slip'], 30)
        free = clip(SQUAT, {'pelvis.x': -0.5, 'left.hand.free': 1}, contacts=(hand,), phases=(TO, BACK))
        self.assertLess(slips(free)['hand-slip'], slips(held)['hand-slip'])

    def test_carrying_knee_slips_and_the_working_one_does_not(self):
        root = Root('ground', on=('lowerleg01.L', 'lowerleg01.R'))
        start = {'pelvis.pitch': 80, 'left.hip.flexion': 80, 'left.knee.flexion': 90,
                 'right.hip.flexion': 80, 'right.knee.flexion': 90}
        self.assertGreater(slips(clip(start, {'left.hip.flexion': 60}, root, side='R'))['knee-slip'], 50)
        self.assertAlmostEqual(slips(clip(start, {'right.hip.flexion': 60}, root, side='R'))['knee-slip'], 0)


class DepthTest(unittest.TestCase):
    def test_feet_neither_hover_nor_sink(self):
        found = hovering(clip(SQUAT, {}))
        self.assertAlmostEqual(found['foot-hover'], 1)
        self.assertAlmostEqual(found['foot-sink'], 0)

    def test_tilted_foot_sinks(self):
        found = clip(SQUAT, {'left.foot.pitch': -10})
        self.assertGreater(hovering(found)['foot-sink'], 5)
        self.assertAlmostEqual(depths(found)['floor-depth'], hovering(found)['foot-sink'])

    def test_chair_in_the_way(self):
        clear = depths(clip(SQUAT, {}, props=(Prop('chair', {'centre': (0.8, 0), 'turn': 90}),)))
        self.assertEqual(clear['chair-depth'], 0)
        inside = depths(clip(SQUAT, {}, props=(Prop('chair', {'centre': (-0.1, 0), 'turn': 90}),)))
        self.assertGreater(inside['chair-depth'], 2)

    def test_foot_on_a_step(self):
        step = Prop('step', {'centre': (-0.1, 0, 0.07), 'size': (0.4, 0.6, 0.14)})
        one = Root('balance', feet={'R': (-0.1, 0)})
        stands = {'right.foot.z': 0.14, 'right.knee.flexion': 5, 'left.hip.abduction': 15}
        self.assertLess(depths(clip(stands, {}, one, props=(step,)))['step-depth'], 1)
        self.assertGreater(depths(clip({**stands, 'right.foot.z': 0.1}, {}, one, props=(step,)))['step-depth'], 30)


class RollerTest(unittest.TestCase):
    def test_roller_comes_nearer_to_the_hip_as_the_body_moves_down(self):
        root = Root('on-roller', on=('upperleg01.L', 'upperleg02.L'), sink=0.004)
        roller = Prop('roller', {'centre': (0.2, 0), 'radius': 0.075, 'length': 0.5, 'turn': 0.0})
        still, rolls = (roller_reach(clip({}, {'pelvis.x': metres}, root, base='prone', props=(roller,))) for metres in (0, 0.1))
        self.assertAlmostEqual(still['roller-to-hip'], 200, delta=1)
        self.assertAlmostEqual(rolls['roller-to-hip'], 150, delta=1)
        self.assertAlmostEqual(rolls['roller-to-knee'], still['roller-to-knee'])
        self.assertEqual(roller_reach(clip(SQUAT, {})), {})


class SteadinessTest(unittest.TestCase):
    def test_turns_are_those_of_pelvis_and_chest(self):
        found = turns(clip(SQUAT, {'pelvis.roll': 10, 'spine.side': -10}))
        self.assertAlmostEqual(found['pelvis-roll'], 10)
        self.assertLess(found['chest-roll'], 1)
        self.assertAlmostEqual(hip_tilt(clip(SQUAT, {'pelvis.roll': 10}))['hip-tilt'], 10, delta=0.5)

    def test_balance(self):
        self.assertLess(off_balance(clip(SQUAT, {}))['balance-off'], 1)
        self.assertGreater(off_balance(clip(SQUAT, {'pelvis.y': 0.05}))['balance-off'], 40)

    def test_smoothness(self):
        found = smoothness(clip(SQUAT, {'pelvis.drop': 0.1}))
        self.assertLess(found['loop-error'], 1)
        self.assertTrue(1 < found['largest-step'] < 10)


if __name__ == '__main__':
    unittest.main()
