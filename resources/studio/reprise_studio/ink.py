# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings for paper: outlines and a few flat greys on white, so that a grey printer can print them small."""
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from .face import MOUTH_HEIGHT, NOSE_HEIGHT
from .raster import look, triangles_of
from .rotation import smoothstep

WHITE, LINE = 255, 25
# The greys of what is filled; what is not named is white.
FIGURE_GREYS = {'skin': 255, 'top': 232, 'shorts': 205, 'hair': 150}
PROP_GREYS = {'band': 165, 'stripe': 190, 'roller': 235}
# The sides of a step, so that it is seen to be a block, and what of them looks up less than this (cosine).
SIDE_GREY, SIDE = 222, 0.5
SHADOW_GREY, MUSCLE_GREY = 224, 95
# A line stands where neighbouring pixels are farther apart than this (metres), or their surfaces turn more (cosine).
STEP, FOLD = 0.012, 0.35
# How wide lines are, as a share of the picture's longer side: round the figure, inside it, of garments, props and fingers.
CONTOUR, INNER, GARMENT, PROP, FINE = 0.0044, 0.0032, 0.0022, 0.0024, 0.0018
# The grey of brows, and half the thickness of the lines of a face (metres).
BROW_GREY, FACE_LINE = 110, 0.0012
DIGITS, HEAD = ('fing1', 'fing2', 'fing3', 'thumb', 'toes'), ('head',)
OVERSAMPLING = 2
# What is nearer to the floor than this throws a small flat shadow on it (metres).
SHADOW_HEIGHT = 0.07


@dataclass(frozen=True)
class Subject:
    """The figure and its props as one mesh. label: of each triangle, 0 for the figure; names: of the labels."""
    vertices: np.ndarray
    triangles: np.ndarray
    label: np.ndarray
    names: tuple

    @classmethod
    def of(cls, shot, body):
        """What is in a shot."""
        parts = [('figure', shot.vertices, body.faces), *((each.colour, each.vertices, each.faces) for each in shot.solids)]
        starts = np.cumsum([0] + [len(vertices) for _, vertices, _ in parts])
        cuts = [triangles_of(faces) for _, _, faces in parts]
        return cls(np.concatenate([vertices for _, vertices, _ in parts]),
                   np.concatenate([cut + start for cut, start in zip(cuts, starts)]),
                   np.repeat(np.arange(len(parts)), [len(cut) for cut in cuts]), tuple(name for name, _, _ in parts))


def normals_of(vertices, triangles):
    """The direction out of a mesh at each vertex."""
    one, two, three = (vertices[triangles[:, corner]] for corner in range(3))
    across = np.cross(two - one, three - one)
    total = np.stack([sum(np.bincount(triangles[:, corner], across[:, axis], len(vertices)) for corner in range(3))
                      for axis in range(3)], axis=1)
    return total / (np.linalg.norm(total, axis=1, keepdims=True) + 1e-12)


