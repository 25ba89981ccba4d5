# SPDX-License-Identifier: GPL-3.0-or-later
"""How deep parts of the body are inside each other. Millimetres."""
import numpy as np

from .joints import MILLIMETRES
from .skeleton import SIDES, TRUNK

# Only vertices this near to the other part can be said to be inside it. Metres.
NEAR = 0.03
LEG = tuple(f'{name}.{{}}' for name in ('upperleg02', 'lowerleg01', 'lowerleg02', 'foot'))
FOREARM = tuple(f'{name}.{{}}' for name in ('lowerarm01', 'lowerarm02', 'wrist', 'fing1', 'fing2', 'fing3', 'thumb'))
BODY = TRUNK[:6] + tuple(f'{name}.{side}' for name in ('hipb', 'upperleg01', 'upperleg02', 'lowerleg01') for side in SIDES)
HEAD, UPPER_ARM = ('head', 'neck03'), ('upperarm02.{}',)
# Name -> the two parts that must not be inside each other; {} stands for each side, in the second of legs for the other.
PAIRS = {
    'leg-overlap': [(LEG, 'L', LEG, 'R')],
    'arm-overlap': [(FOREARM, side, BODY, side) for side in SIDES],
    'head-overlap': [(HEAD, side, UPPER_ARM + FOREARM, side) for side in SIDES],
}


def vertices_of(body, segments, side, step=1):
    """Vertices that belong to some segments, {} in a name being the side; every so many of them."""
    columns = [body.skeleton.index[segment.format(side)] for segment in segments]
    return np.flatnonzero(body.skeleton.weights[:, columns].sum(axis=1) > 0.8)[::step]


def nearest(points, others):
    """For each point the number of the nearest of the others, and how far it is."""
    squares = (points ** 2).sum(axis=1)[:, None] + (others ** 2).sum(axis=1) - 2 * points @ others.T
    closest = squares.argmin(axis=1)
    return closest, np.sqrt(np.maximum(squares[np.arange(len(points)), closest], 0))


def inside(points, others, outwards):
    """How deep the deepest of some points is behind the surface of the others, whose outward directions are given."""
    reach = NEAR + np.zeros(3)
    near = ((points > others.min(axis=0) - reach) & (points < others.max(axis=0) + reach)).all(axis=1)
    if not near.any():
        return 0.0
    points = points[near]
    closest, distance = nearest(points, others)
    depth = -((points - others[closest]) * outwards[closest]).sum(axis=1)[distance < NEAR]
    return float(max(depth.max(initial=0), 0)) * MILLIMETRES


def overlaps(clip):
    """How deep legs are in each other, forearms and hands in trunk or legs, and the head in an arm."""
    parts = {name: [(vertices_of(clip.body, one, side, 2), vertices_of(clip.body, other, other_side))
                    for one, side, other, other_side in pairs] for name, pairs in PAIRS.items()}
    most = dict.fromkeys(PAIRS, 0.0)
    for sample in clip.different[::2]:
        outwards = clip.body.normals(sample.vertices)
        for name, pairs in parts.items():
            for one, other in pairs:
                depth = inside(sample.vertices[one], sample.vertices[other], outwards[other])
                most[name] = max(most[name], depth)
    return most


def heels_apart(clip):
    """How much farther apart the feet get than they were in the start pose, where one is stacked on the other."""
    if not any(contact.kind == 'stacked' for contact in clip.motion.contacts):
        return {}
    feet = [vertices_of(clip.body, ('foot.{}', 'toes.{}'), side) for side in SIDES]
    gaps = [nearest(sample.vertices[feet[0]], sample.vertices[feet[1]])[1].min() for sample in clip.different]
    return {'heels-apart': float(max(gaps) - gaps[0]) * MILLIMETRES}
