# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts finished clips and stills into the pack, and writes them into the exercise's XML and the build's list of files."""
import re
import shutil

from .errors import StudioError
from .exercise import exercise_path
from .filming import takes_of
from .page import MOMENTS, drawing_file, fault_file, poster_file, rewritten
from .render import cache_folder


def files_of(motion, stills=True):
    """All files of a motion, below the pack's folder and below the cache's."""
    takes = [take.file for take in takes_of(motion) if stills or not take.fault]
    return takes + (stills_of(motion) if stills else [])


def stills_of(motion):
    """The files of all stills of a motion."""
    drawn = [drawing_file(motion, moment) for moment in MOMENTS if getattr(motion.stills, moment)]
    return [poster_file(motion), *drawn,
            *(fault_file(motion, fault, which) for fault in motion.faults for which in ('wrong', 'right'))]


def install(motion, pack, stills=True, tell=print):
    """Installs what was made for a motion; stills: also posters, drawings and faults, not the right clips only."""
    made, files = cache_folder(motion.exercise), files_of(motion, stills)
    missing = [file for file in files if not (made / file).is_file()]
    if missing:
        raise StudioError(f'{motion.exercise} is not finished: {", ".join(missing)} missing. Run render and stills first.')
    for file in files:
        (pack / file).parent.mkdir(exist_ok=True)
        shutil.copyfile(made / file, pack / file)
    page = exercise_path(motion.exercise, pack)
    page.write_text(rewritten(page.read_text(encoding='utf-8'), motion, stills), encoding='utf-8')
    list_files(pack)
    tell(f'{motion.exercise}: {len(files)} files, {sum((pack / file).stat().st_size for file in files) // 1000} kB')


def list_files(pack):
    """Writes the files of a pack into the build file beside it, if that lists them one by one."""
    build = pack.parent / 'meson.build'
    if build.is_file():
        build.write_text(listed(build.read_text(encoding='utf-8'), pack), encoding='utf-8')


def listed(text, pack):
    """The text of a build file with the list of a pack's files brought up to date."""
    names = sorted(str(path.relative_to(pack.parent)) for path in pack.rglob('*') if path.is_file())
    lines = ''.join(f"  '{name}',\n" for name in names)
    return re.sub(rf"(?:^  '{re.escape(pack.name)}/[^']*',\n)+", lines, text, count=1, flags=re.MULTILINE)
