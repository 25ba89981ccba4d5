# SPDX-License-Identifier: GPL-3.0-or-later
"""Where each target muscle lies under the skin: soft patches, 0..1 for each vertex, by name and side."""
import numpy as np

from .rotation import smoothstep
from .skeleton import SIDES, SIGN

SIDE_NAMES = {'L': 'left', 'R': 'right'}
# Centre from the hip joint (outwards, back, up) and half-axes, in metres.
PATCHES = {
    'gluteus-medius': ((0.066, 0.008, 0.068), (0.085, 0.105, 0.082)),
    'gluteus-maximus': ((-0.015, 0.10, 0.0), (0.095, 0.085, 0.105)),
    'quadriceps': ((0.055, -0.035, -0.22), (0.06, 0.075, 0.19)),
}


def patch(points, skeleton, side, name):
    """One muscle's patch on one side."""
    centre, reach = PATCHES[name]
    middle = skeleton.head[f'upperleg01.{side}'] + np.array(centre) * [SIGN[side], 1, 1]
    distance = np.linalg.norm((points - middle) / reach, axis=1)
    return smoothstep(1.05, 0.45, distance) * (points[:, 0] * SIGN[side] > -0.002)


def muscle_patches(points, skeleton):
    """All patches, named as in 'gluteus-medius.right'."""
    return {f'{name}.{SIDE_NAMES[side]}': patch(points, skeleton, side, name) for name in PATCHES for side in SIDES}
