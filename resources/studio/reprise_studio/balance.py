# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the weight of a posed body is. Shares of the body's mass as in Winter's tables."""
from .skeleton import SIDES

HEAD, TRUNK = 0.081, 0.497
# Of the trunk: how far its own centre lies from the hips to the neck.
TRUNK_CENTRE = 0.55
# Joint pairs of each limb's bones: share of the mass, from, to, and how far along it the centre lies.
BONES = (
    (0.028, 'shoulder', 'elbow', 0.44),
    (0.022, 'elbow', 'wrist', 0.7),
    (0.1, 'hip', 'knee', 0.43),
    (0.0465, 'knee', 'ankle', 0.43),
)
FOOT = 0.0145


def centre_of_mass(posed):
    """The centre of mass of a posed body, in metres."""
    head, tail = posed.skeleton.head['head'], posed.skeleton.tail['head']
    neck = posed.transforms['neck01'].place
    total = HEAD * posed.at('head', (head + tail) / 2)
    total = total + TRUNK * (posed.hips * (1 - TRUNK_CENTRE) + neck * TRUNK_CENTRE)
    for side in SIDES:
        for share, near, far, along in BONES:
            total = total + share * (getattr(posed, near)[side] * (1 - along) + getattr(posed, far)[side] * along)
        total = total + FOOT * (posed.ankle[side] + posed.ball(side)) / 2
    return total
