# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears what the program plays: each sound with the instant at which it begins on the monotonic clock, and how long the
program meanwhile had to wait for a processor, which is no fault of its own."""

import contextlib
import fcntl
import os
import re
import statistics
import struct
import tempfile
import threading
import time

RATE = 48000
HALF = 240  # as in speak.py
LOUD = 9000
UP = struct.pack('<h', LOUD) * HALF
WAVE = UP + struct.pack('<h', -LOUD) * HALF
# Parts of one sound come closer together than this, in seconds.
TOGETHER = 0.02
# Nothing is later than this and sounds still; nor is what is asked for closer together.
APART = 0.5
# What the machine has made later than this is left out, as RP_TONE_PHRASE_STALE and RP_TONE_STALE say.
STALE, TONE_STALE = 0.15, 0.3
# Room for the longest phrase, so that it is written at once; the most that a person may ask for.
ROOM = 1 << 20
STEP = 0.01
SAYS = re.compile(r'voice: at (\d+) says: (.*)$')
SPEAK = f'/usr/bin/python3 -SE {os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "speak.py")}'


class Ear:
    """A sound device that remembers. Use it in a "with" block, with `environment` for the program."""

    def __init__(self):
        self.folder = tempfile.mkdtemp()
        self.path = os.path.join(self.folder, 'sound')
        os.mkfifo(self.path)
        self.environment = {
            'REPRISE_SOUND_SINK': f'filesink buffer-mode=unbuffered sync=true location={self.path}',
            'GSETTINGS_BACKEND': 'keyfile', 'G_MESSAGES_DEBUG': 'reprise'}
        self.pieces = []
        self.waits = []
        self.process = None
        self.listening = True
        self.threads = [threading.Thread(target=self.listen, daemon=True),
                        threading.Thread(target=self.watch, daemon=True)]

    def __enter__(self):
        self.pipe = os.open(self.path, os.O_RDWR)
        fcntl.fcntl(self.pipe, fcntl.F_SETPIPE_SZ, ROOM)
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.listening = False
        os.write(self.pipe, b'\0\0')
        for thread in self.threads:
            thread.join()
        os.close(self.pipe)
        os.remove(self.path)
        os.rmdir(self.folder)

    def listen(self):
        while self.listening:
            piece = os.read(self.pipe, ROOM)
            self.pieces.append((time.monotonic(), piece))

    def watch(self):
        """Notes for how long the program's threads, and those here, have waited for a processor so far, as the system tells."""
        while self.listening:
            if self.process:
                self.waits.append((time.monotonic(), waited(self.process) + waited(os.getpid())))
            time.sleep(STEP)

    def machine_lateness(self, begin, end):
        """For how long the program and the ear had to wait for a processor between two instants, in seconds."""
        before = [wait for wait in self.waits if wait[0] <= begin] or self.waits[:1]
        after = [wait for wait in self.waits if wait[0] >= end] or self.waits[-1:]
        if not before or not after:
            return 0
        return max(0, after[0][1] - before[-1][1])

    def sounds(self):
        """Returns the instant and the samples of each sound."""
        joined = []
        last = 0
        for at, piece in list(self.pieces):
            if joined and at - last < TOGETHER:
                joined[-1][1] += piece
            else:
                joined.append([at, bytearray(piece)])
            last = at
        return joined

    def phrases(self):
        """Returns the instant of each phrase and how long it is, in seconds."""
        for at, samples in self.sounds():
            begin = samples.find(UP)
            if begin >= 0:
                yield at, samples.count(WAVE) * 2 * HALF / RATE

    def tones(self):
        """Returns the instant of each tone: what is neither a phrase nor silence."""
        return [at for at, samples in self.sounds() if samples.find(UP) < 0 and samples.strip(b'\0')]


def align(heard, planned):
    """Returns the instant from which the planned ones are told: the one from which most are heard close to their place."""
    def n_near(began):
        return sum(any(abs(at - began - plan) <= 2 * TOGETHER for at in heard) for plan in planned)

    best = max((at - plan for at in heard for plan in planned), key=n_near)
    return statistics.median(min((at - plan for at in heard), key=lambda began: abs(began - best)) for plan in planned
                             if any(abs(at - plan - best) <= 2 * TOGETHER for at in heard))


def waited(pid):
    """Returns for how long the threads of a process have waited for a processor, in seconds, all together."""
    total = 0
    with contextlib.suppress(OSError):
        for task in os.listdir(f'/proc/{pid}/task'):
            with contextlib.suppress(OSError, IndexError, ValueError), open(f'/proc/{pid}/task/{task}/schedstat') as file:
                total += int(file.read().split()[1])
    return total / 1e9


def said(app):
    """Returns what the program said that it says: the instant in seconds, and the words."""
    found = filter(None, (SAYS.search(line) for line in app.said()))
    return [(int(match[1]) / 1e6, match[2]) for match in found]
