# SPDX-License-Identifier: GPL-3.0-or-later
"""The base mesh: read from MakeHuman's files, blended to one neutral body, and the surface tools that shape it.

Vertices come out in metres, +X to the figure's left, -Y to its front, +Z up, soles at 0.
"""
from pathlib import Path

import numpy as np

# The first vertices are the skin; what follows marks joints, eyes and clothes that are not drawn.
SKIN_VERTICES = 13380
LEFT_EYE, RIGHT_EYE = slice(14598, 14670), slice(14670, 14742)

# Targets that make one body between all of them; those of a kind sum to 1.
BLEND = {
    'caucasian-female-young': 0.40,
    'asian-female-young': 0.12,
    'african-female-young': 0.12,
    'caucasian-male-young': 0.20,
    'asian-male-young': 0.08,
    'african-male-young': 0.08,
    'universal-female-young-maxmuscle-averageweight': 0.22,
    'universal-male-young-maxmuscle-averageweight': 0.10,
    'female-young-averagemuscle-averageweight-idealproportions': 0.5,
}


def read_vertices(folder):
    """All vertices of the base mesh as the file has them: decimetres, Y up, Z to the front."""
    with open(Path(folder) / 'base.obj', encoding='utf-8') as lines:
        return np.array([line.split()[1:4] for line in lines if line.startswith('v ')], float)


def read_faces(folder):
    """The four corners of each face of the skin."""
    faces, group = [], None
    with open(Path(folder) / 'base.obj', encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('g '):
                group = line.split()[1]
            elif line.startswith('f ') and group == 'body':
                faces.append([int(corner.split('/')[0]) - 1 for corner in line.split()[1:]])
    return np.array(faces)


def add_target(vertices, path, weight):
    """Moves vertices by a share of what a target file says, in place."""
    for line in Path(path).read_text(encoding='utf-8').splitlines():
        if line.strip() and not line.startswith('#'):
            vertex, *move = line.split()
            vertices[int(vertex)] += weight * np.array(move, float)


def read_body(folder):
    """All vertices of the blended body in the figure's axes, and the faces of its skin."""
    vertices = read_vertices(folder)
    for name, weight in BLEND.items():
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
