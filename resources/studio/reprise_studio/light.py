# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the light of the drawings comes from, and where shadows fall. Degrees, metres."""
import numpy as np

from .camera import direction

# The key light stands beside the camera. Its angle is what makes shadows soft.
KEY_AZIMUTH, KEY_ELEVATION, KEY_ANGLE = -32, 52, 14
KEY_STRENGTH, KEY_COLOUR = 2.6, (1, 0.98, 0.95)
# Two fills are part of the light all round: azimuth from the key, elevation, strength, colour.
FILLS = ((100, 35, 0.64, (0.9, 0.95, 1)), (205, 30, 0.51, (1, 1, 1)))
DOME = (0.51, 0.53, 0.55)


def key_direction(azimuth):
    """The direction to the key light of a camera at an azimuth."""
    return direction(azimuth + KEY_AZIMUTH, KEY_ELEVATION)


def fills(azimuth):
    """Direction, strength and colour of the fills of a camera at an azimuth."""
    return [(direction(azimuth + KEY_AZIMUTH + turn, elevation), strength, colour)
            for turn, elevation, strength, colour in FILLS]


def shadows(points, azimuth, floor):
    """Where the rims of the shadows of points fall on a floor: for each point as many as the light has sides."""
    half = KEY_ANGLE / 2
    sides = ((half, 0), (-half, 0), (0, half), (0, -half))
    towards = [direction(azimuth + KEY_AZIMUTH + round_about, KEY_ELEVATION + up) for round_about, up in sides]
    return np.concatenate([points - np.outer((points[:, 2] - floor) / each[2], each) for each in towards])
