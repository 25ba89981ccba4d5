# SPDX-License-Identifier: GPL-3.0-or-later
"""Materials of the drawing, as node graphs; runs inside Blender. All are matt: a plain diffuse shader is the fastest."""
import bpy

from .palette import BACKGROUND, FIGURE, SHADOW, SOLIDS, linear

# The painted edge of a garment fades over this length; its trim is this wide (metres).
EDGE, HAIR_EDGE, TOP_TRIM, SHORTS_TRIM = 0.0016, 0.003, 0.006, 0.007
# How much of the muscle's colour shows where the patch and its strength are full.
MUSCLE_SHARE = 0.88
# The floor shows its shadow's colour at the first brightness and vanishes in the background at the second.
FLOOR_DARK, FLOOR_LIT = 0.25, 0.92


class Graph:
    """The node graph of a material or world, emptied. Inputs may be values or sockets."""

    def __init__(self, owner):
        owner.use_nodes = True
        self.tree = owner.node_tree
        self.tree.nodes.clear()

    def node(self, kind, inputs=None, **fields):
        """A new node; inputs: name or number -> value or socket."""
        node = self.tree.nodes.new(f'ShaderNode{kind}')
        for name, value in fields.items():
            setattr(node, name, value)
        for name, value in (inputs or {}).items():
            self.put(node.inputs[name], value)
        return node

    def put(self, socket, value):
        """Links or sets an input."""
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        else:
            socket.default_value = value

    def math(self, operation, one, other):
        """The result of a calculation with two numbers."""
        return self.node('Math', {0: one, 1: other}, operation=operation).outputs[0]

    def mix(self, share, below, above, blend='MIX'):
        """A colour between two, or one laid over the other."""
        return self.node('MixRGB', {0: share, 1: below, 2: above}, blend_type=blend).outputs[0]

    def ramp(self, value, low, high, smooth=True):
        """0 below low, 1 above high."""
        inputs = {'Value': value, 'From Min': low, 'From Max': high}
        return self.node('MapRange', inputs, interpolation_type='SMOOTHSTEP' if smooth else 'LINEAR').outputs[0]

    def inside(self, field, edge=0.0, width=EDGE):
        """1 where a field is above an edge, with a soft step."""
        return self.ramp(field, edge - width / 2, edge + width / 2)

    def trim(self, field, width, strength):
        """How much of a trim shows along the edge of a garment."""
        rim = self.math('SUBTRACT', self.inside(field), self.inside(field, width))
        return self.math('MULTIPLY', rim, strength)

    def field(self, name):
        """A number that each vertex carries."""
        return self.node('Attribute', attribute_name=name, attribute_type='GEOMETRY').outputs['Fac']

    def finish(self, shader, output='OutputMaterial'):
        """Makes a shader's output the graph's."""
        self.put(self.node(output).inputs['Surface'], shader.outputs[0])


def figure():
    """The painted figure; its field 'muscle' says how strongly the muscle shows, 0..1."""
    material = bpy.data.materials.new('figure')
    graph = Graph(material)
    colours = {name: linear(colour) for name, colour in FIGURE.items()}
    top, shorts = graph.field('top'), graph.field('shorts')
    colour = graph.mix(graph.inside(top), colours['skin'], colours['top'])
    colour = graph.mix(graph.trim(top, TOP_TRIM, 0.35), colour, colours['trim'])
    colour = graph.mix(graph.inside(shorts), colour, colours['shorts'])
    colour = graph.mix(graph.trim(shorts, SHORTS_TRIM, 0.25), colour, colours['trim'])
    colour = graph.mix(graph.inside(graph.field('hair'), width=HAIR_EDGE), colour, colours['hair'])
    share = graph.math('MULTIPLY', graph.field('muscle'), MUSCLE_SHARE)
    graph.finish(graph.node('BsdfDiffuse', {'Color': graph.mix(share, colour, colours['muscle'])}))
    return material


def solid(colour):
    """A prop of one colour; marks on the floor take no light."""
    material = bpy.data.materials.new(colour)
    graph = Graph(material)
    kind = 'Emission' if colour == 'mark' else 'BsdfDiffuse'
    graph.finish(graph.node(kind, {'Color': linear(SOLIDS[colour])}))
    return material


def floor():
    """A floor of the background's very colour, of which only shadows are seen."""
    material = bpy.data.materials.new('floor')
    graph = Graph(material)
    light = graph.node('ShaderToRGB', {0: graph.node('BsdfDiffuse', {'Color': (1, 1, 1, 1)}).outputs[0]}).outputs[0]
    share = graph.ramp(graph.node('RGBToBW', {0: light}).outputs[0], FLOOR_DARK, FLOOR_LIT, smooth=False)
    graph.finish(graph.node('Emission', {'Color': graph.mix(share, linear(SHADOW), linear(BACKGROUND))}))
    return material


def world(dome, lamps):
    """The light all round, of a colour dome (r, g, b); the camera sees the flat background instead.

    lamps: (direction, strength, colour) of wide soft lights; as part of the dome they cost nothing to draw
    """
    background = bpy.data.worlds.new('world')
    graph = Graph(background)
    towards = graph.node('TexCoord').outputs['Generated']
    light = graph.node('RGB').outputs[0]
    light.default_value = (*dome, 1)
    for direction, strength, colour in lamps:
        facing = graph.node('VectorMath', {0: towards, 1: direction}, operation='DOT_PRODUCT').outputs['Value']
        lobe = graph.math('POWER', graph.math('MAXIMUM', facing, 0.0), 2.0)
        light = graph.mix(lobe, light, (*(part * strength for part in colour), 1), 'ADD')
    seen = graph.node('Background', {'Color': linear(BACKGROUND)}).outputs[0]
    unseen = graph.node('Background', {'Color': light}).outputs[0]
    to_camera = graph.node('LightPath').outputs['Is Camera Ray']
    graph.finish(graph.node('MixShader', {0: to_camera, 1: unseen, 2: seen}), 'OutputWorld')
    return background
