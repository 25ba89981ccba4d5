#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages a good bundle in many ways, each with a digest that fits, and has the probe judge it.

  bundles.py BUNDLE PROBE [--count N] [--open PROGRAM] [--count N] [--samples N] [--times N] [--seed N]

Every damaged bundle is judged once, and some of them many times: the verdict must be the same each time. A probe that
dies, or takes longer than HANG seconds, fails. With --open, a program shows and prints all that is in each bundle that was
found good, and must end well. Prints TAP, and what was measured as comments.
"""

import argparse
import collections
import os
import random
import signal
import struct
import sys
import time

REFUSED = 1
HANG = 2.5
# Shares of the kinds of damage, in thousandths.
KINDS = {'index': 410, 'number': 100, 'text': 275, 'cut': 80, 'swap': 65, 'still': 35, 'clip': 35}
EXTREMES = (0, 1, 3, 7, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff)


class Bundle:
    """A good bundle, and where its parts lie: GVDB's index, and the values with their names."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            self.data = file.read()
        self.numbers = []  # places of the index's numbers
        self.entries = []  # places of the index's entries, 24 bytes each
        self.values = {}   # name: start, end
        start, end = struct.unpack_from('<II', self.data, 16)
        self.numbers += [16, 20]
        self.read_table(start, end)
        covered = bytearray(len(self.data))
        for first, last in self.values.values():
            covered[first:last] = b'\1' * (last - first)
        self.index = [place for place, inside in enumerate(covered) if not inside]

    def read_table(self, start, end):
        n_bloom, n_buckets = struct.unpack_from('<II', self.data, start)
        place = start + 8 + 4 * ((n_bloom & 0x7ffffff) + n_buckets)
        self.numbers += range(start, place, 4)
        names = []
        while place + 24 <= end:
            _, parent, key, size, kind, _, first, last = struct.unpack_from('<IIIHccII', self.data, place)
            self.entries.append(place)
            self.numbers += [place, place + 4, place + 8, place + 12, place + 16, place + 20]
            name = self.data[key:key + size].decode()
            names.append((names[parent] if parent < len(names) else '') + name)
            if kind == b'v':
                self.values[names[-1]] = (first, last)
            elif kind == b'H':
                self.read_table(first, last)
            place += 24

    def places(self, ending, margin=0):
        """All bytes of the values whose names end so; with a margin only so many at the head of each."""
        found = []
        for name, (first, last) in sorted(self.values.items()):
            if name.endswith(ending):
                found += range(first, min(last, first + margin) if margin else last)
        return found


class Damage:
    """Ways to damage a bundle. Each returns the bytes of a damaged one."""

    def __init__(self, bundle, seed):
        self.bundle = bundle
        self.seed = seed
        self.chance = None
        self.places = {'text': bundle.places('.xml'), 'still': bundle.places('.jpg', 2000),
                       'clip': bundle.places('.webm', 4000), 'index': bundle.index}

    def flip(self, places):
        data = bytearray(self.bundle.data)
        for _ in range(self.chance.choice((1, 1, 1, 2, 5))):
            place = self.chance.choice(places)
            data[place] = self.chance.choice((data[place] ^ (1 << self.chance.randrange(8)), self.chance.randrange(256)))
        return bytes(data)

    def number(self):
        data = bytearray(self.bundle.data)
        place = self.chance.choice(self.bundle.numbers)
        old, = struct.unpack_from('<I', data, place)
        new = self.chance.choice((*EXTREMES, len(data), len(data) + 1, old + 1, old - 1, old + 24, old * 2))
        struct.pack_into('<I', data, place, new & 0xffffffff)
        return bytes(data)

    def cut(self):
        data = self.bundle.data
        first, last = sorted(self.chance.sample(range(len(data)), 2))
        way = self.chance.randrange(4)
        if way == 0:
            return data[:first]
        if way == 1:
            return data[:self.chance.randrange(200)]
        if way == 2:
            return data[:first] + data[first + self.chance.randrange(1, 64):]
        return data[:first] + bytes(last - first) + data[last:]

    def swap(self):
        data = bytearray(self.bundle.data)
        one, other = self.chance.sample(self.bundle.entries, 2)
        first, last = self.chance.choice(((0, 24), (16, 24), (8, 14), (4, 8)))
        data[one + first:one + last], data[other + first:other + last] = \
            data[other + first:other + last], data[one + first:one + last]
        return bytes(data)

    def make(self, kind, number):
        """The same bytes each time for a kind and a number."""
        self.chance = random.Random(f'{self.seed} {kind} {number}')
        if kind in self.places:
            return self.flip(self.places[kind])
        return getattr(self, kind)()


