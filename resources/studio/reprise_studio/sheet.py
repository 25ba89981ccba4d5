# SPDX-License-Identifier: GPL-3.0-or-later
"""Contact sheets: small pictures of an exercise's key moments, quickly drawn, with names or, for a blind check, without."""
import json
import random

from PIL import Image, ImageDraw, ImageFont

from .filming import Studio, takes_of
from .palette import BACKGROUND
from .render import cache_folder
from .timeline import marks, timeline

SCALE = 0.45
LABEL_HEIGHT, LABEL_COLOUR = 18, '#26404f'


def moments(motion):
    """The frames that tell a motion: each phase's first and, where it moves, its middle; those that look the same once."""
    motion = motion.once
    frames = timeline(motion)
    different = {}
    for mark, phase in zip(marks(motion), motion.phases):
        for number in (mark.frame, mark.frame + (0 if phase.still else phase.frames // 2)):
            different.setdefault(frames[number].key, frames[number])
    return list(different.values())


def strips(motion, body, tell):
    """(take, [(frame, picture)]) of each clip of a motion."""
    studio = Studio(motion, body, tell, moments)
    for camera in motion.cameras.values():
        easel = studio.easel(camera, SCALE)
        takes = [take for take in takes_of(motion) if take.camera == camera.id]
        easel.name = f'{camera.id}-preview'
        easel.draw([shot for take in takes for shot in studio.shots(camera, take.fault)], tell)
        for take in takes:
            shots = studio.shots(camera, take.fault)
            wrong = motion.with_fault(take.fault) if take.fault else motion
            yield take, [(frame, easel.whole(easel.path(shot))) for frame, shot in zip(moments(wrong), shots)]


def label(take, frame):
    """What is written over a picture."""
    return ' · '.join(filter(None, (take.camera, take.fault, frame.phase, frame.side, f'tint {frame.tint:.1f}')))


def row(pictures, labels=()):
    """Pictures beside each other, with a label over each if there are any."""
    height = LABEL_HEIGHT if labels else 0
    sheet = Image.new('RGB', (sum(each.width for each in pictures), max(each.height for each in pictures) + height), BACKGROUND)
    left = 0
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (left, height))
        if labels:
            ImageDraw.Draw(sheet).text((left + 4, 3), labels[number], LABEL_COLOUR, ImageFont.load_default())
        left += picture.width
    return sheet


def stacked(rows):
    """Rows below each other."""
    sheet = Image.new('RGB', (max(each.width for each in rows), sum(each.height for each in rows)), BACKGROUND)
    top = 0
    for each in rows:
        sheet.paste(each, (0, top))
        top += each.height
    return sheet


def preview(motion, body, tell=print):
    """Draws the contact sheet of a motion; returns its file."""
    rows = [row([picture for _, picture in strip], [label(take, frame) for frame, _ in strip])
            for take, strip in strips(motion, body, tell)]
    path = cache_folder(motion.exercise) / 'preview.png'
    stacked(rows).save(path)
    return path


def blind(motions, body_of, tell=print, seed=None):
    """Draws a strip without a name for each clip of motions, numbered in no order; key.json says which is which."""
    found = [(take, [picture for _, picture in strip])
             for motion in motions for take, strip in strips(motion, body_of(motion), tell)]
    random.Random(seed).shuffle(found)
    folder = cache_folder('blind-check')
    folder.mkdir(parents=True, exist_ok=True)
    key = {}
    for number, (take, pictures) in enumerate(found, 1):
        row(pictures).save(folder / f'{number:02}.png')
        key[f'{number:02}'] = take.file
    (folder / 'key.json').write_text(json.dumps(key, indent=1), encoding='utf-8')
    return folder
