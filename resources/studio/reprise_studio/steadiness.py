# SPDX-License-Identifier: GPL-3.0-or-later
"""What should stay still or level while a limb works: pelvis, trunk, balance; and whether the film runs smoothly."""
import numpy as np

from .balance import centre_of_mass
from .joints import MILLIMETRES, hip_line, turn

# The names of turns about a body's own axes: to the left, the back and up.
TURNS = ('pitch', 'roll', 'yaw')


def turns(clip):
    """How far pelvis and trunk turn out of the start pose about each of their axes, at most. Degrees."""
    result = {}
    for name in ('pelvis', 'chest'):
        start = getattr(clip.samples[0].posed, name)
        angles = np.abs([turn(start, getattr(sample.posed, name)) for sample in clip.different]).max(axis=0)
        result.update({f'{name}-{axis}': float(angle) for axis, angle in zip(TURNS, angles)})
    return result


def hip_tilt(clip):
    """How far the line of the hips is from level at most; lying on the side, from where it was. Degrees."""
    lines = np.array([hip_line(sample.posed) for sample in clip.different])
    level = lines[0] if clip.motion.base == 'side-lying' else 0
    return {'hip-tilt': float(np.abs(lines - level).max())}


def off_balance(clip):
    """How far the weight is from above the middle of the feet; on two feet from front to back only. Millimetres."""
    if clip.motion.root.kind != 'balance':
        return {}
    axes = [0, 1] if len(clip.motion.root.feet) == 1 else [1]
    away = [np.linalg.norm((centre_of_mass(sample.posed) - clip.stage.placement.support(sample.frame.pose))[axes])
            for sample in clip.different]
    return {'balance-off': float(max(away)) * MILLIMETRES}


def smoothness(clip):
    """The farthest that a vertex goes from one picture to the next, and from the last back to the first. Millimetres."""
    pictures = [sample.vertices for sample in clip.samples]
    steps = [np.linalg.norm(after - before, axis=1).max() for before, after in zip(pictures, pictures[1:])]
    loop = np.linalg.norm(pictures[-1] - pictures[0], axis=1).max()
    return {'largest-step': float(max(steps)) * MILLIMETRES, 'loop-error': float(loop) * MILLIMETRES}
