# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what each pixel of a picture sees of a mesh, without any shading: the base of drawings in lines."""
from dataclasses import dataclass

import numpy as np

# So many pixels are looked at in one go; triangles that fit in such squares are looked at together.
CHUNK, SQUARES = 2_000_000, (4, 8, 16, 32, 64)
NOTHING = np.zeros(0, int), np.zeros(0, int), np.zeros((0, 3))


@dataclass(frozen=True)
class Sight:
    """What the pixels see. triangle: height x width, -1 where there is nothing; shares: of its corners, h x w x 3."""
    triangles: np.ndarray
    triangle: np.ndarray
    shares: np.ndarray

    def values(self, of_vertices, nothing=0.0):
        """A value of the vertices as each pixel sees it."""
        of_vertices = np.asarray(of_vertices, float)
        seen = self.triangle >= 0
        result = np.full((*self.triangle.shape, *of_vertices.shape[1:]), nothing, float)
        corners = of_vertices[self.triangles[self.triangle[seen]]]
        result[seen] = np.einsum('nc,nc...->n...', self.shares[seen], corners)
        return result

    def labels(self, of_triangles, nothing=-1):
        """A whole number of the triangles as each pixel sees it."""
        return np.where(self.triangle >= 0, np.asarray(of_triangles)[self.triangle], nothing)


def triangles_of(faces):
    """Convex faces cut into triangles, n x 3."""
    return np.array([(face[0], one, other) for face in faces for one, other in zip(face[1:], face[2:])])


def look(places, nearness, triangles, size):
    """What a picture of a size sees.

    places: of the vertices, in pixels from the upper left; nearness: 1 / distance; triangles: against the clock outside
    """
    width, height = size
    corners = places[triangles]
    front = _turn(corners[:, 0], corners[:, 1], corners[:, 2]) < 0
    low = np.clip(np.floor(corners.min(axis=1)), 0, size).astype(int)
    high = np.clip(np.ceil(corners.max(axis=1)), 0, size).astype(int)
    box = np.where(front[:, None], high - low, 0)
    hits = [_hits(part, corners[part], low[part], sides, size) for part, sides in _parts(box)] or [NOTHING]
    number, pixel, shares = (np.concatenate(each) for each in zip(*hits))
    order = np.argsort(np.einsum('nc,nc->n', shares, nearness[triangles[number]]), kind='stable')
    seen, seen_shares = np.full(width * height, -1), np.zeros((width * height, 3))
    seen[pixel[order]] = number[order]
    seen_shares[pixel[order]] = shares[order]
    return Sight(triangles, seen.reshape(height, width), seen_shares.reshape(height, width, 3))


def _parts(box):
    """Numbers of triangles and the width and height of a box that holds each of them: small ones in squares, many at once."""
    span = np.where(box.min(axis=1) > 0, box.max(axis=1), 0)
    least = 0
    for side in SQUARES:
        part = np.flatnonzero((span > least) & (span <= side))
        step = CHUNK // side ** 2
        for start in range(0, len(part), step):
            yield part[start:start + step], (side, side)
        least = side
    for large in np.flatnonzero(span > least):
        yield np.array([large]), tuple(box[large])


def _turn(one, two, three):
    """Twice the area of triangles; below 0 if they run against the clock in a picture whose y runs down."""
    first, second = two - one, three - one
    return first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0]


def _hits(numbers, corners, low, sides, size):
    """Triangle, pixel and shares of the corners wherever the middle of a pixel is inside a triangle."""
    grid = np.stack(np.meshgrid(*(np.arange(side) for side in sides)), axis=-1).reshape(1, -1, 2)
    places = low[:, None] + grid
    middles = places + 0.5
    one, two, three = (corners[:, None, corner] for corner in range(3))
    shares = np.stack([_turn(middles, two, three), _turn(one, middles, three), _turn(one, two, middles)], axis=-1)
    shares /= _turn(one, two, three)[..., None]
    inside = (shares >= 0).all(axis=-1) & (places < size).all(axis=-1)
    row, _ = np.nonzero(inside)
    found = places[inside]
    return numbers[row], found[:, 1] * size[0] + found[:, 0], shares[inside]
