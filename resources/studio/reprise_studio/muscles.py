# SPDX-License-Identifier: GPL-3.0-or-later
"""Where each target muscle lies under the skin: soft patches, 0..1 for each vertex, by name and side.

A patch is a sheet wrapped round an upright axis beside a joint: so far round it, so far above the joint.
Round it, 0 degrees look outwards, 90 to the back and -90 to the front.
"""
from dataclasses import dataclass

import numpy as np

from .rotation import smoothstep, unit
from .skeleton import SIDES, SIGN
from .timeline import TINT_REST

SIDE_NAMES = {'L': 'left', 'R': 'right'}
# From full colour to none, as a share of the way from the middle to the rim.
SOLID, FADED = 0.58, 1.06
# Rounds of smoothing that take the pattern of the mesh out of a rim.
SOFTENED = 5
# The higher, the nearer to a box is the outline of a patch; 2 would be an ellipse.
CORNERS = 2.6
ARM = ('upperarm01', 'upperarm02', 'lowerarm01', 'lowerarm02', 'wrist', 'fing1', 'fing2', 'fing3', 'thumb')


@dataclass(frozen=True)
class Patch:
    """One muscle's outline on the left side; the right one mirrors it.

    joints: the axis runs through the first, along the line to the second if there is one, else upright
    shift: from the first joint to the axis, metres outwards and backwards
    around: (from, to) degrees at half height; height: (from, to) metres above the first joint
    fan: how much wider it is at its top than at half height, 0..1; lean: degrees it is turned back at its top
    """

    joints: tuple
    shift: tuple
    around: tuple
    height: tuple
    fan: float = 0.0
    lean: float = 0.0

    def outline(self, degrees, height):
        """0 in the middle of the patch, 1 at its rim."""
        low, high = self.height
        up = (2 * height - low - high) / (high - low)
        start, end = self.around
        middle = (start + end) / 2 + self.lean * up
        aside = (degrees - middle + 180) % 360 - 180
        sideways = 2 * aside / ((end - start) * np.clip(1 + self.fan * up, 0.1, None))
        return (np.abs(sideways) ** CORNERS + np.abs(up) ** CORNERS) ** (1 / CORNERS)


HIP, THIGH, SHANK, TRUNK = ('upperleg01',), ('upperleg01', 'lowerleg01'), ('lowerleg01', 'foot'), ('spine05',)
PATCHES = {
    # From the crest of the hip bone, a fan from its front to its back, down to the bony point at the side.
    'gluteus-medius': Patch(HIP, (-0.04, -0.01), (-64, 74), (-0.038, 0.124), fan=0.45),
    'gluteus-minimus': Patch(HIP, (-0.04, -0.01), (-46, 44), (-0.02, 0.095), fan=0.4),
    'hip-stabilisers': Patch(HIP, (-0.04, -0.01), (-64, 74), (-0.038, 0.124), fan=0.45),
    # From the sacrum outwards and down to the fold of the buttock and the outside of the thigh.
    'gluteus-maximus': Patch(HIP, (-0.04, -0.01), (20, 132), (-0.108, 0.085), lean=14),
    'quadriceps': Patch(THIGH, (0.0, -0.02), (-140, -5), (-0.355, -0.06)),
    # The outer of the four heads of the quadriceps with the band over it, from the hip bone to the knee.
    'outer-thigh': Patch(THIGH, (0.0, -0.02), (-62, 34), (-0.39, 0.03)),
    # The wall of the belly, from the ribs to the hip bones and round to the flanks.
    'core': Patch(TRUNK, (0.0, -0.03), (-205, 25), (0.01, 0.30)),
    # The muscles on the outside of the lower leg that keep the foot from rolling.
    'ankle-stabilisers': Patch(SHANK, (0.0, 0.01), (-32, 52), (-0.34, -0.06)),
}


def around_axis(points, skeleton, side, patch):
    """How far round (degrees) and how far up (metres) points lie from a patch's axis, as on the left side."""
    mirror = np.array([SIGN[side], 1, 1])
    names = [f'{joint}.{side}' if f'{joint}.{side}' in skeleton.head else joint for joint in patch.joints]
    first, *second = (skeleton.head[name] * mirror for name in names)
    from_joint = points * mirror - first
    along = unit(first - second[0]) if second else np.array([0, 0, 1.0])
    height = from_joint @ along
    aside = from_joint - np.outer(height, along) - [*patch.shift, 0]
    return np.degrees(np.arctan2(aside[:, 1], aside[:, 0])), height


def own_half(points, skeleton, side):
    """Where patches of a side may show: not on an arm, and not over the middle of the body."""
    return (points[:, 0] * SIGN[side] > -0.002) & (skeleton.weight(*ARM) < 0.3)


def tinted(patches, names, side, strength):
    """What shows of some muscles, 0..1 for each vertex, when those at work are as strong as this.

    names: of patches, or such as "gluteus-maximus.working": that of the side that works, while the other one rests
    """
    shares = []
    for name in names:
        muscle, which = name.split('.')
        for each, word in SIDE_NAMES.items():
            if which in (word, 'working'):
                rests = which == 'working' and side not in (None, each)
                shares.append(patches[f'{muscle}.{word}'] * (min(strength, TINT_REST) if rests else strength))
    return np.max(shares, axis=0)


def muscle_patches(points, surface, skeleton):
    """All patches, named as in 'gluteus-medius.right'."""
    patches = {}
    for side in SIDES:
        sharp = [smoothstep(FADED, SOLID, patch.outline(*around_axis(points, skeleton, side, patch)))
                 for patch in PATCHES.values()]
        soft = surface.smooth(np.stack(sharp, axis=1), SOFTENED) * own_half(points, skeleton, side)[:, None]
        patches.update(zip((f'{name}.{SIDE_NAMES[side]}' for name in PATCHES), soft.T))
    return patches
