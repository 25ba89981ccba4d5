#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of one or more Meson test logs and says, last of all, "N passed, N failed".

A program that speaks TAP counts once for each case, any other once. A program that failed without a failed case
(it crashed, hung, or leaked) counts as one failure. Ends badly if anything failed, or if nothing ran.
"""

import json
import re
import sys

CASE = re.compile(r'^\s*(not )?ok\b(?!.*# *SKIP)', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL'}


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


def main(logs):
    passed = failed = 0
    for log in logs:
        try:
            with open(log, encoding='utf-8') as lines:
                tests = [json.loads(line) for line in lines if line.strip()]
        except OSError:
            tests = []
        if not tests:
            print(f'{log}: no test ran', file=sys.stderr)
            failed += 1
        for test in tests:
            good, bad = tally(test)
            passed += good
            failed += bad
            if bad:
                print(f"failed: {test['name']} ({test['result'].lower()})")
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


sys.exit(main(sys.argv[1:]))
