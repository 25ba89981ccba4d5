# SPDX-License-Identifier: GPL-3.0-or-later
"""The Blender scene of a job: figure, props, floor, light and camera; runs inside Blender. Metres, degrees."""
import math

import bpy
import numpy as np
from mathutils import Matrix, Vector

from . import light, materials
from .camera import FILM

# Only this much in front of the camera and behind the figure's middle is drawn and casts shadows.
DEPTH = 2.2
# Edges of props that turn less than this are shaded as one round.
SMOOTH_ANGLE = 40


def start(size, samples):
    """An empty scene for pictures of a size in pixels. Returns it."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    render = scene.render
    render.engine = 'BLENDER_EEVEE'
    render.resolution_x, render.resolution_y = size
    render.resolution_percentage = 100
    render.image_settings.file_format = 'PNG'
    render.image_settings.color_mode = 'RGB'
    render.image_settings.compression = 30
    render.dither_intensity = 1.0
    scene.view_settings.view_transform = 'Standard'
    _tune(scene.eevee, samples)
    return scene


def _tune(eevee, samples):
    """Settings that decide how long a frame takes; the small world cube alone saves a second in software."""
    eevee.taa_render_samples = samples
    eevee.gi_cubemap_resolution = '64'
    eevee.use_gtao = True
    eevee.gtao_distance = 0.25
    eevee.gtao_factor = 0.7
    eevee.use_gtao_bent_normals = False
    eevee.use_soft_shadows = True
    eevee.shadow_cascade_size = '1024'
    eevee.use_shadow_high_bitdepth = True


def add_mesh(name, vertices, corners, sizes, material, smooth_angle=None):
    """A mesh object. corners: vertex numbers of all faces in a row; sizes: how many each face has."""
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(vertices))
    mesh.loops.add(len(corners))
    mesh.polygons.add(len(sizes))
    mesh.loops.foreach_set('vertex_index', np.asarray(corners, np.int32))
    mesh.polygons.foreach_set('loop_start', (np.cumsum(sizes) - sizes).astype(np.int32))
    mesh.polygons.foreach_set('loop_total', np.asarray(sizes, np.int32))
    mesh.polygons.foreach_set('use_smooth', np.ones(len(sizes), bool))
    if smooth_angle:
        mesh.use_auto_smooth = True
        mesh.auto_smooth_angle = math.radians(smooth_angle)
    move(mesh, vertices)
    mesh.update(calc_edges=True)
    mesh.materials.append(material)
    _link(name, mesh)
    return mesh


def set_field(mesh, name, values):
    """Gives each vertex of a mesh a number that materials can read."""
    attribute = mesh.attributes.get(name) or mesh.attributes.new(name, 'FLOAT', 'POINT')
    attribute.data.foreach_set('value', np.asarray(values, np.float32))


def move(mesh, vertices):
    """Puts the vertices of a mesh somewhere else."""
    mesh.vertices.foreach_set('co', np.asarray(vertices, np.float32).ravel())
    mesh.update()


def add_floor(height, ground):
    """A floor under ground (least x and y, most x and y), only where shadows fall: each pixel of it costs time."""
    left, front, right, back = ground
    corners = [(left, front, height), (right, front, height), (right, back, height), (left, back, height)]
    add_mesh('floor', corners, range(4), np.array([4]), materials.floor())


def add_light(scene, azimuth, distance):
    """The light for a camera at an azimuth and a distance from the figure."""
    lamp = bpy.data.lights.new('key', 'SUN')
    lamp.energy, lamp.angle, lamp.color = light.KEY_STRENGTH, math.radians(light.KEY_ANGLE), light.KEY_COLOUR
    lamp.shadow_cascade_count = 1
    lamp.shadow_cascade_max_distance = distance + DEPTH
    lamp.shadow_buffer_bias = 3.0
    towards = Vector(light.key_direction(azimuth))
    _link('key', lamp).rotation_euler = towards.to_track_quat('Z', 'Y').to_euler()
    scene.world = materials.world(light.DOME, light.fills(azimuth))


def add_camera(scene, view, crop, distance):
    """A camera for a view (its fields as in camera.View) that draws only a part of the picture (see camera.bounds)."""
    left, upper, right, lower = crop
    width = right - left
    camera = bpy.data.cameras.new('camera')
    camera.sensor_fit, camera.sensor_width = 'HORIZONTAL', FILM
    camera.lens = view['lens'] * max(view['size']) / width
    camera.shift_x = ((left + right) - view['size'][0]) / 2 / width
    camera.shift_y = (view['size'][1] - (upper + lower)) / 2 / width
    camera.clip_start, camera.clip_end = max(0.1, distance - DEPTH), 100
    placed = _link('camera', camera)
    placed.matrix_world = Matrix.Translation(view['place']) @ Matrix(view['axes']).transposed().to_4x4()
    scene.camera = placed


def _link(name, data):
    placed = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(placed)
    return placed
