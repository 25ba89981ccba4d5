# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts finished clips and stills into the pack, and writes them into the exercise's XML."""
import shutil
from dataclasses import replace

from .errors import StudioError
from .exercise import exercise_path
from .filming import takes_of
from .page import MOMENTS, drawing_file, fault_file, poster_file, rewritten
from .paper import scale_of
from .render import cache_folder


def files_of(motion, stills=True):
    """All files of a motion, below the pack's folder and below the cache's."""
    takes = [take.file for take in takes_of(motion) if stills or not take.fault]
    return takes + (stills_of(motion) if stills else [])


def stills_of(motion):
    """The files of all stills of a motion."""
    things = ['', *(variant.thing for variant in motion.stills.variants)]
    drawn = [drawing_file(motion, moment, thing) for thing in things for moment in MOMENTS if getattr(motion.stills, moment)]
    return [poster_file(motion), *drawn,
            *(fault_file(motion, fault, which) for fault in motion.faults for which in ('wrong', 'right'))]


def finished(motion):
    """The motion with those cameras and faults only of which all is made."""
    made = cache_folder(motion.exercise)
    takes = {(take.camera, take.fault) for take in takes_of(motion) if (made / take.file).is_file()}
    cameras = {key: camera for key, camera in motion.cameras.items() if (key, '') in takes}
    faults = {key: fault for key, fault in motion.faults.items() if fault.camera in cameras and (fault.camera, key) in takes}
    return replace(motion, cameras=cameras, faults=faults)


def install(motion, pack, stills=True, tell=print):
    """Installs what was made for a motion; stills: also posters, drawings and faults, not the right clips only."""
    made, files = cache_folder(motion.exercise), files_of(motion, stills)
    missing = [file for file in files if not (made / file).is_file()]
    if missing or not motion.cameras:
        raise StudioError(f'{motion.exercise} is not finished: {", ".join(missing) or "all clips"} missing. '
                          'Run render and stills first.')
    page = exercise_path(motion.exercise, pack)
    text = rewritten(page.read_text(encoding='utf-8'), motion, stills, scale_of(motion.exercise))
    for file in files:
        (pack / file).parent.mkdir(exist_ok=True)
        shutil.copyfile(made / file, pack / file)
    page.write_text(text, encoding='utf-8')
    tell(f'{motion.exercise}: {len(files)} files, {sum((pack / file).stat().st_size for file in files) // 1000} kB')