class Judge:
    """Runs the probe as the program does: the bundle on descriptor 3, the reason on its output."""

    def __init__(self, probe):
        self.probe = probe

    def judge(self, data):
        """Returns the verdict in words, and how many seconds it took by the clock and of work."""
        bundle = os.memfd_create('bundle')
        heard, said = os.pipe()  # the probe may write no file, and says less than a pipe holds
        with open(bundle, 'wb', closefd=False) as file:
            file.write(data)
        begun = time.monotonic()
        child = os.posix_spawn(self.probe, [self.probe, str(os.getpid())], os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, said, 1), (os.POSIX_SPAWN_DUP2, bundle, 3)])
        _, status, used = os.wait4(child, 0)
        took = time.monotonic() - begun
        os.close(said)
        reason = os.read(heard, 4000)
        os.close(heard)
        os.close(bundle)
        return self.name(status, reason), took, used.ru_utime + used.ru_stime

    @staticmethod
    def name(status, reason):
        if os.WIFSIGNALED(status):
            return f'killed by {signal.Signals(os.WTERMSIG(status)).name}'
        code = os.WEXITSTATUS(status)
        if code == 0:
            return 'good'
        return f'refused: {reason.decode(errors="replace")}' if code == REFUSED and reason else f'ended with {code}'


def kinds(count):
    """As many kinds as there shall be bundles, in the shares above."""
    total = sum(KINDS.values())
    names = [name for name, share in KINDS.items() for _ in range(round(count * share / total))]
    return (names + ['index'] * count)[:count]


def describe(times):
    times = sorted(times)
    return f'median {times[len(times) // 2]:.3f} s, 99 % {times[len(times) * 99 // 100]:.3f} s, most {times[-1]:.3f} s'


def say(good, number, words):
    print(f'{"ok" if good else "not ok"} {number} - {words}', flush=True)
    return good


def judge_all(options, damage, judge):
    """Judges each bundle once. Returns the verdicts, the times, and what hung."""
    verdicts, clock, work, hung = [], [], [], []
    for number, kind in enumerate(kinds(options.count)):
        data = damage.make(kind, number)
        verdict, took, used = judge.judge(data)
        # A machine under load is slow, but not each time.
        for _ in range(3):
            if took <= HANG:
                break
            verdict, took, used = judge.judge(data)
        else:
            hung.append(number)
        verdicts.append((kind, verdict, number))
        clock.append(took)
        work.append(used)
    return verdicts, clock, work, hung


def tell(verdicts, clock, work):
    counts = collections.Counter((kind, verdict.split(':')[0]) for kind, verdict, _ in verdicts)
    for (kind, verdict), count in sorted(counts.items()):
        print(f'# {kind}: {count} {verdict}')
    print(f'# by the clock: {describe(clock)}; of work: {describe(work)}', flush=True)


def judge_again(options, sample, damage, judge):
    """Judges a sample of bundles again and again. Returns those whose verdict was not the same each time."""
    different = []
    for kind, verdict, number in sample:
        data = damage.make(kind, number)
        for _ in range(options.times - 1):
            again = judge.judge(data)[0]
            if again != verdict:
                different.append(f'{kind} {number}: "{verdict}", then "{again}"')
                break
    return different


def open_all(options, verdicts, damage):
    """Has what was found good opened. Returns what did not end well."""
    opener = Judge(options.open)
    good = [(kind, number) for kind, verdict, number in verdicts if verdict == 'good']
    bad = []
    for kind, number in good:
        verdict = opener.judge(damage.make(kind, number))[0]
        if verdict != 'good':
            bad.append(f'{kind} {number}: {verdict}')
    print(f'# {len(good)} bundles were opened, each exercise shown and printed')
    return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('bundle')
    parser.add_argument('probe')
    parser.add_argument('--count', type=int, default=2932)
    parser.add_argument('--samples', type=int, default=60)
    parser.add_argument('--times', type=int, default=60)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--open')
    options = parser.parse_args()
    judge = Judge(options.probe)
    bundle = Bundle(options.bundle)
    damage = Damage(bundle, options.seed)

    print('1..5')
    fine = say(judge.judge(bundle.data)[0] == 'good', 1, 'the bundle is good before it is damaged')
    verdicts, clock, work, hung = judge_all(options, damage, judge)
    tell(verdicts, clock, work)
    fine &= say(not hung, 2, f'{len(hung)} of {len(verdicts)} damaged bundles take longer than {HANG} s')
    lost = [entry for entry in verdicts if entry[1] != 'good' and not entry[1].startswith('refused')]
    for kind, verdict, number in lost:
        print(f'# {kind} {number}: {verdict}')
    fine &= say(not lost, 3, f'{len(lost)} break the probe')
    sample = random.Random(options.seed).sample(verdicts, min(options.samples, len(verdicts)))
    different = judge_again(options, sample, damage, judge)
    for words in different:
        print(f'# {words}')
    fine &= say(not different, 4, f'{len(sample) - len(different)} of {len(sample)} have one verdict in {options.times} trials')
    if not options.open:
        print('ok 5 - those found good are opened # SKIP without a program that opens them')
        return 0 if fine else 1
    bad = open_all(options, verdicts, damage)
    for words in bad:
        print(f'# {words}')
    fine &= say(not bad, 5, f'{len(bad)} of those found good break the program that opens them')
    return 0 if fine else 1


if __name__ == '__main__':
    sys.exit(main())
