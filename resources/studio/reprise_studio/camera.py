# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the camera stands, so that a figure fills its picture. Metres, degrees; pixels from the upper left corner."""
from dataclasses import dataclass

import numpy as np

# The longer side of the picture stands for this many millimetres of film.
FILM = 36.0
# What lies round the figure may come this close to the border, as a share of the picture.
SURROUNDINGS_FILL = 0.97


@dataclass(frozen=True)
class View:
    """A camera that stands somewhere.

    axes: its right, its up and the direction from the scene to it, as rows; place: its centre of projection
    lens: millimetres; size: width and height of the picture
    """
    axes: np.ndarray
    place: np.ndarray
    lens: float
    size: tuple

    @property
    def focal(self):
        """The focal length in pixels."""
        return focal_length(self.lens, self.size)

    def seen(self, points):
        """Points as the camera has them: how far to the right, up and towards it."""
        return (np.asarray(points) - self.place) @ self.axes.T

    def project(self, points):
        """Where points are in the picture: x to the right and y down."""
        seen = self.seen(points)
        scale = self.focal / -seen[..., 2:]
        return np.array(self.size) / 2 + seen[..., :2] * scale * [1, -1]


def focal_length(lens, size):
    """The focal length in pixels of a lens in millimetres."""
    return lens / FILM * max(size)


def direction(azimuth, elevation):
    """The direction from the scene to something that stands there: azimuth 0 is the front, 90 the figure's left."""
    round_about, up = np.radians([azimuth, elevation])
    return np.array([np.sin(round_about) * np.cos(up), -np.cos(round_about) * np.cos(up), np.sin(up)])


def axes_of(azimuth, elevation):
    """Right, up and towards the camera, as rows."""
    towards = direction(azimuth, elevation)
    right = np.array([np.cos(np.radians(azimuth)), np.sin(np.radians(azimuth)), 0])
    return np.stack([right, np.cross(towards, right), towards])


def framed(azimuth, elevation, lens, size, figure, fill, surroundings=()):
    """The view from a direction in which the figure's points fill a share of the picture.

    surroundings: more points, for which the figure gets smaller where they would be cut; all of it is in the middle
    """
    axes = axes_of(azimuth, elevation)
    clouds = [(np.asarray(figure) @ axes.T, fill)]
    if len(surroundings):
        clouds.append((np.asarray(surroundings) @ axes.T, max(fill, SURROUNDINGS_FILL)))
    slopes = np.array(size) / 2 / focal_length(lens, size)
    limits = [[_Limits.of(cloud, axis, share * slopes[axis]) for cloud, share in clouds] for axis in (0, 1)]
    distance = max(_least_distance(each) for each in limits)
    everything = np.concatenate([cloud for cloud, _ in clouds])
    middle = [_middle(each, _Limits.of(everything, axis, slopes[axis]), distance) for axis, each in enumerate(limits)]
    return View(axes, np.array([*middle, distance]) @ axes, lens, tuple(size))


@dataclass(frozen=True)
class _Limits:
    """What keeps a cloud of points in the picture along one axis, for a camera at a distance and beside the origin.

    The camera at (beside, distance) sees it whole if above - slope * distance <= beside <= slope * distance - below.
    """
    above: float
    below: float
    slope: float

    @classmethod
    def of(cls, cloud, axis, slope):
        """Limits of points in the camera's axes; slope: half the allowed width at distance 1."""
        return cls((cloud[:, axis] + slope * cloud[:, 2]).max(), (slope * cloud[:, 2] - cloud[:, axis]).max(), slope)


def _least_distance(limits):
    return max((one.above + other.below) / (one.slope + other.slope) for one in limits for other in limits)


def _middle(limits, everything, distance):
    """The middle of everything, or as near to it as the limits allow."""
    least = max(each.above - each.slope * distance for each in limits)
    most = min(each.slope * distance - each.below for each in limits)
    return float(np.clip((everything.above - everything.below) / 2, least, most))


def bounds(points, size, margin=0, grid=2):
    """The smallest box on a grid of pixels round projected points: left, upper, right, lower."""
    low = np.clip((points.min(axis=0) - margin) // grid * grid, 0, size)
    high = np.clip(np.ceil((points.max(axis=0) + margin) / grid) * grid, 0, size)
    return tuple(int(value) for value in (*low, *high))
