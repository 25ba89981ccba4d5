# SPDX-License-Identifier: GPL-3.0-or-later
"""The bones under the mesh, the segments they are merged into, and what the joints measure. Metres."""
import json
from pathlib import Path

import numpy as np

from .rotation import about_z, frame, unit

SIDES = ('L', 'R')
SIGN = {'L': 1.0, 'R': -1.0}
FINGERS = (2, 3, 4, 5)

TRUNK = ('pelvis', 'spine05', 'spine04', 'spine03', 'spine02', 'spine01', 'neck01', 'neck02', 'neck03', 'head')
LIMBS = ('hipb', 'clavicle', 'shoulder01', 'upperarm01', 'upperarm02', 'lowerarm01', 'lowerarm02', 'wrist',
         'fing1', 'fing2', 'fing3', 'thumb', 'upperleg01', 'upperleg02', 'lowerleg01', 'lowerleg02', 'foot', 'toes')
SEGMENTS = TRUNK + tuple(f'{limb}.{side}' for side in SIDES for limb in LIMBS)

# Bones of the rig that move with the segment of another name; the side is added.
MERGED = (('pelvis.', 'hipb'), ('toe', 'toes'), ('metacarpal', 'wrist'), ('finger1-1', 'wrist'), ('finger1', 'thumb'))
# How much of the toes' turn out of the rest pose is taken back in the neutral pose.
FOOT_STRAIGHTENED = 0.6


def segment_of(bone, parents):
    """The segment that a bone of the rig belongs to; parents maps each bone to the one above it."""
    if bone == 'root':
        return 'pelvis'
    name, _, side = bone.rpartition('.')
    if name == 'breast':
        return 'spine02'
    for start, segment in MERGED:
        if bone.startswith(start):
            return f'{segment}.{side}'
    if bone.startswith('finger'):
        return f'fing{name[-1]}.{side}'
    if bone in SEGMENTS:
        return bone
    return segment_of(parents[bone], parents)


class Rig:
    """What the rig's files say: each bone's joints, the bone above it, and the vertices it carries."""

    def __init__(self, folder):
        rig = json.loads((Path(folder) / 'default.mhskel').read_text(encoding='utf-8'))
        weights = json.loads((Path(folder) / 'default_weights.mhw').read_text(encoding='utf-8'))
        self.joints = rig['joints']
        self.bones = rig['bones']
        self.weights = weights['weights']
        self.parents = {bone: facts['parent'] for bone, facts in self.bones.items()}

    def places(self, vertices, end):
        """Where the 'head' or 'tail' of each bone is: the middle of the vertices that mark the joint."""
        return {bone: vertices[self.joints[facts[end]]].mean(axis=0) for bone, facts in self.bones.items()}

    def bone_weights(self, bone, count):
        """How much each of the first count vertices follows a bone, 0..1."""
        result = np.zeros(count)
        for vertex, weight in self.weights.get(bone, ()):
            if vertex < count:
                result[vertex] += weight
        return result

    def segment_weights(self, count, segments=SEGMENTS, segment_of_bone=segment_of):
        """How much each of the first count vertices follows each segment; a vertex's weights sum to 1."""
        result = np.zeros((count, len(segments)))
        for bone in self.weights:
            result[:, segments.index(segment_of_bone(bone, self.parents))] += self.bone_weights(bone, count)
        return result / np.maximum(result.sum(axis=1, keepdims=True), 1e-9)


class Skeleton:
    """Joints of the figure at rest, and how its limbs turn from rest (arms held out) to neutral.

    Neutral is upright standing: legs straight down at hip width, arms hanging, thumbs forward.

    head, tail: bone -> place of its near and far joint
    segments, index: the names that transforms are given for, and the column of each in weights
    weights: how much each vertex follows each segment (vertices x segments)
    neutral: 'thigh.L', 'shank', 'foot', 'upper_arm', 'forearm', 'hand' -> rotation from rest to neutral
    length: 'thigh.L', 'shank', 'upper_arm', 'forearm' -> metres from joint to joint
    ball: side -> ball of the foot; hip_middle: between the hip joints; ankle_height: above the sole
    """

    def __init__(self, head, tail, weights=None):
        self.head, self.tail = head, tail
        self.segments = SEGMENTS
        self.index = {segment: number for number, segment in enumerate(SEGMENTS)}
        self.weights = np.zeros((0, len(SEGMENTS))) if weights is None else weights
        self.hip_middle = (head['upperleg01.L'] + head['upperleg01.R']) / 2
        self.ankle_height = head['foot.L'][2]
        self.neutral, self.length, self.ball = {}, {}, {}
        for side in SIDES:
            self._measure_leg(side)
            self._measure_arm(side)

    @classmethod
    def from_rig(cls, rig, vertices, drawn):
        """The skeleton of a mesh: all its vertices mark the joints, those with the numbers drawn are seen."""
        return cls(rig.places(vertices, 'head'), rig.places(vertices, 'tail'), rig.segment_weights(len(vertices))[drawn])

    def weight(self, *segments):
        """How much each vertex follows any of the segments; a name without a side means both sides."""
        both = [name if name in self.index else f'{name}.{side}' for name in segments for side in SIDES]
        return self.weights[:, [self.index[name] for name in sorted(set(both))]].sum(axis=1)

    def knuckles(self, side, row):
        """The middle of a row of finger joints, 1 (knuckles) to 3 (near the nails)."""
        return np.mean([self.head[f'finger{finger}-{row}.{side}'] for finger in FINGERS], axis=0)

    def _measure_leg(self, side):
        hip, knee, ankle = (self.head[f'{bone}.{side}'] for bone in ('upperleg01', 'lowerleg01', 'foot'))
        across = np.array([1.0, 0, 0])
        self.length[f'thigh.{side}'] = np.linalg.norm(hip - knee)
        self.length[f'shank.{side}'] = np.linalg.norm(knee - ankle)
        self.neutral[f'thigh.{side}'] = frame(hip - knee, across).T
        self.neutral[f'shank.{side}'] = frame(knee - ankle, across).T
        self.ball[side] = np.mean([self.head[f'toe{toe}-1.{side}'] for toe in range(1, 6)], axis=0)
        forwards = self.ball[side] - ankle
        turned_out = np.degrees(np.arctan2(forwards[0], -forwards[1]))
        self.neutral[f'foot.{side}'] = about_z(-turned_out * FOOT_STRAIGHTENED)

    def _measure_arm(self, side):
        shoulder, elbow, wrist = (self.head[f'{bone}.{side}'] for bone in ('upperarm01', 'lowerarm01', 'wrist'))
        hinge = -np.cross(elbow - shoulder, wrist - elbow)
        self.length[f'upper_arm.{side}'] = np.linalg.norm(shoulder - elbow)
        self.length[f'forearm.{side}'] = np.linalg.norm(elbow - wrist)
        self.neutral[f'upper_arm.{side}'] = frame(shoulder - elbow, hinge).T
        self.neutral[f'forearm.{side}'] = frame(elbow - wrist, hinge).T
        self.neutral[f'hand.{side}'] = self._neutral_hand(side, wrist).T

    def _neutral_hand(self, side, wrist):
        """The hand at rest as images of the axes: its fingers along -Z, its little finger towards +Y, the palm inwards."""
        index, middle, little = (self.head[f'finger{finger}-1.{side}'] for finger in (2, 3, 5))
        up = -unit(middle - wrist)
        back = little - index
        back = unit(back - up * (back @ up))
        return np.stack([np.cross(back, up), back, up], axis=1)
