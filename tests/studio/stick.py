# SPDX-License-Identifier: GPL-3.0-or-later
"""A stick figure with round measures, for tests that need a skeleton and no mesh. Metres, arms straight out at rest."""

import numpy as np
from reprise_studio.skeleton import SIDES, SIGN, Skeleton

TRUNK = {'spine05': 0.95, 'spine04': 1.05, 'spine03': 1.15, 'spine02': 1.25, 'spine01': 1.35,
         'neck01': 1.42, 'neck02': 1.45, 'neck03': 1.48, 'head': 1.5}
LIMBS = {'clavicle': (0.02, 0, 1.38), 'shoulder01': (0.1, 0, 1.38), 'upperarm01': (0.17, 0, 1.38),
         'upperarm02': (0.3, 0, 1.38), 'lowerarm01': (0.45, 0, 1.38), 'lowerarm02': (0.57, -0.005, 1.38),
         'wrist': (0.69, -0.01, 1.38), 'upperleg01': (0.1, 0, 0.9), 'upperleg02': (0.1, 0, 0.7),
         'lowerleg01': (0.1, 0, 0.49), 'lowerleg02': (0.1, 0, 0.3), 'foot': (0.1, 0, 0.08)}


def joints():
    """Where each bone begins."""
    head = {bone: np.array([0, 0, height]) for bone, height in TRUNK.items()}
    for side in SIDES:
        mirror = np.array([SIGN[side], 1, 1])
        for bone, place in LIMBS.items():
            head[f'{bone}.{side}'] = mirror * place
        for joint in range(1, 4):
            head[f'finger1-{joint}.{side}'] = mirror * (0.7 + 0.025 * joint, -0.04 - 0.025 * joint, 1.38)
            for finger in range(2, 6):
                head[f'finger{finger}-{joint}.{side}'] = mirror * (0.75 + 0.03 * joint, 0.025 * finger - 0.085, 1.38)
        for toe in range(1, 6):
            head[f'toe{toe}-1.{side}'] = mirror * (0.1, -0.12, 0.02)
    return head


def stick_skeleton(weights=None):
    """A skeleton 1.7 m tall: thighs and shanks of 41 cm, upper arms of 28 cm, forearms of 24 cm."""
    head = joints()
    tail = {'head': np.array([0, 0, 1.7])}
    return Skeleton(head, tail, weights)
