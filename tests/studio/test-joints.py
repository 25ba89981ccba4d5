#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured on a posed figure is what it was posed with."""

import unittest

import numpy as np
from reprise_studio.joints import ball_joint, degrees_between, elevation, hinge, joint_angles, turn
from reprise_studio.pose import BASES, solve
from reprise_studio.rotation import about_x, about_y, about_z
from reprise_studio.skeleton import SIDES, SIGN
from stick import stick_skeleton

SKELETON = stick_skeleton()


def measured(pose, base='standing'):
    return joint_angles(solve(SKELETON, BASES[base], pose, np.array([0, 0, 0.9]), {}))


class JointsTest(unittest.TestCase):
    def check(self, found, **expected):
        for name, value in expected.items():
            self.assertAlmostEqual(found[name], value, places=5, msg=name)

    def test_ball_joint_gives_back_its_angles(self):
        near = about_z(20) @ about_x(50)
        for side in SIDES:
            for angles in ((30, 10, 20), (-15, 40, -35), (95, -12, 5)):
                flexion, abduction, rotation = angles
                far = (near @ about_x(-flexion) @ about_y(-SIGN[side] * abduction) @ about_z(SIGN[side] * rotation))
                np.testing.assert_allclose(ball_joint(near, far, side), angles, atol=1e-6)

    def test_hinge_gives_back_its_angle(self):
        for angle in (-10, 0, 90, 130):
            self.assertAlmostEqual(hinge(about_y(30), about_y(30) @ about_x(angle)), angle)

    def test_turn_is_about_the_own_axes(self):
        start = BASES['side-lying'] @ about_x(20)
        for axis, about in enumerate((about_x, about_y, about_z)):
            found = turn(start, start @ about(-25))
            self.assertAlmostEqual(found[axis], -25)
            self.assertAlmostEqual(np.abs(found).sum(), 25)

    def test_directions(self):
        self.assertAlmostEqual(elevation([1, 0, 1]), 45)
        self.assertAlmostEqual(elevation([0, 2, -2]), -45)
        self.assertAlmostEqual(degrees_between([1, 0, 0], [-1, 0, 0]), 180)

    def test_pose_comes_back(self):
        for word, other in (('left', 'right'), ('right', 'left')):
            pose = {f'{word}.hip.flexion': 48, f'{word}.hip.abduction': 12, f'{word}.hip.rotation': 9,
                    f'{word}.knee.flexion': 88, f'{word}.ankle.dorsiflexion': -7, f'{word}.shoulder.flexion': 70,
                    f'{word}.elbow.flexion': 25, 'pelvis.pitch': 30, 'spine.flexion': 10}
            found = measured(pose)
            self.check(found, **{f'{word}.hip-flexion': 48, f'{word}.hip-abduction': 12, f'{word}.hip-rotation': 9,
                                 f'{word}.knee-flexion': 88, f'{word}.ankle-dorsiflexion': -7,
                                 f'{word}.shoulder-flexion': 70, f'{word}.elbow-flexion': 25, 'back-flexion': 10,
                                 f'{other}.knee-flexion': 0})

    def test_upright_is_straight(self):
        found = measured({})
        self.check(found, **{'hip-line': 0, 'thighs-apart': 0, 'left-hip-above-right': 0,
                             'left.trunk-to-thigh': found['right.trunk-to-thigh'], 'left.thigh-elevation': -90})
        self.assertAlmostEqual(found['trunk-elevation'], 90, places=3)

    def test_pelvis_that_drops(self):
        found = measured({'pelvis.roll': 15})
        self.check(found, **{'hip-line': -15, 'left-hip-above-right': -200 * np.sin(np.radians(15))})

    def test_knee_that_falls_in(self):
        for side in SIDES:
            word = {'L': 'left', 'R': 'right'}[side]
            inwards = measured({f'{word}.hip.abduction': -10, f'{word}.knee.flexion': 0.001})
            self.assertGreater(inwards[f'{word}.knee-inside-foot'], -80)
            bent = {f'{word}.hip.flexion': 40, f'{word}.knee.flexion': 60}
            caved = measured({**bent, f'{word}.hip.rotation': -30})
            out = measured({**bent, f'{word}.hip.rotation': 30})
            self.assertGreater(caved[f'{word}.knee-valgus'], 5)
            self.assertLess(out[f'{word}.knee-valgus'], -5)
            self.assertAlmostEqual(measured(bent)[f'{word}.knee-valgus'], 0)


if __name__ == '__main__':
    unittest.main()
