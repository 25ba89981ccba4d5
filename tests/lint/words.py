#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that people read can be translated, and are calm."""

import re
import sys

import tree

CALL = re.compile(r'(?<![\w>.])(?:_|N_|C_|NC_|g_dn?gettext|ngettext|g_dpgettext2?) \(')
SPOKEN = re.compile(r'(?<![\w>.])(?:_|N_|C_|NC_|ngettext) \(((?:[^()"]|"(?:\\.|[^"\\])*")*)\)')
TEXT = re.compile(r'"(?:\\.|[^"\\])*"')
UI_WORD = re.compile(r'translatable="(?:yes|true|1)"[^>]*>([^<]*)<')
UI_PLAIN = re.compile(r'<property name="(?:label|title|subtitle|tooltip-text|placeholder-text|description)">([^<]*)<')
LISTED = r'(src/.*\.c|ui/.*\.ui|resources/.*\.(desktop|metainfo\.xml|desktop\.in|metainfo\.xml\.in|gschema\.xml))'


def has_words(source):
    if source.suffix == '.c':
        return bool(CALL.search(source.code))
    return source.suffix != '.ui' or bool(UI_WORD.search(source.text))


def check_list(files, potfiles):
    """POTFILES.in names every file with words, nothing else, in order."""
    listed = [line.strip() for line in potfiles.text.splitlines() if line.strip() and line[0] != '#']
    for source in files.match(LISTED):
        if has_words(source) and source.path not in listed:
            yield tree.Finding(potfiles.path, 1, f'{source.path} is missing', 'its words would stay untranslated')
    for number, path in enumerate(potfiles.text.splitlines(), 1):
        source = files.get(path)
        if path in listed and not source:
            yield tree.Finding(potfiles.path, number, f'{path} does not exist', 'xgettext would stop')
        elif source and source.suffix in ('.c', '.ui') and not has_words(source):
            yield tree.Finding(potfiles.path, number, f'{path} has no words', 'only files with words are listed')
    if listed != sorted(listed):
        yield tree.Finding(potfiles.path, 1, 'is not sorted', 'a sorted list merges without a conflict')


def check_tone(source):
    """No exclamation mark in what people read."""
    if source.suffix == '.c':
        found = ((call.start(), text.group()) for call in SPOKEN.finditer(source.text)
                 for text in TEXT.finditer(call.group(1)))
    else:
        found = ((match.start(), match.group(1)) for match in UI_WORD.finditer(source.text))
    for offset, text in found:
        if '!' in text:
            yield tree.Finding(source.path, source.line_at(offset), f'{text} shouts', 'say it calmly, without "!"')


def check_ui(source):
    """Words in a template are marked for translation."""
    for match in UI_PLAIN.finditer(source.text):
        if match.group(1) != 'Reprise' and re.search(r'[A-Za-z]{2}', match.group(1)):
            yield tree.Finding(source.path, source.line_at(match.start()), f'"{match.group(1)}" is not translatable',
                               'add translatable="yes"')


def check_languages(files):
    linguas = files.get('po/LINGUAS')
    for number, line in enumerate(linguas.text.splitlines() if linguas else [], 1):
        if line and line[0] != '#' and not files.get(f'po/{line}.po'):
            yield tree.Finding(linguas.path, number, f'po/{line}.po does not exist', 'a language needs its words')


def check(files):
    potfiles = files.get('po/POTFILES.in')
    if potfiles:
        yield from check_list(files, potfiles)
    else:
        yield tree.Finding('po/POTFILES.in', 1, 'does not exist', 'it lists what is translated')
    yield from check_languages(files)
    for source in files.match(r'src/.*\.c|ui/.*\.ui'):
        yield from check_tone(source)
    for source in files.match(r'ui/.*\.ui'):
        yield from check_ui(source)


if __name__ == '__main__':
    sys.exit(tree.main(check))
