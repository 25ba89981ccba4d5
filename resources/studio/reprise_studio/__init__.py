# SPDX-License-Identifier: GPL-3.0-or-later
"""The studio: poses a figure with numpy, checks the movement, and has it drawn as clips and stills."""
