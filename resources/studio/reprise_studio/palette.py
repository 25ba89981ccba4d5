# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of clips and pictures, as on the screen (sRGB)."""

# Encoded and decoded again, this ground becomes the colour of the program's stage.
BACKGROUND = '#eef2f3'
SHADOW = '#a2b0b7'
FIGURE = {
    'skin': '#d9b49a',
    'top': '#2f7f86',
    'shorts': '#26404f',
    'trim': '#e8f1f0',
    'hair': '#4a3b35',
    'muscle': '#f2693c',
    'brow': '#4a3b35',
    'lips': '#b5655a',
    'white': '#e2dbd1',
    'iris': '#33261f',
}
SOLIDS = {
    'mat': '#8fb3a6',
    'band': '#f0b429',
    'roller': '#5b7c99',
    'stripe': '#a9bfd1',
    'step': '#c9b48f',
    'chair': '#b9a68a',
    'mark': '#9fb1ba',
    'track': '#dee6e9',
    'cone': '#6b9abf',
}


def bytes_of(colour):
    """Red, green and blue of '#rrggbb', 0..255."""
    return tuple(int(colour[start:start + 2], 16) for start in (1, 3, 5))


def linear(colour):
    """Red, green, blue and alpha of '#rrggbb' as light, 0..1."""
    shares = (part / 255 for part in bytes_of(colour))
    return (*(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares), 1.0)
