#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves each rule on a small tree that breaks it: it must find all that "expected" lists, and nothing else."""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PLACE = re.compile(r'^([\w./-]+:\d+): ', re.MULTILINE)


def prove(rule):
    """Returns whether a rule finds what it should in its fixture."""
    fixture = HERE / 'fixtures' / rule
    result = subprocess.run([sys.executable, HERE / f'{rule}.py', fixture], capture_output=True, text=True, check=False)
    found = sorted(PLACE.findall(result.stdout))
    expected = sorted((fixture / 'expected').read_text(encoding='utf-8').split())
    if found == expected and result.returncode == 1:
        return True
    print(f'# expected {expected}\n# found {found}')
    print(''.join(f'# {line}\n' for line in (result.stdout + result.stderr).splitlines()))
    return False


def main():
    rules = sorted(path.name for path in (HERE / 'fixtures').iterdir())
    print(f'1..{len(rules)}')
    bad = 0
    for number, rule in enumerate(rules, 1):
        good = prove(rule)
        bad += not good
        print(f'{"ok" if good else "not ok"} {number} {rule}')
    return 1 if bad else 0


sys.exit(main())
