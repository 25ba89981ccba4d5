# SPDX-License-Identifier: GPL-3.0-or-later
"""A motion with its body: from a pose to the vertices that are drawn. Metres."""
import numpy as np

from .placement import placement

# How softly flesh flattens on the floor, and up to which height the floor is felt.
FLOOR_SOFTNESS, FLOOR_FELT = 0.003, 0.02


def flattened(vertices):
    """Vertices, with those below the floor (height 0) brought up to it, and those just above it softly so."""
    result = vertices.copy()
    low = vertices[:, 2] < FLOOR_FELT
    result[low, 2] = FLOOR_SOFTNESS * np.logaddexp(0, vertices[low, 2] / FLOOR_SOFTNESS)
    return result


class Stage:
    """Poses a body as a motion (right, or with a fault) says."""

    def __init__(self, motion, body):
        self.motion, self.body = motion, body
        self.placement = placement(motion, body.skeleton, body.skin)

    def posed(self, pose):
        """The posed skeleton."""
        return self.placement.place(pose)

    def skin(self, posed):
        """The vertices before they meet the floor and the roller; what lies too deep can be measured on them."""
        return self.body.skin.pose(posed.transforms)

    def vertices(self, posed):
        """The vertices to draw: flattened where they lie on the floor, pressed in where they lie on the roller."""
        vertices = flattened(self.skin(posed))
        roller = self.roller(posed)
        return vertices if roller is None else self.placement.roller.pressed(vertices, roller)

    def roller(self, posed):
        """Where the roller is, for a body that lies on one; else None."""
        return self.placement.state(posed) if hasattr(self.placement, 'state') else None
