# SPDX-License-Identifier: GPL-3.0-or-later
"""The coloured stills of an exercise: its poster, and close pictures of its faults. Pixels, metres."""
from itertools import zip_longest

import numpy as np
from PIL import Image

from . import camera as cameras
from .filming import Studio
from .frames import Shot, setting_of, view_of
from .guides import with_lines
from .page import fault_file, poster_file
from .palette import BACKGROUND, bytes_of
from .props import Props
from .render import Easel, cache_folder
from .stage import Stage

JPEG_QUALITY = 90
POSTER_SIZE, FAULT_SIZE, FAULT_FILL = (640, 360), (384, 270), 0.7
# The colour of the program's stage, which the background of clips becomes when they are encoded.
STAGE = '#edf1f3'
# Of two shots, what differs by this share of the most is shown, and at least so much round its middle (metres); if that
# is more than this share of the figure, the whole figure is.
DIFFERS, CONTEXT, WHOLE = 0.4, 0.2, 0.7


class Stills:
    """Makes the coloured stills of a motion."""

    def __init__(self, motion, body, tell=print):
        self.motion, self.body, self.tell = motion, body, tell
        self.props = Props(motion, body)
        self.folder = cache_folder(motion.exercise)
        (self.folder / 'stills').mkdir(parents=True, exist_ok=True)

    def poster(self):
        """Draws the picture for the library."""
        motion, camera = self.motion, self.motion.stills_camera
        shot = Shot.named(motion, Stage(motion, self.body), self.props, motion.stills.poster)
        shot = shot.still().followed(camera.azimuth) if camera.follow else shot.still()
        view = view_of(camera, self.body, [shot], POSTER_SIZE)
        self._paint({poster_file(motion): shot}, view, camera, 'poster')

    def faults(self):
        """Draws two close pictures for each fault: wrong, and right at the same moment."""
        studio = Studio(self.motion, self.body, self.tell)
        for fault in self.motion.faults.values():
            camera = self.motion.cameras[fault.camera]
            number, wrong, right = studio.most_different(camera, fault.id)
            points = self._around(fault, wrong, right) if fault.around else focus(wrong, right)
            view = cameras.framed(camera.azimuth, camera.elevation, camera.lens, FAULT_SIZE, points, FAULT_FILL)
            files = {fault_file(self.motion, fault.id, which): shot.still()
                     for which, shot in (('wrong', wrong), ('right', right))}
            as_is, as_should = studio.lines(camera, fault.id, number)
            self._paint(files, view, camera, f'fault-{fault.id}', [(as_is, as_should), ((), as_should)])

    def _around(self, fault, *shots):
        chosen = self.body.skeleton.weight(*fault.around) > 0.5
        return np.concatenate([shot.vertices[chosen] for shot in shots])

    def _paint(self, files, view, camera, name, lines=()):
        """Draws shots in a view into files of the pack, with lines over each; all of them have the same crop."""
        shots = list(files.values())
        easel = Easel(self.motion, self.body, setting_of(view, camera.azimuth, self.props.floor, shots), name)
        for file, path, drawn in zip_longest(files, easel.draw(shots, self.tell), lines, fillvalue=((), ())):
            picture = with_lines(easel.whole(path), view, *drawn)
            on_stage(picture).save(self.folder / file, quality=JPEG_QUALITY, optimize=True)


def on_stage(picture):
    """A picture whose background is the colour of the stage."""
    share = np.array(bytes_of(STAGE)) / bytes_of(BACKGROUND)
    return Image.fromarray(np.round(np.asarray(picture) * share).astype(np.uint8))


def focus(one, other):
    """The points that differ between two shots, in both, and some room round their middle: n x 3."""
    before, after = one.points(), other.points()
    moved = np.linalg.norm(before - after, axis=1)
    differing = moved >= DIFFERS * moved.max()
    points = np.concatenate([before[differing], after[differing]])
    if np.ptp(points, axis=0).max() > WHOLE * np.ptp(one.vertices, axis=0).max():
        return np.concatenate([one.vertices, other.vertices])
    room = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) * CONTEXT
    return np.concatenate([points, (points.min(axis=0) + points.max(axis=0)) / 2 + room])
