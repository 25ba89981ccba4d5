# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses an arm with its shoulder girdle, from its angles or with its hand or forearm held."""
import numpy as np

from .angles import limb
from .limb import ARM_STRETCH, bone_frames, reach, square
from .rotation import IDENTITY, about_axis, about_x, about_y, about_z, partial, swing_twist, unit
from .skeleton import SIGN

# Shares of the upper arm's twist and of the hand's that the halves of the upper arm and forearm take.
UPPER_HALF, LOWER_HALF = 0.35, 0.85
FOREARM_HALF, WRIST_HALF = 0.2, 0.65
# The blade's share of the upper arm's swing, and the fingers' shares of a curl.
BLADE, CURL = 0.25, (0.8, 1.0, 0.7)
# The collar bone rises with the raised arm: degrees for each degree above the first, at most; and comes forwards.
RHYTHM, RHYTHM_FROM, RHYTHM_MOST, FORWARDS = 0.30, 30, 42, 12
# The shoulder is found from the arm and the arm from the shoulder; they agree after this many rounds.
ROUNDS = 3
# Degrees that the collar bone may move each way so that a held hand or elbow is reached, and how near is near: metres.
GIVE, NEAR = 25, 1e-5


def pose_arm(posed, side, pose, goal):
    """Poses collar bone, blade, arm, hand and fingers of a side; goal: a Goal for the wrist, or None."""
    angle = limb(pose, side)
    _pose_bones(posed, side, angle, goal)
    posed.hand[side] = _hand_rotation(posed.forearm[side], side, angle, goal)
    _place_upper_arm(posed, side)
    _place_forearm(posed, side)
    _place_fingers(posed, side, angle)


def _pose_bones(posed, side, angle, goal):
    sign = SIGN[side]
    upper = (posed.chest @ about_x(-angle('shoulder.flexion')) @ about_y(-sign * angle('shoulder.abduction'))
             @ about_z(sign * angle('shoulder.rotation')))
    posed.upper_arm[side], posed.forearm[side] = upper, upper @ about_x(-angle('elbow.flexion'))
    if goal is None:
        _pose_girdle(posed, side, angle)
        _follow_angles(posed, side)
        return
    for _ in range(ROUNDS):
        _pose_girdle(posed, side, angle)
        if goal.joint is None:
            _reach_goal(posed, side, angle, goal)
        else:
            _rest_on_elbow(posed, side, angle, goal)


def _rhythm(posed, side, angle):
    """Elevation and protraction of the collar bone, in degrees, as the upper arm asks for."""
    x, y, z = posed.chest.T @ -posed.upper_arm[side][:, 2]
    raised = np.degrees(np.arccos(np.clip(-z, -1, 1)))
    elevation = np.clip((raised - RHYTHM_FROM) * RHYTHM, 0, RHYTHM_MOST)
    protraction = FORWARDS * np.clip(-y, -0.6, 1) * np.sin(np.radians(min(raised, 90)))
    return elevation + angle('clavicle.elevation'), protraction + angle('clavicle.protraction')


def _pose_girdle(posed, side, angle, give=(0.0, 0.0)):
    """Places collar bone, blade and shoulder; give: degrees that the collar bone rises and comes forwards beside its own."""
    elevation, protraction = np.add(_rhythm(posed, side, angle), give)
    rotation = posed.chest @ about_z(-SIGN[side] * protraction) @ about_y(-SIGN[side] * elevation)
    posed.hang(f'clavicle.{side}', rotation, 'spine01')
    posed.hang(f'shoulder01.{side}', rotation, f'clavicle.{side}')
    posed.shoulder[side] = posed.at(f'shoulder01.{side}', posed.skeleton.head[f'upperarm01.{side}'])


def _lengths(posed, side):
    return posed.skeleton.length[f'upper_arm.{side}'], posed.skeleton.length[f'forearm.{side}']


def _follow_angles(posed, side):
    upper, lower = _lengths(posed, side)
    posed.elbow[side] = posed.shoulder[side] - posed.upper_arm[side][:, 2] * upper
    posed.wrist[side] = posed.elbow[side] - posed.forearm[side][:, 2] * lower


def _set_joints(posed, side, elbow, wrist, axis, pole):
    posed.elbow[side], posed.wrist[side] = elbow, wrist
    posed.upper_arm[side], posed.forearm[side] = bone_frames(posed.shoulder[side], elbow, wrist, np.cross(axis, pole))


def _reach_goal(posed, side, angle, goal):
    """Bends the arm to its goal; the collar bone goes along with a hand that is too far away."""
    most = sum(_lengths(posed, side)) * ARM_STRETCH

    def beyond():
        return np.linalg.norm(goal.end - posed.shoulder[side]) - most

    if beyond() > 0:
        _give_way(posed, side, angle, beyond)
    bent = reach(posed.shoulder[side], goal.end, goal.pole, _lengths(posed, side), ARM_STRETCH)
    _set_joints(posed, side, bent.joint, bent.end, bent.axis, bent.pole)


