# SPDX-License-Identifier: GPL-3.0-or-later
"""The base mesh: read from MakeHuman's files, blended to one neutral body, and the surface tools that shape it.

Vertices come out in metres, +X to the figure's left, -Y to its front, +Z up, soles at 0.
"""
from pathlib import Path

import numpy as np

# The first vertices are the skin; of what follows only the eyes are drawn, the rest marks joints and clothes.
SKIN_VERTICES = 13380
LEFT_EYE, RIGHT_EYE = slice(14598, 14670), slice(14670, 14742)
DRAWN = np.r_[:SKIN_VERTICES, LEFT_EYE, RIGHT_EYE]
DRAWN_GROUPS = ('body', 'helper-l-eye', 'helper-r-eye')


def read_vertices(folder):
    """All vertices of the base mesh as the file has them: decimetres, Y up, Z to the front."""
    with open(Path(folder) / 'base.obj', encoding='utf-8') as lines:
        return np.array([line.split()[1:4] for line in lines if line.startswith('v ')], float)


def read_faces(folder):
    """The four corners of each face of skin and eyes, as numbers among the drawn vertices."""
    faces, group = [], None
    number = np.full(DRAWN.max() + 1, -1)
    number[DRAWN] = np.arange(len(DRAWN))
    with open(Path(folder) / 'base.obj', encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('g '):
                group = line.split()[1]
            elif line.startswith('f ') and group in DRAWN_GROUPS:
                faces.append([number[int(corner.split('/')[0]) - 1] for corner in line.split()[1:]])
    return np.array(faces)


def add_target(vertices, path, weight):
    """Moves vertices by a share of what a target file says, in place."""
    for line in Path(path).read_text(encoding='utf-8').splitlines():
        if line.strip() and not line.startswith('#'):
            vertex, *move = line.split()
            vertices[int(vertex)] += weight * np.array(move, float)


def read_body(folder, blend):
    """All vertices of a blended body (target -> share) in the figure's axes, and the faces of what is drawn of it."""
    vertices = read_vertices(folder)
    for name, weight in blend.items():
        add_target(vertices, Path(folder) / 'targets' / f'{name}.target', weight)
    vertices = np.stack([vertices[:, 0], -vertices[:, 2], vertices[:, 1]], axis=1) * 0.1
    vertices[:, 2] -= vertices[:SKIN_VERTICES, 2].min()
    return vertices, read_faces(folder)


class Surface:
    """What the faces of a mesh say about its vertices: who is beside whom, and which way is out.

    edges: pairs of vertices; neighbours: one row a vertex, filled up with the vertex itself
    """

    def __init__(self, faces):
        self.faces = np.asarray(faces)
        self.count = int(self.faces.max()) + 1
        ends = np.stack([self.faces, np.roll(self.faces, -1, axis=1)], axis=2).reshape(-1, 2)
        self.edges = np.unique(np.sort(ends, axis=1), axis=0)
        self.degree = np.bincount(self.edges.ravel(), minlength=self.count)
        self.neighbours = self._table()
        self.filling = self.degree.max() - self.degree

    def _table(self):
        beside = [[] for _ in range(self.count)]
        for one, other in self.edges:
            beside[one].append(other)
            beside[other].append(one)
        most = self.degree.max()
        return np.array([row + [vertex] * (most - len(row)) for vertex, row in enumerate(beside)])

    def middles(self, points, vertices=slice(None)):
        """The middle of the neighbours of each of the vertices."""
        total = points[self.neighbours[vertices]].sum(axis=1) - points[vertices] * self.filling[vertices, None]
        return total / self.degree[vertices, None]

    def smooth(self, points, rounds, strength=0.5, mask=None):
        """Points drawn towards their neighbours' middle, a strength (0..1) each round, where a mask lets them."""
        share = strength if mask is None else strength * mask[:, None]
        for _ in range(rounds):
            points = points + (self.middles(points) - points) * share
        return points

    def stretch(self, points, vertices, mask, rounds):
        """Points of which some vertices are drawn tight like a skin over a frame; unfolds pockets and dense rings."""
        points = points.copy()
        for _ in range(rounds):
            points[vertices] += (self.middles(points, vertices) - points[vertices]) * mask[:, None] * 0.9
        return points

    def normals(self, points):
        """The direction out of the surface at each vertex."""
        first, second, third, fourth = (points[self.faces[:, corner]] for corner in range(4))
        across = np.cross(third - first, fourth - second)
        total = np.zeros_like(points)
        for corner in range(4):
            for axis in range(3):
                total[:, axis] += np.bincount(self.faces[:, corner], across[:, axis], self.count)
        return total / (np.linalg.norm(total, axis=1, keepdims=True) + 1e-12)


class Finer:
    """A mesh of four-cornered faces with each face cut into four and rounded (Catmull and Clark). corners: of its faces."""

    def __init__(self, faces, surface):
        count, edges = surface.count, surface.edges
        self.faces, self.surface = np.asarray(faces), surface
        names = {tuple(edge): number for number, edge in enumerate(edges.tolist())}
        ends = np.sort(np.stack([self.faces, np.roll(self.faces, -1, axis=1)], axis=2), axis=2)
        self.sides = np.array([[names[tuple(edge)] for edge in face] for face in ends.tolist()])
        self.beside = np.bincount(self.sides.ravel(), minlength=len(edges))
        self.around = np.bincount(self.faces.ravel(), minlength=count)
        self.rim = np.zeros(count, bool)
        self.rim[edges[self.beside < 2].ravel()] = True
        middle = count + len(edges) + np.arange(len(self.faces))
        self.corners = np.concatenate([np.stack([self.faces[:, corner], count + self.sides[:, corner], middle,
                                                 count + self.sides[:, corner - 1]], axis=1) for corner in range(4)])
        self.corners = self.corners.astype(np.int32)

    def _gathered(self, places, values, count):
        return np.stack([np.bincount(places.ravel(), np.repeat(values[:, axis], 4), count) for axis in range(3)], axis=1)

    def rounded(self, points):
        """The vertices of the finer mesh."""
        points = np.asarray(points, float)
        edges, count = self.surface.edges, self.surface.count
        of_faces = points[self.faces].mean(axis=1)
        middles = points[edges].mean(axis=1)
        near = self._gathered(self.sides, of_faces, len(edges)) / self.beside[:, None]
        of_edges = np.where(self.beside[:, None] == 2, (middles + near) / 2, middles)
        of_points = self._gathered(self.faces, of_faces, count) / self.around[:, None]
        valence = self.surface.degree[:, None]
        edge_middles = (points + self.surface.middles(points)) / 2
        moved = (of_points + 2 * edge_middles + (valence - 3) * points) / valence
        return np.concatenate([np.where(self.rim[:, None], points, moved), of_edges, of_faces])

    def spread(self, values):
        """A number of each vertex, given to the new ones between them."""
        values = np.asarray(values, float)
        return np.concatenate([values, values[self.surface.edges].mean(axis=1), values[self.faces].mean(axis=1)])

    def normals(self, points):
        """The direction out of the finer mesh at each of its vertices."""
        one, two, three, four = (points[self.corners[:, corner]] for corner in range(4))
        across = np.cross(three - one, four - two)
        total = self._total(across, len(points))
        return total / (np.linalg.norm(total, axis=1, keepdims=True) + 1e-12)

    def _total(self, across, count):
        return np.stack([np.bincount(self.corners.ravel(), np.repeat(across[:, axis], 4), count) for axis in range(3)], axis=1)
