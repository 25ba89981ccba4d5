#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks as a command of the person's own does, and in a way that a test can tell from a tone: a text on standard input
becomes a WAV file on standard output, a wave with corners that is as long as the text is.

usage: speak.py [GATE]

A gate is a pipe with a name: nothing is said until somebody opens it to write, or takes it away."""

import contextlib
import struct
import sys

RATE = 48000
HALF = 240  # samples of half a wave: 100 a second
LOUD = 9000
WAVE = struct.pack('<h', LOUD) * HALF + struct.pack('<h', -LOUD) * HALF
# In milliseconds, as rp_voice_slots_reckon() has them: so a session says what a rehearsal without a voice does.
WORD, LETTER, NUMBER, FIGURE, STOP = 100, 62, 250, 100, 250


def reckon(text):
    """Returns how long a text takes to say, in milliseconds."""
    length = WORD
    before = ''
    for place, letter in enumerate(text):
        if letter.isdigit():
            length += FIGURE + (0 if before.isdigit() else NUMBER)
        elif letter in '.:,':
            length += STOP if place + 1 < len(text) else 0
        else:
            length += LETTER
        before = letter
    return length


def main():
    for gate in sys.argv[1:]:
        with contextlib.suppress(OSError), open(gate, 'rb'):
            pass
    size = 2 * reckon(sys.stdin.read().rstrip('\n')) * RATE // 1000
    samples = (WAVE * (size // len(WAVE) + 1))[:size]
    head = struct.pack('<4sI4s4sIHHIIHH4sI', b'RIFF', 36 + size, b'WAVE', b'fmt ', 16, 1, 1, RATE, 2 * RATE, 2, 16,
                       b'data', size)
    sys.stdout.buffer.write(head + samples)


main()
