# SPDX-License-Identifier: GPL-3.0-or-later
"""Films whose pictures can be told apart: a bar goes from left to right in each phase, in a colour for each."""

import struct

WIDTH, HEIGHT, RATE = 320, 180, 24
# Of the three phases. A screen shows them a little darker, and a codec a little otherwise.
COLOURS = ((31, 122, 131), (130, 60, 140), (150, 70, 40))
GROUND, POST = (221, 221, 221), (20, 40, 170)
# The posts at both edges, the bar, and how far it goes from the left post.
POST_LEFT, POST_RIGHT, POST_WIDE = 8, 304, 8
BAR_WIDE, BAR_TOP, BAR_FOOT = 32, 40, 140
BAR_FIRST, BAR_LAST = 32, 256


def place_bar(frame, frames):
    """Returns where the bar's left edge is in a frame of a phase of so many."""
    return BAR_FIRST + (BAR_LAST - BAR_FIRST) * frame // frames


def make_row(colour, left):
    row = [GROUND] * WIDTH
    for post in (POST_LEFT, POST_RIGHT):
        row[post:post + POST_WIDE] = [POST] * POST_WIDE
    if colour:
        row[left:left + BAR_WIDE] = [colour] * BAR_WIDE
    return b''.join(bytes(reversed(pixel)) for pixel in row)


def make_picture(colour, left):
    """Returns a picture as AVI has it: blue first, from the foot up."""
    bare, barred = make_row(None, 0), make_row(colour, left)
    return bare * (HEIGHT - BAR_FOOT) + barred * (BAR_FOOT - BAR_TOP) + bare * BAR_TOP


def chunk(name, data):
    return name + struct.pack('<I', len(data)) + data + b'\0' * (len(data) % 2)


def listed(name, *chunks):
    return chunk(b'LIST', name + b''.join(chunks))


def write(path, phases):
    """Writes a film as an AVI without compression; each phase has so many pictures."""
    pictures = [make_picture(COLOURS[phase], place_bar(frame, frames))
                for phase, frames in enumerate(phases) for frame in range(frames)]
    size = len(pictures[0])
    head = struct.pack('<14I', 1000000 // RATE, size * RATE, 0, 0x10, len(pictures), 0, 1, size, WIDTH, HEIGHT, 0, 0, 0, 0)
    stream = struct.pack('<4s4s3I8I4h', b'vids', b'DIB ', 0, 0, 0, 1, RATE, 0, len(pictures), size, 0xffffffff, 0, 0,
                         0, 0, WIDTH, HEIGHT)
    shape = struct.pack('<3I2H6I', 40, WIDTH, HEIGHT, 1, 24, 0, size, 0, 0, 0, 0)
    movie = [chunk(b'00db', picture) for picture in pictures]
    places = b''.join(struct.pack('<4s3I', b'00db', 0x10, 4 + index * (size + 8), size) for index in range(len(pictures)))
    data = b'AVI ' + listed(b'hdrl', chunk(b'avih', head), listed(b'strl', chunk(b'strh', stream), chunk(b'strf', shape)))
    data += listed(b'movi', *movie) + chunk(b'idx1', places)
    with open(path, 'wb') as file:
        file.write(chunk(b'RIFF', data))
