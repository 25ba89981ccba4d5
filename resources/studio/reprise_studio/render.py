# SPDX-License-Identifier: GPL-3.0-or-later
"""Has shots painted and keeps the pictures: what was painted once is not painted again."""
import os
import time
from pathlib import Path

import numpy as np
from PIL import Image

from .frames import key_of
from .muscles import tinted
from .painter import Painter
from .palette import BACKGROUND, bytes_of

# Progress is told every so many seconds.
TELL_EVERY = 20


def cache_folder(exercise_id):
    """Where what is drawn for an exercise is kept."""
    home = os.environ.get('XDG_CACHE_HOME') or Path.home() / '.cache'
    return Path(home) / 'reprise-studio' / exercise_id


class Easel:
    """Draws the shots of one motion in one setting. name: of the job, for messages and files."""

    def __init__(self, motion, body, setting, name):
        self.motion, self.body, self.setting, self.name = motion, body, setting, name
        self.folder = cache_folder(motion.exercise)

    def path(self, shot):
        """The file of a shot's picture, drawn or not."""
        names = (self.body.figure.name, *self.motion.muscles)
        if any(name.endswith('.working') for name in names):
            names = (*names, shot.side)
        return self.folder / 'frames' / f'{key_of(shot, self.setting, names)}.png'

    def draw(self, shots, tell=print):
        """Paints what is missing of shots; returns the file of each. The files hold the setting's crop only."""
        paths = [self.path(shot) for shot in shots]
        missing = {path: shot for path, shot in zip(paths, shots) if not path.exists()}
        if missing:
            title = f'{self.motion.exercise} {self.name}'
            tell(f'{title}: {len(missing)} pictures to paint, {len(set(paths)) - len(missing)} are there')
            self._paint(missing, lambda line: tell(f'{title}: {line}'))
        return paths

    def _paint(self, missing, tell):
        (self.folder / 'frames').mkdir(parents=True, exist_ok=True)
        painter, told = Painter(self.body, self.setting), time.monotonic()
        for number, (path, shot) in enumerate(missing.items(), 1):
            muscle = tinted(self.body.muscles, self.motion.muscles, shot.side, shot.tint)
            save(painter.paint(shot, muscle), path)
            if time.monotonic() > told + TELL_EVERY:
                told = time.monotonic()
                tell(f'{number} of {len(missing)} painted')

    def whole(self, path):
        """A drawn picture in its full size."""
        return on_background(path, self.setting.crop, self.setting.view.size)


def save(pixels, path):
    """Saves pixels, height x width x 3, as a file that is there only when it is whole."""
    unfinished = path.with_name(f'{path.stem}.{os.getpid()}.png')
    Image.fromarray(np.ascontiguousarray(pixels)).save(unfinished, compress_level=1)
    unfinished.replace(path)


def on_background(path, crop, size):
    """A drawn crop laid on the plain background."""
    picture = Image.new('RGB', size, bytes_of(BACKGROUND))
    with Image.open(path) as drawn:
        picture.paste(drawn.convert('RGB'), crop[:2])
    return picture
