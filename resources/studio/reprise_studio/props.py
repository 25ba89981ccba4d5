# SPDX-License-Identifier: GPL-3.0-or-later
"""The things beside the body: mat, band, roller, step, chair and marks on the floor, as closed meshes. Metres, degrees."""
import numpy as np

from .band import Band
from .roller import Roller
from .rotation import about_axis, about_z
from .solids import Solid, circle, joined, prism, rectangle, ring_faces

# The top of a mat is the floor that poses are made for, height 0; without one the floor itself is.
MAT_THICKNESS = 0.014
ROLLER_STRIPES, STRIPE_RISE = 6, 0.0008
CHAIR_SEAT, CHAIR_SEAT_HEIGHT, CHAIR_HEIGHT, CHAIR_LEG = (0.40, 0.40), 0.45, 0.90, 0.016
# A walk goes along a track with stripes across it, as far as a picture reaches to both sides, between cones.
TRACK_WIDTH, TRACK_MIDDLE, TRACK_HEIGHT, TRACK_REACH = 0.74, -0.03, 0.001, 1.9
STRIPE_WIDTH, STRIPE_HEIGHT = 0.03, 0.002
CONE_PLACES, CONE_FOOT, CONE_HEIGHT = (0.62, -0.68), 0.075, 0.16
UPRIGHT = np.eye(3)


def mat(values):
    """A thin mat with round corners, its top at height 0."""
    x, y = values['centre']
    outline = rectangle(*values['size'], 0.03)
    return prism('mat', 'mat', outline, -MAT_THICKNESS, 0, 0.005).moved(UPRIGHT, [x, y, 0])


def step(values):
    """A low step: a block with round edges."""
    width, depth, height = values['size']
    return prism('step', 'step', rectangle(width, depth, 0.02), -height / 2, height / 2, 0.012).moved(UPRIGHT, values['centre'])


def chair_parts(values):
    """The convex parts of a plain chair that stands on the floor, its back on the side of -X, turned about its middle."""
    x, y, *rest = values['centre']
    width, depth = CHAIR_SEAT
    inset_x, inset_y = width / 2 - CHAIR_LEG, depth / 2 - CHAIR_LEG
    leg = circle(CHAIR_LEG, 16)
    seat = prism('chair', 'chair', rectangle(width, depth, 0.05), CHAIR_SEAT_HEIGHT - 0.03, CHAIR_SEAT_HEIGHT, 0.01)
    legs = [prism('leg', 'chair', leg, 0, CHAIR_HEIGHT - 0.02 if side_x < 0 else CHAIR_SEAT_HEIGHT - 0.02)
            .moved(UPRIGHT, [side_x * inset_x, side_y * inset_y, 0]) for side_x in (-1, 1) for side_y in (-1, 1)]
    backs = [prism('back', 'chair', rectangle(0.025, depth, 0.012), low, high, 0.01).moved(UPRIGHT, [-inset_x, 0, 0])
             for low, high in ((CHAIR_HEIGHT - 0.14, CHAIR_HEIGHT), (0.60, 0.65))]
    return [part.moved(about_z(values['turn']), [x, y, *(rest or [0])]) for part in (seat, *legs, *backs)]


def chair(values):
    """A plain chair as one solid."""
    return joined('chair', 'chair', chair_parts(values))


def roller(values, state):
    """A roller, turned as far as it has rolled; state: see RollerState. Stripes along it show the turn, discs its ends."""
    radius, half = values['radius'], values['length'] / 2
    axis = np.cross([0, 0, 1], state.direction)
    lying = np.stack([state.direction, np.cross(axis, state.direction), axis], axis=1)
    rotation = about_axis(axis, state.turned) @ lying
    core = prism('roller', 'roller', circle(radius, 72), -half, half, 0.01)
    stripe = prism('stripe', 'stripe', _stripe(radius), 0.012 - half, half - 0.012)
    stripes = [stripe.moved(about_z(360 / ROLLER_STRIPES * number), [0, 0, 0]) for number in range(ROLLER_STRIPES)]
    stripes += [prism('end', 'stripe', circle(radius - 0.016, 48), end - STRIPE_RISE, end + STRIPE_RISE) for end in (-half, half)]
    return [solid.moved(rotation, state.centre) for solid in (core, joined('stripes', 'stripe', stripes))]


def at_rest(values):
    """Where a roller lies that has not rolled."""
    return Roller(values).state(np.zeros(3))


def _stripe(radius):
    """The outline of a thin strip that lies on a circle."""
    turn = np.radians(np.linspace(-5, 5, 5))
    arc = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return np.concatenate([arc * (radius + STRIPE_RISE), arc[::-1] * (radius - STRIPE_RISE)])


def _along(solid, spacing, place):
    """Copies of a solid at multiples of a spacing, from a reach to the one side of a place to a reach to the other."""
    reach = int(np.ceil(TRACK_REACH / spacing))
    return [solid.moved(UPRIGHT, [spacing * (np.round(place / spacing) + number), 0, 0]) for number in range(-reach, reach + 1)]


def floor_marks(values, pelvis, walked=0.0):
    """The track of a walk near the pelvis; walked: metres that the walk has moved it to the left without the pose."""
    place, middle = pelvis[0] + walked, [0, TRACK_MIDDLE, 0]
    track = prism('track', 'track', rectangle(2 * TRACK_REACH, TRACK_WIDTH, 0.02), 0, TRACK_HEIGHT)
    stripe = prism('stripe', 'mark', rectangle(STRIPE_WIDTH, TRACK_WIDTH, 0.002), 0, STRIPE_HEIGHT).moved(UPRIGHT, middle)
    passed = [joined('marks', 'mark', _along(stripe, values['spacing'], place))]
    passed += [joined('cones', 'cone', _along(_cone().moved(UPRIGHT, [0, y, 0]), values['cones'], place)) for y in CONE_PLACES]
    return [track.moved(UPRIGHT, [pelvis[0], *middle[1:]]), *(each.moved(UPRIGHT, [-walked, 0, 0]) for each in passed)]


def _cone():
    """A cone on a plate."""
    rings = [np.column_stack([circle(radius, 32), np.full(32, height)])
             for radius, height in ((CONE_FOOT, 0.0), (CONE_FOOT, 0.012), (0.054, 0.012), (0.016, CONE_HEIGHT))]
    ends = (tuple(range(32))[::-1], tuple(range(96, 128)))
    return Solid('cone', 'cone', np.concatenate(rings), ring_faces(4, 32) + ends)


FIXED = {'mat': mat, 'step': step, 'chair': chair}


class Props:
    """The props of a motion, as solids for any pose of its body."""

    def __init__(self, motion, body):
        self.props = motion.props
        self.bands = [Band(body, **prop.values) for prop in motion.props if prop.kind == 'band']
        self.lying = [FIXED[prop.kind](prop.values) for prop in motion.props if prop.kind in FIXED]
        self.floor = -MAT_THICKNESS if motion.prop('mat') else 0.0

    def solids(self, posed, vertices, roller_state=None, walked=0.0):
        """All solids beside a posed body with its vertices; roller_state: where the stage has the roller.

        walked: see floor_marks
        """
        solids = [*self.lying, *(band.solid(posed, vertices) for band in self.bands)]
        for prop in self.props:
            if prop.kind == 'roller':
                solids += roller(prop.values, roller_state or at_rest(prop.values))
            elif prop.kind == 'floor-marks':
                solids += floor_marks(prop.values, posed.hips, walked)
        return solids
