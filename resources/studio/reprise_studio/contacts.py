# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds hands and feet: turns the contacts of a motion file into goals for the limbs. Metres, degrees."""
from dataclasses import dataclass

import numpy as np

from .angles import OTHER, limb
from .limb import Goal, square
from .rotation import about_z, between, partial, unit
from .skeleton import SIGN

# A released limb rises by this much half-way between its hold and its angles, so that it does not scrape.
LIFT = 0.08
# The sole is this far above the floor when a foot is put flat on it.
SOLE_GAP = 0.001
# For each held part: where its limb begins, bends and ends, and the rotation of its last bone, as Posed names them.
LIMB = {'foot': ('hip', 'knee', 'ankle', 'foot'), 'hand': ('shoulder', 'elbow', 'wrist', 'hand')}


@dataclass(frozen=True)
class Hold:
    """A held limb as the start pose left it.

    line: from the limb's start to its end; bend: from its start to its middle joint. A foot's knee keeps
    its direction beside the line; a hand has a fixed pole instead, and line and bend are None.
    """
    end: np.ndarray
    rotation: np.ndarray = None
    pole: np.ndarray = None
    joint: np.ndarray = None
    line: np.ndarray = None
    bend: np.ndarray = None


def hand_rotation(side, fingers, palm):
    """The rotation of a hand whose fingers and palm face in given directions."""
    up = -unit(fingers)
    inwards = square(-SIGN[side] * np.asarray(palm, float), up)
    return np.stack([inwards, np.cross(up, inwards), up], axis=1)


def _joints(posed, part, side):
    start, middle, end, _ = LIMB[part]
    return getattr(posed, start)[side], getattr(posed, middle)[side], getattr(posed, end)[side]


def _hold_foot(contact, posed):
    """A foot that stays where the start pose has it, is put flat, or lies on the other foot."""
    pattern = OTHER[contact.side] if contact.kind == 'stacked' else contact.side
    hip, knee, ankle = _joints(posed, 'foot', pattern)
    line, bend, rotation = unit(ankle - hip), knee - hip, None
    if contact.kind == 'planted':
        rotation = posed.foot[contact.side]
    elif contact.kind == 'stacked':
        ankle = ankle + np.array(contact.offset)
    elif contact.kind == 'flat':
        rotation = about_z(contact.yaw + SIGN[contact.side] * contact.toe_out)
        x, y = ankle[:2] if contact.at is None else contact.at
        ankle = np.array([x, y, posed.skeleton.ankle_height + SOLE_GAP])
    return Hold(ankle, rotation, line=line, bend=bend)


def _hold_forearm(contact, posed):
    elbow = np.array(contact.elbow)
    if contact.wrist is None:
        x, y, *z = contact.direction
        wrist = elbow + unit([x, y, *(z or [0])]) * posed.skeleton.length[f'forearm.{contact.side}']
    else:
        wrist = np.array(contact.wrist)
    return Hold(wrist, hand_rotation(contact.side, contact.fingers, contact.palm), wrist - elbow, elbow)


def _hold_hand(contact, posed):
    """A hand at a point of the room, as the start pose has it, or with its forearm on the floor."""
    if contact.kind == 'forearm':
        return _hold_forearm(contact, posed)
    if contact.kind == 'planted':
        shoulder, elbow, wrist = _joints(posed, 'hand', contact.side)
        return Hold(wrist, posed.hand[contact.side], square(elbow - shoulder, unit(wrist - shoulder)))
    return Hold(np.array(contact.at), hand_rotation(contact.side, contact.fingers, contact.palm), np.array(contact.elbow))


def _carried_hand(contact, posed):
    """The goal of a hand that lies on a segment: its place and directions are the segment's, mirrored by side.

    The place counts from the middle between the hips at rest.
    """
    transform = posed.transforms[contact.segment]
    mirror = np.array([SIGN[contact.side], 1, 1])

    def turned(vector):
        return transform.rotation @ (np.array(vector) * mirror)

    end = transform.at(posed.skeleton.hip_middle) + turned(contact.at)
    return Goal(end, turned(contact.elbow), hand_rotation(contact.side, turned(contact.fingers), turned(contact.palm)))


class Contacts:
    """The contacts of a motion. capture() looks at the start pose; goals() then answers for any pose."""

    def __init__(self, contacts):
        self.contacts = contacts
        self.holds = {}

    def capture(self, posed):
        """Notes where the held limbs are in the start pose."""
        for contact in self.contacts:
            if contact.kind != 'on':
                hold = _hold_foot if contact.part == 'foot' else _hold_hand
                self.holds[contact.part, contact.side] = hold(contact, posed)

    def goals(self, pose, free):
        """The goals of the held limbs in a pose; free is the skeleton in that pose with nothing held."""
        goals = {key: _goal(hold, *key, pose, free) for key, hold in self.holds.items()}
        for contact in self.contacts:
            if contact.kind == 'on':
                goals[contact.part, contact.side] = _carried_hand(contact, free)
        released = {key: _released(goal, *key, pose, free) for key, goal in goals.items()}
        return {key: goal for key, goal in released.items() if goal is not None}


def _goal(hold, part, side, pose, free):
    if part == 'hand':
        return Goal(hold.end, hold.pole, hold.rotation, hold.joint)
    end = hold.end + np.array([0, 0, limb(pose, side)('stack.rise')])
    return Goal(end, between(hold.line, unit(end - free.hip[side])) @ hold.bend, hold.rotation)


def _released(goal, part, side, pose, free):
    """The goal as far as the pose still holds the limb: the goal itself, one on the way to the angles, or None."""
    share = limb(pose, side)(f'{part}.free')
    if share <= 0:
        return goal
    if share >= 1:
        return None
    start, middle, end = _joints(free, part, side)
    own = getattr(free, LIMB[part][3])[side]
    lift = np.array([0, 0, 4 * LIFT * share * (1 - share)])
    pole = unit(unit(goal.pole) * (1 - share) + square(middle - start, unit(end - start)) * share)
    rotation = None if goal.rotation is None else partial(goal.rotation, own, share)
    return Goal(goal.end * (1 - share) + end * share + lift, pole, rotation)
