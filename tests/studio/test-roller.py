#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roller rolls on the floor under what lies on it, and presses in what sinks into it."""

import unittest

import numpy as np
from reprise_studio.roller import Roller

VALUES = {'centre': (0.1, 0.2), 'radius': 0.075, 'length': 0.4, 'turn': 0.0}


class RollerTest(unittest.TestCase):
    def test_goes_half_as_far_and_turns_without_slipping(self):
        state = Roller(VALUES).state(np.array([0.1, 0.3, 0.05]))
        np.testing.assert_allclose(state.centre, [0.15, 0.2, 0.075])
        self.assertAlmostEqual(np.radians(state.turned) * 0.075, 0.05)

    def test_turned_roller_goes_across(self):
        state = Roller({**VALUES, 'turn': 90.0}).state(np.array([0.1, 0.3, 0]))
        np.testing.assert_allclose(state.centre, [0.1, 0.35, 0.075])

    def test_clearance_is_to_the_round_top(self):
        roller = Roller(VALUES)
        state = roller.state(np.zeros(3))
        top = np.array([[0.1, 0.2, 0.16]])
        side = np.array([[0.1 + 0.06, 0.2, 0.15]])
        self.assertAlmostEqual(roller.clearance(top, state), 0.01)
        self.assertAlmostEqual(roller.clearance(side, state), 0.15 - 0.075 - 0.045)
        self.assertEqual(roller.clearance(top + [0, 0.3, 0], state), np.inf)

    def test_points_inside_are_pressed_out(self):
        roller = Roller(VALUES)
        state = roller.state(np.zeros(3))
        points = np.array([[0.1, 0.2, 0.14], [0.1, 0.2, 0.3], [0.5, 0.2, 0.05]])
        pressed = roller.pressed(points, state)
        self.assertAlmostEqual(pressed[0, 2], 0.15, delta=0.001)
        np.testing.assert_allclose(pressed[1:], points[1:])


if __name__ == '__main__':
    unittest.main()
