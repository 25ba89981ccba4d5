# SPDX-License-Identifier: GPL-3.0-or-later
"""A band round both legs: a loop round the skin as it is posed, so that it never cuts into it. Metres."""
import numpy as np

from .rotation import unit
from .skeleton import SIDES, SIGN
from .solids import loop

WIDTH, THICKNESS, GAP = 0.05, 0.003, 0.0032
# Longer than this round, a band gets narrower, to no less than a share of its width.
EASY, NARROWEST = 0.72, 0.55
# How many points a ring has, and how often it is evened out where the band leaves the skin.
POINTS, EVENING_ROUNDS = 96, 3
# For each place: the bones whose heads are its ends at rest (None: the ball), and how thick a leg may be there.
PLACES = {'thighs': ('upperleg01', 'lowerleg01', 0.16), 'shanks': ('lowerleg01', 'foot', 0.16), 'feet': ('foot', None, 0.11)}
LEG = ('upperleg01', 'upperleg02', 'lowerleg01', 'lowerleg02', 'foot', 'toes')


class Band:
    """The band of a motion file. around: thighs, shanks or feet; along: how far down those, 0..1."""

    def __init__(self, body, around, along):
        self.around = around
        start, end, self.reach = PLACES[around]
        head, ball = body.skeleton.head, body.skeleton.ball
        self.ends = {side: (head[f'{start}.{side}'], head[f'{end}.{side}'] if end else ball[side]) for side in SIDES}
        length = np.linalg.norm(np.subtract(*self.ends['L']))
        self.rows = [self._row(body, along + WIDTH / length * share) for share in (-0.5, -1 / 6, 1 / 6, 0.5)]

    def _row(self, body, along):
        """The edges of the mesh that a cut through both legs meets, and how far along each it meets them."""
        cuts = [self._cut(body, side, along) for side in SIDES]
        return np.concatenate([edges for edges, _ in cuts]), np.concatenate([shares for _, shares in cuts])

    def _cut(self, body, side, along):
        start, end = self.ends[side]
        axis = end - start
        place = (body.rest - start) @ axis / (axis @ axis) - along
        near = np.linalg.norm(body.rest - (start + axis * along), axis=1) < self.reach
        near &= (body.rest[:, 0] * SIGN[side] > 0) & (body.skeleton.weight(*(f'{part}.{side}' for part in LEG)) > 0.6)
        one, other = body.edges.T
        met = near[one] & near[other] & (place[one] * place[other] < 0)
        return body.edges[met], place[one[met]] / (place[one[met]] - place[other[met]])

    def _frame(self, posed):
        """Unit vectors from right to left across the legs, and round them."""
        ends = {'thighs': (posed.hip, posed.knee), 'shanks': (posed.knee, posed.ankle),
                'feet': (posed.ankle, {side: posed.ball(side) for side in SIDES})}
        near, far = ends[self.around]
        down = unit(sum(unit(far[side] - near[side]) for side in SIDES))
        across = far['L'] - far['R']
        across = unit(across - down * (across @ down))
        return np.stack([across, np.cross(down, across)])

    def solid(self, posed, vertices):
        """The band round the legs of a posed body with its vertices."""
        frame = self._frame(posed)
        contours = [vertices[edges[:, 0]] * (1 - share[:, None]) + vertices[edges[:, 1]] * share[:, None]
                    for edges, share in self.rows]
        inner = [ring(contour, frame, GAP) for contour in contours]
        outer = [ring(contour, frame, GAP + THICKNESS) for contour in contours]
        return loop('band', 'band', narrowed(outer) + narrowed(inner)[::-1])


def narrowed(rings):
    """Rings of a band, nearer to each other the farther it is stretched."""
    middle = np.mean(rings, axis=0)
    length = np.linalg.norm(middle - np.roll(middle, 1, axis=0), axis=1).sum()
    share = np.clip(EASY / length, NARROWEST, 1)
    return [middle + (points - middle) * share for points in rings]


def hull(points):
    """The numbers of the points on the convex hull of points in a plane, against the clock."""
    order = np.lexsort((points[:, 1], points[:, 0]))
    return np.array(_half_hull(points, order)[:-1] + _half_hull(points, order[::-1])[:-1])


def _half_hull(points, order):
    kept = []
    for number in order:
        while len(kept) > 1 and _cross(points[kept[-1]] - points[kept[-2]], points[number] - points[kept[-1]]) <= 0:
            kept.pop()
        kept.append(number)
    return kept


def _cross(one, other):
    return one[0] * other[1] - one[1] * other[0]


def ring(contour, frame, gap):
    """A ring of points round a contour: its hull seen along the legs, with a gap, evenly spaced from the left on."""
    flat = contour @ frame.T
    on_hull = hull(flat)
    away = flat[on_hull] - flat.mean(axis=0)
    points = contour[on_hull] + away / np.linalg.norm(away, axis=1, keepdims=True) @ frame * gap
    points = _spaced(points, frame, int(np.argmin(np.abs(np.arctan2(away[:, 1], away[:, 0])))))
    for _ in range(EVENING_ROUNDS):
        points = points / 2 + (np.roll(points, 1, axis=0) + np.roll(points, -1, axis=0)) / 4
    return points


def _spaced(points, frame, first):
    """Points of a closed ring at equal distances, measured in the plane of the frame, from one of them on."""
    points = np.concatenate([points[first:], points[:first + 1]])
    steps = np.linalg.norm(np.diff(points @ frame.T, axis=0), axis=1)
    length = np.concatenate([[0], np.cumsum(steps)])
    at = np.linspace(0, length[-1], POINTS, endpoint=False)
    return np.stack([np.interp(at, length, points[:, axis]) for axis in range(3)], axis=1)
