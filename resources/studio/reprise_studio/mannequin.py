# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes nobody of somebody: a blank face like a mannequin's.

Distances are metres from the eyes, or from the joint between neck and head; +X left, -Y front, +Z up.
"""
import numpy as np

from .rotation import smoothstep


def face_mask(points, skeleton, eye):
    """How much each vertex belongs to the face, 0..1; so do the pockets of eyes and mouth behind it."""
    neck = skeleton.head['head']
    aside, depth, height = np.abs(points[:, 0]), points[:, 1], points[:, 2]
    front = smoothstep(-0.005, -0.05, depth - neck[1])
    pocket = (aside < 0.046) & (depth < neck[1] + 0.04) & (depth > eye[1] - 0.02)
    level = smoothstep(neck[2] - 0.062, neck[2] - 0.038, height) * smoothstep(eye[2] + 0.08, eye[2] + 0.045, height)
    head = np.clip(skeleton.weight('head', 'neck03'), 0, 1)
    return np.maximum(front, pocket) * level * head * smoothstep(0.066, 0.052, aside)


def _powers(points, eye):
    """The terms of the surface that the face is fitted with: even across, up to the fifth degree."""
    across, height = points[:, 0] / 0.07, (points[:, 2] - eye[2]) / 0.1
    return np.stack([across ** i * height ** j for i in (0, 2, 4) for j in range(5) if i + j <= 5], axis=1)


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

    Stretching unfolds the pockets and evens out where vertices lie across and up; how far they stand
    forward then comes from the fitted surface.
    """
    mask = face_mask(points, skeleton, eye)
    inside = np.flatnonzero(mask > 0.01)
    coefficients = fit_depth(points, surface.normals(points), skeleton, eye)
    result = surface.stretch(points, inside, np.sqrt(mask[inside]), 1500)
    flat = result[inside]
    wanted = _powers(flat, eye) @ coefficients - features(flat, eye)
    result[inside, 1] += (wanted - flat[:, 1]) * smoothstep(0.02, 0.6, mask[inside])
    result = surface.smooth(result, 8, mask=smoothstep(0, 0.3, mask))
    result = surface.smooth(result, 40, mask=chin_mask(points, skeleton, eye))
    return surface.smooth(result, 5, mask=ear_mask(points, skeleton))


def chin_mask(points, skeleton, eye):
    """The jaw and what is below it, 0..1: there the mouth's pocket leaves a dent."""
    height = points[:, 2] - eye[2]
    below = smoothstep(-0.05, -0.075, height) * smoothstep(-0.135, -0.115, height)
    return below * smoothstep(-0.02, -0.05, points[:, 1] - skeleton.head['head'][1])


def ear_mask(points, skeleton):
    """The ears and what is around them, 0..1: their folds would catch the eye on a blank head."""
    return smoothstep(0.055, 0.07, np.abs(points[:, 0])) * skeleton.weight('head')
