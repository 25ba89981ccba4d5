#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Angles turn the stick figure's joints the way their names say, alike on both sides."""

import unittest

import numpy as np
from reprise_studio.limb import Goal
from reprise_studio.pose import BASES, solve
from reprise_studio.skeleton import SIDES, SIGN
from stick import stick_skeleton

SKELETON = stick_skeleton()
HIPS = np.array([0, 0, 0.9])


def posed(pose=None, goals=None, base='standing'):
    """The stick figure in a pose of angles by key; those without a trunk's name are of both sides."""
    both = {}
    for key, value in (pose or {}).items():
        own = key.split('.')[0] in ('pelvis', 'spine', 'thorax', 'neck', 'left', 'right')
        both.update({key: value} if own else {f'left.{key}': value, f'right.{key}': value})
    return solve(SKELETON, BASES[base], both, HIPS, goals or {})


class PoseTest(unittest.TestCase):
    def check(self, place, expected):
        np.testing.assert_allclose(place, expected, atol=1e-6)

    def test_neutral_is_upright_with_hanging_arms(self):
        figure = posed()
        for side in SIDES:
            x = 0.1 * SIGN[side]
            self.check(figure.knee[side], [x, 0, 0.49])
            self.check(figure.ankle[side], [x, 0, 0.08])
            self.check((figure.shoulder[side] - figure.elbow[side])[:2], [0, 0])
            self.check((figure.elbow[side] - figure.wrist[side])[:2], [0, 0])
        self.check(figure.transforms['head'].place, [0, 0, 1.5])

    def test_leg_angles(self):
        for side in SIDES:
            x = 0.1 * SIGN[side]
            self.check(posed({'hip.flexion': 90}).knee[side], [x, -0.41, 0.9])
            self.check(posed({'hip.abduction': 90}).knee[side], [x + 0.41 * SIGN[side], 0, 0.9])
            self.check(posed({'knee.flexion': 90}).ankle[side], [x, 0.41, 0.49])
            outwards = posed({'hip.flexion': 90, 'knee.flexion': 90, 'hip.rotation': 90}).ankle[side]
            self.check(outwards, [x - 0.41 * SIGN[side], -0.41, 0.9])
            self.assertGreater(posed({'ankle.dorsiflexion': 20}).ball(side)[2], posed().ball(side)[2])
            self.assertGreater(SIGN[side] * posed({'ankle.toe-out': 20}).ball(side)[0], 0.12)

    def test_arm_angles(self):
        for side in SIDES:
            figure = posed({'shoulder.flexion': 90, 'elbow.flexion': 90})
            self.check((figure.elbow[side] - figure.shoulder[side])[2], 0)
            self.assertLess((figure.elbow[side] - figure.shoulder[side])[1], -0.27)
            self.assertGreater((figure.wrist[side] - figure.elbow[side])[2], 0.23)
            raised = posed({'shoulder.abduction': 90}).elbow[side] - posed().shoulder[side]
            self.assertGreater(SIGN[side] * raised[0], 0.25)

    def test_trunk_angles(self):
        self.assertLess(posed({'pelvis.pitch': 30}).transforms['head'].place[1], -0.2)
        self.assertGreater(posed({'pelvis.roll': 30}).transforms['head'].place[0], 0.2)
        self.assertLess(posed({'spine.flexion': 30}).transforms['head'].place[1], -0.1)
        self.assertGreater(posed({'spine.side': 30}).transforms['head'].place[0], 0.1)
        turned = posed({'pelvis.yaw': 90})
        self.check(turned.hip['L'], [0, 0.1, 0.9])

    def test_bases_lay_the_figure_down(self):
        self.assertLess(posed(base='supine').transforms['head'].place[0], -0.5)
        self.assertGreater(posed(base='side-lying').transforms['head'].place[0], 0.5)
        lying = posed(base='side-lying')
        self.assertGreater(lying.hip['R'][2], lying.hip['L'][2] + 0.19)
        for name in BASES:
            self.assertAlmostEqual(np.linalg.det(BASES[name]), 1)

    def test_arm_raises_its_shoulder(self):
        for side in SIDES:
            raised, hanging = posed({'shoulder.flexion': 170}), posed()
            self.assertGreater(raised.shoulder[side][2], hanging.shoulder[side][2] + 0.05)

    def test_segments_stay_joined(self):
        figure = posed({'hip.flexion': 40, 'knee.flexion': 70, 'shoulder.flexion': 60, 'elbow.flexion': 50,
                        'spine.side': 20, 'hip.rotation': 30, 'forearm.pronation': 60})
        head = SKELETON.head
        for side in SIDES:
            for segment, joint, place in (('upperleg01', 'upperleg01', 'hip'), ('upperleg02', 'lowerleg01', 'knee'),
                                          ('lowerleg01', 'lowerleg01', 'knee'), ('foot', 'foot', 'ankle'),
                                          ('upperarm02', 'lowerarm01', 'elbow'), ('wrist', 'wrist', 'wrist')):
                self.check(figure.at(f'{segment}.{side}', head[f'{joint}.{side}']), getattr(figure, place)[side])
            self.check(figure.at(f'lowerleg01.{side}', head[f'foot.{side}']), figure.ankle[side])
            self.check(figure.at(f'lowerarm01.{side}', head[f'wrist.{side}']), figure.wrist[side])

    def test_held_foot_and_swivel(self):
        for side in SIDES:
            goal = Goal(np.array([0.1 * SIGN[side], 0, 0.25]), np.array([0, -1.0, 0]))
            straight = posed(goals={('foot', side): goal})
            self.check(straight.ankle[side], goal.end)
            self.assertLess(straight.knee[side][1], -0.1)
            out = posed({'knee.swivel': 40}, {('foot', side): goal})
            self.check(out.ankle[side], goal.end)
            self.assertGreater(SIGN[side] * (out.knee[side] - straight.knee[side])[0], 0.1)

    def test_held_hand(self):
        for side in SIDES:
            goal = Goal(np.array([0.2 * SIGN[side], -0.3, 1.2]), np.array([SIGN[side], 0.5, -1]), np.eye(3))
            figure = posed(goals={('hand', side): goal})
            self.check(figure.wrist[side], goal.end)
            self.check(figure.hand[side], np.eye(3))

    def test_shoulder_goes_along_with_a_hand_that_is_too_far(self):
        for side in SIDES:
            shoulder = posed({'shoulder.flexion': 90}).shoulder[side]
            goal = Goal(shoulder + [0, -0.54, 0.0], np.array([0, 0, -1.0]))
            figure = posed(goals={('hand', side): goal})
            self.check(figure.wrist[side], goal.end)
            self.assertLess(figure.shoulder[side][1], shoulder[1] - 0.01)

    def test_thumb_turns_out_of_the_palm(self):
        for side in SIDES:
            tip = SKELETON.head[f'finger1-1.{side}'] + [0, -0.02, 0]
            moved = posed({'thumb.out': 30}).at(f'thumb.{side}', tip) - posed().at(f'thumb.{side}', tip)
            self.assertGreater(SIGN[side] * moved[0], 0.005)

    def test_forearm_rests_on_elbow_and_wrist(self):
        for side in SIDES:
            shoulder = posed({'shoulder.flexion': 90}).shoulder[side]
            elbow = shoulder + [0.02 * SIGN[side], -0.05, -0.28]
            wrist = elbow + [0, -0.24, 0]
            goal = Goal(wrist, wrist - elbow, np.eye(3), elbow)
            figure = posed(goals={('hand', side): goal})
            self.assertLess(np.linalg.norm(figure.elbow[side] - elbow), 0.002)
            self.assertAlmostEqual(np.linalg.norm(figure.elbow[side] - figure.shoulder[side]), 0.28, places=3)
            self.assertAlmostEqual(np.linalg.norm(figure.wrist[side] - figure.elbow[side]),
                                   SKELETON.length[f'forearm.{side}'], places=6)


if __name__ == '__main__':
    unittest.main()
