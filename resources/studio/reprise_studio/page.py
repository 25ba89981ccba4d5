# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the studio made into the text of an exercise's XML, and leaves every other byte as it is."""
import re
from xml.sax.saxutils import escape, quoteattr, unescape

from .angles import WORD
from .errors import StudioError
from .filming import Take
from .timeline import marks

LICENCE, AUTHOR = 'CC0-1.0', 'Reprise contributors'
MOMENTS = ('start', 'middle', 'end')
CUE = re.compile(r'(?P<indent>[ \t]*)<cue phase="(?P<phase>[^"]*)">\s*<say>(?P<say>[^<]*)</say>\s*'
                 r'(?:<fault\b.*?</fault>\s*)?</cue>', re.DOTALL)
MISTAKE = re.compile(r'[ \t]*<mistake\b[^>]*>(?P<name>[^<]*)</mistake>\n')
QUOTES = {'&quot;': '"', '&apos;': "'"}


def rewritten(text, motion, stills=True, scale=None):
    """The text of an exercise's XML with the clips of a motion, and with its stills and faults if they are there.

    scale: how many pixels of its drawings stand for a metre, if that is known
    """
    if stills:
        text = with_faults(text, motion)
        text = without_mistakes(text, [fault.name for fault in motion.faults.values()])
        text = replaced(text, 'poster', [f'  <poster file="{poster_file(motion)}"/>'], 'drawings|clips|credits')
        text = replaced(text, 'drawings', drawings(motion, scale), 'clips|credits')
    return replaced(text, 'clips', clips(motion), 'credits')


def poster_file(motion):
    """The file of the poster, below the pack's folder."""
    return f'stills/{motion.exercise}.jpg'


def drawing_file(motion, moment, thing=''):
    """The file of a drawing for paper: start, middle or end; thing: the load it shows, if any."""
    return f'stills/{"-".join(filter(None, (motion.exercise, moment, thing)))}.jpg'


def fault_file(motion, fault_id, which):
    """The file of a small picture of a fault: wrong or right."""
    return f'stills/{motion.exercise}-{fault_id}-{which}.jpg'


def replaced(text, name, lines, following):
    """The text with an element of the root in place of the one of that name, else before the first of those following."""
    block = '\n'.join(lines) + '\n'
    found = re.search(rf'^  <{name}\b(?:[^>]*/>|.*?</{name}>)\n', text, re.DOTALL | re.MULTILINE)
    if found:
        return text[:found.start()] + block + text[found.end():]
    place = re.search(rf'^  <(?:{following})\b', text, re.MULTILINE)
    if not place:
        raise StudioError(f'There is no element {following} before which {name} could stand. Is the file an exercise?')
    return text[:place.start()] + block + text[place.start():]


def clips(motion):
    """The element with the clips of the right motion."""
    lines = [line for camera in motion.cameras.values() for line in clip(motion, camera)]
    return ['  <clips>', *lines, '  </clips>']


def clip(motion, camera):
    """The element of one clip."""
    width, height = camera.size
    file = Take(motion.exercise, camera.id).file
    side = WORD.get(motion.side, 'none')
    return [f'    <clip id="{camera.id}" file="{file}" side="{side}" width="{width}" height="{height}" '
            f'frames="{motion.frames}" rate="24/1">',
            f'      <camera>{escape(camera.name)}</camera>',
            *(f'      {mark_element(mark)}' for mark in marks(motion)),
            f'      <licence>{LICENCE}</licence>', f'      <author>{AUTHOR}</author>', '    </clip>']


def mark_element(mark):
    """The element of a mark."""
    side = f' side="{WORD[mark.side]}"' if mark.side else ''
    return f'<mark phase="{mark.phase}" frame="{mark.frame}"{side}/>'


def drawings(motion, scale=None):
    """The element with the drawings for paper."""
    loads = [line for variant in motion.stills.variants for line in with_load(motion, variant, scale)]
    return ['  <drawings>', *drawn(motion, scale), *loads, '  </drawings>']


def with_load(motion, variant, scale):
    """The element with the drawings of a load."""
    return [f'    <with thing="{variant.thing}">', f'      <load>{escape(variant.load)}</load>',
            *(f'  {line}' for line in drawn(motion, scale, variant.thing)), '    </with>']


def drawn(motion, scale, thing=''):
    """The elements of the drawings with a load, or without."""
    size = f' pixels-per-metre="{scale}"' if scale else ''
    named = [moment for moment in MOMENTS if getattr(motion.stills, moment)]
    return [f'    <drawing at="{moment}"{size} file="{drawing_file(motion, moment, thing)}"/>' for moment in named]


def with_faults(text, motion):
    """The text with each fault in the cue that it belongs to, and in no other."""
    left = dict(motion.faults)

    def rewrite(match):
        fault = _fault_of(match, left)
        if fault is None:
            return f'{match["indent"]}<cue phase="{match["phase"]}"><say>{match["say"]}</say></cue>'
        del left[fault.id]
        return '\n'.join(match['indent'] + line for line in _cue_lines(motion, fault, match))

    result = CUE.sub(rewrite, text)
    for fault in left.values():
        raise StudioError(f'{motion.exercise}: no cue of the phase "{fault.cue}" is free for the fault "{fault.id}". '
                          'Name another cue in the motion file, or write the cue into the XML.')
    return result


def _fault_of(match, faults):
    said = _words(match['say'])
    wanted = [fault for fault in faults.values() if fault.cue == match['phase']]
    return next((fault for fault in wanted if fault.say == said), None) or next((each for each in wanted if not each.say), None)


def _cue_lines(motion, fault, match):
    file = Take(motion.exercise, fault.camera, fault.id).file
    return [f'<cue phase="{match["phase"]}">', f'  <say>{match["say"]}</say>',
            f'  <fault id="{fault.id}" clip="{fault.camera}" file={quoteattr(file)}>',
            f'    <name>{escape(fault.name)}</name>',
            *(f'    <{which} file="{fault_file(motion, fault.id, which)}"/>' for which in ('wrong', 'right')),
            '  </fault>', '</cue>']


def without_mistakes(text, names):
    """The text without the mistakes that are shown as faults."""
    shown = {name.lower() for name in names}
    result = MISTAKE.sub(lambda match: '' if _words(match['name']).lower() in shown else match.group(), text)
    return re.sub(r'<mistakes>\s*</mistakes>', '<mistakes/>', result)


def _words(text):
    return ' '.join(unescape(text, QUOTES).split())
