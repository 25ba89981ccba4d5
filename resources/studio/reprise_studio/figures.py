# SPDX-License-Identifier: GPL-3.0-or-later
"""Who shows an exercise: figures of different build, age and skin, by the name that a motion file gives."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figure:
    """One figure.

    blend: target of the base mesh -> its share; targets of faces (such as caucasian-female-young) sum to 1
    colours: what differs from palette.FIGURE: skin, hair, brow, lips, top, shorts
    """
    name: str
    blend: dict
    colours: dict = field(default_factory=dict)


ROBIN = Figure('robin', {
    'caucasian-female-young': 0.40,
    'asian-female-young': 0.12,
    'african-female-young': 0.12,
    'caucasian-male-young': 0.20,
    'asian-male-young': 0.08,
    'african-male-young': 0.08,
    'universal-female-young-maxmuscle-averageweight': 0.22,
    'universal-male-young-maxmuscle-averageweight': 0.10,
    'female-young-averagemuscle-averageweight-idealproportions': 0.5,
})
# Heavier, older and darker; no taller, so that the same poses fit.
SAMI = Figure('sami', {
    'african-male-young': 0.55,
    'asian-male-young': 0.10,
    'african-female-young': 0.35,
    'universal-male-young-averagemuscle-maxweight': 0.46,
    'universal-female-young-averagemuscle-maxweight': 0.24,
    'universal-male-young-maxmuscle-averageweight': 0.12,
    'male-young-averagemuscle-averageweight-minheight': 0.30,
}, {
    'skin': '#8d5f45',
    'hair': '#77746f',
    'brow': '#5e5a56',
    'lips': '#6f3f36',
    'top': '#6b5b95',
    'shorts': '#39393f',
})

FIGURES = {figure.name: figure for figure in (ROBIN, SAMI)}
