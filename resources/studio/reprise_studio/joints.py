# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a posed skeleton as a physiotherapist would: the angles of its joints, and how its parts lie in the room.

Everything comes as name -> value, in degrees and millimetres.
"""
import numpy as np

from .angles import WORD
from .rotation import quaternion, unit
from .skeleton import SIDES, SIGN

UP = np.array([0, 0, 1.0])
MILLIMETRES = 1000


def degrees_between(one, other):
    """The angle between two directions, 0..180."""
    one, other = unit(one), unit(other)
    return float(np.degrees(np.arctan2(np.linalg.norm(np.cross(one, other)), one @ other)))


def elevation(direction):
    """How far a direction points up from the horizontal, -90..90."""
    x, y, z = direction
    return float(np.degrees(np.arctan2(z, np.hypot(x, y))))


def turn(start, now):
    """The rotation from one orientation to another as degrees about its own left, back and up axes."""
    quarter = quaternion(start.T @ now)
    if quarter[0] < 0:
        quarter = -quarter
    sine = np.linalg.norm(quarter[1:])
    return unit(quarter[1:]) * np.degrees(2 * np.arctan2(sine, quarter[0]))


def ball_joint(near, far, side):
    """(flexion, abduction, outward rotation) of a joint between two bones, undoing the order that poses are made in."""
    relative = near.T @ far
    x, y, z = relative[:, 2]
    flexion, tilt = np.arctan2(y, z), np.arcsin(np.clip(x, -1, 1))
    cos, sin = np.cos(flexion), np.sin(flexion)
    # What is left when flexion and abduction are turned back: the images of X and Y beside the untwisted X.
    plain = np.array([np.cos(tilt), -np.sin(tilt) * sin, -np.sin(tilt) * cos])
    back = np.array([0, cos, -sin])
    rotation = np.arctan2(relative[:, 0] @ back, relative[:, 0] @ plain)
    sign = SIGN[side]
    return tuple(float(angle) for angle in np.degrees([flexion, -sign * tilt, sign * rotation]))


def hinge(near, far):
    """How far a hinge joint is bent between two bones, -180..180; positive as a knee bends."""
    relative = near.T @ far
    return float(np.degrees(np.arctan2(relative[2, 1], relative[1, 1])))


def knee_valgus(posed, side):
    """How far the knee falls inwards, in degrees; below 0 when it points outwards.

    It is how far thigh and shank together lean out of the upright plane of the foot, so that a bent knee
    counts no more than a straight one.
    """
    across = inwards(posed, side)
    thigh, shank = posed.hip[side] - posed.knee[side], posed.knee[side] - posed.ankle[side]

    def lean(bone):
        return np.degrees(np.arctan2(bone @ across, np.linalg.norm(np.cross(bone, across))))

    return float(lean(shank) - lean(thigh))


def forwards(posed, side):
    """The direction of a foot on the floor."""
    away = posed.ball(side) - posed.ankle[side]
    return unit([away[0], away[1], 0])


def inwards(posed, side):
    """The direction across a foot on the floor, towards the other leg."""
    return np.cross(forwards(posed, side), UP) * SIGN[side]


def leg_angles(posed, side):
    """The angles of a leg, and how thigh and shank lie in the room."""
    hip = ball_joint(posed.pelvis, posed.thigh[side], side)
    ankle = ball_joint(posed.shank[side], posed.foot[side], side)
    away = posed.knee[side] - posed.ankle[side]
    return {
        'hip-flexion': hip[0], 'hip-abduction': hip[1], 'hip-rotation': hip[2],
        'knee-flexion': hinge(posed.thigh[side], posed.shank[side]),
        'knee-valgus': knee_valgus(posed, side),
        'knee-inside-foot': float(away @ inwards(posed, side)) * MILLIMETRES,
        'knee-past-toes': float((posed.knee[side] - posed.ball(side)) @ forwards(posed, side)) * MILLIMETRES,
        'ankle-dorsiflexion': ankle[0],
        'thigh-elevation': elevation(posed.knee[side] - posed.hip[side]),
        'shank-elevation': elevation(posed.ankle[side] - posed.knee[side]),
        'foot-turned-up': elevation(posed.ball(side) - posed.ankle[side]),
        'trunk-to-thigh': degrees_between(posed.shoulder[side] - posed.hip[side], posed.knee[side] - posed.hip[side]),
    }


def arm_angles(posed, side):
    """The angles of an arm, and how it lies in the room."""
    shoulder = ball_joint(posed.chest, posed.upper_arm[side], side)
    return {
        'shoulder-flexion': shoulder[0], 'shoulder-abduction': shoulder[1],
        'elbow-flexion': -hinge(posed.upper_arm[side], posed.forearm[side]),
        'arm-elevation': elevation(posed.wrist[side] - posed.shoulder[side]),
    }


def hip_line(posed):
    """How far the line between the hip joints is from level, in degrees; the left side higher is positive."""
    return elevation(posed.hip['L'] - posed.hip['R'])


def trunk_angles(posed):
    """How pelvis and trunk lie in the room and to each other."""
    back = turn(posed.pelvis, posed.chest)
    shoulders = (posed.shoulder['L'] + posed.shoulder['R']) / 2
    return {
        'hip-line': hip_line(posed),
        'shoulder-line': elevation(posed.shoulder['L'] - posed.shoulder['R']),
        'trunk-elevation': elevation(shoulders - posed.hips),
        'back-flexion': float(back[0]), 'back-side-bend': float(back[1]), 'back-rotation': float(back[2]),
        'thighs-apart': degrees_between(posed.knee['L'] - posed.hip['L'], posed.knee['R'] - posed.hip['R']),
        'left-hip-above-right': float(posed.hip['L'][2] - posed.hip['R'][2]) * MILLIMETRES,
    }


def joint_angles(posed):
    """All of the above, those of a limb with the side before the name: "left.knee-flexion"."""
    angles = trunk_angles(posed)
    for side in SIDES:
        for name, value in {**leg_angles(posed, side), **arm_angles(posed, side)}.items():
            angles[f'{WORD[side]}.{name}'] = value
    return angles
