# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows that show a movement on paper: along the path of a joint, dark with a white edge. Pixels."""
import cairo
import numpy as np
from PIL import Image

from .angles import SIDE
from .timeline import marks, timeline

# Widths of the line, its white edge and the head, as shares of the picture's longer side; so is the least length.
LINE, EDGE, HEAD, LENGTH_LEAST = 0.012, 0.006, 0.042, 0.13
DARK, WHITE = 0.08, 1.0
# The path is looked at in every so many pictures.
STEP = 4


def joint_place(posed, joint):
    """Where a joint of a motion file's vocabulary is, such as 'right.knee'."""
    if joint == 'pelvis':
        return posed.hips
    if joint == 'head':
        skeleton = posed.skeleton
        return posed.at('head', (skeleton.head['head'] + skeleton.tail['head']) / 2)
    word, _, name = joint.partition('.')
    return posed.ball(SIDE[word]) if name == 'ball' else getattr(posed, name)[SIDE[word]]


def phase_of(motion, arrow):
    """The number of the phase that an arrow shows: the one it names, or the first that moves."""
    return next(number for number, phase in enumerate(motion.phases)
                if (phase.id == arrow.phase if arrow.phase else not phase.still))


def joint_path(motion, stage, arrow):
    """The places of an arrow during its phase, from where it begins: n x 3."""
    number = phase_of(motion, arrow)
    first, phase = marks(motion.once)[number].frame, motion.phases[number]
    frames = timeline(motion.once)[first:first + phase.frames]
    poses = [frame.pose for frame in frames[::STEP]] + [motion.poses[phase.end]]
    places = np.array([joint_place(stage.posed(pose), arrow.joint) for pose in poses])
    return shortened(places, arrow.start) + arrow.beside


def shortened(path, share):
    """A path, n x 3, without a share of its length at its start."""
    if share <= 0:
        return path
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    first = share * length[-1]
    begin = [np.interp(first, length, path[:, axis]) for axis in range(path.shape[1])]
    return np.concatenate([[begin], path[length > first]])


def long_enough(path, least):
    """A path, n x 2, drawn larger about its middle if it is shorter than that."""
    extent = np.linalg.norm(np.ptp(path, axis=0))
    middle = (path.min(axis=0) + path.max(axis=0)) / 2
    return path if extent >= least else middle + (path - middle) * least / max(extent, 1e-6)


def split(path, head):
    """A path cut where its head of a given length begins: the line up to there, and the direction of the head."""
    away = np.linalg.norm(path - path[-1], axis=1)
    before = int(np.flatnonzero(away >= head).max(initial=0))
    share = np.clip((away[before] - head) / max(away[before] - away[before + 1], 1e-9), 0, 1)
    neck = path[before] + (path[before + 1] - path[before]) * share
    along = path[-1] - neck
    return np.concatenate([path[:before + 1], [neck]]), along / max(np.linalg.norm(along), 1e-9)


def draw_arrow(picture, path):
    """A grey picture with an arrow along a path, n x 2."""
    span = max(picture.size)
    path = long_enough(np.asarray(path, float), LENGTH_LEAST * span)
    line, along = split(path, HEAD * span)
    result = picture
    for grey, widened in ((WHITE, EDGE * span), (DARK, 0.0)):
        surface = cairo.ImageSurface(cairo.FORMAT_A8, *picture.size)
        _trace(cairo.Context(surface), line, path[-1], along, span, widened)
        mask = np.frombuffer(surface.get_data(), np.uint8).reshape(picture.height, surface.get_stride())[:, :picture.width]
        result = Image.composite(Image.new('L', picture.size, round(grey * 255)), result, Image.fromarray(mask.copy()))
    return result


def _trace(context, line, tip, along, span, widened):
    """Draws an arrow's line and head, all of it wider by an edge."""
    context.set_line_join(cairo.LINE_JOIN_ROUND)
    context.set_line_cap(cairo.LINE_CAP_ROUND)
    context.set_line_width(LINE * span + 2 * widened)
    for point in line:
        context.line_to(*point)
    context.stroke()
    across = np.array([-along[1], along[0]])
    neck = tip - along * HEAD * span
    for point in (tip, neck + across * HEAD * span / 2, neck - across * HEAD * span / 2):
        context.line_to(*point)
    context.close_path()
    context.fill_preserve()
    context.set_line_width(max(2 * widened, 1.0))
    context.stroke()
