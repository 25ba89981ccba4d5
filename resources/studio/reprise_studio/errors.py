# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong for a person who runs the studio."""


class StudioError(Exception):
    """A sentence that says what happened and what to do."""
