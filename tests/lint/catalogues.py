#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language says all that a session and a sheet say, with the same places for names and numbers."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

import tree

# What the build takes words from, as meson's preset for GLib does.
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')
FORMATS = ('g_strdup_printf:1', 'g_string_printf:2', 'g_string_append_printf:2', 'g_set_error:4')
# One page in two languages is worse than a page in the wrong one.
WHOLE = re.compile(r'src/(core/words|sheet)/')
LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(\[\d+\])? (".*")$|(".*")$')
PLACE = re.compile(r'%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[a-zA-Z%]')
MNEMONIC = re.compile(r'_(\w)')


@dataclass
class Message:
    """What is said, and how it is said in a language."""
    line: int
    context: str = None
    text: str = ''
    plural: str = ''
    said: list = field(default_factory=list)
    flags: str = ''
    places: str = ''

    @property
    def key(self):
        return self.context, self.text

    @property
    def is_whole(self):
        return all(self.said) and 'fuzzy' not in self.flags

    def add(self, keyword, words):
        if keyword == 'msgctxt':
            self.context = (self.context or '') + words
        elif keyword == 'msgid':
            self.text += words
        elif keyword == 'msgid_plural':
            self.plural += words
        else:
            self.said[-1] += words


def unquote(quoted):
    escapes = {'n': '\n', 't': '\t'}
    return re.sub(r'\\(.)', lambda match: escapes.get(match.group(1), match.group(1)), quoted[1:-1])


def read(text):
    """Yields the messages of a catalogue or a template, without its header and what it keeps for later."""
    message = keyword = None
    for number, line in enumerate([*text.splitlines(), ''], 1):
        if not line.strip():
            if message and message.text:
                yield message
            message = None
            continue
        message = message or Message(number)
        if line.startswith('#'):
            message.flags += line if line.startswith('#,') else ''
            message.places += line[2:] if line.startswith('#:') else ''
            continue
        match = LINE.match(line)
        keyword = match.group(1) or keyword
        if match.group(1) == 'msgstr':
            message.said.append('')
        message.add(keyword, unquote(match.group(3) or match.group(4)))


def run(files, *command):
    try:
        return subprocess.run(command, cwd=files.root, capture_output=True, text=True, check=False,
                              env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'GETTEXTDATADIRS': 'po'})
    except FileNotFoundError:
        return subprocess.CompletedProcess(command, 1, '', f'{command[0]} is not installed')


def extract(files):
    """All that is to be said, from the files that are listed."""
    result = run(files, 'xgettext', '--from-code=UTF-8', '--files-from=po/POTFILES.in', '--output=-',
                 *(f'--keyword={word}' for word in KEYWORDS), *(f'--flag={word}:c-format' for word in FORMATS))
    return list(read(result.stdout)), result.stderr if result.returncode else None


def check_form(files, path):
    result = run(files, 'msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', path)
    for line in result.stderr.splitlines():
        match = re.match(r'([\w./-]+):(\d+): (.*)', line)
        if match:
            yield tree.Finding(path, int(match.group(2)), match.group(3), 'msgfmt refuses it')
        elif 'not installed' in line:
            yield tree.Finding(path, 1, line, 'it checks catalogues')


def check_places(path, message, wanted):
    """Names and numbers come in the order of the source, and what stands at the edge of a text stays there."""
    for words in filter(None, message.said):
        if 'c-format' in wanted.flags and 'c-format' not in message.flags:
            sources = [PLACE.findall(source) for source in (wanted.text, wanted.plural) if source]
            if PLACE.findall(words) not in sources:
                yield tree.Finding(path, message.line, f'“{words}” has other places', 'a name or number would be lost')
        edges = [text[:len(text) - len(text.lstrip())] + '|' + text[len(text.rstrip()):] for text in (words, wanted.text)]
        if edges[0] != edges[1]:
            yield tree.Finding(path, message.line, f'“{words}” begins or ends otherwise', 'words would run together')


def check_messages(path, messages, wanted):
    said = {message.key: message for message in messages}
    for want in wanted:
        message = said.get(want.key)
        if message:
            yield from check_places(path, message, want)
        if WHOLE.search(want.places) and not (message and message.is_whole):
            yield tree.Finding(path, message.line if message else 1, f'does not say “{want.text}”',
                               'a session or a sheet would mix two languages')
    for message in messages:
        if 'fuzzy' in message.flags:
            yield tree.Finding(path, message.line, f'“{message.text}” is only guessed', 'it is not used')


def check_menus(files, path, messages):
    """In one menu, a letter that is underlined stands for one choice."""
    said = {message.text: message for message in messages if message.said and message.said[0]}
    for source in files.match(r'ui/.*\.ui'):
        for menu in ET.fromstring(source.text).iter('menu'):
            taken = {}
            for label in menu.iter('attribute'):
                message = said.get(label.text)
                letter = MNEMONIC.search(message.said[0]) if message else None
                if letter and taken.setdefault(letter.group(1).casefold(), message) is not message:
                    yield tree.Finding(path, message.line, f'“{message.said[0]}” underlines a letter of another choice',
                                       f'the key would reach one of them, in {source.name}')


def check(files):
    linguas = files.get('po/LINGUAS')
    languages = [line for line in linguas.text.splitlines() if line and line[0] != '#'] if linguas else []
    if not languages:
        return
    wanted, trouble = extract(files)
    if trouble:
        yield tree.Finding('po/POTFILES.in', 1, 'xgettext refuses it', trouble)
    for path in (f'po/{language}.po' for language in languages):
        source = files.get(path)
        if source:
            messages = list(read(source.text))
            yield from check_form(files, path)
            yield from check_messages(path, messages, wanted)
            yield from check_menus(files, path, messages)


if __name__ == '__main__':
    sys.exit(tree.main(check))
