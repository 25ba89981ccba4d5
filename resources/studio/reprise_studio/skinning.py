# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves the skin with its segments: dual quaternions keep its volume in a turn, delta mush keeps its creases soft."""
import numpy as np

from .hands import finger_transforms
from .rotation import quaternion

MUSH_ROUNDS = 10
MUSH_STRENGTH = 0.6
# Fingers and toes are too small to be smoothed, and the head never bends.
STIFF = ('wrist', 'fing1', 'fing2', 'fing3', 'thumb', 'toes')


def dual_quaternion(turn, rest, posed):
    """Eight numbers for the movement that turns about rest and puts it at posed."""
    real = quaternion(turn)
    w, x, y, z = real
    along_x, along_y, along_z = posed - turn @ rest
    dual = np.array([-along_x * x - along_y * y - along_z * z, along_x * w + along_y * z - along_z * y,
                     -along_x * z + along_y * w + along_z * x, along_x * y - along_y * x + along_z * w])
    return np.concatenate([real, dual / 2])


def move(points, movements):
    """Points moved by a dual quaternion each, whose lengths need not be 1."""
    movements = movements / np.linalg.norm(movements[:, :4], axis=1, keepdims=True)
    w, axis, dual_w, dual_axis = np.split(movements, [1, 4, 5], axis=1)
    turned = points + 2 * np.cross(axis, np.cross(axis, points) + w * points)
    return turned + 2 * (w * dual_axis - dual_w * axis + np.cross(axis, dual_axis))


def mush_mask(skeleton):
    """Where delta mush may smooth, 0..1 for each vertex."""
    return np.clip(1 - 1.2 * skeleton.weight(*STIFF), 0, 1) * (1 - np.clip(skeleton.weight('head'), 0, 1))


class Skin:
    """The skin of the rest pose, ready to follow its skeleton.

    names, weights: the segments that it follows, and how much (vertices x segments); None: those of the skeleton
    transforms, everywhere: segment -> (rotation from rest, head at rest, head as posed), in metres.
    """

    def __init__(self, rest, surface, skeleton, names=None, weights=None):
        self.rest, self.surface, self.head = rest, surface, skeleton.head
        self.names = skeleton.segments if names is None else names
        self.weights = skeleton.weights if weights is None else weights
        self.leader = self.weights.argmax(axis=1)
        self.mask = mush_mask(skeleton)
        smooth = self._smooth(rest)
        self.detail = np.einsum('nij,ni->nj', self._frames(smooth), rest - smooth)

    def pose(self, transforms, mush=True):
        """The vertices as posed; without mush a little rougher, and in a fifth of the time."""
        transforms = {**transforms, **finger_transforms(transforms, self.head)}
        segments = np.array([dual_quaternion(*transforms[name]) for name in self.names])
        # A quaternion and its negative turn alike; before they are mixed, all take the sign of the leading one.
        signs = np.where(segments[:, :4] @ segments[:, :4].T < 0, -1.0, 1.0)
        posed = move(self.rest, (self.weights * signs[self.leader]) @ segments)
        return self._mush(posed) if mush else posed

    def _mush(self, posed):
        """Smooths, then puts back the detail that the same smoothing took from the rest pose."""
        smooth = self._smooth(posed)
        return smooth + np.einsum('nij,nj->ni', self._frames(smooth), self.detail)

    def _smooth(self, points):
        return self.surface.smooth(points, MUSH_ROUNDS, MUSH_STRENGTH, self.mask)

    def _frames(self, points):
        """At each vertex the axes along its first edge, across it, and out of the skin, as columns."""
        out = self.surface.normals(points)
        along = points[self.surface.neighbours[:, 0]] - points
        along -= out * (along * out).sum(axis=1, keepdims=True)
        along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-12
        return np.stack([along, np.cross(out, along), out], axis=2)
