# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a motion file and holds it against the exercise's XML, so that the two cannot disagree."""
import tomllib
from pathlib import Path

from .angles import KEYS, OTHER, SIDE, WORD
from .exercise import PACK, exercise_path, read_exercise
from .figures import FIGURES, ROBIN
from .model import Fault, Motion, Phase
from .motion_parts import read_camera, read_contacts, read_lines, read_prop, read_root, read_stills
from .skeleton import SEGMENTS
from .tables import MotionError, Table

MOTIONS = Path(__file__).parents[1] / 'motions'
BASES = ('standing', 'supine', 'side-lying', 'prone')
SIDES_SHOWN = ('left', 'right', 'none')
# Keys that move the body only with some kinds of root.
ONLY_WITH = {'pelvis.drop': ('balance',), 'foot.x': ('balance',), 'foot.y': ('balance',), 'foot.z': ('balance',),
             'foot.pitch': ('balance',), 'knee.out': ('balance',)}


def motion_path(exercise_id):
    """Where the motion file of an exercise is."""
    return MOTIONS / f'{exercise_id}.toml'


def read_motion(path, pack=PACK):
    """Reads the motion file at a path; raises MotionError with file, table, key and what is allowed."""
    path = Path(path)
    try:
        values = tomllib.loads(path.read_text(encoding='utf-8'))
    except tomllib.TOMLDecodeError as error:
        raise MotionError(f'{path.name}: is not TOML: {error}') from error
    return _Reader(Table(values, path.name), path, pack).read()


class _Reader:
    """The steps of reading one file; each needs what those before it found."""

    def __init__(self, table, path, pack):
        self.table = table
        exercise_id = table.text('exercise')
        if exercise_id != path.stem:
            raise table.error(f'exercise is "{exercise_id}"; the file must be named {exercise_id}.toml')
        if not exercise_path(exercise_id, pack).is_file():
            raise table.error(f'exercise: the pack has no exercises/{exercise_id}.xml')
        self.exercise = read_exercise(exercise_id, pack)
        self.phase_ids = [phase.id for phase in self.exercise.phases]

    def read(self):
        table = self.table
        self.figure = table.text('figure', ROBIN.name, FIGURES)
        self.base = table.text('base', choices=BASES)
        self.side = SIDE.get(table.text('side', choices=SIDES_SHOWN))
        self.root = read_root(table.table('root'))
        self.contacts = read_contacts(table.table('contacts', {}))
        self.poses = self._poses(table.table('poses'))
        self.phases = self._phases(table.tables('phases'))
        self.cameras = {name: read_camera(name, row, self._pose) for name, row in table.table('cameras').named_tables()}
        motion = Motion(
            self.exercise.id, self.base, self.side, self._muscles(), self.root, self.contacts, self.poses, self.phases,
            tuple(read_prop(row) for row in table.tables('props', [])), self.cameras,
            {name: self._fault(name, row) for name, row in table.table('faults', {}).named_tables()},
            read_stills(table.table('stills'), self.poses, self.phase_ids, self.cameras, self._pose),
            self._tint(table), self.figure,
            int(table.number('passes', 1, 1, 9)))
        table.close()
        self._check_whole(motion)
        return motion

    def _muscles(self):
        allowed = [f'{muscle}.{word}' for muscle in self.exercise.muscles for word in (*SIDE, 'working')]
        return self.table.texts('muscles', allowed)

    def _tint(self, within):
        table = within.table('tint', {})
        return {name: table.number(name, least=0, most=1) for name, _ in list(table.values.items())
                if table.check_name('pose', name, self.poses) is None}

    # Poses

    def _poses(self, table):
        if 'start' not in table:
            raise table.error('the pose "start" is missing; the others list what differs from it')
        poses = {}
        for name, row in table.named_tables():
            poses[name] = self._pose(row)
        return {name: {**poses['start'], **pose} for name, pose in poses.items()}

    def _pose(self, table):
        pose = table.flat_numbers(KEYS)
        for key in pose:
            kinds = ONLY_WITH.get(key) or ONLY_WITH.get(key.partition('.')[2])
            if kinds and self.root.kind not in kinds:
                raise table.error(f'{key} does nothing here; it needs a root of kind {" or ".join(kinds)}')
        return pose

    # Phases

    def _phases(self, tables):
        phases = [self._phase(table) for table in tables]
        self._check_order([(phase.id, phase.side) for phase in phases])
        for number, phase in enumerate(phases):
            before = phases[number - 1]
            if before.end != phase.start:
                raise tables[number].error(f'from is "{phase.start}", but "{before.id}" before it ends in '
                                           f'"{before.end}": the body would jump')
        return tuple(phases)

    def _phase(self, table):
        phase_id = table.text('id', choices=self.phase_ids)
        side = SIDE.get(table.text('side', None, tuple(SIDE)))
        start, end = (table.text(key, choices=self.poses) for key in ('from', 'to'))
        arc = self._pose(table.table('arc', {}))
        table.close()
        of_xml = self.exercise.phase(phase_id)
        return Phase(phase_id, of_xml.kind, of_xml.seconds, start, end, side, arc)

    def _check_order(self, found):
        sides = [found[0][1]] if found else [None]
        if sides[0]:
            sides.append(OTHER[sides[0]])
        wanted = [(phase_id, side) for side in sides for phase_id in self.phase_ids]
        if found != wanted:
            raise self.table.error(f'phases: the XML has {_told(wanted)}; the file has {_told(found)}')

    # Faults

    def _fault(self, fault_id, table):
        cue = table.text('cue', choices=self.phase_ids)
        fault = Fault(
            fault_id, cue, table.text('say', '', [said for phase, said in self.exercise.cues if phase == cue] + ['']),
            table.text('camera', next(iter(self.cameras)), self.cameras), table.text('name'),
            {name: self._pose(row) for name, row in table.table('poses', {}).named_tables(self.poses)},
            dict(self._fault_arc(row) for row in table.tables('phases', [])),
            tuple(read_prop(row) for row in table.tables('props', [])), table.texts('around', SEGMENTS, ()),
            read_lines(table), self._tint(table))
        table.close()
        if not (fault.poses or fault.arcs or fault.props):
            raise table.error('has no poses, phases or props: it would look like the right motion')
        return fault

    def _fault_arc(self, table):
        key = table.text('id', choices=self.phase_ids), SIDE.get(table.text('side', None, tuple(SIDE)))
        if key not in [(phase.id, phase.side) for phase in self.phases]:
            raise table.error(f'there is no phase {_told([key])}')
        arc = self._pose(table.table('arc'))
        table.close()
        return key, arc

    # The whole

    def _check_whole(self, motion):
        if not motion.cameras:
            raise self.table.error('cameras: at least one is needed')
        if motion.root.kind == 'on-roller' and not motion.prop('roller'):
            raise self.table.error('root: the kind on-roller needs a prop of kind roller')
        if motion.root.kind == 'balance' and any(contact.part == 'foot' for contact in motion.contacts):
            raise self.table.error('contacts: a root of kind balance holds the feet itself')
        for camera in motion.cameras.values():
            for name in camera.poses:
                self.table.check_name('pose', name, motion.poses)
        for fault in motion.faults.values():
            for name in fault.poses:
                if not any(name in (phase.start, phase.end) for phase in motion.phases):
                    raise self.table.error(f'faults.{fault.id}: no phase shows the pose "{name}"')


def _told(phases):
    """Phases with their sides, for a message."""
    return ', '.join(f'{phase_id} ({WORD[side]})' if side else phase_id for phase_id, side in phases)
