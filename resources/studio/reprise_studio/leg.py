# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses a leg, from its angles or with its foot held."""
import numpy as np

from .angles import limb
from .limb import LEG_STRETCH, bone_frames, reach, square
from .rotation import about_axis, about_x, about_y, about_z, swing_twist
from .skeleton import SIGN

# Shares of the thigh's twist that its upper and lower half take, and of the foot's that the lower shank takes.
UPPER_THIGH, LOWER_THIGH, LOWER_SHANK = 0.45, 0.8, 0.5


def pose_leg(posed, side, pose, goal):
    """Poses hip, thigh, shank and foot of a side; goal: a Goal for the ankle, or None."""
    angle = limb(pose, side)
    posed.hip[side] = posed.at('pelvis', posed.skeleton.head[f'upperleg01.{side}'])
    if goal is None:
        _follow_angles(posed, side, angle)
    else:
        _reach_goal(posed, side, angle, goal)
    posed.foot[side] = _foot_rotation(posed.shank[side], side, angle, goal)
    _place_segments(posed, side, angle)


def _lengths(posed, side):
    return posed.skeleton.length[f'thigh.{side}'], posed.skeleton.length[f'shank.{side}']


def _follow_angles(posed, side, angle):
    sign, (upper, lower) = SIGN[side], _lengths(posed, side)
    thigh = (posed.pelvis @ about_x(-angle('hip.flexion')) @ about_y(-sign * angle('hip.abduction'))
             @ about_z(sign * angle('hip.rotation')))
    shank = thigh @ about_x(angle('knee.flexion'))
    posed.thigh[side], posed.shank[side] = thigh, shank
    posed.knee[side] = posed.hip[side] - thigh[:, 2] * upper
    posed.ankle[side] = posed.knee[side] - shank[:, 2] * lower


def _reach_goal(posed, side, angle, goal):
    """Bends the leg to its goal; the knee keeps to the pole, swivelled outwards by the angle for it."""
    def pole(axis):
        return about_axis(axis, -SIGN[side] * angle('knee.swivel')) @ square(goal.pole, axis)

    bent = reach(posed.hip[side], goal.end, pole, _lengths(posed, side), LEG_STRETCH)
    hinge = np.cross(bent.pole, bent.axis)
    posed.knee[side], posed.ankle[side] = bent.joint, bent.end
    posed.thigh[side], posed.shank[side] = bone_frames(posed.hip[side], bent.joint, bent.end, hinge)


def _foot_rotation(shank, side, angle, goal):
    if goal is not None and goal.rotation is not None:
        return goal.rotation
    return (shank @ about_x(-angle('ankle.dorsiflexion')) @ about_y(-SIGN[side] * angle('ankle.eversion'))
            @ about_z(SIGN[side] * angle('ankle.toe-out')))


def _place_segments(posed, side, angle):
    head, neutral = posed.skeleton.head, posed.skeleton.neutral
    hip, knee, ankle = head[f'upperleg01.{side}'], head[f'lowerleg01.{side}'], head[f'foot.{side}']
    thigh, shank, foot = (neutral[f'{bone}.{side}'] for bone in ('thigh', 'shank', 'foot'))
    swing, _, twist = swing_twist(posed.pelvis.T @ posed.thigh[side])
    swing = posed.pelvis @ swing
    foot_twist = swing_twist(posed.shank[side].T @ posed.foot[side])[2]
    posed.put(f'hipb.{side}', posed.pelvis, hip, posed.hip[side])
    posed.put(f'upperleg01.{side}', swing @ about_z(twist * UPPER_THIGH) @ thigh, hip, posed.hip[side])
    posed.put(f'upperleg02.{side}', swing @ about_z(twist * LOWER_THIGH) @ thigh, knee, posed.knee[side])
    posed.put(f'lowerleg01.{side}', posed.shank[side] @ shank, knee, posed.knee[side])
    posed.put(f'lowerleg02.{side}', posed.shank[side] @ about_z(foot_twist * LOWER_SHANK) @ shank, ankle, posed.ankle[side])
    posed.put(f'foot.{side}', posed.foot[side] @ foot, ankle, posed.ankle[side])
    ball = posed.skeleton.ball[side]
    posed.put(f'toes.{side}', posed.foot[side] @ about_x(-angle('toes.extension')) @ foot, ball, posed.ball(side))
