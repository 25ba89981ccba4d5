# SPDX-License-Identifier: GPL-3.0-or-later
"""The clips of an exercise: the right motion for each camera, and each fault for the camera that shows it."""
import json
from dataclasses import dataclass

import numpy as np

from .encode import encode
from .frames import digest, film, setting_of, view_of
from .props import Props
from .render import Easel, cache_folder
from .timeline import marks, timeline

# Samples a pixel in wide and in upright pictures: those are smaller, and long soft shadows run down standing legs.
SAMPLES_WIDE, SAMPLES_UPRIGHT = 6, 8


@dataclass(frozen=True)
class Take:
    """One clip to make. fault: the id of what it shows, or '' for the right motion."""
    exercise: str
    camera: str
    fault: str = ''

    @property
    def file(self):
        """Its file, below the folder of the pack or of the cache."""
        return f'clips/{"-".join(filter(None, (self.exercise, self.camera, self.fault)))}.webm'

    @property
    def path(self):
        """Where it is before it is installed."""
        return cache_folder(self.exercise) / self.file


def takes_of(motion):
    """All clips of a motion."""
    right = [Take(motion.exercise, camera) for camera in motion.cameras]
    return right + [Take(motion.exercise, fault.camera, fault.id) for fault in motion.faults.values()]


class Studio:
    """Films a motion, right and wrong, for all its cameras; each film is made once.

    tell: is told the progress, line by line; pick: the frames of a motion that are wanted
    """

    def __init__(self, motion, body, tell=print, pick=timeline):
        self.motion, self.body, self.tell, self.pick = motion, body, tell, pick
        self.films = {}

    def film(self, fault=''):
        """The film of the right motion or of a fault."""
        if fault not in self.films:
            self.films[fault] = film(self.motion.with_fault(fault) if fault else self.motion, self.body, self.pick)
        return self.films[fault]

    def shots(self, camera, fault=''):
        """The shots of a film as a camera of the motion sees them."""
        shots = self.film(fault).shots
        return [shot.followed() for shot in shots] if camera.follow else list(shots)

    def easel(self, camera, samples=None, scale=1.0):
        """What draws for a camera, with a view in which the right motion and its faults fill the picture."""
        samples = samples or (SAMPLES_WIDE if camera.size[0] > camera.size[1] else SAMPLES_UPRIGHT)
        faults = [fault.id for fault in self.motion.faults.values() if fault.camera == camera.id]
        shots = [shot for fault in ('', *faults) for shot in self.shots(camera, fault)]
        view = view_of(camera, self.body, shots, tuple(round(length * scale) for length in camera.size))
        setting = setting_of(view, camera.azimuth, Props(self.motion, self.body).floor, shots, samples)
        return Easel(self.motion, self.body, setting, camera.id)

    def most_different(self, camera, fault):
        """The shots of a fault and of the right motion at the moment at which they differ most."""
        wrong, right = self.shots(camera, fault), self.shots(camera)
        pairs = set(zip(self.film(fault).order, self.film().order))
        return max(((wrong[one], right[other]) for one, other in sorted(pairs)), key=lambda pair: difference(*pair))

    def render(self):
        """Draws and encodes all clips that are not there yet."""
        for camera in self.motion.cameras.values():
            easel = self.easel(camera)
            for take in takes_of(self.motion):
                if take.camera == camera.id:
                    easel.name = take.path.stem.removeprefix(f'{take.exercise}-')
                    paths = easel.draw(self.shots(camera, take.fault), self.tell)
                    self._encode(take, easel, [paths[number] for number in self.film(take.fault).order])

    def _encode(self, take, easel, frames):
        content = digest([path.name for path in frames], easel.setting.digest())
        note = take.path.with_suffix('.json')
        if take.path.exists() and note.exists() and json.loads(note.read_text(encoding='utf-8'))['content'] == content:
            return
        take.path.parent.mkdir(parents=True, exist_ok=True)
        whole = {path: easel.whole(path) for path in set(frames)}
        pictures = [whole[path] for path in frames]
        encode(pictures, take.path, easel.setting.view.size, [mark.frame for mark in marks(self.motion)])
        note.write_text(json.dumps({'content': content}), encoding='utf-8')
        self.tell(f'{take.path.name}: {take.path.stat().st_size // 1000} kB, {len(frames)} frames')


def difference(one, other):
    """How far apart two shots are: what a twentieth of their points exceeds, in metres."""
    return float(np.quantile(np.linalg.norm(one.points() - other.points(), axis=1), 0.95))
