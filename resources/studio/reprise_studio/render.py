# SPDX-License-Identifier: GPL-3.0-or-later
"""Has frames drawn by Blender: writes jobs, runs it, and finds the pictures. What was drawn once is kept."""
import json
import os
import shutil
import subprocess
from collections import deque
from pathlib import Path

import numpy as np
from PIL import Image

from .errors import StudioError
from .frames import key_of
from .muscles import tinted
from .palette import BACKGROUND, bytes_of

DRAW = Path(__file__).with_name('draw.py')
FIELDS = ('top', 'shorts', 'hair')


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
        names = self.motion.muscles
        if any(name.endswith('.working') for name in names):
            names = (*names, shot.side)
        return self.folder / 'frames' / f'{key_of(shot, self.setting, names)}.png'

    def draw(self, shots, tell=print):
        """Draws what is missing of shots; returns the file of each. The files hold the setting's crop only."""
        paths = [self.path(shot) for shot in shots]
        missing = {path: shot for path, shot in zip(paths, shots) if not path.exists()}
        if missing:
            title = f'{self.motion.exercise} {self.name}'
            tell(f'{title}: {len(missing)} pictures to draw, {len(set(paths)) - len(missing)} are there')
            run_blender(self._write_job(missing), lambda line: tell(f'{title}: {line}'))
        return paths

    def _write_job(self, missing):
        job_path = self.folder / 'jobs' / f'{self.name}.json'
        for folder in (job_path.parent, self.folder / 'frames'):
            folder.mkdir(parents=True, exist_ok=True)
        shots = list(missing.values())
        np.savez(job_path.with_suffix('.npz'), **self._arrays(shots))
        job = {**setting_values(self.setting), 'fields': FIELDS,
               'solids': [{'name': solid.name, 'colour': solid.colour} for solid in shots[0].solids],
               'files': [str(path) for path in missing]}
        job_path.write_text(json.dumps(job, indent=1), encoding='utf-8')
        return job_path

    def _arrays(self, shots):
        arrays = {'faces': self.body.faces, 'figure': np.stack([shot.vertices for shot in shots])}
        arrays.update({f'field-{name}': self.body.fields[name] for name in FIELDS})
        arrays['field-muscle'] = np.stack(
            [tinted(self.body.muscles, self.motion.muscles, shot.side, shot.tint) for shot in shots])
        for number, solid in enumerate(shots[0].solids):
            vertices = np.stack([shot.solids[number].vertices for shot in shots]).astype(np.float32)
            still = (vertices == vertices[0]).all()
            arrays[f'solid-{number}-vertices'] = vertices[:1] if still else vertices
            arrays[f'solid-{number}-corners'] = np.concatenate(solid.faces)
            arrays[f'solid-{number}-sizes'] = np.array([len(face) for face in solid.faces])
        return arrays

    def whole(self, path):
        """A drawn picture in its full size."""
        return on_background(path, self.setting.crop, self.setting.view.size)


def setting_values(setting):
    """A setting as a job has it."""
    view = setting.view
    return {'view': {'axes': view.axes.tolist(), 'place': view.place.tolist(), 'lens': view.lens, 'size': view.size},
            'azimuth': setting.azimuth, 'distance': setting.distance, 'crop': setting.crop, 'floor': setting.floor,
            'ground': setting.ground, 'samples': setting.samples}


def on_background(path, crop, size):
    """A drawn crop laid on the plain background."""
    picture = Image.new('RGB', size, bytes_of(BACKGROUND))
    with Image.open(path) as drawn:
        picture.paste(drawn.convert('RGB'), crop[:2])
    return picture


def run_blender(job_path, tell):
    """Draws a job in a Blender of its own, at low priority; tells its progress."""
    last = deque(maxlen=12)
    with _started(job_path) as blender:
        try:
            for line in blender.stdout:
                last.append(line)
                if line.startswith('drawn '):
                    tell(line.strip())
        except BaseException:
            blender.terminate()
            raise
    if blender.returncode:
        raise StudioError(f'Blender could not draw {job_path.name}. It said:\n{"".join(last)}')


def _started(job_path):
    command = ['nice', 'blender', '-b', '--python-exit-code', '1', '--python', str(DRAW), '--', str(job_path)]
    if not shutil.which('blender'):
        raise StudioError('Blender is not installed. Install it so that the command "blender" runs (3.4 or later).')
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace')
