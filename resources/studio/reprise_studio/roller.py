# SPDX-License-Identifier: GPL-3.0-or-later
"""A foam roller that rolls on the floor while a thigh rolls on top of it. Metres, degrees."""
from dataclasses import dataclass

import numpy as np

from .rotation import about_z

# Flesh within this of the roller's surface is drawn onto it.
SOFTNESS = 0.003


@dataclass(frozen=True)
class RollerState:
    """Where a roller is: its centre, the turn about its axis so far, and the direction in which it rolls."""
    centre: np.ndarray
    turned: float
    direction: np.ndarray


class Roller:
    """The roller of a motion file: where it lies in the start pose, its radius and length."""

    def __init__(self, values):
        self.radius, self.length = values['radius'], values['length']
        x, y, *height = values['centre']
        self.start = np.array([x, y, *(height or [self.radius])])
        turn = about_z(values['turn'])
        self.direction, self.axis = turn[:, 0], turn[:, 1]

    def state(self, travel):
        """The state when what lies on top has moved by travel (a vector): the roller goes half as far."""
        half = travel @ self.direction / 2
        return RollerState(self.start + self.direction * half, np.degrees(half / self.radius), self.direction)

    def _above(self, points, state):
        """Which points are over the roller, and how high its surface is below or above each of those."""
        away = points - state.centre
        across, along = away @ self.direction, away @ self.axis
        over = (np.abs(across) < self.radius * 0.98) & (np.abs(along) < self.length / 2)
        return over, state.centre[2] + np.sqrt(self.radius ** 2 - across[over] ** 2)

    def clearance(self, points, state):
        """How far the points could sink until the first touches the roller; below 0 if one is inside."""
        over, surface = self._above(points, state)
        return float(np.min(points[over, 2] - surface)) if over.any() else np.inf

    def pressed(self, points, state):
        """The points, with those that are inside the upper half of the roller pushed up to its surface."""
        over, surface = self._above(points, state)
        depth = points[over, 2] - surface
        near = (depth < 0.02) & (points[over, 2] > state.centre[2] - self.radius)
        result = points.copy()
        lifted = surface + SOFTNESS * np.logaddexp(0, depth / SOFTNESS)
        result[over, 2] = np.where(near, lifted, points[over, 2])
        return result
