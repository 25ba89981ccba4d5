# SPDX-License-Identifier: GPL-3.0-or-later
"""What a motion file says, once it is read and checked. Degrees, metres; sides are 'L' and 'R'."""
from dataclasses import dataclass, field, replace

from .figures import ROBIN

FRAMES_A_SECOND = 24


@dataclass(frozen=True)
class Root:
    """How the body is placed in the room.

    kind: ground, balance, roll, hold, free or on-roller
    on: the segments that touch the floor or the roller; sink: metres that their flesh gives way
    segment: what stays in place (hold) or rolls on the spot (roll)
    feet: side -> (x, y) of the ankles that carry the body (balance); foot_yaw: degrees that they turn out
    """
    kind: str
    on: tuple = ()
    sink: float = 0.006
    segment: str = ''
    feet: dict = field(default_factory=dict)
    foot_yaw: float = 6.0


@dataclass(frozen=True)
class Contact:
    """A limb that is held. part: foot or hand; the other fields are those that its kind knows.

    foot: planted (place and direction of the start pose), pinned (place only), flat (sole on the floor: yaw,
          toe_out, at = (x, y)), stacked (offset from the other ankle)
    hand: planted, at (a point of the room), on (a point of a segment, mirrored by side), forearm (elbow and wrist
          on the floor); with directions for fingers and palm, and elbow, where the elbow points
    """
    side: str
    part: str
    kind: str
    at: tuple = None
    offset: tuple = (0.0, 0.0, 0.0)
    segment: str = ''
    fingers: tuple = None
    palm: tuple = None
    elbow: tuple = None
    wrist: tuple = None
    direction: tuple = None
    yaw: float = 0.0
    toe_out: float = 5.0


@dataclass(frozen=True)
class Phase:
    """A stretch of the repetition: from one key pose to another.

    side: the side that works, where a clip shows one after the other; arc: key -> what is added in the middle
    """
    id: str
    kind: str
    seconds: float
    start: str
    end: str
    side: str = None
    arc: dict = field(default_factory=dict)

    @property
    def frames(self):
        """How many pictures it lasts."""
        return round(self.seconds * FRAMES_A_SECOND)

    @property
    def still(self):
        """Whether it stays in one pose."""
        return self.start == self.end and not self.arc


@dataclass(frozen=True)
class Prop:
    """A thing beside the body: its kind and what the file says of it."""
    kind: str
    values: dict


@dataclass(frozen=True)
class Camera:
    """A view. azimuth: degrees from the front of the standing figure towards its left; lens in millimetres.

    fill: share of the picture that the figure may take; around: segments to frame, all if empty
    follow: whether it travels sideways with the pelvis; lines: names of joints that lines are drawn through
    level: whether the lines come back to where they begin, which stands dashed beside them
    poses: pose -> what differs in it, where the camera shows an easier or harder way
    """
    id: str
    name: str
    azimuth: float
    elevation: float
    lens: float
    size: tuple
    fill: float
    around: tuple = ()
    follow: bool = False
    lines: tuple = ()
    level: bool = False
    poses: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """A mistake to show: the right motion with other poses, other arcs in phases ((id, side) -> arc), or other props.

    around: segments that its close pictures frame; what differs most if empty
    lines: names of joints through which lines show what is wrong, and right
    tint: pose -> how strongly the target shows, where the mistake takes work off it
    """
    id: str
    cue: str
    say: str
    camera: str
    name: str
    poses: dict
    arcs: dict
    props: tuple = ()
    around: tuple = ()
    lines: tuple = ()
    tint: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Arrow:
    """The path of a joint, drawn over the first phase that moves, or over a named one.

    start: the share of the path that is left out, so that it begins on what moves or on white; beside: metres that the
    arrow stands beside the path
    """
    joint: str
    phase: str = ''
    start: float = 0.0
    beside: tuple = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Variant:
    """The same drawings with a load. thing: band or weight; load: as a dose says it; props: beside those of the motion"""
    thing: str
    load: str
    props: tuple


@dataclass(frozen=True)
class Stills:
    """Poses for the drawings and the poster; middle may be empty, as may camera: the first one then.

    seen_from: azimuth and elevation of the drawings, where lines alone are clearer from there
    pose: what differs in the drawings, such as arms that take less room on a page
    """
    start: str
    middle: str
    end: str
    poster: str
    camera: str
    arrows: tuple
    variants: tuple = ()
    seen_from: tuple = None
    pose: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Motion:
    """A motion file. figure: who shows it, see figures.py

    muscles: such as "core.left"; "gluteus-maximus.working" is that of the side that works in a phase
    poses are complete; tint: pose -> how strongly the target shows, where the file says so
    passes: how often a clip shows the phases of a side, each time from where the time before ended
    """
    exercise: str
    base: str
    side: str
    muscles: tuple
    root: Root
    contacts: tuple
    poses: dict
    phases: tuple
    props: tuple
    cameras: dict
    faults: dict
    stills: Stills
    tint: dict
    figure: str = ROBIN.name
    passes: int = 1

    def prop(self, kind):
        """The first prop of a kind, or None."""
        return next((prop for prop in self.props if prop.kind == kind), None)

    def contact(self, side, part):
        """What holds the hand or foot of a side, or None."""
        return next((contact for contact in self.contacts if (contact.side, contact.part) == (side, part)), None)

    @property
    def stills_camera(self):
        """The camera of the poster."""
        return self.cameras[self.stills.camera or next(iter(self.cameras))]

    @property
    def paper_camera(self):
        """The camera of the drawings."""
        if not self.stills.seen_from:
            return self.stills_camera
        azimuth, elevation = self.stills.seen_from
        return replace(self.stills_camera, azimuth=azimuth, elevation=elevation)

    @property
    def frames(self):
        """How many pictures a clip has."""
        return self.passes * sum(phase.frames for phase in self.phases)

    @property
    def once(self):
        """The motion with each side shown once."""
        return replace(self, passes=1)

    def side_at(self, pose):
        """The side that works when a phase ends in a pose; None unless a clip shows one side after the other."""
        return next((phase.side for phase in self.phases if phase.end == pose), self.phases[0].side)

    def shown_by(self, camera):
        """The motion as a camera shows it: an easier or harder way, if its table has poses."""
        return replace(self, poses={name: {**pose, **camera.poses.get(name, {})} for name, pose in self.poses.items()})

    @property
    def on_paper(self):
        """The motion as the drawings show it."""
        return replace(self, poses={name: {**pose, **self.stills.pose} for name, pose in self.poses.items()})

    def with_load(self, variant):
        """The motion with the props of a load beside its own."""
        return replace(self, props=(*self.props, *variant.props))

    def with_fault(self, fault_id):
        """The motion that shows a fault: the same timing, with what the fault lists in place of what is right."""
        fault = self.faults[fault_id]
        poses = {name: {**pose, **fault.poses.get(name, {})} for name, pose in self.poses.items()}
        phases = tuple(replace(phase, arc=fault.arcs.get((phase.id, phase.side), phase.arc)) for phase in self.phases)
        kinds = {prop.kind: prop for prop in fault.props}
        props = tuple(kinds.get(prop.kind, prop) for prop in self.props)
        return replace(self, poses=poses, phases=phases, props=props, tint={**self.tint, **fault.tint})
