# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure that every demo shows: its skin at rest, what it wears, where its muscles are, and how it is posed."""
from . import hands, mannequin, proportions
from .mesh import LEFT_EYE, RIGHT_EYE, SKIN_VERTICES, Surface, read_body
from .muscles import muscle_patches
from .outfit import dress, outfit
from .skeleton import Rig, Skeleton
from .skinning import Skin


class Body:
    """The dressed figure.

    rest: its vertices with arms held out, metres; faces, edges, neighbours: how they hang together
    fields: 'top', 'shorts', 'hair' -> metres inside its edge; muscles: 'gluteus-medius.right' -> 0..1
    skin.pose(transforms): the vertices as posed; normals(vertices): the directions out of the skin
    """

    def __init__(self, surface, skeleton, skin, fields):
        self.skeleton, self.skin, self.rest, self.fields = skeleton, skin, skin.rest, fields
        self.faces, self.edges, self.neighbours = surface.faces, surface.edges, surface.neighbours
        self.normals = surface.normals
        self.muscles = muscle_patches(skin.rest, surface, skeleton)

    @classmethod
    def load(cls, folder):
        """Builds the figure from the folder that holds the base mesh; takes a second or two."""
        vertices, faces = read_body(folder)
        rig, surface = Rig(folder), Surface(faces)
        vertices = proportions.even_out(vertices, rig)
        skeleton = Skeleton.from_rig(rig, vertices, SKIN_VERTICES)
        eye = (vertices[LEFT_EYE].mean(axis=0) + vertices[RIGHT_EYE].mean(axis=0)) / 2
        bare = mannequin.blank_face(vertices[:SKIN_VERTICES], surface, skeleton, eye)
        bare = hands.relax(bare, skeleton.head, rig)
        fields = outfit(bare, skeleton, eye)
        rest = dress(bare, fields, surface, skeleton)
        weights = rig.segment_weights(SKIN_VERTICES, hands.SKIN_SEGMENTS, hands.skin_segment_of)
        return cls(surface, skeleton, Skin(rest, surface, skeleton, hands.SKIN_SEGMENTS, weights), fields)
