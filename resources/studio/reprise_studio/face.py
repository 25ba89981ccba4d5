# SPDX-License-Identifier: GPL-3.0-or-later
"""A face that looks where a face would look: brows and lips painted on the skin, and eyes.

A field holds for each vertex how far it is inside the edge of what is painted. Distances are metres from the middle
between the eyes; +X left, -Y front, +Z up.
"""
import numpy as np

from .rotation import smoothstep

OUTSIDE = -0.1
# The coloured part of an eye, and how far above its middle the upper lid hangs: eyes of people at ease are not wide open.
IRIS, LID = 0.0064, 0.0016
# Brows: from the nose outwards, how high they are there, and half their thickness.
BROW_ACROSS, BROW_HEIGHT = (0.013, 0.024, 0.036, 0.049), (0.0203, 0.0238, 0.0252, 0.0203)
BROW_HALF = (0.0034, 0.0034, 0.0028, 0.0012)
# Lips: half their width, their middle line, and how far they reach above and below it there.
MOUTH_HALF, MOUTH_HEIGHT, LIP_ABOVE, LIP_BELOW = 0.0245, -0.0655, 0.0105, 0.0115
# Half the width of the nose, and the height of its lower end.
NOSE_HALF, NOSE_HEIGHT = 0.012, -0.043


def features(points, eyes):
    """The fields of brow, lips, nose, white and iris, and the height above the eyes.

    eyes: (numbers of its vertices, its middle) of each eye
    """
    middle = np.mean([centre for _, centre in eyes], axis=0)
    seen = points - middle
    fields = {'brow': brow(seen), 'lips': lips(seen), 'nose': _of_face(seen, NOSE_HALF - np.abs(seen[:, 0])),
              'height': seen[:, 2]}
    white, iris = np.full(len(points), OUTSIDE), np.full(len(points), OUTSIDE)
    for numbers, centre in eyes:
        away = points[numbers] - centre
        below_lid = LID - away[:, 2]
        white[numbers] = below_lid
        iris[numbers] = np.where(away[:, 1] < 0, np.minimum(IRIS - np.hypot(away[:, 0], away[:, 2]), below_lid), OUTSIDE)
        for name in ('brow', 'lips', 'nose'):
            fields[name][numbers] = OUTSIDE
    return {**fields, 'white': white, 'iris': iris}


def _of_face(seen, field):
    """A field only where the face is."""
    return np.where((seen[:, 1] < 0.02) & (np.abs(seen[:, 0]) < 0.07), field, OUTSIDE)


def brow(seen):
    """Two brows."""
    across = np.abs(seen[:, 0])
    off = np.abs(seen[:, 2] - np.interp(across, BROW_ACROSS, BROW_HEIGHT))
    ends = np.minimum(across - BROW_ACROSS[0], BROW_ACROSS[-1] - across)
    return _of_face(seen, np.minimum(np.interp(across, BROW_ACROSS, BROW_HALF) - off, ends))


def lips(seen):
    """The red of the lips, thin at the corners, with a bow in the middle of the upper one."""
    across = np.abs(seen[:, 0]) / MOUTH_HALF
    shape = np.sqrt(np.clip(1 - across ** 2, 0, 1))
    bow = 1 - 0.18 * np.exp(-(across / 0.16) ** 2)
    above = MOUTH_HEIGHT + LIP_ABOVE * shape * bow - seen[:, 2]
    below = seen[:, 2] - (MOUTH_HEIGHT - LIP_BELOW * shape)
    return _of_face(seen, np.where(across < 1, np.minimum(above, below), OUTSIDE))