class InkDrawing:
    """A drawing of a part of a view (see camera.bounds) of a shot; muscle: 0..1 for each vertex of the body."""

    def __init__(self, shot, body, muscle, view, crop):
        self.body, self.muscle, self.view, self.corner = body, muscle, view, crop[:2]
        self.subject = Subject.of(shot, body)
        self.size = tuple(int(length) * OVERSAMPLING for length in np.subtract(crop[2:], crop[:2]))
        self.sight = self._look(self.subject.vertices, self.subject.triangles)
        self.label = self.sight.labels(self.subject.label)
        self.shadow = self._shadow(shot.vertices)

    def _look(self, vertices, triangles):
        nearness = -1 / self.view.seen(vertices)[:, 2]
        return look((self.view.project(vertices) - self.corner) * OVERSAMPLING, nearness, triangles, self.size)

    def _shadow(self, vertices):
        """Where the floor or the mat, at height 0, is dark because the figure is close above it."""
        cut = triangles_of(self.body.faces)
        low = cut[(vertices[cut][:, :, 2] < SHADOW_HEIGHT).all(axis=1)]
        if not len(low):
            return np.zeros(self.label.shape, bool)
        flat = vertices * [1, 1, 0]
        names = np.array([*self.subject.names, ''])
        return (self._look(flat, np.concatenate([low, low[:, ::-1]])).triangle >= 0) & np.isin(names[self.label], ('', 'mat'))

    def _of_figure(self, values):
        """Values of the figure's vertices as the pixels see them; -1 elsewhere."""
        padded = np.full(len(self.subject.vertices), -1.0)
        padded[:len(values)] = values
        return np.where(self.label == 0, self.sight.values(padded), -1.0)

    def garments(self):
        """0 for skin, 1 top, 2 shorts, 3 hair, at the pixels of the figure; -1 elsewhere."""
        result = np.where(self.label == 0, 0, -1)
        for number, name in enumerate(('top', 'shorts', 'hair'), 1):
            result[self._of_figure(self.body.fields[name]) > 0] = number
        return result

    def fill(self, garments):
        """The flat greys."""
        grey = np.where(self.shadow, float(SHADOW_GREY), float(WHITE))
        for number, name in enumerate(self.subject.names):
            if name in PROP_GREYS:
                grey[self.label == number] = PROP_GREYS[name]
        grey[self._sides('step')] = SIDE_GREY
        for number, name in enumerate(FIGURE_GREYS):
            grey[garments == number] = FIGURE_GREYS[name]
        grey[self._of_figure(self.body.fields['brow']) > 0] = BROW_GREY
        grey[self.face()] = LINE
        patch = smoothstep(0.25, 0.45, self._of_figure(self.muscle))
        return grey * (1 - patch) + MUSCLE_GREY * patch

    def _sides(self, name):
        """The pixels of a thing whose surface does not look up."""
        up = self.sight.values(normals_of(self.subject.vertices, self.subject.triangles)[:, 2])
        return np.isin(np.array([*self.subject.names, ''])[self.label], (name,)) & (up < SIDE)

    def folds(self):
        """Where one part of a thing hides another, or meets it in a sharp fold."""
        distance = self.sight.values(-self.view.seen(self.subject.vertices)[:, 2])
        normals = self.sight.values(normals_of(self.subject.vertices, self.subject.triangles))
        turned = _between(normals, lambda one, other: (one * other).sum(axis=-1) < FOLD)
        return (_steps(distance) | _steps(distance.T).T | turned) & (self.label >= 0)

    def face(self):
        """Where a calm face is dark: its irises and upper lids, below the nose, and between the lips."""
        field = {name: self._of_figure(self.body.fields[name]) for name in ('iris', 'white', 'nose', 'lips', 'height')}
        mouth = (field['lips'] > 0) & (np.abs(field['height'] - MOUTH_HEIGHT) < FACE_LINE)
        nose = (field['nose'] > 0) & (np.abs(field['height'] - NOSE_HEIGHT) < FACE_LINE)
        lid = (field['white'] > -FACE_LINE) & (field['white'] < FACE_LINE)
        return mouth | nose | lid | (field['iris'] > 0)

    def lines(self, garments):
        """(where, width as a share of the picture) of all kinds of lines."""
        figure = self.label == 0
        contour = _between(figure, np.not_equal)
        meeting = _between(self.label, np.not_equal)
        folds = self.folds() & ~meeting
        digits = self._of_figure(self.body.skeleton.weight(*DIGITS)) > 0.3
        face = self._of_figure(self.body.skeleton.weight(*HEAD)) > 0.7
        return ((_between(garments, np.not_equal) & ~meeting, GARMENT), ((meeting | folds) & ~contour & ~figure, PROP),
                (folds & figure & ~digits & ~face, INNER), (contour & ~digits, CONTOUR), ((contour | folds) & digits, FINE))

    def picture(self):
        """The drawing as a grey picture of the size of its part of the view."""
        garments = self.garments()
        grey = self.fill(garments)
        for lines, width in self.lines(garments):
            ink = drawn_out(lines, width * max(self.size))
            grey = grey * (1 - ink) + LINE * ink
        large = Image.fromarray(np.round(grey).astype(np.uint8))
        return large.resize([length // OVERSAMPLING for length in self.size], Image.Resampling.BOX)


def _between(values, differ):
    """Pixels that differ from the one to their right or below."""
    result = np.zeros(values.shape[:2], bool)
    result[:, :-1] |= differ(values[:, :-1], values[:, 1:])
    result[:-1] |= differ(values[:-1], values[1:])
    return result


def _steps(distance):
    """Pixels after which the distance jumps on, along a row, beyond the slope on either side of the jump."""
    rise = np.diff(distance, axis=1, prepend=distance[:, :1], append=distance[:, -1:])
    beyond = np.minimum(np.abs(rise[:, 1:-1] - rise[:, :-2]), np.abs(rise[:, 1:-1] - rise[:, 2:])) > STEP
    return np.pad(beyond, ((0, 0), (0, 1)))


def drawn_out(lines, width):
    """Thin lines widened to a width in pixels, 0..1, with soft edges; specks much smaller than that vanish."""
    spread = width / 2
    blurred = Image.fromarray((lines * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(spread))
    full = 255 / (spread * np.sqrt(2 * np.pi))
    return smoothstep(0.45, 0.75, np.asarray(blurred, float) / full)
