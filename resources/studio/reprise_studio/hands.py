# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands at ease: fingers that lie together at rest, and curl the more the nearer they are to the little one.

A pose moves the rows of joints of all four fingers as one (segments fing1 to fing3). Here that movement is
dealt out: each finger turns about its own joints, by its own share, and the thumb comes along.
"""
import numpy as np

from .rotation import IDENTITY, about_axis, between, partial, quaternion, unit
from .skeleton import SEGMENTS, SIDES, segment_of

THUMB, INDEX, MIDDLE, RING, LITTLE = range(1, 6)
JOINTS = (1, 2, 3)
# How far each finger, spread in the base mesh, is turned towards the middle one, and the thumb to the index.
CLOSED = {INDEX: 0.8, RING: 0.8, LITTLE: 0.8}
THUMB_CLOSED = 0.25
# Degrees that each joint is bent more than in the base mesh, so that all finger tips rest on a floor alike.
BENT = {RING: 2.0, LITTLE: 4.0}
# Each finger's share of a curl; the thumb closes fully at so many degrees in the knuckles.
CURL = {INDEX: 0.8, MIDDLE: 0.95, RING: 1.1, LITTLE: 1.2}
THUMB_FOLLOWS, THUMB_UNTIL = 0.65, 18.0
THUMB_BENDS = 0.4

FINGER_BONES = tuple(f'finger{finger}-{joint}.{side}' for side in SIDES for finger in range(1, 6) for joint in JOINTS)
SKIN_SEGMENTS = tuple(name for name in SEGMENTS if not name.startswith(('fing', 'thumb'))) + FINGER_BONES


def skin_segment_of(bone, parents):
    """The segment that a bone's skin follows: its own for a finger, else the one that poses name."""
    return bone if bone in FINGER_BONES else segment_of(bone, parents)


def thumb_beside_index(head, side):
    """The turn that would lay the thumb along the index finger, a little towards the palm."""
    thumb = head[f'finger1-3.{side}'] - head[f'finger1-1.{side}']
    along = unit(head[f'finger2-2.{side}'] - head[f'finger2-1.{side}'])
    outwards = unit(head[f'finger2-1.{side}'] - head[f'finger5-1.{side}'])
    palm = np.cross(along, outwards) * (1 if side == 'L' else -1)
    return between(thumb, along + 0.2 * palm + 0.2 * outwards)


def knuckle_axis(head, side):
    """What fingers curl about, right-handed: the line of the knuckles."""
    across = unit(head[f'finger5-1.{side}'] - head[f'finger2-1.{side}'])
    return across if side == 'L' else -across


def turn_finger(points, head, rig, bone, turn):
    """Points with a finger turned about a joint, with the joints beyond it; changes head."""
    finger, side = bone.split('-')[0], bone[-1]
    beyond = [f'{finger}-{joint}.{side}' for joint in JOINTS if joint >= int(bone[-3])]
    share = np.clip(sum(rig.bone_weights(name, len(points)) for name in beyond), 0, 1)[:, None]
    pivot = head[bone]
    for name in beyond[1:]:
        head[name] = pivot + turn @ (head[name] - pivot)
    return points + share * ((points - pivot) @ turn.T + pivot - points)


def relax(points, head, rig):
    """Points with both hands at ease; the joints in head move along."""
    for side in SIDES:
        middle = head[f'finger3-3.{side}'] - head[f'finger3-1.{side}']
        for finger, share in CLOSED.items():
            knuckle = f'finger{finger}-1.{side}'
            turn = between(head[f'finger{finger}-3.{side}'] - head[knuckle], middle)
            points = turn_finger(points, head, rig, knuckle, partial(IDENTITY, turn, share))
        thumb = partial(IDENTITY, thumb_beside_index(head, side), THUMB_CLOSED)
        points = turn_finger(points, head, rig, f'finger1-1.{side}', thumb)
        for finger, degrees in BENT.items():
            for joint in JOINTS:
                bend = about_axis(knuckle_axis(head, side), degrees)
                points = turn_finger(points, head, rig, f'finger{finger}-{joint}.{side}', bend)
    return points


def finger_transforms(transforms, head):
    """The transforms of all finger bones, from those of the hand and its rows of joints."""
    result = {}
    for side in SIDES:
        rows = [transforms[f'{segment}.{side}'][0] for segment in ('wrist', 'fing1', 'fing2', 'fing3')]
        curls = [before.T @ after for before, after in zip(rows, rows[1:])]
        for finger, share in CURL.items():
            turns = [partial(IDENTITY, curl, share) for curl in curls]
            result.update(_chain(transforms[f'wrist.{side}'], head, f'finger{finger}', side, turns))
        first, *others = _thumb_turns(head, side, curls[0])
        out = rows[0].T @ transforms[f'thumb.{side}'][0]
        result.update(_chain(transforms[f'wrist.{side}'], head, 'finger1', side, [out @ first, *others]))
    return result


def _chain(hand, head, finger, side, turns):
    """Each bone of a finger with its transform, when its joints make these turns."""
    turn, rest, posed = hand
    for joint, bend in zip(JOINTS, turns):
        bone = f'{finger}-{joint}.{side}'
        posed = posed + turn @ (head[bone] - rest)
        turn, rest = turn @ bend, head[bone]
        yield bone, (turn, rest, posed)


def _thumb_turns(head, side, curl):
    """The turns of the thumb's joints when the knuckles curl."""
    cosine, *axis = quaternion(curl)
    degrees = np.degrees(2 * np.arctan2(np.linalg.norm(axis), abs(cosine)))
    first, second, third = (head[f'finger1-{joint}.{side}'] for joint in JOINTS)
    close = partial(IDENTITY, thumb_beside_index(head, side), THUMB_FOLLOWS * min(1.0, degrees / THUMB_UNTIL))
    bend = about_axis(np.cross(second - first, third - second), THUMB_BENDS * degrees)
    return close, bend, bend
