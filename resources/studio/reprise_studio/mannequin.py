# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes nobody of somebody: a blank face like a mannequin's.

Distances are metres from the eyes, or from the joint between neck and head; +X left, -Y front, +Z up.
"""
import numpy as np

from .rotation import smoothstep


def front_mask(points, normals, skeleton, eye):
    """How much each vertex belongs to the front of the face, 0..1, with soft rims."""
    aside, height = np.abs(points[:, 0]), points[:, 2] - eye[2]
    level = smoothstep(-0.1, -0.07, height) * smoothstep(0.08, 0.045, height)
    head = np.clip(skeleton.weight('head', 'neck03'), 0, 1)
    return level * head * smoothstep(0.064, 0.044, aside) * smoothstep(-0.15, -0.45, normals[:, 1])


def inner_face(points, normals, behind, surface, eye):
    """Which vertices line the pockets of eyes and mouth, or make the nose; behind: metres behind the blank face.

    The pockets are found by spreading from their depths to their rims, so that the skin under the jaw,
    which lies behind the face too, is not taken for one.
    """
    aside, height = np.abs(points[:, 0]), points[:, 2] - eye[2]
    inside = (aside < 0.05) & (height > -0.1) & (height < 0.045) & (points[:, 1] < eye[1] + 0.113)
    pocket = inside & (behind > 0.02) & (aside < 0.034) & (height > -0.075) & (points[:, 1] < eye[1] + 0.077)
    candidates = inside & ((behind > 0.004) | (normals[:, 1] > -0.3))
    while True:
        wider = pocket | (candidates & pocket[surface.neighbours].any(axis=1))
        if (wider == pocket).all():
            break
        pocket = wider
    nose = (aside < 0.02) & (height > -0.052) & (height < -0.015) & (points[:, 1] < eye[1])
    return _grown(pocket | nose, surface, 2)


def _grown(chosen, surface, rings):
    """The chosen vertices with so many rings of neighbours."""
    for _ in range(rings):
        chosen = chosen | chosen[surface.neighbours].any(axis=1)
    return chosen


def _powers(points, eye):
    """The terms of the surface that the face is fitted with: even across, up to the fifth degree."""
    across, height = points[:, 0] / 0.07, (points[:, 2] - eye[2]) / 0.1
    return np.stack([across ** i * height ** j for i in (0, 2, 4) for j in range(5) if i + j <= 5], axis=1)


def blank_depth(points, coefficients, eye):
    """How far back the blank face lies at the places of points."""
    return _powers(points, eye) @ coefficients


def fit_depth(points, normals, skeleton, eye):
    """Coefficients of a smooth surface through the front of the head that leaves out what stands off it."""
    neck = skeleton.head['head']
    aside, depth, height = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    level = (smoothstep(neck[2] - 0.085, neck[2] - 0.06, height) > 0.5) & (height < eye[2] + 0.1)
    outside = (normals[:, 1] < -0.15) & (skeleton.weight('head') > 0.3)
    used = np.flatnonzero(level & outside & (depth < neck[1] - 0.01) & (aside < 0.07))
    for _ in range(4):
        terms = _powers(points[used], eye)
        coefficients = np.linalg.lstsq(terms, depth[used], rcond=None)[0]
        behind = depth[used] - terms @ coefficients
        used = used[(behind < 0.006) & (behind > -0.012)]
    return coefficients


def features(points, eye):
    """How far a hint of nose and brow stands out of the blank face; it shows where the figure looks."""
    across, height = points[:, 0], points[:, 2] - eye[2]
    nose = np.exp(-(across / 0.011) ** 2) * smoothstep(0.012, -0.03, height) * smoothstep(-0.062, -0.042, height)
    brow = np.exp(-((height - 0.017) / 0.012) ** 2) * np.exp(-(across / 0.04) ** 4)
    return 0.011 * nose + 0.0025 * brow


def blank_face(points, surface, skeleton, eye):
    """Points with face and ears smoothed away.

    Stretching unfolds nose and pockets into a sheet; how far that and the skin around it stand forward
    then comes from the fitted surface.
    """
    normals = surface.normals(points)
    coefficients = fit_depth(points, normals, skeleton, eye)
    inner = inner_face(points, normals, points[:, 1] - blank_depth(points, coefficients, eye), surface, eye)
    mask = np.maximum(front_mask(points, normals, skeleton, eye), inner)
    unfolded = np.flatnonzero(inner)
    result = surface.stretch(points, unfolded, np.ones(len(unfolded)), 1500)
    result = surface.smooth(result, 30, mask=mask)
    wanted = blank_depth(result, coefficients, eye) - features(result, eye)
    result[:, 1] += (wanted - result[:, 1]) * mask
    result = surface.smooth(result, 12, mask=smoothstep(0, 0.3, mask))
    return surface.smooth(result, 5, mask=ear_mask(points, skeleton))


def ear_mask(points, skeleton):
    """The ears and what is around them, 0..1: their folds would catch the eye on a blank head."""
    return smoothstep(0.055, 0.07, np.abs(points[:, 0])) * skeleton.weight('head')
