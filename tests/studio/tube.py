# SPDX-License-Identifier: GPL-3.0-or-later
"""A closed tube of quads round the stick figure's left leg: the smallest body that bends. Metres."""

import numpy as np
from reprise_studio.mesh import Surface
from reprise_studio.skeleton import SEGMENTS
from stick import stick_skeleton

ROUND, ROWS, RADIUS = 12, 41, 0.05
KNEE = np.array([0.1, 0, 0.49])


def tube_points():
    """Rows of points from above the knee to below it, each end drawn in to a small ring."""
    angles = np.arange(ROUND) * 2 * np.pi / ROUND
    rows = []
    for row, height in enumerate(np.linspace(0.79, 0.19, ROWS)):
        radius = RADIUS if 0 < row < ROWS - 1 else RADIUS / 10
        rows.append(np.stack([0.1 + radius * np.cos(angles), radius * np.sin(angles), np.full(ROUND, height)], axis=1))
    return np.concatenate(rows)


def tube_faces():
    """Quads that look outwards."""
    return np.array([(row * ROUND + one, (row + 1) * ROUND + one, (row + 1) * ROUND + other, row * ROUND + other)
                     for row in range(ROWS - 1) for one in range(ROUND) for other in [(one + 1) % ROUND]])


def tube_weights(points):
    """Thigh above the knee and shank below it, mixed over 12 cm."""
    shank = np.clip((KNEE[2] - points[:, 2]) / 0.12 + 0.5, 0, 1)
    weights = np.zeros((len(points), len(SEGMENTS)))
    weights[:, SEGMENTS.index('upperleg02.L')] = 1 - shank
    weights[:, SEGMENTS.index('lowerleg01.L')] = shank
    return weights


def tube():
    """The points, their surface and a skeleton that carries them."""
    points = tube_points()
    return points, Surface(tube_faces()), stick_skeleton(tube_weights(points))
