# SPDX-License-Identifier: GPL-3.0-or-later
"""From angles to a posed skeleton: one rotation and one place for each segment, in the axes of the room."""
from typing import NamedTuple

import numpy as np

from .arm import pose_arm
from .leg import pose_leg
from .rotation import about_x, about_y, about_z
from .skeleton import SIDES

# Each base's images of the figure's left, back and up.
BASES = {
    'standing': np.eye(3),
    'side-lying': np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]], float),
    'supine': np.array([[0, 0, -1], [1, 0, 0], [0, -1, 0]], float),
    'prone': np.array([[0, 0, -1], [-1, 0, 0], [0, 1, 0]], float),
}
# Shares of a bend low and high in the back that each vertebra takes, from the pelvis up.
SPINE = (('spine05', 0.2, 0.1), ('spine04', 0.3, 0.15), ('spine03', 0.3, 0.25), ('spine02', 0.15, 0.3), ('spine01', 0.05, 0.2))
NECK = (('neck01', 0.2), ('neck02', 0.25), ('neck03', 0.25), ('head', 0.3))


class Transform(NamedTuple):
    """A segment's turn out of the rest pose, about a point that goes from its place at rest to its place now."""
    rotation: np.ndarray
    rest: np.ndarray
    place: np.ndarray

    def at(self, point):
        """Where a point of the segment at rest is now."""
        return self.place + self.rotation @ (point - self.rest)


class Posed:
    """A posed skeleton.

    transforms: segment -> Transform
    hip, knee, ankle, shoulder, elbow, wrist: side -> place
    thigh, shank, foot, upper_arm, forearm, hand: side -> rotation out of the neutral pose; pelvis, chest: rotations
    """

    def __init__(self, skeleton):
        self.skeleton = skeleton
        self.transforms = {}
        self.hip, self.knee, self.ankle = {}, {}, {}
        self.shoulder, self.elbow, self.wrist = {}, {}, {}
        self.thigh, self.shank, self.foot = {}, {}, {}
        self.upper_arm, self.forearm, self.hand = {}, {}, {}
        self.pelvis = self.chest = None

    def put(self, segment, rotation, rest, place):
        """Sets a segment's transform."""
        self.transforms[segment] = Transform(rotation, rest, place)

    def hang(self, segment, rotation, parent, bone=None):
        """Sets a segment's transform so that its bone (of the same name if not given) stays joined to the parent."""
        rest = self.skeleton.head[bone or segment]
        self.put(segment, rotation, rest, self.at(parent, rest))

    def at(self, segment, point):
        """Where a point of a segment at rest is now."""
        return self.transforms[segment].at(point)

    def ball(self, side):
        """Where the ball of a foot is."""
        return self.at(f'foot.{side}', self.skeleton.ball[side])

    @property
    def hips(self):
        """The middle between the hip joints."""
        return self.transforms['pelvis'].place


def solve(skeleton, base, pose, position, goals):
    """Poses a skeleton.

    base: rotation of the upright figure (see BASES); pose: angles by key; position: place between the hip joints
    goals: (part, side) -> Goal for feet and hands that are held, part being 'foot' or 'hand'
    """
    posed = Posed(skeleton)
    _pose_trunk(posed, base, lambda key: pose.get(key, 0.0), np.asarray(position, float))
    for side in SIDES:
        pose_leg(posed, side, pose, goals.get(('foot', side)))
        pose_arm(posed, side, pose, goals.get(('hand', side)))
    return posed


def _pose_trunk(posed, base, angle, position):
    rotation = base @ about_x(angle('pelvis.pitch')) @ about_y(angle('pelvis.roll')) @ about_z(angle('pelvis.yaw'))
    posed.pelvis = rotation
    posed.put('pelvis', rotation, posed.skeleton.hip_middle, position)
    parent = 'pelvis'
    for bone, low, high in SPINE:
        rotation = (rotation @ about_x(angle('spine.flexion') * low + angle('thorax.flexion') * high)
                    @ about_y(angle('spine.side') * low + angle('thorax.side') * high)
                    @ about_z(angle('spine.rotation') * high))
        posed.hang(bone, rotation, parent)
        parent = bone
    posed.chest = rotation
    for bone, share in NECK:
        rotation = (rotation @ about_x(angle('neck.flexion') * share) @ about_y(angle('neck.side') * share)
                    @ about_z(angle('neck.rotation') * share))
        posed.hang(bone, rotation, parent)
        parent = bone
