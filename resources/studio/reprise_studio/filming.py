# SPDX-License-Identifier: GPL-3.0-or-later
"""The clips of an exercise: the right motion for each camera, and each fault for the camera that shows it."""
import json
from dataclasses import dataclass

import numpy as np
from PIL import Image

from .encode import encode
from .frames import digest, film, setting_of, view_of
from .guides import WRONG, apart, away, lines_of, strength, with_lines
from .palette import BACKGROUND, bytes_of
from .props import Props
from .render import Easel, cache_folder
from .rotation import smoothstep
from .timeline import marks, timeline

# The share of a picture's width, at each side, in which a camera that follows lets what it passes fade; and of the height,
# above and below, in which a close one does with what it cuts.
FADES, FADES_CLOSE = 0.16, 0.12


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

    def film(self, fault='', camera=None):
        """The film of the right motion or of a fault, as a camera shows it if that differs."""
        key = fault, camera.id if camera and camera.poses else ''
        if key not in self.films:
            motion = self.motion.with_fault(fault) if fault else self.motion
            self.films[key] = film(motion.shown_by(camera) if camera else motion, self.body, self.pick)
        return self.films[key]

    def shots(self, camera, fault=''):
        """The shots of a film as a camera of the motion sees them."""
        shots = self.film(fault, camera).shots
        return [shot.followed(camera.azimuth) for shot in shots] if camera.follow else list(shots)

    def easel(self, camera, scale=1.0):
        """What draws for a camera, with a view in which the right motion and its faults fill the picture."""
        faults = [fault.id for fault in self.motion.faults.values() if fault.camera == camera.id]
        shots = [shot for fault in ('', *faults) for shot in self.shots(camera, fault)]
        view = view_of(camera, self.body, shots, tuple(round(length * scale) for length in camera.size))
        setting = setting_of(view, camera.azimuth, Props(self.motion, self.body).floor, shots)
        return Easel(self.motion, self.body, setting, camera.id)

    def most_different(self, camera, fault):
        """The number of the frame at which a fault and the right motion differ most, and the shots of both there."""
        wrong, right = self.shots(camera, fault), self.shots(camera)
        pairs = {}
        for number, pair in enumerate(zip(self.film(fault, camera).order, self.film('', camera).order)):
            pairs.setdefault(pair, number)
        one, other = max(pairs, key=lambda pair: difference(wrong[pair[0]], right[pair[1]]))
        return pairs[one, other], wrong[one], right[other]

    def render(self):
        """Draws and encodes all clips that are not there yet."""
        for camera in self.motion.cameras.values():
            easel = self.easel(camera)
            for take in takes_of(self.motion):
                if take.camera == camera.id:
                    easel.name = take.path.stem.removeprefix(f'{take.exercise}-')
                    paths = easel.draw(self.shots(camera, take.fault), self.tell)
                    self._encode(take, easel, [paths[number] for number in self.film(take.fault, camera).order])

    def _encode(self, take, easel, frames):
        frames = self._lined(take, frames)
        drawn = [(path.name, [np.round(line, 4).tolist() for line in (*wrong, *right)], *([round(shown, 2)] if wrong else []))
                 for path, wrong, right, shown, _ in frames]
        camera = self.motion.cameras[take.camera]
        fades = ['faded'] if camera.follow else ['close'] if camera.around else []
        content = digest(drawn, easel.setting.digest(), *fades)
        note = take.path.with_suffix('.json')
        if take.path.exists() and note.exists() and json.loads(note.read_text(encoding='utf-8'))['content'] == content:
            return
        take.path.parent.mkdir(parents=True, exist_ok=True)
        pictures = self._pictures(easel, frames)
        if fades:
            pictures = map(faded if camera.follow else faded_close, pictures)
        encode(pictures, take.path, easel.setting.view.size, [mark.frame for mark in marks(self.motion)])
        note.write_text(json.dumps({'content': content}), encoding='utf-8')
        self.tell(f'{take.path.name}: {take.path.stat().st_size // 1000} kB, {len(frames)} frames')

    def lines(self, camera, fault, number):
        """The lines of a frame: those of a fault as it is, and as it should be; of the right motion the latter only.

        Of lines that come back to their level, the right motion has both: as they are, and level as in the first frame.
        """
        def drawn(lines, shown, number=number):
            shot = shown.shots[shown.order[number]]
            return lines_of(shot.posed, lines, shot.offset if camera.follow else np.zeros(3), shot.solids)

        names = self.motion.faults[fault].lines if fault else camera.lines
        right = drawn(names, self.film('', camera)) if names else []
        if camera.level and not fault:
            return right, drawn(names, self.film('', camera), 0)
        return (drawn(names, self.film(fault, camera)) if fault and names else []), right

    def _lined(self, take, frames):
        """Each frame's picture with its lines, wrong and right, how strongly the wrong ones show and in which colour."""
        camera = self.motion.cameras[take.camera]
        lines = [self.lines(camera, take.fault, number) for number in range(len(frames))]
        off = [apart(*each) for each in lines]
        if camera.level and not take.fault:
            return [(path, *each, 1.0, away(here / max(off))) for path, each, here in zip(frames, lines, off)]
        return [(path, *each, strength(here, max(off)), WRONG) for path, each, here in zip(frames, lines, off)]

    @staticmethod
    def _pictures(easel, frames):
        """All frames as pictures; what is the same is the same picture."""
        made, result = {}, []
        for path, wrong, right, *look in frames:
            key = path, tuple(line.tobytes() for line in (*wrong, *right)), *look
            if key not in made:
                picture = easel.whole(path)
                made[key] = with_lines(picture, easel.setting.view, wrong, right, *look) if len(key[1]) else picture
            result.append(made[key])
        return result


def faded(picture):
    """A picture whose sides pass into the ground: what goes by there comes and goes gently, on a stage wider than the clip."""
    return _into_ground(picture, _fade(picture.width, FADES)[:, None])


def faded_close(picture):
    """A close picture whose body passes into the ground above and below, where it goes on."""
    return _into_ground(picture, _fade(picture.height, FADES_CLOSE)[:, None, None])


def _fade(length, width):
    """How much is seen of each row or column: all but a share at both ends."""
    along = (np.arange(length) + 0.5) / length
    return smoothstep(0, width, np.minimum(along, 1 - along))


def _into_ground(picture, share):
    ground = np.array(bytes_of(BACKGROUND), float)
    return Image.fromarray(np.round(ground + (np.asarray(picture) - ground) * share).astype(np.uint8))


def difference(one, other):
    """How far apart two shots are: what a twentieth of their points exceeds, in metres."""
    return float(np.quantile(np.linalg.norm(one.points() - other.points(), axis=1), 0.95))