def _rest_on_elbow(posed, side, angle, goal):
    """Keeps elbow and wrist on the floor: the collar bone gives way, and what it cannot give the elbow slides."""
    upper, lower = _lengths(posed, side)
    _give_way(posed, side, angle, lambda: np.linalg.norm(goal.joint - posed.shoulder[side]) - upper)
    elbow = _slid(posed.shoulder[side], goal.joint, upper)
    wrist = elbow + unit(goal.end - goal.joint) * lower
    axis = unit(wrist - posed.shoulder[side])
    _set_joints(posed, side, elbow, wrist, axis, square(elbow - posed.shoulder[side], axis))


def _give_way(posed, side, angle, beyond):
    """Moves the collar bone forwards or back, then up or down, as little as brings beyond() to 0 or near it."""
    give = [0.0, 0.0]
    for axis in (1, 0):
        def moved(degrees, axis=axis):
            give[axis] = degrees
            _pose_girdle(posed, side, angle, give)
            return beyond()

        if abs(moved(_nearest_root(moved, GIVE))) < NEAR:
            break


def _nearest_root(function, most):
    """Where a function crosses 0 between 0 and most either way; where it does not, the end or 0, whichever is nearer to it."""
    start = function(0.0)
    ends = {end: function(end) for end in (float(most), -float(most))}
    for end, value in ends.items():
        if value * start < 0:
            return _root(function, 0.0, end)
    ends[0.0] = start
    return min(ends, key=lambda end: abs(ends[end]))


def _root(function, low, high, rounds=20):
    """Where a function that changes its sign between two places is 0."""
    at_low = function(low)
    for _ in range(rounds):
        middle = (low + high) / 2
        if function(middle) * at_low > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _slid(shoulder, elbow, length):
    """The point at an elbow's height that is an upper arm's length from the shoulder, nearest to where the elbow was."""
    down = elbow[2] - shoulder[2]
    away = np.array([*(elbow - shoulder)[:2], 0])
    return shoulder + unit(away) * np.sqrt(max(length ** 2 - down ** 2, 0)) + np.array([0, 0, down])


def _hand_rotation(forearm, side, angle, goal):
    if goal is not None and goal.rotation is not None:
        return goal.rotation
    return (forearm @ about_z(-SIGN[side] * angle('forearm.pronation')) @ about_x(-angle('wrist.flexion'))
            @ about_y(-SIGN[side] * angle('wrist.deviation')))


def _place_upper_arm(posed, side):
    head, neutral = posed.skeleton.head, posed.skeleton.neutral[f'upper_arm.{side}']
    girdle = posed.transforms[f'clavicle.{side}'].rotation
    swing, _, twist = swing_twist(girdle.T @ posed.upper_arm[side])
    shoulder, place = head[f'upperarm01.{side}'], posed.shoulder[side]
    posed.put(f'shoulder01.{side}', girdle @ partial(IDENTITY, swing @ neutral, BLADE), shoulder, place)
    posed.put(f'upperarm01.{side}', girdle @ swing @ about_z(twist * UPPER_HALF) @ neutral, shoulder, place)
    posed.put(f'upperarm02.{side}', girdle @ swing @ about_z(twist * LOWER_HALF) @ neutral,
              head[f'lowerarm01.{side}'], posed.elbow[side])


def _place_forearm(posed, side):
    head, forearm = posed.skeleton.head, posed.forearm[side]
    neutral, neutral_hand = (posed.skeleton.neutral[f'{bone}.{side}'] for bone in ('forearm', 'hand'))
    hand = posed.hand[side] @ neutral_hand
    twist = swing_twist(forearm.T @ hand @ neutral.T)[2]
    wrist = head[f'wrist.{side}']
    posed.put(f'lowerarm01.{side}', forearm @ about_z(twist * FOREARM_HALF) @ neutral,
              head[f'lowerarm01.{side}'], posed.elbow[side])
    posed.put(f'lowerarm02.{side}', forearm @ about_z(twist * WRIST_HALF) @ neutral, wrist, posed.wrist[side])
    posed.put(f'wrist.{side}', hand, wrist, posed.wrist[side])


def _place_fingers(posed, side, angle):
    """Curls all fingers together about the line of the knuckles, and turns the thumb about the line of the hand."""
    head, parent = posed.skeleton.head, f'wrist.{side}'
    knuckles = (head[f'finger5-1.{side}'] - head[f'finger2-1.{side}']) * SIGN[side]
    rotation = posed.transforms[parent].rotation
    for row, share in enumerate(CURL, 1):
        rotation = rotation @ about_axis(knuckles, angle('fingers.curl') * share)
        rest = posed.skeleton.knuckles(side, row)
        posed.put(f'fing{row}.{side}', rotation, rest, posed.at(parent, rest))
        parent = f'fing{row}.{side}'
    thumb = posed.hand[side] @ about_z(SIGN[side] * angle('thumb.out')) @ posed.skeleton.neutral[f'hand.{side}']
    posed.hang(f'thumb.{side}', thumb, f'wrist.{side}', f'finger1-1.{side}')
