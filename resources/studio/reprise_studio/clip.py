# SPDX-License-Identifier: GPL-3.0-or-later
"""All pictures of a motion, posed and skinned once each, for what is measured on them."""
from dataclasses import dataclass

import numpy as np

from .pose import Posed
from .stage import Stage
from .timeline import Frame, marks, timeline


@dataclass(frozen=True)
class Sample:
    """One picture before it is drawn; vertices are those before they meet the floor."""
    frame: Frame
    posed: Posed
    vertices: np.ndarray


class Clip:
    """The samples of a motion, each side once: one for each frame, pictures that look the same being the same sample."""

    def __init__(self, motion, body):
        motion = motion.once
        self.motion, self.body = motion, body
        self.stage = Stage(motion, body)
        self.marks = marks(motion)
        self._by_key = {}
        self.samples = [self._sample(frame) for frame in timeline(motion)]

    def _sample(self, frame):
        if frame.key not in self._by_key:
            posed = self.stage.posed(frame.pose)
            self._by_key[frame.key] = Sample(frame, posed, self.stage.skin(posed))
        return self._by_key[frame.key]

    @property
    def different(self):
        """Each sample once."""
        return list(self._by_key.values())

    @property
    def marked(self):
        """(mark, sample) for the beginning of each phase."""
        return [(mark, self.samples[mark.frame]) for mark in self.marks]
