# SPDX-License-Identifier: GPL-3.0-or-later
"""From the phases of a motion to its pictures: one pose and one strength of tint for each, 24 a second.

Lowering passes through the same poses as lifting in as many pictures, so that each needs to be drawn once only.
"""
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

import numpy as np

from .angles import distance, mixed
from .rotation import smoothstep

# The target muscle's tint at rest and at work, and the share of the way from rest at which it is full.
TINT_REST, TINT_WORK, TINT_FULL_FROM = 0.3, 1.0, 0.25
# What a breath in a hold adds at its height, in degrees: the chest lifts, the shoulders rise, the head stays.
BREATH = {'thorax.flexion': -1.2, 'neck.flexion': 1.2, 'left.clavicle.elevation': 1.5, 'right.clavicle.elevation': 1.5}
# A breath is slow enough to be drawn in every second picture only.
BREATH_STEP = 2


def ease(share):
    """The share of the way that is done after a share of the time: starts and stops gently (minimum jerk)."""
    return share ** 3 * (10 - 15 * share + 6 * share ** 2)


def bow(share):
    """What an arc adds after a share of the time: 0 at both ends, 1 in the middle, gently."""
    return 16 * share ** 2 * (1 - share) ** 2


@dataclass(frozen=True)
class Frame:
    """One picture: its phase, the side that works if the phases have sides, the pose, and the tint 0..1.

    pan: metres to the left at which a camera stands that follows
    walked: metres to the left that the passes before have brought the body, which no pose knows
    """
    phase: str
    side: str
    pose: dict
    tint: float
    pan: float = 0.0
    walked: float = 0.0

    @cached_property
    def key(self):
        """Equal for pictures that look the same."""
        rounded = {key: round(value, 4) for key, value in self.pose.items()}
        pose = tuple(sorted((key, value) for key, value in rounded.items() if value))
        return pose, round(self.tint, 3), round(self.pan, 4), round(self.walked, 4)


@dataclass(frozen=True)
class Mark:
    """Where a phase begins: the number of its first picture."""
    phase: str
    side: str
    frame: int


def marks(motion):
    """The marks of all phases, in order."""
    shown = [phase for stretch in passes(motion) for phase in stretch.phases]
    starts = np.cumsum([0] + [phase.frames for phase in shown])
    return [Mark(phase.id, phase.side, int(start)) for phase, start in zip(shown, starts)]


@dataclass(frozen=True)
class Pass:
    """A time through the phases of a side. walked: see Frame; way: metres to the left that the body goes in it"""
    phases: tuple
    walked: float
    way: float


def passes(motion):
    """What a clip shows, in order: so many passes of one side, then as many of the other."""
    result, place = [], 0.0
    for _, phases in groupby(motion.phases, lambda phase: phase.side):
        phases = tuple(phases)
        start, end = (motion.poses[name].get('pelvis.x', 0.0) for name in (phases[0].start, phases[-1].end))
        for _ in range(motion.passes):
            result.append(Pass(phases, place - start if result else 0.0, end - start))
            place = result[-1].walked + end
    return result


def timeline(motion):
    """All frames of a clip."""
    tint, follows = Tint(motion), any(camera.follow for camera in motion.cameras.values())
    return [frame for stretch in passes(motion) for frame in _pass(motion, stretch, tint, follows)]


def _pass(motion, stretch, tint, follows):
    """The frames of a pass. A camera that follows goes at one speed, so that it is where the next pass begins."""
    frames = [_frame(motion, phase, number, tint) for phase in stretch.phases for number in range(phase.frames)]
    if not follows:
        return frames
    start = motion.poses[stretch.phases[0].start].get('pelvis.x', 0.0)
    return [replace(frame, pan=start + stretch.way * number / len(frames), walked=stretch.walked)
            for number, frame in enumerate(frames)]


def _frame(motion, phase, number, tint):
    time = number / phase.frames
    share = 0.0 if phase.start == phase.end else ease(time)
    pose = mixed(motion.poses[phase.start], motion.poses[phase.end], share)
    strength = tint.strength(phase, share, pose)
    return Frame(phase.id, phase.side, _added(pose, _extra(phase, number, time)), strength)


def _extra(phase, number, time):
    """What is added to the poses on the way: arcs, and a breath in a hold."""
    extra = {key: height * bow(time) for key, height in phase.arc.items()}
    if phase.still and phase.kind == 'hold':
        breath = np.sin(np.pi * (number - number % BREATH_STEP) / phase.frames) ** 2
        extra.update({key: degrees * breath for key, degrees in BREATH.items()})
    return extra


def _added(pose, extra):
    return {**pose, **{key: pose.get(key, 0.0) + value for key, value in extra.items()}}


class Tint:
    """How strongly the target shows: by how far a pose is from rest, or as the motion file says for its poses."""

    def __init__(self, motion):
        self.motion = motion
        resting = {'start'} | {phase.start for phase in motion.phases if phase.still and phase.kind == 'rest'}
        self.resting = [motion.poses[name] for name in sorted(resting)]
        self.farthest = max(self._from_rest(motion.poses[name]) for phase in motion.phases for name in (phase.start, phase.end))

    def _from_rest(self, pose):
        return min(distance(pose, rest) for rest in self.resting)

    def _worked_out(self, pose):
        if not self.farthest:
            return TINT_WORK
        share = smoothstep(0, TINT_FULL_FROM, self._from_rest(pose) / self.farthest)
        return TINT_REST + (TINT_WORK - TINT_REST) * share

    def strength(self, phase, share, pose):
        """The tint 0..1 in a phase after a share of its way; pose: as it is then, without arcs."""
        said = self.motion.tint
        if phase.start not in said and phase.end not in said:
            return float(self._worked_out(pose))
        first, last = (said.get(name, self._worked_out(self.motion.poses[name])) for name in (phase.start, phase.end))
        return float(first * (1 - share) + last * share)
