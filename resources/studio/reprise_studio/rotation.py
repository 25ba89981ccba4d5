# SPDX-License-Identifier: GPL-3.0-or-later
"""Rotations as 3x3 matrices that turn column vectors; all angles are degrees.

The axes are the figure's: +X is its left, -Y its front, +Z up.
"""
import numpy as np

IDENTITY = np.eye(3)


def unit(vector):
    """The vector with length 1; a vector of no length stays near nothing."""
    vector = np.asarray(vector, float)
    return vector / (np.linalg.norm(vector) + 1e-12)


def about_x(degrees):
    """Turns about the axis to the left: forwards when positive."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[1, 0, 0], [0, cos, -sin], [0, sin, cos]])


def about_y(degrees):
    """Turns about the axis to the back: what is above goes to the left when positive."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]])


def about_z(degrees):
    """Turns about the upright axis: the front goes to the left when positive."""
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])


def about_axis(axis, degrees):
    """Turns about any axis, right-handed (Rodrigues' formula)."""
    x, y, z = unit(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    return IDENTITY + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def between(start, end):
    """The smallest rotation that turns the direction start into the direction end."""
    start, end = unit(start), unit(end)
    cosine = start @ end
    if cosine > 1 - 1e-9:
        return IDENTITY.copy()
    if cosine < -1 + 1e-9:
        helper = [1, 0, 0] if abs(start[0]) < 0.9 else [0, 1, 0]
        return about_axis(np.cross(start, helper), 180)
    axis = np.cross(start, end)
    return about_axis(axis, np.degrees(np.arctan2(np.linalg.norm(axis), cosine)))


def quaternion(rotation):
    """The unit quaternion (w, x, y, z) of a rotation."""
    trace = np.trace(rotation)
    if trace > 0:
        w = np.sqrt(trace + 1) / 2
        axis = [rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]]
        return unit([w, *(np.array(axis) / (4 * w))])
    return _quaternion_of_wide_turn(rotation)


def _quaternion_of_wide_turn(rotation):
    """The quaternion of a turn of more than 120 degrees, from its largest component: w is too small to divide by."""
    i = int(np.argmax(np.diag(rotation)))
    j, k = (i + 1) % 3, (i + 2) % 3
    four = 2 * np.sqrt(max(1 + rotation[i, i] - rotation[j, j] - rotation[k, k], 1e-12))
    result = np.empty(4)
    result[0] = (rotation[k, j] - rotation[j, k]) / four
    result[i + 1] = four / 4
    result[j + 1] = (rotation[j, i] + rotation[i, j]) / four
    result[k + 1] = (rotation[k, i] + rotation[i, k]) / four
    return unit(result)


def partial(start, end, share):
    """The rotation that lies a share (0..1) of the way from start to end."""
    turn = quaternion(end @ start.T)
    if turn[0] < 0:
        turn = -turn
    sine = np.linalg.norm(turn[1:])
    if sine < 1e-9:
        return start.copy()
    return about_axis(turn[1:], np.degrees(2 * np.arctan2(sine, turn[0])) * share) @ start


def swing_twist(rotation):
    """Splits a limb's rotation into (swing, twist, degrees): rotation = swing @ twist.

    The twist is about Z, which is the axis of every limb in the neutral pose. Half a turn of swing
    leaves the twist open; it is then taken as none.
    """
    turn = quaternion(rotation)
    about = np.hypot(turn[0], turn[3])
    if about < 1e-6:
        return rotation, IDENTITY.copy(), 0.0
    sign = -1 if turn[0] < 0 else 1
    degrees = np.degrees(2 * np.arctan2(sign * turn[3] / about, sign * turn[0] / about))
    twist = about_z(degrees)
    return rotation @ twist.T, twist, degrees


def frame(z_axis, x_axis):
    """The rotation whose images of Z and X are z_axis and, made square to it, x_axis.

    Of a limb: z_axis points from its far to its near joint, x_axis is its hinge.
    """
    z_axis = unit(z_axis)
    x_axis = np.asarray(x_axis, float)
    x_axis = unit(x_axis - z_axis * (x_axis @ z_axis))
    return np.stack([x_axis, np.cross(z_axis, x_axis), z_axis], axis=1)


def smoothstep(low, high, value):
    """0 up to low, 1 from high, an even ramp between; high may lie below low, for a ramp down."""
    share = np.clip((value - low) / (high - low), 0, 1)
    return share * share * (3 - 2 * share)
