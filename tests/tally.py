#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of one or more Meson test logs and says, last of all, "N passed, N failed".

A program that speaks TAP counts once for each case, any other once. A program that failed without a failed case
(it crashed, hung, or leaked) counts as one failure. Ends badly if anything failed, or if nothing ran.

Some tests stand on real time and a real screen, and a machine may stop for longer than any of them waits. So a few that
failed may be run again, alone: "--failed LOG" names them, none if there are more than a few, and a second log beside
the first counts in their place. What passed only then is named, for it is a fault to be found.
"""

import json
import os
import re
import sys

CASE = re.compile(r'^\s*(not )?ok\b(?!.*# *SKIP)', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL'}
AGAIN = 'again.json'
FEW = 3


def tally(test):
    """Returns how many cases of one logged test passed and how many failed."""
    if test['result'] == 'SKIP':
        return 0, 0
    cases = [match for match in map(CASE.match, test.get('stdout', '').splitlines()) if match]
    failed = sum(1 for case in cases if case.group(1))
    passed = len(cases) - failed
    if test['result'] in GOOD:
        return max(passed, 0 if cases else 1), 0
    return passed, max(failed, 1)


def read(log):
    """Returns the tests of a log by their names; none if it cannot be read."""
    try:
        with open(log, encoding='utf-8') as lines:
            return {test['name']: test for test in (json.loads(line) for line in lines if line.strip())}
    except OSError:
        return {}


def failed_names(log):
    """Returns what Meson calls the tests that failed; none if they are too many to be chance."""
    names = [name.rpartition(' / ')[2] for name, test in read(log).items() if tally(test)[1]]
    return names if len(names) <= FEW else []


def count(log):
    """Returns how many cases of a log passed and failed, and names each test that did not pass at once."""
    first, second = read(log), read(os.path.join(os.path.dirname(log), AGAIN))
    if not first:
        print(f'{log}: no test ran', file=sys.stderr)
        return 0, 1
    passed = failed = 0
    for name, test in first.items():
        good, bad = tally(test)
        if bad and name in second:
            good, bad = tally(second[name])
            print(f'{name} failed, and {"failed again" if bad else "passed only when it was run again, alone"}')
        elif bad:
            print(f"failed: {name} ({test['result'].lower()})")
        passed += good
        failed += bad
    return passed, failed


def main(logs):
    if logs[0] == '--failed':
        print('\n'.join(failed_names(logs[1])))
        return 0
    counts = [count(log) for log in logs]
    passed, failed = (sum(numbers) for numbers in zip(*counts))
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


sys.exit(main(sys.argv[1:]))
