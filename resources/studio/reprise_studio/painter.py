# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints shots with OpenGL, without a window; where there is no graphics card, Mesa has the processor do it. Metres, pixels."""
from functools import lru_cache

import numpy as np

from . import light, shaders
from .errors import StudioError
from .palette import BACKGROUND, FIGURE, SHADOW, SOLIDS, bytes_of, linear
from .raster import triangles_of

# How many pixels each light's map has along a side, and how many maps lie side by side.
KEY_MAP, SKY_MAP = 448, 288
KEY_COLUMNS, SKY_COLUMNS = 5, 4
# A pixel's edge is looked at so many times.
EDGE_SAMPLES = 4
# Faces of props that meet at less than this are shaded as one round.
SMOOTH_COSINE = np.cos(np.radians(40))
# What the ground throws back; the widths of trims (metres); how much of the muscle's colour shows where it is full.
BOUNCE, TOP_TRIM, SHORTS_TRIM, MUSCLE_SHARE, GLOW_LEAST = 0.26, 0.006, 0.007, 0.9, 0.75
GARMENTS, FEATURES = ('top', 'shorts', 'hair'), ('brow', 'lips', 'white', 'iris')
FLOOR_FACES = np.array([[0, 1, 2], [0, 2, 3]])
NEAR, FAR = 0.3, 40.0
# The light on the ground is looked at so densely: metres.
GROUND_GRAIN = 0.015
# What is too flat to throw a shadow that is seen; its own would be specks on it.
FLAT = ('mat', 'track', 'marks')
# What lies so flat on the floor that only shadows are seen on it, as on the floor.
ON_FLOOR = ('track', 'marks')
# What a program may be told of each corner, and of how many numbers.
INPUTS = (('place', 3), ('outwards', 3), ('glow', 3), ('garments', 4), ('features', 4))
# Where the programs find their pictures.
UNITS = {'key_map': 0, 'sky_map': 1, 'places': 2, 'directions': 3, 'on_ground': 4}
# How many vertices lie side by side in a picture of them.
VERTICES_WIDE = 128


@lru_cache(maxsize=1)
def context():
    """The program's only connection to OpenGL."""
    try:
        import moderngl
    except ImportError as error:
        raise StudioError('ModernGL is not installed. Install python3-moderngl.') from error
    return moderngl.create_context(standalone=True, backend='egl', require=330)


def painted(name):
    """A program that paints: name of its main part in shaders.py."""
    values = {'KEY_COUNT': light.KEY_COUNT, 'SKY_COUNT': light.SKY_COUNT, 'KEY_COLUMNS': KEY_COLUMNS, 'SKY_COLUMNS': SKY_COLUMNS,
              'BOUNCE': BOUNCE, 'TOP_TRIM': TOP_TRIM, 'SHORTS_TRIM': SHORTS_TRIM, 'MUSCLE_SHARE': MUSCLE_SHARE,
              'GLOW_LEAST': GLOW_LEAST}
    text = shaders.LIGHT + getattr(shaders, name)
    for key, value in values.items():
        text = text.replace(key, str(value))
    vertex = shaders.COVER_VERTEX if name in ('GLOW', 'GROUND') else shaders.VERTEX
    return context().program(vertex_shader=vertex, fragment_shader=text)


def projection(view, crop):
    """The matrix that brings places to those of a part of a view's picture, for OpenGL."""
    left, upper, right, lower = crop
    width, height = right - left, lower - upper
    centre_x, centre_y = np.array(view.size) / 2 - [left, upper]
    focal = view.focal
    # Rows: across, down the picture turned up, nearness, distance; of (right, up, towards the camera, 1).
    lens = np.array([[2 * focal / width, 0, 1 - 2 * centre_x / width, 0],
                     [0, 2 * focal / height, 2 * centre_y / height - 1, 0],
                     [0, 0, -(FAR + NEAR) / (FAR - NEAR), -2 * FAR * NEAR / (FAR - NEAR)],
                     [0, 0, -1, 0]])
    seen = np.eye(4)
    seen[:3, :3], seen[:3, 3] = view.axes, -view.axes @ view.place
    return lens @ seen


