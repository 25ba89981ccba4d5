# SPDX-License-Identifier: GPL-3.0-or-later
"""Simple closed meshes, from which props are made: prisms with rounded rims, and loops. Metres, degrees."""
from dataclasses import dataclass

import numpy as np

# A rim is rounded in this many steps, and so is the corner of an outline.
ROUNDING_STEPS = 4


@dataclass(frozen=True)
class Solid:
    """A mesh of one colour. vertices: n x 3; faces: tuples of vertex numbers, against the clock seen from outside."""
    name: str
    colour: str
    vertices: np.ndarray
    faces: tuple

    def moved(self, rotation, offset):
        """The solid turned by a 3x3 matrix about the origin, then moved."""
        return Solid(self.name, self.colour, self.vertices @ np.asarray(rotation).T + offset, self.faces)


def joined(name, colour, solids):
    """One solid of several."""
    starts = np.cumsum([0] + [len(solid.vertices) for solid in solids])
    faces = tuple(tuple(int(corner + start) for corner in face)
                  for solid, start in zip(solids, starts) for face in solid.faces)
    return Solid(name, colour, np.concatenate([solid.vertices for solid in solids]), faces)


def rectangle(width, depth, radius):
    """The outline of a rectangle with round corners about the origin: n x 2, against the clock."""
    turn = np.radians(np.arange(4)[:, None] * 90 + np.linspace(0, 90, ROUNDING_STEPS + 1)).ravel()
    arc = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    corners = np.repeat([[1, 1], [-1, 1], [-1, -1], [1, -1]], ROUNDING_STEPS + 1, axis=0)
    return arc * radius + corners * (np.array([width, depth]) / 2 - radius)


def circle(radius, count):
    """The outline of a circle about the origin: n x 2, against the clock."""
    turn = np.arange(count) * 2 * np.pi / count
    return radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def prism(name, colour, outline, bottom, top, rim=0.0):
    """A convex outline about the origin drawn up from one height to another; rim: the radius of its round edges."""
    turn = np.radians(np.linspace(0, 90, ROUNDING_STEPS + 1)) if rim else np.zeros(1)
    rounding = list(zip(rim * (1 - np.sin(turn)), rim * (1 - np.cos(turn))))
    rows = [(bottom + rise, cut) for rise, cut in rounding[::-1]] + [(top - drop, cut) for drop, cut in rounding]
    half = np.abs(outline).max(axis=0)
    rings = [np.column_stack([outline * (half - cut) / half, np.full(len(outline), height)]) for height, cut in rows]
    count = len(outline)
    ends = (tuple(range(count))[::-1], tuple(range((len(rows) - 1) * count, len(rows) * count)))
    return Solid(name, colour, np.concatenate(rings), ring_faces(len(rows), count) + ends)


def ring_faces(rows, count, closed=False):
    """The quads between rings of count vertices each; closed: the last ring is joined to the first."""
    return tuple((row * count + one, row * count + other, after * count + other, after * count + one)
                 for row in range(rows if closed else rows - 1) for after in [(row + 1) % rows]
                 for one in range(count) for other in [(one + 1) % count])


def loop(name, colour, rings):
    """A closed band: rings of equally many points each, of which the last is joined to the first."""
    return Solid(name, colour, np.concatenate(rings), ring_faces(len(rings), len(rings[0]), closed=True))


def volume(solid):
    """The volume inside a closed solid in cubic metres; below 0 if its faces look inwards."""
    total = 0.0
    for face in solid.faces:
        corners = solid.vertices[list(face)]
        total += sum(np.dot(corners[0], np.cross(one, other)) for one, other in zip(corners[1:], corners[2:]))
    return total / 6


def depth(points, solid):
    """How deep the deepest of some points is inside a convex solid, counted to its nearest face; 0 if none is inside."""
    inside = np.full(len(points), np.inf)
    for face in solid.faces:
        corners = solid.vertices[list(face)]
        outwards = sum(np.cross(one - corners[0], other - corners[0]) for one, other in zip(corners[1:], corners[2:]))
        length = np.linalg.norm(outwards)
        if length > 0:
            inside = np.minimum(inside, (corners[0] - points) @ (outwards / length))
    return max(float(inside.max(initial=0)), 0.0)
