# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the table of measurements against motions/limits.toml.

A limit is named after what it holds: "foot-slip" for the worst of a clip, "hold working.knee-flexion" for a
joint at the start of a phase, "always working.knee-flexion" for a joint in all pictures. "working" and "other"
stand for the sides of the motion, or of the phase where one side works after the other.
"""
import tomllib
from dataclasses import dataclass

from .motion import MOTIONS
from .tables import MotionError, Table

LIMITS = MOTIONS / 'limits.toml'
OTHER = {'left': 'right', 'right': 'left'}


@dataclass(frozen=True)
class Limits:
    """limits: exercise -> name of a limit -> (least, most); breaks: exercise -> fault -> names of what it must break.

    right, wrong: limits of all right clips and of all faults, for as much of it as a clip has
    """
    right: dict
    wrong: dict
    limits: dict
    breaks: dict


def read_limits(path=LIMITS):
    """Reads the file of limits; raises MotionError for what is wrong in it."""
    table = Table(tomllib.loads(path.read_text(encoding='utf-8')), path.name)
    right, wrong = (_bounds(table.table(name, {})) for name in ('all', 'all-faults'))
    limits, breaks = {}, {}
    for exercise_id, row in table.named_tables():
        if exercise_id not in ('all', 'all-faults'):
            breaks[exercise_id] = {fault: row.table('faults').values[fault] for fault in row.table('faults', {}).values}
            limits[exercise_id] = _bounds(row)
            _check_breaks(row, breaks[exercise_id], {**right, **limits[exercise_id]})
    return Limits(right, wrong, limits, breaks)


def _bounds(table):
    """Name -> (least, most); the tables below name a phase, or "always"."""
    bounds = {}
    for name, value in table.values.items():
        if name == 'faults':
            continue
        if isinstance(value, dict):
            below = table.table(name)
            bounds.update({f'{name} {joint}': below.vector(joint, 2) for joint in value})
        else:
            bounds[name] = table.vector(name, 2)
    return bounds


def _check_breaks(table, breaks, bounds):
    for fault, names in breaks.items():
        for name in _names(names):
            table.table('faults').check_name(fault, name, bounds)


def _sided(name, side):
    """A joint's name with the sides of the body in it."""
    if not name.startswith(('working.', 'other.')):
        return name
    if side is None:
        raise MotionError(f'limits.toml: "{name}" needs a side that works, and the motion has none')
    return name.replace('working.', f'{side}.').replace('other.', f'{OTHER[side]}.')


def values_of(name, clip, side):
    """The numbers of a clip that a limit holds; none if the clip has nothing of that name."""
    if name in clip['whole']:
        return [clip['whole'][name]]
    where, _, joint = name.partition(' ')
    if where == 'always':
        return clip['joints'].get(_sided(joint, side), [])[-2:]
    found = []
    for number, column in enumerate(clip['columns'][:-2]):
        phase, _, own_side = column.partition(' ')
        if where == phase:
            found += clip['joints'].get(_sided(joint, own_side or side), [])[number:number + 1]
    return found


def _outside(values, bounds):
    return [value for value in values if not bounds[0] <= value <= bounds[1]]


def _held(limits, clip, side, needed, place):
    """What a clip breaks, in words; needed: limits that it must have a number for."""
    for name, bounds in limits.items():
        values = values_of(name, clip, side)
        if not values and name in needed:
            yield f'{place}: nothing is measured under the name "{name}"'
        for value in _outside(values, bounds):
            yield f'{place}: {name} is {value:g}, not within {bounds[0]:g} and {bounds[1]:g}'


def broken_limits(limits, exercise_id, entry):
    """Everything in an exercise's part of the table that is not as the limits want it, in words."""
    own, breaks = limits.limits.get(exercise_id, {}), limits.breaks.get(exercise_id, {})
    bounds, side = {**limits.right, **own}, entry['side']
    yield from _held(bounds, entry['right'], side, own, exercise_id)
    for fault, clip in entry['faults'].items():
        place, names = f'{exercise_id} {fault}', _names(breaks.get(fault, []))
        yield from _broken({name: bounds[name] for name in names}, clip, side, place)
        yield from _held({name: limit for name, limit in limits.wrong.items() if name not in names}, clip, side, (), place)
    for fault in sorted(set(breaks) - set(entry['faults'])):
        yield f'{exercise_id}: limits.toml names a fault "{fault}" that there is not'


def _broken(limits, clip, side, place):
    """What a fault keeps to that it must break, in words."""
    if not limits:
        yield f'{place}: limits.toml does not say which limit the fault breaks'
    for name, bounds in limits.items():
        values = values_of(name, clip, side)
        if not _outside(values, bounds):
            yield f'{place}: {name} is {", ".join(map(str, values))}, still within {bounds[0]:g} and {bounds[1]:g}'


def _names(value):
    return [value] if isinstance(value, str) else value
