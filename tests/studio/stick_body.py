# SPDX-License-Identifier: GPL-3.0-or-later
"""A body that is the stick figure with a thin skin: a few points on each segment, each moved by that segment alone."""

from types import SimpleNamespace

import numpy as np
from reprise_studio.model import Motion, Root
from reprise_studio.skeleton import SIDES, SIGN, SEGMENTS, Skeleton
from stick import joints, stick_skeleton

# Half the thickness of a limb or of the trunk: the skin is this far from the line of the joints.
THICK = 0.05


def rest_points():
    """(segment, point) of the skin at rest."""
    head = joints()
    for segment in SEGMENTS:
        if segment in head:
            for axis in np.concatenate([np.eye(3), -np.eye(3)]):
                yield segment, head[segment] + axis * THICK
    for side in SIDES:
        yield f'foot.{side}', np.array([SIGN[side] * 0.1, 0.06, 0])
        yield f'foot.{side}', np.array([SIGN[side] * 0.1, -0.18, 0])
    for height in (-THICK, THICK):
        yield 'pelvis', np.array([0, height, 0.9])


class StickSkin:
    """Moves each point with its own segment."""

    def __init__(self, points):
        self.points = points

    def pose(self, transforms, mush=True):
        """The points as posed."""
        del mush
        return np.array([transforms[segment].at(point) for segment, point in self.points])


def stick_body():
    """A body for a Stage: skeleton and skin."""
    points = list(rest_points())
    weights = np.zeros((len(points), len(SEGMENTS)))
    for row, (segment, _) in enumerate(points):
        weights[row, SEGMENTS.index(segment)] = 1
    skeleton = stick_skeleton()
    return SimpleNamespace(skeleton=Skeleton(skeleton.head, skeleton.tail, weights), skin=StickSkin(points))


def stick_motion(poses, root=Root('free'), **fields):
    """A motion without an exercise: poses that start from "start", upright and free unless said otherwise."""
    values = {'exercise': 'test', 'base': 'standing', 'side': None, 'muscles': (), 'root': root, 'contacts': (),
              'poses': {name: {**poses['start'], **pose} for name, pose in poses.items()}, 'phases': (), 'props': (),
              'cameras': {}, 'faults': {}, 'stills': None, 'tint': {}}
    return Motion(**{**values, **fields})
