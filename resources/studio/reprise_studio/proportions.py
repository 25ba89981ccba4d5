# SPDX-License-Identifier: GPL-3.0-or-later
"""Evens out the limbs of the base mesh: its thighs are short for its arms, so that on all fours its elbows would bend."""
import numpy as np

from .rotation import unit
from .skeleton import SEGMENTS, SIDES

THIGH_LONGER = 0.04
ARM_SHORTER = 0.045
HAND = ('wrist', 'fing1', 'fing2', 'fing3', 'thumb')


def even_out(vertices, rig):
    """All vertices, those that mark joints among them, with longer thighs and shorter arms. Metres."""
    vertices = lengthen_thighs(vertices, rig.places(vertices, 'head'))
    head, weights = rig.places(vertices, 'head'), rig.segment_weights(len(vertices))
    return vertices + sum(arm_moves(vertices, head, weights, side) for side in SIDES)


def lengthen_thighs(vertices, head):
    """Lifts what is above the knees, the more the higher up to the hips; the soles stay on the floor."""
    knee, hip = head['lowerleg01.L'][2], head['upperleg01.L'][2]
    result = vertices.copy()
    result[:, 2] += THIGH_LONGER * np.clip(vertices[:, 2] - knee, 0, hip - knee)
    return result


def arm_moves(vertices, head, weights, side):
    """How far each vertex moves when an arm grows shorter along its bones; the hand keeps its size."""
    shoulder, elbow, wrist = (head[f'{bone}.{side}'] for bone in ('upperarm01', 'lowerarm01', 'wrist'))

    def share(*segments):
        return weights[:, [SEGMENTS.index(f'{segment}.{side}') for segment in segments]].sum(axis=1, keepdims=True)

    def drawn_in(start, end):
        along = unit(end - start)
        return -ARM_SHORTER * np.outer((vertices - start) @ along, along)

    to_elbow, to_wrist = (ARM_SHORTER * (start - end) for start, end in ((shoulder, elbow), (elbow, wrist)))
    return (share('upperarm01', 'upperarm02') * drawn_in(shoulder, elbow)
            + share('lowerarm01', 'lowerarm02') * (to_elbow + drawn_in(elbow, wrist))
            + share(*HAND) * (to_elbow + to_wrist))
