# SPDX-License-Identifier: GPL-3.0-or-later
"""Thin lines and rings that show what a mistake changes: as it is, and dashed as it should be. Metres, pixels."""
import cairo
import numpy as np
from PIL import Image

from .arrow import joint_place
from .palette import bytes_of
from .rotation import smoothstep
from .skeleton import SEGMENTS

# A line between two joints goes on beyond them; one through more, or to a thing, ends there.
BEYOND = 0.10
# Widths as shares of the picture's longer side; an edge of white keeps a line apart from what is behind it.
LINE, EDGE, DOT, DASH = 0.0052, 0.0026, 0.007, 0.018
# A ring round where a thing presses.
RING, RING_STEPS = 0.07, 48
# Of a wrong line nothing shows while it is off by less than the one share of the most that it is, and all from the other on.
BARELY, CLEARLY = 0.12, 0.45
RIGHT, WRONG, AWAY, WHITE = '#0f6b4f', '#b3124a', '#4f5e68', '#ffffff'


def place_of(posed, name):
    """Where a joint is, or where the bone of a segment begins."""
    if name in SEGMENTS and name not in ('pelvis', 'head'):
        return posed.at(name, posed.skeleton.head[name])
    return joint_place(posed, name)


def lines_of(posed, lines, offset=(0, 0, 0), solids=()):
    """The places that lines go through, n x 3 for each; lines: names of joints, segments and solids.

    A solid alone gives one place, where it presses from below.
    """
    tops = {solid.name: solid.vertices[:, 2].max() for solid in solids}
    things = {solid.name: solid.vertices.mean(axis=0) for solid in solids}
    result = []
    for names in lines:
        if len(names) == 1:
            result.append(np.array([[*things[names[0]][:2], tops[names[0]]]]) + offset)
            continue
        points = np.array([things[name] if name in things else place_of(posed, name) for name in names]) + offset
        if len(points) == 2 and not any(name in things for name in names):
            along = (points[1] - points[0]) / max(np.linalg.norm(points[1] - points[0]), 1e-9)
            points = np.array([points[0] - along * BEYOND, points[0], points[1], points[1] + along * BEYOND])
        result.append(points)
    return result


def apart(wrong, right):
    """How far lines are from those that are right, where they are farthest."""
    return max((float(np.linalg.norm(one - other, axis=1).max()) for one, other in zip(wrong, right)), default=0.0)


def strength(off, most):
    """How strongly wrong lines show that are off by a length, 0..1; most: the most that they are in their clip."""
    return float(smoothstep(BARELY * most, CLEARLY * most, off)) if most > 0 else 1.0


def away(off):
    """The colour of a line that leaves its level and comes back, when it is away by a share of the most."""
    parts = zip(bytes_of(RIGHT), bytes_of(AWAY))
    return '#' + ''.join(f'{round(there + (far - there) * smoothstep(0, CLEARLY, off)):02x}' for there, far in parts)


def with_lines(picture, view, wrong=(), right=(), shown=1.0, colour=WRONG):
    """A picture with lines over it. right: as it should be, dashed if wrong lines stand beside them, which show so strongly."""
    surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, *picture.size)
    context = cairo.Context(surface)
    context.set_line_join(cairo.LINE_JOIN_ROUND)
    context.set_line_cap(cairo.LINE_CAP_ROUND)
    span = max(picture.size)
    for points in right:
        _draw(context, _path(view, points), RIGHT, span, DASH * span if len(wrong) else 0)
    context.push_group()
    for points in wrong:
        _draw(context, _path(view, points), colour, span, 0)
    context.pop_group_to_source()
    context.paint_with_alpha(shown)
    pixels = np.frombuffer(surface.get_data(), np.uint8).reshape(picture.height, surface.get_stride() // 4, 4)
    pixels = pixels[:, :picture.width].astype(float)
    below = np.asarray(picture, float)
    drawn = pixels[..., 2::-1] + below * (1 - pixels[..., 3:] / 255)
    return Image.fromarray(np.round(drawn).astype(np.uint8))


def _path(view, points):
    """What is drawn of a line: its places in the picture; of one place, a ring round it that faces the eye."""
    if len(points) > 1:
        return view.project(points)
    turn = np.linspace(0, 2 * np.pi, RING_STEPS + 1)[:, None]
    right, up, _ = view.axes
    return view.project(points + RING * (np.cos(turn) * right + np.sin(turn) * up))


def _draw(context, path, colour, span, dash):
    for ink, width in ((WHITE, LINE + 2 * EDGE), (colour, LINE)):
        context.set_source_rgb(*(part / 255 for part in bytes_of(ink)))
        context.set_line_width(width * span)
        context.set_dash([dash, dash * 0.9] if dash else [])
        for point in path:
            context.line_to(*point)
        context.stroke()
    inner = path[1:-1] if len(path) == 4 else path
    for point in inner if not dash and len(path) <= RING_STEPS else ():
        context.arc(*point, DOT * span, 0, 2 * np.pi)
        context.fill()
