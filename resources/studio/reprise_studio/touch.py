# SPDX-License-Identifier: GPL-3.0-or-later
"""How the body touches the room: what slips that should stay, what hovers or sinks in. Millimetres."""
from itertools import groupby

import numpy as np

from .angles import limb
from .joints import MILLIMETRES
from .props import chair_parts
from .rotation import unit
from .skeleton import SIDES, SIGN
from .solids import depth

HAND = ('wrist', 'fing1', 'fing2', 'fing3', 'thumb')
FOOT = ('foot', 'toes')
# A foot stands on the floor while it is no more than this above where it stood in the start pose. Metres.
LIFTED_FOOT = 0.001
# A hand lies on the floor if its wrist is no higher than this and its palm looks down.
HAND_LOW, PALM_DOWN = 0.12, -0.5


def part(body, segments, side):
    """The vertices of some segments of a side."""
    columns = [body.skeleton.index[f'{segment}.{side}'] for segment in segments]
    return np.flatnonzero(body.skeleton.weights[:, columns].sum(axis=1) > 0.5)


def stands(clip, sample, side):
    """Whether a foot is planted: held by a contact, or on the floor in a balance."""
    angle, root = limb(sample.frame.pose, side), clip.motion.root
    if root.kind == 'balance':
        start = limb(clip.motion.poses['start'], side)
        return side in root.feet and abs(angle('foot.z') - start('foot.z')) < LIFTED_FOOT
    contact = clip.motion.contact(side, 'foot')
    return contact is not None and contact.kind != 'stacked' and angle('foot.free') <= 0


def kneels(clip, sample, side):
    """Whether a knee carries the body on all fours: it does while it is not of the side that works."""
    motion = clip.motion
    works = (sample.frame.side or motion.side) == side
    return motion.root.kind == 'ground' and motion.base == 'standing' and f'lowerleg01.{side}' in motion.root.on and not works


def leans(clip, sample, side):
    """Whether a hand or forearm is held in the room."""
    contact = clip.motion.contact(side, 'hand')
    return contact is not None and contact.kind != 'on' and limb(sample.frame.pose, side)('hand.free') <= 0


def travel(samples, planted, place):
    """How far a place (a function of the sample) goes from where it was put down, at most, while it is planted."""
    most = 0.0
    for down, stretch in groupby(samples, planted):
        if down:
            places = np.array([place(sample) for sample in stretch])
            most = max(most, np.linalg.norm(places - places[0], axis=1).max())
    return most * MILLIMETRES


def _elbow_rests(clip, side):
    contact = clip.motion.contact(side, 'hand')
    return contact is not None and contact.kind == 'forearm'


def slips(clip):
    """How far feet, knees, hands and elbows slip that should stay."""
    def most(planted, *places):
        return max(travel(clip.samples, lambda sample: planted(clip, sample, side), lambda sample: place(sample.posed, side))
                   for side in SIDES for place in places)

    return {
        'foot-slip': most(stands, lambda posed, side: posed.ankle[side], lambda posed, side: posed.ball(side)),
        'knee-slip': most(kneels, lambda posed, side: posed.knee[side]),
        'hand-slip': most(leans, lambda posed, side: posed.wrist[side]),
        'elbow-slip': most(lambda clip, sample, side: leans(clip, sample, side) and _elbow_rests(clip, side),
                           lambda posed, side: posed.elbow[side]),
    }


def _lowest(clip, segments, planted, floor):
    """The highest and lowest that the lowest vertices of planted limbs get above their floor; 0 if none is planted."""
    heights = [0.0]
    for side in SIDES:
        vertices = part(clip.body, segments, side)
        heights += [sample.vertices[vertices, 2].min() - floor(sample, side)
                    for sample in clip.different if planted(clip, sample, side)]
    return max(heights) * MILLIMETRES, -min(heights) * MILLIMETRES


def _presses(clip, sample, side):
    """Whether a hand lies flat on the floor."""
    palm = -SIGN[side] * sample.posed.hand[side][:, 0]
    return leans(clip, sample, side) and palm[2] < PALM_DOWN and sample.posed.wrist[side][2] < HAND_LOW


def hovering(clip):
    """How high planted feet and flat hands hover above what they stand on, and how deep they sink in."""
    def stood_on(sample, side):
        return limb(sample.frame.pose, side)('foot.z') if clip.motion.root.kind == 'balance' else 0.0

    feet = _lowest(clip, FOOT, stands, stood_on)
    hands = _lowest(clip, HAND, _presses, lambda sample, side: 0.0)
    return {'foot-hover': feet[0], 'foot-sink': feet[1], 'hand-hover': hands[0], 'hand-sink': hands[1]}


def step_clearance(clip):
    """How high the lowest point of a stepping foot gets, at least: below a centimetre the foot drags.

    None where no foot steps.
    """
    swings = []
    for side in clip.motion.root.feet:
        vertices = part(clip.body, FOOT, side)
        for down, stretch in groupby(clip.samples, lambda sample, side=side: stands(clip, sample, side)):
            if not down:
                swings.append(max(sample.vertices[vertices, 2].min() for sample in stretch) * MILLIMETRES)
    return {'step-clearance': min(swings)} if swings else {}


def roller_reach(clip):
    """How far along the thigh the middle of the roller stays from the knee and from the hip, at least."""
    if clip.motion.root.kind != 'on-roller':
        return {}
    reach = {'roller-to-knee': [], 'roller-to-hip': []}
    for sample in clip.different:
        centre = clip.stage.roller(sample.posed).centre
        for side in clip.stage.placement.sides:
            hip, knee = sample.posed.hip[side], sample.posed.knee[side]
            along = unit(hip - knee)
            reach['roller-to-knee'].append((centre - knee) @ along)
            reach['roller-to-hip'].append((hip - centre) @ along)
    return {name: float(min(lengths)) * MILLIMETRES for name, lengths in reach.items()}


def _in_box(vertices, centre, size):
    """How deep the deepest vertex is inside a box that stands on the floor, counted to its nearest side or top."""
    centre, size = np.array(centre), np.array(size)
    inside = size / 2 - np.abs(vertices - centre)
    inside[:, 2] = centre[2] + size[2] / 2 - vertices[:, 2]
    return max(inside.min(axis=1).max(), 0)


def depths(clip):
    """How deep the deepest vertex is below the floor, in the roller, in the step and in the chair, where there are these."""
    result = {'floor-depth': max(0.0, -min(sample.vertices[:, 2].min() for sample in clip.different))}
    if clip.motion.root.kind == 'on-roller':
        roller = clip.stage.placement.roller
        result['roller-depth'] = max(
            0.0, -min(roller.clearance(sample.vertices, clip.stage.roller(sample.posed)) for sample in clip.different))
    step = clip.motion.prop('step')
    if step:
        result['step-depth'] = max(_in_box(sample.vertices, **step.values) for sample in clip.different)
    chair = clip.motion.prop('chair')
    if chair:
        parts = chair_parts(chair.values)
        result['chair-depth'] = max(depth(sample.vertices, part) for sample in clip.different for part in parts)
    return {name: float(metres) * MILLIMETRES for name, metres in result.items()}


def deepest(clip):
    """The segment and the phase of the vertex that is deepest below the floor, for whoever wants to mend it."""
    sample = min(clip.different, key=lambda sample: sample.vertices[:, 2].min())
    vertex = sample.vertices[:, 2].argmin()
    return clip.body.skeleton.segments[clip.body.skeleton.weights[vertex].argmax()], sample.frame.phase
