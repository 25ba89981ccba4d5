#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of measurements is that of the motion files, and everything in it keeps to the limits."""

import unittest

from reprise_studio.exercise import exercise_ids
from reprise_studio.limits import broken_limits, read_limits
from reprise_studio.measure import digest, read_table
from reprise_studio.motion import motion_path, read_motion
from reprise_studio.timeline import marks

MEND = 'run "resources/studio/studio.py measure --write {}" and look at what it says'


class MeasuredTest(unittest.TestCase):
    def setUp(self):
        self.table = read_table()
        self.ids = exercise_ids()

    def test_every_exercise_is_measured_and_nothing_else(self):
        self.assertEqual(sorted(self.table), self.ids)

    def test_table_is_that_of_the_motion_files(self):
        for exercise_id in self.ids:
            with self.subTest(exercise_id):
                motion, entry = read_motion(motion_path(exercise_id)), self.table[exercise_id]
                self.assertEqual(entry['digest'], digest(motion), MEND.format(exercise_id))
                self.assertEqual(set(entry['faults']), set(motion.faults))

    def test_columns_are_the_phases(self):
        for exercise_id in self.ids:
            with self.subTest(exercise_id):
                phases = [mark.phase for mark in marks(read_motion(motion_path(exercise_id)).once)]
                for clip in (self.table[exercise_id]['right'], *self.table[exercise_id]['faults'].values()):
                    self.assertEqual([column.split()[0] for column in clip['columns']], phases + ['least', 'most'])

    def test_limits_hold_and_faults_break_theirs(self):
        limits = read_limits()
        self.assertEqual(sorted(limits.limits), self.ids)
        for exercise_id in self.ids:
            with self.subTest(exercise_id):
                self.assertEqual(list(broken_limits(limits, exercise_id, self.table[exercise_id])), [])

    def test_every_exercise_shows_a_fault(self):
        for exercise_id in self.ids:
            with self.subTest(exercise_id):
                self.assertTrue(self.table[exercise_id]['faults'])


if __name__ == '__main__':
    unittest.main()
