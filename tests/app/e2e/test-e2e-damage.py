#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs that are damaged in every way a disk or a download can, beside a good one."""

import hashlib
import os

from e2e import copy_bundle, expect, install_test_pack, main


def flip(path):
    """Turns bytes over in the middle, as a failing disk would."""
    with open(path, 'r+b') as file:
        file.seek(os.path.getsize(path) // 2)
        part = file.read(64)
        file.seek(-len(part), os.SEEK_CUR)
        file.write(bytes(byte ^ 0xff for byte in part))


def sign(path):
    """Writes the digest that fits the file as it is."""
    with open(path, 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    with open(path + '.sha256', 'w', encoding='ascii') as file:
        file.write(f'{digest}  {os.path.basename(path)}\n')


def make_damage():
    """Makes the damaged packs; returns the file name of each with words of the reason it must be refused for."""
    flip(copy_bundle('flipped'))
    os.remove(copy_bundle('unsigned') + '.sha256')
    truncated = copy_bundle('truncated')
    os.truncate(truncated, os.path.getsize(truncated) // 3)
    cut_off = copy_bundle('cut-off')
    os.truncate(cut_off, os.path.getsize(cut_off) // 3)
    sign(cut_off)
    stump = copy_bundle('stump')
    os.truncate(stump, 10)
    sign(stump)
    with open(copy_bundle('empty'), 'wb'):
        pass
    return {
        'flipped.gresource': 'does not match its digest',
        'unsigned.gresource': 'with the pack\'s digest is missing',
        'truncated.gresource': 'does not match its digest',
        'cut-off.gresource': '',
        'stump.gresource': '',
        'empty.gresource': '',
    }


def damage(steps):
    reasons = make_damage()
    install_test_pack('tiny')
    with steps.run() as app:
        with steps.step('the good packs are there'):
            app.read('library', '13 exercises')  # two packs have a clamshell
            app.see('table cell', 'Clamshell', 5)
            app.activate('show-exercise', 'march')  # its card may be too far down to be there
            app.read('exercise', 'Lift one knee, put it down')
            app.activate('back')
        with steps.step('the library says how many packs it could not open'):
            told = f'{len(reasons)} packs could not be opened'
            app.read('library', told)
            app.click(app.see('list item', told, 5))  # newer libadwaita has no rows before
        for name, words in reasons.items():
            with steps.step(f'{name} is named with its reason'):
                row = app.see('list item', name, 5)
                said = [label.get_name() for label in app.below(row) if label.get_role_name() == 'label']
                reason = said[-1] if len(said) > 1 else ''
                expect(words in reason and reason.endswith('.'), f'it says {said}')
                print(f'# {reason}')
        with steps.step('a program of the good pack still opens'):
            app.activate('show-program', 'daily-clams')
            app.read('program', 'Clamshell')


main(damage)
