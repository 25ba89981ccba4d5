# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure that every demo shows: its skin at rest, what it wears, where its muscles are, and how it is posed."""
from functools import cached_property

import numpy as np

from . import face, hands, proportions
from .figures import ROBIN
from .mesh import DRAWN, LEFT_EYE, RIGHT_EYE, SKIN_VERTICES, Finer, Surface, read_body
from .muscles import muscle_patches
from .outfit import dress, outfit
from .skeleton import Rig, Skeleton
from .skinning import Skin


class Body:
    """The dressed figure.

    rest: its vertices with arms held out, metres; faces, edges, neighbours: how they hang together
    fields: 'top', 'shorts', 'hair', 'brow', 'lips', 'nose', 'white', 'iris' -> metres inside its edge; 'height' above the eyes
    muscles: 'gluteus-medius.right' -> 0..1
    skin.pose(transforms): the vertices as posed; normals(vertices): the directions out of the skin
    """

    def __init__(self, surface, skeleton, skin, fields, figure=ROBIN):
        self.skeleton, self.skin, self.rest, self.fields = skeleton, skin, skin.rest, fields
        self.faces, self.edges, self.neighbours = surface.faces, surface.edges, surface.neighbours
        self.normals = surface.normals
        self.muscles = muscle_patches(skin.rest, surface, skeleton)
        self.surface, self.figure = surface, figure

    @cached_property
    def fine(self):
        """The mesh as it is painted: rounder."""
        return Finer(self.faces, self.surface)

    @classmethod
    def load(cls, folder, figure=ROBIN):
        """Builds a figure from the folder that holds the base mesh; takes a second or two."""
        vertices, faces = read_body(folder, figure.blend)
        rig, surface = Rig(folder), Surface(faces)
        vertices = proportions.even_out(vertices, rig)
        skeleton = Skeleton.from_rig(rig, vertices, DRAWN)
        skin = hands.relax(vertices[:SKIN_VERTICES], skeleton.head, rig)
        bare = np.concatenate([skin, vertices[LEFT_EYE], vertices[RIGHT_EYE]])
        eyes = [(np.flatnonzero((DRAWN >= eye.start) & (DRAWN < eye.stop)), vertices[eye].mean(axis=0))
                for eye in (LEFT_EYE, RIGHT_EYE)]
        fields = outfit(bare, skeleton, np.mean([middle for _, middle in eyes], axis=0))
        fields.update(face.features(bare, eyes))
        rest = dress(bare, fields, surface, skeleton)
        weights = rig.segment_weights(len(vertices), hands.SKIN_SEGMENTS, hands.skin_segment_of)[DRAWN]
        return cls(surface, skeleton, Skin(rest, surface, skeleton, hands.SKIN_SEGMENTS, weights), fields, figure)
