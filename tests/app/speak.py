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


def main():
    for gate in sys.argv[1:]:
        with contextlib.suppress(OSError), open(gate, 'rb'):
            pass
    text = sys.stdin.read().strip()
    waves = 6 + len(text.encode()) // 2
    samples = (struct.pack('<h', LOUD) * HALF + struct.pack('<h', -LOUD) * HALF) * waves
    head = struct.pack('<4sI4s4sIHHIIHH4sI', b'RIFF', 36 + len(samples), b'WAVE', b'fmt ', 16, 1, 1, RATE, 2 * RATE,
                       2, 16, b'data', len(samples))
    sys.stdout.buffer.write(head + samples)


main()
