# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the body into the room: one class for each kind of root of a motion file. Metres, degrees.

A placement is asked with place(pose) for the posed skeleton. It looks at the start pose once, when it is made.
"""
import numpy as np

from .angles import limb
from .balance import centre_of_mass
from .contacts import SOLE_GAP, Contacts
from .limb import Goal
from .pose import BASES, solve
from .roller import Roller
from .rotation import about_x, about_z
from .skeleton import SIDES, SIGN

HOLD_ROUNDS, ROLL_ROUNDS, BALANCE_ROUNDS, ROLLER_ROUNDS = 2, 3, 6, 2
# The weight of a balanced body is over this point of its feet, behind the ball: metres from the ankle.
MID_FOOT = np.array([0, -0.035, 0])


def offset(pose):
    """What a pose adds to the place of the pelvis."""
    return np.array([pose.get(f'pelvis.{axis}', 0.0) for axis in 'xyz'])


class Placement:
    """The body rests where its start pose touches the floor: the root of kind ground, and what the others share.

    skin: has pose(transforms, mush) -> vertices
    """

    def __init__(self, motion, skeleton, skin):
        self.motion, self.skeleton, self.skin = motion, skeleton, skin
        self.root = motion.root
        self.base = BASES[motion.base]
        self.contacts = Contacts(motion.contacts)
        self.touching = self._touching()
        self._capture(motion.poses['start'])

    def _touching(self):
        columns = [self.skeleton.index[segment] for segment in self.root.on]
        return np.flatnonzero(self.skeleton.weights[:, columns].sum(axis=1) > 0.5)

    def _capture(self, start):
        """Notes what is held, first roughly, with the hips on the floor, to find the height that they rest at."""
        self.position = np.zeros(3)
        self.contacts.capture(self._pose(start, self.position))
        posed = self._pose(start, self.position)
        self.position = self._start_position(start, posed)
        self.contacts.capture(self._free(start, self.position))

    def _start_position(self, start, posed):
        x, y, _ = offset(start)
        return np.array([x, y, self._rise(posed)])

    def _free(self, pose, position):
        return solve(self.skeleton, self.base, pose, position, {})

    def _pose(self, pose, position, goals=None):
        """The skeleton with its hips at a position, its limbs held by the contacts and by other goals."""
        held = self.contacts.goals(pose, self._free(pose, position)) if self.contacts.contacts else {}
        return solve(self.skeleton, self.base, pose, position, {**held, **(goals or {})})

    def touching_points(self, posed, mush=True):
        """The vertices that may touch what the body lies on."""
        return self.skin.pose(posed.transforms, mush)[self.touching]

    def _rise(self, posed, mush=True):
        """How far the body must rise to rest on the floor with its lowest vertex as deep as its flesh gives way."""
        return -self.root.sink - self.touching_points(posed, mush)[:, 2].min()

    def place(self, pose):
        """The posed skeleton."""
        return self._pose(pose, self.position + offset(pose) - offset(self.motion.poses['start']))


class Free(Placement):
    """The pose says where the hips are."""

    def _start_position(self, start, posed):
        return offset(start)


class Hold(Placement):
    """One segment stays where the start pose has it."""

    rounds = HOLD_ROUNDS

    def _capture(self, start):
        super()._capture(start)
        self.held_point = self.skeleton.head[self.root.segment]
        self.held_place = self._pose(start, self.position).at(self.root.segment, self.held_point)

    def _correction(self, posed):
        return self.held_place - posed.at(self.root.segment, self.held_point)

    def place(self, pose):
        position = self.position.copy()
        for _ in range(self.rounds):
            position = position + self._correction(self._pose(pose, position))
        return self._pose(pose, position)


class Roll(Hold):
    """One segment stays on its spot while the segments below it roll on the floor: the back in a bridge."""

    rounds = ROLL_ROUNDS

    def _correction(self, posed):
        x, y, _ = super()._correction(posed)
        return np.array([x, y, self._rise(posed, mush=False)])


class OnRoller(Placement):
    """Thighs lie on a roller, which rolls along under them; the pose says where the hips are over the floor."""

    def _capture(self, start):
        self.roller = Roller(self.motion.prop('roller').values)
        self.sides = [side for side in SIDES if any(name.endswith('.' + side) for name in self.root.on)]
        super()._capture(start)
        self.start_middle = self._middle(self._pose(start, self.position))
        self.position = self._on_top(start)

    def _middle(self, posed):
        return np.mean([(posed.hip[side] + posed.knee[side]) / 2 for side in self.sides], axis=0)

    def _start_position(self, start, posed):
        x, y, _ = offset(start)
        self.start_middle = self._middle(posed) + np.array([x, y, 0])
        return self._on_top(start, 3 * self.roller.radius)

    def _on_top(self, pose, height=None):
        x, y, _ = offset(pose)
        position = np.array([x, y, self.position[2] if height is None else height])
        for _ in range(ROLLER_ROUNDS):
            posed = self._pose(pose, position)
            clearance = self.roller.clearance(self.touching_points(posed), self.state(posed))
            position = position - [0, 0, clearance + self.root.sink]
        return position

    def state(self, posed):
        """Where the roller is under a posed body."""
        return self.roller.state(self._middle(posed) - self.start_middle)

    def place(self, pose):
        return self._pose(pose, self._on_top(pose))


class Balance(Placement):
    """Stands on one foot or two, with the weight over the feet."""

    def _capture(self, start):
        self.stance = [side for side in SIDES if side in self.root.feet]
        self.contacts.capture(self._balanced(start))

    def _foot(self, pose, side):
        """Place of the ankle and rotation of a foot."""
        angle = limb(pose, side)
        x, y = self.root.feet[side]
        ankle = np.array([x, y, self.skeleton.ankle_height + SOLE_GAP]) + [angle('foot.x'), angle('foot.y'), angle('foot.z')]
        return ankle, about_z(SIGN[side] * self.root.foot_yaw) @ about_x(angle('foot.pitch'))

    def _goal(self, pose, side):
        ankle, rotation = self._foot(pose, side)
        out = np.radians(self.root.foot_yaw + limb(pose, side)('knee.out'))
        return Goal(ankle, np.array([SIGN[side] * np.sin(out), -np.cos(np.radians(self.root.foot_yaw)), 0]), rotation)

    def support(self, pose):
        """The point between the feet that the weight should be over."""
        feet = [self._foot(pose, side) for side in self.stance]
        return np.mean([ankle + rotation @ MID_FOOT for ankle, rotation in feet], axis=0)

    def _balanced(self, pose):
        goals = {('foot', side): self._goal(pose, side) for side in self.stance}
        position = np.array([np.mean([goal.end[0] for goal in goals.values()]), 0, 0.85])
        shift = self._shift_on_one if len(self.stance) == 1 else self._shift_on_two
        for _ in range(BALANCE_ROUNDS):
            posed = self._pose(pose, position, goals)
            position = position + shift(pose, posed, position)
        return self._pose(pose, position, goals)

    def _shift_on_one(self, pose, posed, position):
        """Moves the weight over the foot, and the hip to the height at which the knee has its angle."""
        side = self.stance[0]
        x, y, _ = self.support(pose) - centre_of_mass(posed) + offset(pose)
        away = posed.hip[side] + [x, y, 0] - self._foot(pose, side)[0]
        rise = np.sqrt(max(self._leg_length(pose, side) ** 2 - away[0] ** 2 - away[1] ** 2, 0)) - away[2]
        return np.array([x, y, rise])

    def _leg_length(self, pose, side):
        """From hip to ankle, with the knee as bent as the pose says."""
        upper, lower = self.skeleton.length[f'thigh.{side}'], self.skeleton.length[f'shank.{side}']
        straight = np.radians(180 - limb(pose, side)('knee.flexion'))
        return np.sqrt(upper ** 2 + lower ** 2 - 2 * upper * lower * np.cos(straight))

    def _shift_on_two(self, pose, posed, position):
        """Moves the weight between the feet from front to back; the pose says where the hips are, and how low."""
        legs = self.skeleton.length['thigh.L'] + self.skeleton.length['shank.L']
        height = self.skeleton.ankle_height + legs - pose.get('pelvis.drop', 0.0)
        back = (self.support(pose) - centre_of_mass(posed))[1] + pose.get('pelvis.y', 0.0)
        return np.array([pose.get('pelvis.x', 0.0) - position[0], back, height - position[2]])

    def place(self, pose):
        return self._balanced(pose)


KINDS = {'ground': Placement, 'free': Free, 'hold': Hold, 'roll': Roll, 'on-roller': OnRoller, 'balance': Balance}


def placement(motion, skeleton, skin):
    """The placement that a motion's root asks for."""
    return KINDS[motion.root.kind](motion, skeleton, skin)
