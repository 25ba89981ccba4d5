# SPDX-License-Identifier: GPL-3.0-or-later
"""Which pictures a clip needs: what is seen in each, how the camera has them, and which look the same. Metres, pixels."""
import hashlib
from dataclasses import dataclass, replace

import numpy as np

from . import camera as cameras
from .light import shadows
from .props import Props
from .stage import Stage
from .timeline import timeline

# Vertices closer than this look the same; changing the look of drawings takes a new number.
SAME_PLACE, SAME_TINT, LOOK = 0.0004, 0.01, 4
# What moves less than this from one frame to the next need not be painted again.
HARDLY = 0.0035
# Pixels and metres round figure, props and shadows that are drawn; crops are multiples of a grid.
CROP_MARGIN, CROP_GRID, GROUND_MARGIN = 12, 16, 0.3
# What must not be cut by the border of the picture.
SURROUNDINGS = ('mat', 'step', 'chair', 'roller')
# What a walk passes.
FLOOR = ('track', 'marks', 'cones')


@dataclass(frozen=True)
class Shot:
    """What is in a picture: the figure's vertices, the solids beside it, and the tint 0..1; posed is its skeleton.

    side: the one that works where a clip shows one after the other
    pan: where a camera stands that follows; with the pelvis in the middle if it is None
    """
    vertices: np.ndarray
    solids: tuple
    tint: float
    posed: object = None
    side: str = None
    pan: float = None

    @classmethod
    def of(cls, stage, props, pose, tint, side=None, pan=None, walked=0.0):
        """The shot of a pose; walked: see Frame."""
        posed = stage.posed(pose)
        vertices = stage.vertices(posed)
        solids = props.solids(posed, vertices, stage.roller(posed), walked)
        return cls(vertices.astype(np.float32), tuple(solids), tint, posed, side, pan)

    @classmethod
    def named(cls, motion, stage, props, name):
        """The shot of a named pose of a motion, with the target at work."""
        return cls.of(stage, props, motion.poses[name], 1.0, motion.side_at(name))

    def points(self):
        """The vertices of the figure, then those of the solids that are not marks on the floor."""
        return np.concatenate([self.vertices, *(solid.vertices for solid in self.solids if solid.name not in FLOOR)])

    @property
    def offset(self):
        """What brings places to where a camera that follows has them."""
        return np.array([-(self.posed.hips[0] if self.pan is None else self.pan), 0, 0])

    def followed(self, azimuth):
        """The same as a camera sees it that travels sideways with it; of cones, those beyond the body only."""
        offset, towards = self.offset, cameras.direction(azimuth, 0)
        solids = tuple(solid.moved(np.eye(3), offset) for solid in self.solids
                       if solid.name != 'cones' or solid.vertices.mean(axis=0) @ towards < 0)
        return replace(self, vertices=(self.vertices + offset).astype(np.float32), solids=solids)

    def still(self):
        """The same without what a walk passes, which means nothing where nothing moves."""
        return replace(self, solids=tuple(solid for solid in self.solids if solid.name not in FLOOR))

    def digest(self):
        """Equal for shots that look the same."""
        parts = [self.vertices, *(solid.vertices for solid in self.solids)]
        rounded = [np.round(np.asarray(part, float) / SAME_PLACE).astype(np.int32).tobytes() for part in parts]
        colours = ' '.join(solid.colour for solid in self.solids)
        return digest(*rounded, colours, round(self.tint / SAME_TINT))


def digest(*parts):
    """A short text that stands for some bytes and values."""
    result = hashlib.blake2b(digest_size=12)
    for part in parts:
        result.update(part if isinstance(part, bytes) else repr(part).encode())
    return result.hexdigest()


@dataclass(frozen=True)
class Film:
    """The pictures of one repetition. shots: different ones; order: the number of each frame's shot."""
    shots: tuple
    order: tuple


def film(motion, body, pick=timeline):
    """The film of a motion; pick: the frames of a motion that are wanted, all of them if not said."""
    stage, props = Stage(motion, body), Props(motion, body)
    numbers, shots, order, before = {}, [], [], None
    for frame in pick(motion):
        if frame.key not in numbers:
            shot = Shot.of(stage, props, frame.pose, frame.tint, frame.side, frame.pan, frame.walked)
            begins = before is None or (before.phase, before.side) != (frame.phase, frame.side)
            if begins or not hardly_moved(shots[order[-1]], shot):
                shots.append(shot)
                numbers[frame.key] = len(shots) - 1
            else:
                numbers[frame.key] = order[-1]
        order.append(numbers[frame.key])
        before = frame
    return Film(tuple(shots), tuple(order))


def hardly_moved(one, other):
    """Whether nobody sees that a shot is shown in place of the next: where a movement is slow, fewer pictures do."""
    floor = (other.pan or 0) - (one.pan or 0)
    moved = (other.vertices - one.vertices) - [floor, 0, 0]
    return max(float(np.abs(moved).max()), abs(floor)) < HARDLY


@dataclass(frozen=True)
class Setting:
    """What all pictures of a camera share.

    azimuth: the camera's; crop: the part of the picture that is drawn
    floor: its height; ground: the part of it that is drawn, least x and y, most x and y
    """
    view: cameras.View
    azimuth: float
    crop: tuple
    floor: float
    ground: tuple

    def digest(self):
        """Equal for settings in which a shot looks the same."""
        places = [tuple(np.round(values, 5)) for values in (self.view.place, *self.view.axes)]
        return digest(LOOK, places, self.view.lens, self.view.size, self.crop, self.floor)


def view_of(camera, body, shots, size=None):
    """The view in which a camera of a motion file has shots; size: of the picture, if not the camera's own."""
    chosen = body.skeleton.weight(*camera.around) > 0.5 if camera.around else slice(None, None, 3)
    figure = np.concatenate([shot.vertices[chosen] for shot in shots])
    round_about = [solid.vertices for shot in shots for solid in shot.solids if solid.name in SURROUNDINGS]
    around = np.unique(np.round(np.concatenate(round_about), 3), axis=0) if round_about and not camera.around else ()
    return cameras.framed(camera.azimuth, camera.elevation, camera.lens, size or camera.size, figure, camera.fill, around)


def setting_of(view, azimuth, floor, shots):
    """The setting in which shots are drawn; only where something is seen of them."""
    points = np.concatenate([part[::3] for shot in shots for part in (shot.vertices, *(each.vertices for each in shot.solids))])
    dark = shadows(points, azimuth, floor)
    low, high = (pick(dark[:, :2], axis=0) for pick in (np.min, np.max))
    ground = (*(low - GROUND_MARGIN), *(high + GROUND_MARGIN))
    crop = cameras.bounds(view.project(np.concatenate([points, dark])), view.size, CROP_MARGIN, CROP_GRID)
    rounded = tuple(round(float(value), 2) for value in ground)
    return Setting(view, azimuth, crop, floor, rounded)


def key_of(shot, setting, muscles):
    """The name of a picture's file: the same for pictures that look the same."""
    return digest(shot.digest(), setting.digest(), tuple(muscles))
