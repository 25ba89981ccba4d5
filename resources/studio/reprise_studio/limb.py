# SPDX-License-Identifier: GPL-3.0-or-later
"""Limbs of two bones: where the middle joint goes when the ends are given. Metres, degrees."""
from dataclasses import dataclass

import numpy as np

from .rotation import frame, unit

# How much of its full length a limb may stretch to; short of straight, so that the middle joint keeps its direction.
LEG_STRETCH, ARM_STRETCH = 0.9995, 0.998


@dataclass(frozen=True)
class Goal:
    """Where the far end of a limb is held.

    end: place of the ankle or wrist; pole: direction in which the knee or elbow points
    rotation: of the foot or hand, None to follow its angles; joint: place of the elbow, if that is held as well
    """
    end: np.ndarray
    pole: np.ndarray
    rotation: np.ndarray = None
    joint: np.ndarray = None


@dataclass(frozen=True)
class Bent:
    """A limb that reaches: its middle joint, its end, the line between its ends, and where the middle joint points."""
    joint: np.ndarray
    end: np.ndarray
    axis: np.ndarray
    pole: np.ndarray


def square(vector, axis):
    """The direction of a vector, made square to an axis of length 1."""
    return unit(vector - axis * (vector @ axis))


def reach(start, goal, pole, lengths, stretch):
    """Bends a limb of two lengths from its start to a goal; a goal out of reach is approached as far as it goes.

    pole: the direction of the middle joint; or a function that makes it from the limb's axis
    """
    upper, lower = lengths
    line = np.asarray(goal, float) - start
    distance = min(np.linalg.norm(line), (upper + lower) * stretch)
    axis = unit(line)
    pole = pole(axis) if callable(pole) else square(np.asarray(pole, float), axis)
    cosine = (upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance)
    sine = np.sqrt(max(1 - cosine ** 2, 0))
    joint = start + axis * upper * cosine + pole * upper * sine
    return Bent(joint, start + axis * distance, axis, pole)


def bone_frames(start, joint, end, hinge):
    """The rotations of both bones of a limb whose joints are given; hinge: the axis that its middle joint turns about."""
    return frame(start - joint, hinge), frame(joint - end, hinge)
