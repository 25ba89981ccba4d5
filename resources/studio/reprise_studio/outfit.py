# SPDX-License-Identifier: GPL-3.0-or-later
"""Clothes and hair: painted where a field is above 0, smoothed and thickened a little, so that nothing clips.

A field holds for each vertex how far it is inside the edge of a garment, in metres: its edge stays sharp
whatever the faces are like, and a second threshold gives a hem.
"""
import numpy as np

from .rotation import smoothstep, unit
from .skeleton import SIDES

OUTSIDE = -0.1
HAIR_THICKNESS = 0.011
ARM = ('upperarm02', 'lowerarm01', 'lowerarm02', 'wrist', 'fing1', 'fing2', 'fing3', 'thumb')
# The shorts end half-way down the thigh; the top is tucked out by this much above their waist.
SHORTS_LENGTH = 0.50
HEM_ABOVE_WAIST = -0.012
# The hairline: heights above the eyes, at degrees round the head from the front to the back.
HAIRLINE_AT = (0, 20, 36, 48, 58, 66, 78, 96, 120, 150, 180)
HAIRLINE = (0.070, 0.069, 0.060, 0.042, 0.020, -0.008, -0.012, -0.012, -0.030, -0.058, -0.064)


def outfit(points, skeleton, eye):
    """The fields of top, shorts and hair."""
    return {'top': top(points, skeleton), 'shorts': shorts(points, skeleton), 'hair': hair(points, skeleton, eye)}


def waist(skeleton):
    """The height of the waistband."""
    return skeleton.head['spine04'][2] + 0.035


def _round(points, centre, stretch, radius):
    """How far points are outside an ellipsoid; stretch is its half-axes over the radius."""
    return np.linalg.norm((points - centre) / stretch, axis=1) - radius


def _down_thigh(points, skeleton, side):
    """0 at the height of the hip joint, 1 at the knee."""
    hip, knee = skeleton.head[f'upperleg01.{side}'], skeleton.head[f'lowerleg01.{side}']
    return (points - hip) @ unit(knee - hip) / np.linalg.norm(knee - hip)


def shorts(points, skeleton):
    """Below the waist and above mid-thigh."""
    down = np.where(points[:, 0] > 0, *(_down_thigh(points, skeleton, side) for side in SIDES))
    field = np.minimum(waist(skeleton) - points[:, 2], (SHORTS_LENGTH - down) * skeleton.length['thigh.L'])
    field[skeleton.weight(*ARM) > 0.5] = OUTSIDE
    return field


def top(points, skeleton):
    """Above the hem, outside the openings for neck and arms."""
    neck, shoulder = skeleton.head['neck01'], skeleton.head['upperarm01.L']
    mirrored = points * np.sign(points[:, :1]) ** [1, 0, 0]
    neckline = _round(points, neck + [0, -0.02, 0.035], [1.05, 1.25, 1], 0.088)
    armhole = _round(mirrored, shoulder + [0.012, 0, -0.005], [0.72, 1, 1], 0.082)
    sleeve = np.where(mirrored[:, 0] > shoulder[0] + 0.01, -0.05, 1)
    above_hem = points[:, 2] - waist(skeleton) - HEM_ABOVE_WAIST
    field = np.minimum.reduce([above_hem, neckline, armhole, sleeve, neck[2] + 0.03 - points[:, 2]])
    field[skeleton.weight(*ARM) > 0.6] = OUTSIDE
    return field


def hair(points, skeleton, eye):
    """Short hair: a line round the head that is high over the forehead, runs down before the ears and low at the nape."""
    from_eye = points - eye
    middle = skeleton.head['head'][1] - eye[1]
    round_about = np.degrees(np.arctan2(np.abs(from_eye[:, 0]), middle - from_eye[:, 1]))
    hairline = (from_eye[:, 2] - np.interp(round_about, HAIRLINE_AT, HAIRLINE)) * 0.85
    behind = points[:, 1] - skeleton.head['head'][1] - 0.004
    ear = np.hypot(behind / 0.85, from_eye[:, 2] + 0.012) - 0.031
    field = np.minimum(hairline, np.where(np.abs(points[:, 0]) > 0.06, ear, 1))
    field[skeleton.weight('head') < 0.5] = OUTSIDE / 2
    return field


def dress(points, fields, surface, skeleton):
    """Points as the clothes show them: cloth hides small shapes and has a thickness, and so has hair."""
    cloth = np.maximum(smoothstep(0, 0.03, fields['shorts']), smoothstep(0, 0.03, fields['top']))
    points = surface.smooth(points, 14, mask=cloth)
    points = surface.smooth(points, 60, mask=_chest(points, fields))
    points = _flatten_breast(points, surface, skeleton)
    points = surface.smooth(points, 20, mask=_chest(points, fields))
    return points + surface.normals(points) * thickness(fields)[:, None]


def _chest(points, fields):
    """The front of the trunk under the top, 0..1; cloth spans it."""
    return smoothstep(0.015, 0.07, fields['top']) * smoothstep(-0.02, -0.05, points[:, 1])


def _flatten_breast(points, surface, skeleton):
    """The rings of vertices there are too dense for smoothing; drawn tight they go flat."""
    for side in SIDES:
        distance = np.linalg.norm(points - skeleton.tail[f'breast.{side}'], axis=1)
        near = np.flatnonzero(distance < 0.06)
        points = surface.stretch(points, near, smoothstep(0.06, 0.03, distance[near]), 700)
    return points


def thickness(fields):
    """How far cloth and hair stand off the skin; two layers where the top overlaps the shorts."""
    upper, lower = fields['top'], fields['shorts']
    cloth = 0.004 * np.maximum(smoothstep(-0.001, 0.007, upper), smoothstep(-0.001, 0.007, lower))
    overlap = 0.0015 * smoothstep(0, 0.006, np.minimum(upper, lower))
    return cloth + overlap + HAIR_THICKNESS * smoothstep(-0.002, 0.05, fields['hair'])
