# SPDX-License-Identifier: GPL-3.0-or-later
"""Clothes and hair: painted where a field is above 0, smoothed and thickened a little, so that nothing clips.

A field holds for each vertex how far it is inside the edge of a garment, in metres: its edge stays sharp
whatever the faces are like, and a second threshold gives a hem.
"""
import numpy as np

from .rotation import smoothstep, unit
from .skeleton import SIDES

OUTSIDE = -0.1
ARM = ('upperarm02', 'lowerarm01', 'lowerarm02', 'wrist', 'fing1', 'fing2', 'fing3', 'thumb')
# The shorts end half-way down the thigh; the top is tucked out by this much above their waist.
SHORTS_LENGTH = 0.50
HEM_ABOVE_WAIST = -0.012


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
    """A cap of short hair, from the forehead down to the nape, that leaves the ears free."""
    from_eye = points - eye
    hairline = (from_eye[:, 2] - 0.062 + (from_eye[:, 1] + 0.01) * 0.62) * 0.85
    behind = points[:, 1] - skeleton.head['head'][1] - 0.004
    ear = np.hypot(behind / 0.85, from_eye[:, 2] + 0.012) - 0.031
    beside = np.where(np.abs(points[:, 0]) > 0.06, np.maximum(ear, from_eye[:, 2] - 0.018), 1)
    field = np.minimum(hairline, beside)
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
    return cloth + overlap + 0.007 * smoothstep(-0.002, 0.03, fields['hair'])
