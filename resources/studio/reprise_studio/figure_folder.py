# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the figure's mesh is looked for; it is no part of the repository."""
import os
from pathlib import Path

NEEDED = ('base.obj', 'default.mhskel', 'default_weights.mhw', 'targets')


class NoFigure(Exception):
    """The folder with the figure's mesh is not there, or something is missing in it."""


def figure_folder(given=None):
    """The folder with the mesh: the given one, else $REPRISE_FIGURE, else reprise-studio/figure among the user's data."""
    data = os.environ.get('XDG_DATA_HOME') or Path.home() / '.local' / 'share'
    folder = Path(given or os.environ.get('REPRISE_FIGURE') or Path(data) / 'reprise-studio' / 'figure')
    missing = [name for name in NEEDED if not (folder / name).exists()]
    if missing:
        raise NoFigure(f'The figure is not in {folder}: {", ".join(missing)} missing. Name its folder with --figure or '
                       '$REPRISE_FIGURE; resources/studio/README.md says how to get it.')
    return folder