def turn_of(direction):
    """The rotation into what a light in a direction sees: across, up, and away from it."""
    across = np.cross([0, 0, 1.0], direction) if abs(direction[2]) < 0.99 else np.array([1.0, 0, 0])
    across /= np.linalg.norm(across)
    return np.stack([across, np.cross(direction, across), -direction])


class SolidMesh:
    """A solid cut into triangles with corners of their own, so that sharp edges stay sharp."""

    def __init__(self, faces):
        triangles = triangles_of(faces)
        self.corners = triangles.ravel()
        self.pairs = self._pairs(triangles)

    @staticmethod
    def _pairs(triangles):
        """Each corner with each triangle that meets it."""
        meeting = {}
        for number, triangle in enumerate(triangles):
            for vertex in triangle:
                meeting.setdefault(int(vertex), []).append(number)
        pairs = [(corner, number) for corner, vertex in enumerate(triangles.ravel()) for number in meeting[int(vertex)]]
        return np.array(pairs).T

    def laid_out(self, vertices):
        """The places of all corners and the directions out of the solid there."""
        places = vertices[self.corners]
        one, two, three = places[0::3], places[1::3], places[2::3]
        across = np.cross(two - one, three - one)
        units = across / (np.linalg.norm(across, axis=1, keepdims=True) + 1e-12)
        corner, triangle = self.pairs
        alike = (units[corner // 3] * units[triangle]).sum(axis=1) > SMOOTH_COSINE
        total = np.stack([np.bincount(corner[alike], across[triangle[alike], axis], len(places)) for axis in range(3)], axis=1)
        return places, total / (np.linalg.norm(total, axis=1, keepdims=True) + 1e-12)


@lru_cache(maxsize=32)
def solid_mesh(faces):
    """The mesh of a solid's faces."""
    return SolidMesh(faces)


class Maps:
    """What each of some lights sees of what casts shadows, side by side in one picture of distances."""

    def __init__(self, lights, size, columns):
        self.lights, self.size, self.columns = lights, size, columns
        self.turns = np.array([turn_of(direction) for direction in lights.directions])
        rows = -(-len(self.turns) // columns)
        self.texture = context().depth_texture((size * columns, size * max(rows, columns)))
        self.texture.compare_func, self.texture.repeat_x, self.texture.repeat_y = '<=', False, False
        self.frame = context().framebuffer(depth_attachment=self.texture)

    def look(self, program, casters):
        """Has each light look at the casters."""
        self.frame.use()
        self.frame.viewport = (0, 0, *self.texture.size)
        self.frame.clear(depth=1.0)
        for number, turn in enumerate(self.turns):
            self.frame.viewport = (number % self.columns * self.size, number // self.columns * self.size, self.size, self.size)
            program['turn'].write(turn.T.astype('f4').tobytes())
            for caster in casters:
                caster.render()


class Cover:
    """A picture of numbers that a program fills: red, green and blue."""

    def __init__(self, program, size):
        self.program, self.size = program, size
        self.texture = context().texture(size, 4, dtype='f4')
        self.frame = context().framebuffer([self.texture])
        corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])[FLOOR_FACES.ravel()]
        self.array = context().simple_vertex_array(program, context().buffer(corners.astype('f4').tobytes()), 'corner')

    def fill(self):
        """Has the program fill it."""
        self.frame.use()
        self.array.render()

    def numbers(self):
        """What it holds: a row for each pixel."""
        return np.frombuffer(self.frame.read(components=4, dtype='f4'), np.float32).reshape(-1, 4)[:, :3]


class Painter:
    """Paints shots of a body in a setting. muscle: see muscles.tinted."""

    def __init__(self, body, setting):
        self.body, self.setting = body, setting
        self.gl = context()
        self.gl.enable(self.gl.DEPTH_TEST | self.gl.CULL_FACE)
        self.programs = {name: painted(name) for name in ('FIGURE', 'SOLID', 'FLOOR', 'GLOW', 'GROUND')}
        self.casting = self.gl.program(vertex_shader=shaders.SHADOW_VERTEX, fragment_shader=shaders.SHADOW_FRAGMENT)
        self.maps = {'key': Maps(light.key_lights(setting.azimuth), KEY_MAP, KEY_COLUMNS),
                     'sky': Maps(light.sky_lights(setting.azimuth), SKY_MAP, SKY_COLUMNS)}
        left, upper, right, lower = setting.crop
        self.size = right - left, lower - upper
        self.many = self.gl.framebuffer(self.gl.renderbuffer(self.size, 3, samples=EDGE_SAMPLES),
                                        self.gl.depth_renderbuffer(self.size, samples=EDGE_SAMPLES))
        self.one = self.gl.framebuffer(self.gl.renderbuffer(self.size, 3))
        self.fine = body.fine
        self.faces = self.gl.buffer(triangles_of(self.fine.corners).astype('i4').tobytes())
        self.coarse = self.gl.buffer(triangles_of(body.faces).astype('i4').tobytes())
        self.fields = np.column_stack([self.fine.spread(body.fields[name]) for name in (*GARMENTS, *FEATURES)])
        self._set_up_glow(len(body.rest))
        self._set_up_ground()
        self._set_up()

    def _set_up_glow(self, count):
        size = VERTICES_WIDE, -(-count // VERTICES_WIDE)
        self.glow = Cover(self.programs['GLOW'], size)
        self.vertices = {name: self.gl.texture(size, 3, dtype='f4') for name in ('places', 'directions')}
        self.padding = np.zeros((size[0] * size[1] - count, 3), np.float32)

    def _set_up_ground(self):
        left, front, right, back = self.setting.ground
        size = tuple(int(np.ceil(length / GROUND_GRAIN)) for length in (right - left, back - front))
        # The mat's top and, where it is lower, the floor.
        self.grounds = {height: Cover(self.programs['GROUND'], size) for height in {0.0, self.setting.floor}}
        for ground in self.grounds.values():
            ground.texture.repeat_x = ground.texture.repeat_y = False
        for name in ('GROUND', 'SOLID', 'FLOOR'):
            put(self.programs[name], 'ground', self.setting.ground)

    def _set_up(self):
        """What stays the same in all pictures."""
        camera = projection(self.setting.view, self.setting.crop)
        for program in self.programs.values():
            put(program, 'camera', camera.T)
            put(program, 'floor_height', self.setting.floor)
            for name, maps in self.maps.items():
                put(program, f'{name}_turns', maps.turns.transpose(0, 2, 1))
                put(program, f'{name}_colours', maps.lights.colours)
            for name, unit in UNITS.items():
                if name in program:
                    program[name].value = unit
        for name, colour in {**FIGURE, **self.body.figure.colours}.items():
            put(self.programs['FIGURE'], name, linear(colour)[:3])
        for name in ('FLOOR', 'SOLID'):
            put(self.programs[name], 'background', as_shown(BACKGROUND))
            put(self.programs[name], 'shadow', as_shown(SHADOW))
        up = [(maps.lights.directions[:, 2] * maps.lights.colours[:, 1]).sum() for maps in self.maps.values()]
        for name in ('FLOOR', 'SOLID'):
            put(self.programs[name], 'open_light', sum(up))

    def paint(self, shot, muscle):
        """The picture of a shot, as bytes of red, green and blue: height x width x 3."""
        self._cast(shot)
        things = [self._figure(shot, muscle), *(self._solid(solid) for solid in shot.solids)]
        self._light_ground()
        self.many.use()
        self.many.clear(*as_shown(BACKGROUND), 1.0, depth=1.0)
        self.grounds[0.0].texture.use(UNITS['on_ground'])
        for thing in things:
            thing.render()
        self.grounds[self.setting.floor].texture.use(UNITS['on_ground'])
        self._floor().render()
        self.gl.copy_framebuffer(self.one, self.many)
        data = self.one.read(components=3, alignment=1)
        for thing in things:
            thing.release()
        return np.frombuffer(data, np.uint8).reshape(self.size[1], self.size[0], 3)[::-1]

    def _cast(self, shot):
        """Has all lights look at what throws shadows."""
        points = shot.points()
        low, high = points.min(axis=0), points.max(axis=0)
        middle, reach = (low + high) / 2, float(np.linalg.norm(high - low)) / 2 * 1.02
        for program in (*self.programs.values(), self.casting):
            put(program, 'middle', middle)
            put(program, 'reach', reach)
        casters = [Thing(self.gl, self.casting, shot.vertices, self.coarse)]
        casters += [Thing(self.gl, self.casting, solid_mesh(solid.faces).laid_out(np.asarray(solid.vertices, float))[0])
                    for solid in shot.solids if solid.name not in FLAT]
        for name, maps in self.maps.items():
            maps.look(self.casting, casters)
            maps.texture.use(UNITS[f'{name}_map'])
        for caster in casters:
            caster.release()

    def _light_ground(self):
        for height, ground in self.grounds.items():
            put(self.programs['GROUND'], 'height', height)
            ground.fill()

    def _figure(self, shot, muscle):
        glow = self._glow(np.asarray(shot.vertices, float))
        points = self.fine.rounded(shot.vertices)
        glows = np.stack([self.fine.spread(glow[:, part]) for part in range(3)], axis=1)
        columns = [points, self.fine.normals(points), glows, self.fields[:, :3], self.fine.spread(muscle), self.fields[:, 3:]]
        return Thing(self.gl, self.programs['FIGURE'], np.column_stack(columns), self.faces)

    def _glow(self, points):
        """What the sky gives to each vertex of the body."""
        for (name, texture), rows in zip(self.vertices.items(), (points, self.body.normals(points))):
            texture.write(np.concatenate([rows.astype(np.float32), self.padding]).tobytes())
            texture.use(UNITS[name])
        self.glow.fill()
        return self.glow.numbers()[:len(points)]

    def _solid(self, solid):
        places, normals = solid_mesh(solid.faces).laid_out(np.asarray(solid.vertices, float))
        return Thing(self.gl, self.programs['SOLID'], np.column_stack([places, normals]),
                     values={'colour': linear(SOLIDS[solid.colour])[:3], 'is_floor': float(solid.name in ON_FLOOR)})

    def _floor(self):
        left, front, right, back = self.setting.ground
        corners = np.array([(left, front), (right, front), (right, back), (left, back)])
        rows = np.column_stack([corners, np.full(4, self.setting.floor)])
        return Thing(self.gl, self.programs['FLOOR'], rows[FLOOR_FACES.ravel()])


class Thing:
    """Triangles to paint with a program.

    rows: place, direction outwards, what the sky gives, and fields, as far as the program needs them
    faces: numbers of rows, three a triangle; all in a row if not given; values: what the program is told
    """

    def __init__(self, gl, program, rows, faces=None, values=None):
        self.program, self.values = program, values or {}
        self.buffer = gl.buffer(rows.astype('f4').tobytes())
        parts, left = [], rows.shape[1]
        for name, count in INPUTS:
            if left > 0:
                parts.append((f'{count}f' if name in program else f'{count}x4', name))
                left -= count
        names = [name for _, name in parts if name in program]
        self.array = gl.vertex_array(program, [(self.buffer, ' '.join(kind for kind, _ in parts), *names)], faces)

    def render(self):
        """Paints it."""
        for name, value in self.values.items():
            put(self.program, name, value)
        self.array.render()

    def release(self):
        """Gives its memory back."""
        self.array.release()
        self.buffer.release()


def put(program, name, value):
    """Sets a value of a program that has one of that name."""
    if name in program:
        program[name].write(np.asarray(value, 'f4').tobytes())


def as_shown(colour):
    """Red, green and blue of '#rrggbb', 0..1, of what takes no light."""
    return [part / 255 for part in bytes_of(colour)]
