# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the light of the drawings comes from, and where shadows fall. Degrees, metres.

Light comes from so many directions, each with a shadow of its own, that all of them together are soft: a key light
as wide as a window beside the camera, and a sky.
"""
from dataclasses import dataclass

import numpy as np

from .camera import direction

# The key light stands beside the camera. Its angle is what makes shadows soft.
KEY_AZIMUTH, KEY_ELEVATION, KEY_ANGLE = -32, 52, 12
KEY_STRENGTH, KEY_COLOUR, KEY_COUNT = 0.84, (1, 0.985, 0.96), 20
# Two fills are part of the sky: azimuth from the key, elevation, strength, colour.
FILLS = ((100, 35, 0.30, (0.9, 0.95, 1)), (205, 30, 0.24, (1, 1, 1)))
SKY_STRENGTH, SKY_COLOUR, SKY_COUNT = 0.46, (0.97, 0.985, 1), 16
# Directions spread like the seeds of a sunflower.
GOLDEN = np.pi * (3 - np.sqrt(5))


@dataclass(frozen=True)
class Lights:
    """Directions to lights, n x 3, and what each gives to a surface that faces it: red, green, blue."""
    directions: np.ndarray
    colours: np.ndarray


def key_direction(azimuth):
    """The direction to the middle of the key light of a camera at an azimuth."""
    return direction(azimuth + KEY_AZIMUTH, KEY_ELEVATION)


def key_lights(azimuth):
    """The key light of a camera at an azimuth, as many small ones within its disc."""
    towards = key_direction(azimuth)
    across = np.cross(towards, [0, 0, 1])
    across /= np.linalg.norm(across)
    number = np.arange(KEY_COUNT) + 0.5
    radius, turn = np.tan(np.radians(KEY_ANGLE / 2)) * np.sqrt(number / KEY_COUNT), number * GOLDEN
    directions = (towards + np.outer(radius * np.cos(turn), across)
                  + np.outer(radius * np.sin(turn), np.cross(across, towards)))
    return Lights(_units(directions), np.tile(np.multiply(KEY_COLOUR, KEY_STRENGTH / KEY_COUNT), (KEY_COUNT, 1)))


def sky_lights(azimuth):
    """The sky with the fills in it, for a camera at an azimuth."""
    number = np.arange(SKY_COUNT) + 0.5
    height, turn = 1 - 0.97 * number / SKY_COUNT, number * GOLDEN
    level = np.sqrt(1 - height ** 2)
    directions = np.stack([level * np.cos(turn), level * np.sin(turn), height], axis=1)
    colours = np.tile(np.multiply(SKY_COLOUR, SKY_STRENGTH), (SKY_COUNT, 1))
    for turned, elevation, strength, colour in FILLS:
        facing = np.maximum(directions @ direction(azimuth + KEY_AZIMUTH + turned, elevation), 0)
        colours += np.outer(facing ** 2 * strength, colour)
    # On level ground an even sky gives its strength.
    return Lights(directions, colours / height.sum())


def _units(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def shadows(points, azimuth, floor):
    """Where the rims of the shadows of points fall on a floor: for each point as many as the light has sides."""
    half = KEY_ANGLE / 2
    sides = ((half, 0), (-half, 0), (0, half), (0, -half))
    towards = [direction(azimuth + KEY_AZIMUTH + round_about, KEY_ELEVATION + up) for round_about, up in sides]
    return np.concatenate([points - np.outer((points[:, 2] - floor) / each[2], each) for each in towards])
