# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the clips of exercises and keeps the table of it, motions/measured.json. Degrees and millimetres.

Of each clip, right or with a fault, the table has
  whole:   name -> the worst of all pictures
  columns: the phases, at whose first pictures the joints are measured; then least and most of all pictures
  joints:  name -> a number for each column
"""
import hashlib
import json
from dataclasses import asdict

import numpy as np

from .angles import WORD
from .clip import Clip
from .figures import ROBIN
from .exercise import exercise_ids
from .joints import joint_angles
from .limits import broken_limits, read_limits
from .motion import MOTIONS, motion_path, read_motion
from .overlap import heels_apart, overlaps
from .steadiness import hip_tilt, off_balance, smoothness, turns
from .touch import deepest, depths, hovering, roller_reach, slips, step_clearance

TABLE = MOTIONS / 'measured.json'
GAUGES = (slips, hovering, step_clearance, roller_reach, depths, overlaps, heels_apart, turns, hip_tilt, off_balance, smoothness)
# What a motion file says that moves nothing; a change there leaves the table as good as it was.
IDLE = ('muscles', 'cameras', 'stills', 'tint', 'passes')
# Props that move the body, or that it must not be inside.
MEASURED_PROPS = ('roller', 'step', 'chair')


def digest(motion):
    """A short text that changes with whatever moves the body: poses, contacts, phases and their seconds, faults."""
    facts = {name: value for name, value in asdict(motion).items() if name not in IDLE}
    if motion.figure == ROBIN.name:
        del facts['figure']
    facts['props'] = _measured_props(facts['props'])
    facts['faults'] = {name: (fault['poses'], sorted((str(key), arc) for key, arc in fault['arcs'].items()),
                              _measured_props(fault['props'])) for name, fault in facts['faults'].items()}
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


def _measured_props(props):
    return [prop for prop in props if prop['kind'] in MEASURED_PROPS]


def _column(mark):
    return f'{mark.phase} {WORD[mark.side]}' if mark.side else mark.phase


def measure_clip(clip):
    """One clip's part of the table."""
    whole = {name: value for gauge in GAUGES for name, value in gauge(clip).items()}
    at_marks = [joint_angles(sample.posed) for _, sample in clip.marked]
    everywhere = [joint_angles(sample.posed) for sample in clip.different]
    joints = {}
    for name in at_marks[0]:
        values = [angles[name] for angles in everywhere]
        joints[name] = _rounded([angles[name] for angles in at_marks] + [min(values), max(values)])
    return {'whole': dict(zip(whole, _rounded(whole.values()))),
            'columns': [_column(mark) for mark in clip.marks] + ['least', 'most'], 'joints': joints}


def _rounded(values):
    """Numbers with one decimal, and no -0.0."""
    return [float(value) for value in np.round(list(values), 1) + 0.0]


def measure_motion(motion, body, tell=lambda text: None):
    """One exercise's part of the table; tell is told of what may need to be mended in each clip."""
    def measured(shown, name):
        clip = Clip(shown, body)
        segment, phase = deepest(clip)
        tell(f'{motion.exercise} {name}: {len(clip.different)} pictures of {len(clip.samples)}; '
             f'deepest below the floor: {segment} in {phase}')
        return measure_clip(clip)

    return {'digest': digest(motion), 'side': WORD.get(motion.side), 'right': measured(motion, 'right'),
            'faults': {fault: measured(motion.with_fault(fault), fault) for fault in motion.faults}}


def read_table(path=TABLE):
    """The table as it was last written; empty if there is none."""
    return json.loads(path.read_text(encoding='utf-8')) if path.is_file() else {}


def write_table(table, path=TABLE):
    """Writes the table: exercises in order, a line for each name."""
    path.write_text(_laid_out({name: table[name] for name in sorted(table)}) + '\n', encoding='utf-8')


def _laid_out(value, margin=''):
    if not isinstance(value, dict) or not value:
        return json.dumps(value)
    inner = margin + ' '
    lines = [f'{inner}{json.dumps(key)}: {_laid_out(part, inner)}' for key, part in value.items()]
    return '{\n' + ',\n'.join(lines) + f'\n{margin}}}'


def run(exercises, body_of, write=False, tell=print):
    """Measures some exercises (all if none is named) and tells which limits are broken; returns how many.

    body_of: gives the body that shows a motion; write: puts the results into the table
    """
    limits, table, count = read_limits(), read_table(), 0
    for exercise_id in exercises or exercise_ids():
        motion = read_motion(motion_path(exercise_id))
        entry = measure_motion(motion, body_of(motion), tell)
        table[exercise_id] = entry
        for text in broken_limits(limits, exercise_id, entry):
            tell(f'  {text}')
            count += 1
    if write:
        write_table(table)
    return count
