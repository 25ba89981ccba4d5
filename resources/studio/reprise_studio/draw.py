# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the frames of a job that are not there yet. Run inside Blender: blender -b --python draw.py -- job.json

It tells each frame that is done in a line "drawn NUMBER of COUNT"; killing it loses no frame but the one at work.
"""
import json
import os
import sys
from pathlib import Path

import bpy
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reprise_studio import materials, scene  # noqa: E402


class Drawing:
    """The scene of a job, and what changes from frame to frame."""

    def __init__(self, job, arrays):
        left, upper, right, lower = job['crop']
        self.arrays = arrays
        self.scene = scene.start((right - left, lower - upper), job['samples'])
        scene.add_floor(job['floor'], job['ground'])
        scene.add_light(self.scene, job['azimuth'], job['distance'])
        scene.add_camera(self.scene, job['view'], job['crop'], job['distance'])
        self.figure = self._figure(job['fields'])
        self.solids = [self._solid(number, solid) for number, solid in enumerate(job['solids'])]

    def _figure(self, fields):
        faces = self.arrays['faces']
        mesh = scene.add_mesh('figure', self.arrays['figure'][0], faces.ravel(), np.full(len(faces), 4), materials.figure())
        for name in fields:
            scene.set_field(mesh, name, self.arrays[f'field-{name}'])
        return mesh

    def _solid(self, number, solid):
        vertices, corners, sizes = (self.arrays[f'solid-{number}-{part}'] for part in ('vertices', 'corners', 'sizes'))
        mesh = scene.add_mesh(solid['name'], vertices[0], corners, sizes, materials.solid(solid['colour']), scene.SMOOTH_ANGLE)
        return mesh, vertices

    def draw(self, number, path):
        """Draws a frame of the job into a file, which is there only when it is whole."""
        scene.move(self.figure, self.arrays['figure'][number])
        for mesh, vertices in self.solids:
            if len(vertices) > 1:
                scene.move(mesh, vertices[number])
        scene.set_field(self.figure, 'muscle', self.arrays['field-muscle'][number])
        unfinished = path.with_name(f'{path.stem}.{os.getpid()}.png')
        self.scene.render.filepath = str(unfinished)
        bpy.ops.render.render(write_still=True)
        unfinished.replace(path)


def main(job_path):
    job = json.loads(job_path.read_text(encoding='utf-8'))
    with np.load(job_path.with_suffix('.npz')) as arrays:
        drawing = Drawing(job, dict(arrays))
    for number, path in enumerate(map(Path, job['files'])):
        if not path.exists():
            drawing.draw(number, path)
        print(f'drawn {number + 1} of {len(job["files"])}', flush=True)


if __name__ == '__main__':
    main(Path(sys.argv[sys.argv.index('--') + 1]))
