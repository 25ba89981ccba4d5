# SPDX-License-Identifier: GPL-3.0-or-later
"""What the studio needs to know of an exercise of the pack: its phases with their seconds, its cues and muscles."""
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

PACK = Path(__file__).parents[2] / 'packs' / 'hips-and-knees'
SPACE = {'': 'urn:reprise:pack:1'}


@dataclass(frozen=True)
class XmlPhase:
    """One phase of one repetition; kind is lift, hold, lower or rest."""
    id: str
    kind: str
    seconds: float


@dataclass(frozen=True)
class Exercise:
    """An exercise as its XML describes it; cues are (phase id, what is said)."""
    id: str
    phases: tuple
    cues: tuple
    muscles: tuple

    def phase(self, phase_id):
        """The phase of that id."""
        return next(phase for phase in self.phases if phase.id == phase_id)


def exercise_path(exercise_id, pack=PACK):
    """Where the XML of an exercise is."""
    return Path(pack) / 'exercises' / f'{exercise_id}.xml'


def exercise_ids(pack=PACK):
    """The ids of all exercises of a pack, in order."""
    return sorted(path.stem for path in (Path(pack) / 'exercises').glob('*.xml'))


def _said(cue):
    """The words of a cue, whether they are its text or in an element beside its fault."""
    return ' '.join((cue.findtext('say', None, SPACE) or cue.text or '').split())


def read_exercise(exercise_id, pack=PACK):
    """Reads an exercise's XML."""
    root = ET.parse(exercise_path(exercise_id, pack)).getroot()
    return Exercise(
        id=root.get('id'),
        phases=tuple(XmlPhase(phase.get('id'), phase.get('kind'), float(phase.get('seconds')))
                     for phase in root.iterfind('phases/phase', SPACE)),
        cues=tuple((cue.get('phase'), _said(cue)) for cue in root.iterfind('cues/cue', SPACE)),
        muscles=tuple(target.get('muscle') for target in root.iterfind('targets/target', SPACE)))
