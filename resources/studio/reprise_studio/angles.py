# SPDX-License-Identifier: GPL-3.0-or-later
"""The vocabulary of poses: which angles and places a motion file may name, and what they mean.

A pose maps keys such as "left.hip.flexion" to degrees or metres. What it does not name is 0: upright
standing with hanging arms.
"""
from .skeleton import SIDES

# The words of motion files for the sides of the skeleton, and back.
WORD = {'L': 'left', 'R': 'right'}
SIDE = {word: side for side, word in WORD.items()}
OTHER = {'L': 'R', 'R': 'L'}

TRUNK = {
    'pelvis.pitch': 'degrees forwards',
    'pelvis.roll': 'degrees to the left',
    'pelvis.yaw': 'degrees round to the left',
    'pelvis.x': 'metres to the left of where the root puts it',
    'pelvis.y': 'metres backwards of where the root puts it',
    'pelvis.z': 'metres up; with the free root the height of the hip joints',
    'pelvis.drop': 'metres that the hips are lower than on straight legs; balance on two feet',
    'spine.flexion': 'degrees forwards, most of it low in the back',
    'spine.side': 'degrees to the left',
    'spine.rotation': 'degrees round to the left, most of it between the shoulder blades',
    'thorax.flexion': 'degrees forwards, high in the back',
    'thorax.side': 'degrees to the left, high in the back',
    'neck.flexion': 'degrees, chin to chest',
    'neck.side': 'degrees to the left',
    'neck.rotation': 'degrees round to the left',
}
LIMB = {
    'hip.flexion': 'degrees forwards',
    'hip.abduction': 'degrees away from the other leg',
    'hip.rotation': 'degrees outwards',
    'knee.flexion': 'degrees',
    'knee.swivel': 'degrees that the knee turns outwards about the line from hip to ankle; held feet only',
    'knee.out': 'degrees that the knee points out beside the foot; balance only',
    'ankle.dorsiflexion': 'degrees, toes towards the shin',
    'ankle.eversion': 'degrees, sole turned outwards',
    'ankle.toe-out': 'degrees, toes turned outwards',
    'toes.extension': 'degrees upwards',
    'foot.x': 'metres to the left of the place in the root; balance only',
    'foot.y': 'metres backwards of the place in the root; balance only',
    'foot.z': 'metres above the floor; balance only',
    'foot.pitch': 'degrees, heel up; balance only',
    'foot.free': '0..1, how far a held foot is let go and follows the angles',
    'stack.rise': 'metres above the offset of a stacked foot',
    'shoulder.flexion': 'degrees forwards',
    'shoulder.abduction': 'degrees away from the body',
    'shoulder.rotation': 'degrees outwards',
    'clavicle.elevation': 'degrees, shoulder towards the ear',
    'clavicle.protraction': 'degrees, shoulder forwards',
    'elbow.flexion': 'degrees',
    'forearm.pronation': 'degrees, thumb turned inwards',
    'wrist.flexion': 'degrees towards the palm',
    'wrist.deviation': 'degrees away from the body',
    'fingers.curl': 'degrees at the middle joint',
    'thumb.out': 'degrees away from the palm, about the line of the hand; 20 lays it flat',
    'hand.free': '0..1, how far a held hand is let go and follows the angles',
}
KEYS = {**TRUNK, **{f'{WORD[side]}.{key}': meaning for side in SIDES for key, meaning in LIMB.items()}}

# Keys in metres or shares; a hundredth of one counts like a degree where poses are compared.
LENGTHS = tuple(key for key, meaning in KEYS.items() if not meaning.startswith('degrees'))


def limb(pose, side):
    """A function that looks up a pose's key of one side: limb(pose, 'L')('hip.flexion')."""
    word = WORD[side]
    return lambda key: pose.get(f'{word}.{key}', 0.0)


def mixed(start, end, share):
    """The pose a share (0..1) of the way from one pose to another, with every key of either."""
    keys = {**start, **end}
    return {key: start.get(key, 0.0) * (1 - share) + end.get(key, 0.0) * share for key in keys}


def distance(one, other):
    """How far apart two poses are: the largest difference of a key, in degrees or hundredths."""
    scales = ((key, 100 if key in LENGTHS else 1) for key in {**one, **other})
    return max((abs(one.get(key, 0.0) - other.get(key, 0.0)) * scale for key, scale in scales), default=0.0)
