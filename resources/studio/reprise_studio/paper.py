# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings for paper: the start, the end and, where needed, the middle of an exercise, with arrows. Pixels."""
import json
from dataclasses import replace

import numpy as np

from .arrow import draw_arrow, joint_path, phase_of
from .camera import bounds
from .frames import Shot, view_of
from .ink import InkDrawing
from .muscles import tinted
from .page import MOMENTS, drawing_file
from .props import Props
from .render import cache_folder
from .stage import Stage

# The longer side of a drawing, its margin as a share of that, and the canvas it is first laid out on.
SPAN, MARGIN, CANVAS = 1200, 0.025, 1000
# A PDF takes a JPEG as it is; anything else would be decoded and packed again for each sheet. White stays white.
JPEG_QUALITY = 95
# Where the scale of an exercise's drawings is kept until they are installed, below its folder of the cache.
SCALE_FILE = 'drawings.json'


class Paper:
    """Makes the drawings of a motion; all have the same size and show what is in them at the same scale."""

    def __init__(self, motion, body, tell=print):
        self.motion, self.body, self.tell = motion.on_paper, body, tell
        motion = self.motion
        self.stage, self.camera = Stage(motion, body), motion.paper_camera
        self.poses = {moment: pose for moment in MOMENTS if (pose := getattr(motion.stills, moment))}
        shots = self._shots(motion)
        self.arrows = {moment: self._arrows(moment, shot) for moment, shot in shots.items()}
        loaded = {variant.thing: self._shots(motion.with_load(variant)) for variant in motion.stills.variants}
        self.shots = {(moment, thing): self._seen(shot) for thing, made in {'': shots, **loaded}.items()
                      for moment, shot in made.items()}

    def _shots(self, motion):
        props = Props(motion, self.body)
        return {moment: Shot.named(motion, self.stage, props, pose) for moment, pose in self.poses.items()}

    def _seen(self, shot):
        """A shot as the camera sees it."""
        return shot.still().followed(self.camera.azimuth) if self.camera.follow else shot.still()

    def _arrows(self, moment, shot):
        """The paths of the arrows of a drawing: those whose phase ends in its pose, or in none and it is the end."""
        offset = [shot.posed.hips[0] if self.camera.follow else 0, 0, 0]
        return [joint_path(self.motion, self.stage, arrow) - offset for arrow in self.motion.stills.arrows
                if self._moment_of(arrow) == moment]

    def _moment_of(self, arrow):
        pose = self.motion.phases[phase_of(self.motion, arrow)].end
        return next((moment for moment in reversed(MOMENTS) if self.poses.get(moment) == pose), 'end')

    def _layout(self):
        """The view of all drawings, and the part of it that they show."""
        shots = list(self.shots.values())
        view = view_of(self.camera, self.body, shots, (CANVAS, CANVAS))
        paths = [path for each in self.arrows.values() for path in each]
        points = np.concatenate([shot.points() for shot in shots] + paths)
        places = view.project(points)
        scale = SPAN * (1 - 2 * MARGIN) / np.ptp(places, axis=0).max()
        view = replace(view, size=(round(CANVAS * scale),) * 2)
        return view, bounds(view.project(points), np.array(view.size) * 2, SPAN * MARGIN)

    def make(self):
        """Makes the drawings."""
        view, crop = self._layout()
        self._note_scale(view)
        for (moment, thing), shot in self.shots.items():
            muscle = tinted(self.body.muscles, self.motion.muscles, shot.side, shot.tint)
            picture = InkDrawing(shot, self.body, muscle, view, crop).picture()
            for path in self.arrows[moment]:
                picture = draw_arrow(picture, view.project(path) - crop[:2])
            path = cache_folder(self.motion.exercise) / drawing_file(self.motion, moment, thing)
            save(picture, path)
            self.tell(f'{path.name}: {picture.width} x {picture.height}, {path.stat().st_size // 1000} kB')

    def _note_scale(self, view):
        """Keeps how many pixels stand for a metre where the body is, for the XML."""
        middle = np.mean([shot.vertices.mean(axis=0) for shot in self.shots.values()], axis=0)
        scale = round(view.focal / -view.seen(middle)[2])
        path = cache_folder(self.motion.exercise) / SCALE_FILE
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(scale), encoding='utf-8')


def scale_of(exercise_id):
    """How many pixels of an exercise's drawings stand for a metre; None if none are made."""
    path = cache_folder(exercise_id) / SCALE_FILE
    return json.loads(path.read_text(encoding='utf-8')) if path.is_file() else None


def save(picture, path):
    """Saves a drawing as JPEG with one grey value a pixel, readable from the first line to the last."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.convert('L').save(path, quality=JPEG_QUALITY, optimize=True, progressive=False)
