# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables of a motion file that stand by themselves: root, contacts, props, cameras, stills."""
from .angles import SIDE
from .model import Arrow, Camera, Contact, Prop, Root, Stills, Variant
from .skeleton import SEGMENTS

ROOTS = ('ground', 'balance', 'roll', 'hold', 'free', 'on-roller')
HOLDS = {'foot': ('planted', 'pinned', 'flat', 'stacked'), 'hand': ('planted', 'at', 'on', 'forearm')}
BANDS = ('thighs', 'shanks', 'feet')
JOINTS = ('pelvis', 'head') + tuple(f'{side}.{joint}' for side in SIDE for joint in (
    'hip', 'knee', 'ankle', 'ball', 'shoulder', 'elbow', 'wrist'))
# What a drawing may be made with.
LOADS = ('band', 'weight')
# Things beside the body that lines may go through the middle of.
THINGS = ('roller',)
PICTURE, PICTURE_STEP, LINES_LEAST = (960, 540), 16, 540


def read_root(table):
    """The [root] table."""
    kind = table.text('kind', choices=ROOTS)
    fields = {}
    if kind in ('ground', 'roll', 'hold', 'on-roller'):
        fields['on'] = table.texts('on', SEGMENTS)
        fields['sink'] = table.number('sink', Root.sink, 0, 0.05)
    if kind in ('roll', 'hold'):
        fields['segment'] = table.text('segment', choices=SEGMENTS)
    if kind == 'balance':
        feet = table.table('feet')
        fields['feet'] = {SIDE[word]: feet.vector(word, 2) for word in SIDE if word in feet}
        feet.close()
        if not fields['feet']:
            raise feet.error('left or right is missing; each is [x, y] of an ankle')
        fields['foot_yaw'] = table.number('foot-yaw', Root.foot_yaw, -45, 45)
    table.close()
    return Root(kind, **fields)


def read_contacts(table):
    """The [contacts] table: left and right, each with foot and hand."""
    return tuple(_read_contact(SIDE[word], part, row)
                 for word, parts in table.named_tables(tuple(SIDE))
                 for part, row in parts.named_tables(tuple(HOLDS)))


def _read_contact(side, part, table):
    kind = table.text('kind', choices=HOLDS[part])
    fields = {}
    if kind == 'flat':
        fields = {'yaw': table.number('yaw', 0.0, -180, 180), 'toe_out': table.number('toe-out', 5.0, -45, 45),
                  'at': table.vector('at', 2, None)}
    elif kind == 'stacked':
        fields = {'offset': table.vector('offset', 3)}
    elif part == 'hand' and kind != 'planted':
        fields = _read_hand(table, kind)
    table.close()
    return Contact(side, part, kind, **fields)


def _read_hand(table, kind):
    fields = {key: table.vector(key, 3) for key in ('fingers', 'palm', 'elbow')}
    if kind == 'forearm':
        fields['wrist'] = table.vector('wrist', 3, None)
        fields['direction'] = table.vector('direction', (2, 3), None)
        if (fields['wrist'] is None) == (fields['direction'] is None):
            raise table.error('a forearm needs either wrist = [x, y, z] or direction = [x, y]')
    else:
        fields['at'] = table.vector('at', 3)
    if kind == 'on':
        fields['segment'] = table.text('part', choices=SEGMENTS)
    return fields


def _mat(table):
    return {'centre': table.vector('centre', 2), 'size': table.vector('size', 2)}


def _band(table):
    return {'around': table.text('around', choices=BANDS), 'along': table.number('along', 0.8, 0, 1)}


def _roller(table):
    return {'centre': table.vector('centre', (2, 3)), 'radius': table.number('radius', least=0.03, most=0.2),
            'length': table.number('length', least=0.2, most=1.2), 'turn': table.number('turn', 0.0)}


def _step(table):
    return {'centre': table.vector('centre', 3), 'size': table.vector('size', 3)}


def _chair(table):
    return {'centre': table.vector('centre', (2, 3)), 'turn': table.number('turn', 0.0)}


def _floor_marks(table):
    return {'spacing': table.number('spacing', least=0.05), 'cones': table.number('cones', least=0.3)}


PROPS = {'mat': _mat, 'band': _band, 'roller': _roller, 'step': _step, 'chair': _chair, 'floor-marks': _floor_marks}


def read_prop(table):
    """One of the [[props]]."""
    kind = table.text('kind', choices=PROPS)
    values = PROPS[kind](table)
    table.close()
    return Prop(kind, values)


def read_lines(table):
    """The key lines: lists of joints, segments and things."""
    lines = table.lists('lines')
    for names in lines:
        if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
            raise table.error('lines are lists of joints, such as [["left.hip", "right.hip"]]')
        for name in names:
            table.check_name('joint', name, JOINTS + SEGMENTS + THINGS)
        if len(names) == 1 and names[0] not in THINGS:
            raise table.error('a line goes through two joints or more; a ring is round a thing')
    return tuple(tuple(names) for names in lines)


def read_camera(camera_id, table, read_pose):
    """One of the [cameras.ID] tables; read_pose: reads the table of a pose."""
    size = tuple(int(length) for length in table.vector('size', 2, PICTURE))
    if any(length % PICTURE_STEP and length != PICTURE[1] for length in size) or size[1] < LINES_LEAST:
        raise table.error(f'size is {list(size)}; it must be multiples of {PICTURE_STEP} (or {PICTURE[1]}), '
                          f'and {LINES_LEAST} lines at least')
    camera = Camera(camera_id, table.text('name'), table.number('azimuth', least=-180, most=360),
                    table.number('elevation', least=-10, most=90), table.number('lens', 88, 20, 200), size,
                    table.number('fill', 0.86, 0.2, 1), table.texts('around', SEGMENTS, ()), table.flag('follow'),
                    read_lines(table), table.flag('level'),
                    {name: read_pose(row) for name, row in table.table('poses', {}).named_tables()})
    table.close()
    return camera


def read_stills(table, poses, phase_ids, cameras, read_pose):
    """The [stills] table; what it names must be among the poses, phases and cameras; read_pose: reads the table of a pose."""
    names = [table.text('start', choices=poses), table.text('middle', '', poses),
             table.text('end', choices=poses), table.text('poster', choices=poses)]
    camera = table.text('camera', '', cameras)
    arrows = tuple(_read_arrow(row, phase_ids) for row in table.tables('arrow', []))
    variants = tuple(_read_variant(row) for row in table.tables('with', []))
    if len({variant.thing for variant in variants}) < len(variants):
        raise table.error('with: a thing comes twice; its drawings would have the same files')
    seen_from = table.vector('seen-from', 2, None)
    pose = read_pose(table.table('pose', {}))
    table.close()
    return Stills(*names, camera, arrows, variants, seen_from, pose)


def _read_arrow(table, phase_ids):
    arrow = Arrow(table.text('joint', choices=JOINTS), table.text('phase', '', phase_ids),
                  table.number('from', 0.0, 0, 0.9), table.vector('beside', 3, (0.0, 0.0, 0.0)))
    table.close()
    return arrow


def _read_variant(table):
    variant = Variant(table.text('thing', choices=LOADS), table.text('load'),
                      tuple(read_prop(row) for row in table.tables('props')))
    table.close()
    return variant
