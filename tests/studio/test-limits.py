#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Limits hold the numbers of right clips, and a fault must break the one it stands for."""

import copy
import tempfile
import unittest
from pathlib import Path

from reprise_studio.limits import broken_limits, read_limits
from reprise_studio.tables import MotionError

TEXT = '''[all]
foot-slip = [0, 10]
balance-off = [0, 5]
[all-faults]
foot-slip = [0, 30]
[nod]
pelvis-yaw = [0, 2]
always."working.knee-flexion" = [45, 90]
up."other.knee-flexion" = [0, 5]
[nod.faults]
rolls = "pelvis-yaw"
'''
RIGHT = {'whole': {'foot-slip': 1.0, 'pelvis-yaw': 0.5}, 'columns': ['down', 'up', 'least', 'most'],
         'joints': {'right.knee-flexion': [50, 60, 50, 61], 'left.knee-flexion': [20, 2, 1, 22]}}
ROLLS = {**RIGHT, 'whole': {'foot-slip': 1.0, 'pelvis-yaw': 25.0}}


class LimitsTest(unittest.TestCase):
    def read(self, text=TEXT):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / 'limits.toml'
            path.write_text(text, encoding='utf-8')
            return read_limits(path)

    def broken(self, change=lambda entry: None, text=TEXT):
        entry = copy.deepcopy({'side': 'right', 'right': RIGHT, 'faults': {'rolls': ROLLS}})
        change(entry)
        return list(broken_limits(self.read(text), 'nod', entry))

    def test_all_is_well(self):
        self.assertEqual(self.broken(), [])

    def test_worst_of_a_clip(self):
        self.assertEqual(self.broken(lambda entry: entry['right']['whole'].update({'foot-slip': 12.0})),
                         ['nod: foot-slip is 12, not within 0 and 10'])

    def test_joint_in_all_pictures(self):
        def bend(entry):
            entry['right']['joints']['right.knee-flexion'][3] = 95

        self.assertEqual(self.broken(bend), ['nod: always working.knee-flexion is 95, not within 45 and 90'])

    def test_joint_at_a_phase_of_each_side(self):
        def sides(entry):
            entry['side'] = None
            entry['right']['columns'] = ['up left', 'up right', 'least', 'most']
            entry['right']['joints'] = {'left.knee-flexion': [50, 3, 0, 9], 'right.knee-flexion': [7, 50, 0, 9]}

        text = TEXT.replace('always."working.knee-flexion" = [45, 90]\n', '')
        self.assertEqual(self.broken(sides, text), ['nod: up other.knee-flexion is 7, not within 0 and 5'])

    def test_fault_must_break_its_limit(self):
        def still(entry):
            entry['faults']['rolls']['whole']['pelvis-yaw'] = 1.0

        self.assertRegex(self.broken(still)[0], 'nod rolls: pelvis-yaw is 1.0, still within 0 and 2')

    def test_fault_keeps_to_what_all_faults_keep_to(self):
        def slide(entry):
            entry['faults']['rolls']['whole']['foot-slip'] = 31.0

        self.assertEqual(self.broken(slide), ['nod rolls: foot-slip is 31, not within 0 and 30'])

    def test_unknown_names_are_told(self):
        self.assertRegex(self.broken(text=TEXT.replace('pelvis-yaw = ', 'pelvis-jaw = [0, 1]\npelvis-yaw = '))[0],
                         'nothing is measured under the name "pelvis-jaw"')
        self.assertRegex(self.broken(lambda entry: entry['faults'].update(other=RIGHT))[0], 'does not say which limit')
        self.assertRegex(self.broken(lambda entry: entry['faults'].clear())[0], 'a fault "rolls" that there is not')
        with self.assertRaisesRegex(MotionError, 'is "pelvis-yaw" meant'):
            self.read(TEXT.replace('"pelvis-yaw"', '"pelvis-jaw"'))
        with self.assertRaisesRegex(MotionError, 'needs a side that works'):
            self.broken(lambda entry: entry.update(side=None))


if __name__ == '__main__':
    unittest.main()
