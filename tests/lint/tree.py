# SPDX-License-Identifier: GPL-3.0-or-later
"""What every rule shares: the files of a tree, C code without its comments and strings, and how a finding is told."""

import bisect
import os
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

LAYERS = ('core', 'media', 'sheet', 'tool', 'app')
SKIPPED = re.compile(r'(^|/)(\.git|build[^/]*|subprojects|__pycache__)(/|$)|^tests/lint/fixtures(/|$)')
HIDDEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
FUNCTION = re.compile(r'^(\w+) \(.*?\)\n\{\n', re.MULTILINE | re.DOTALL)


@dataclass
class Finding:
    """One breach of a rule: where, what, and why it matters."""
    path: str
    line: int
    what: str
    why: str

    def __str__(self):
        return f'{self.path}:{self.line}: {self.what}: {self.why}'


@dataclass
class Function:
    """A function definition; its lines run from its name to its closing brace."""
    name: str
    line: int
    lines: int
    body: str
    static: bool


def blank(match):
    """Hides a comment or string: same length, same line ends, quotes kept."""
    text = match.group()
    inside = re.sub(r'[^\n]', ' ', text[1:-1])
    return f' {inside} ' if text[0] == '/' else f'{text[0]}{inside}{text[-1]}'


class Source:
    """One text file."""

    def __init__(self, root, path):
        self.root = root
        self.path = path
        self.name = os.path.basename(path)
        self.stem, self.suffix = os.path.splitext(self.name)

    @cached_property
    def text(self):
        return (self.root / self.path).read_text(encoding='utf-8')

    @cached_property
    def code(self):
        """The text with comments and the insides of strings blanked."""
        return HIDDEN.sub(blank, self.text)

    @cached_property
    def line_ends(self):
        return [match.start() for match in re.finditer('\n', self.text)]

    @property
    def layer(self):
        parts = self.path.split('/')
        return parts[1] if parts[0] == 'src' and len(parts) > 2 else None

    @property
    def room(self):
        """The room of a source, as "core/session"; nothing where the layer's folder itself holds it."""
        parts = self.path.split('/')
        return '/'.join(parts[1:3]) if self.layer and len(parts) == 4 else None

    def line_at(self, offset):
        return bisect.bisect_left(self.line_ends, offset) + 1

    def functions(self):
        """The definitions, found by the braces that the formatter puts in the first column."""
        for match in FUNCTION.finditer(self.code):
            start = self.code.rfind('\n\n', 0, match.end() - 3) + 1
            name = re.compile(r'^(\w+) \(', re.MULTILINE).search(self.code, start)
            end = self.code.find('\n}\n', match.end() - 1)
            line = self.line_at(name.start())
            static = self.code[start:name.start()].lstrip().startswith('static')
            yield Function(name.group(1), line, self.line_at(end + 1) - line + 1, self.code[match.end():end], static)

    def find(self, pattern, what, why, where='code'):
        """A finding for each match of a pattern."""
        for match in re.finditer(pattern, getattr(self, where), re.MULTILINE):
            yield Finding(self.path, self.line_at(match.start()), what.format(match.group().strip()), why)


class Tree:
    """The files of the project, or of a fixture that stands for one."""

    def __init__(self, root):
        self.root = Path(root)
        self.sources = [Source(self.root, path) for path in self.walk()]

    def walk(self):
        for folder, folders, names in os.walk(self.root):
            below = os.path.relpath(folder, self.root)
            prefix = '' if below == '.' else below + '/'
            folders[:] = sorted(name for name in folders if not SKIPPED.search(prefix + name))
            yield from (prefix + name for name in sorted(names))

    def match(self, pattern):
        """The files whose whole path matches a pattern."""
        return [source for source in self.sources if re.fullmatch(pattern, source.path)]

    def c_files(self, top='src|tests'):
        return self.match(rf'({top})/.*\.[ch]')

    def get(self, path):
        return next((source for source in self.sources if source.path == path), None)


def main(check):
    """Runs a rule over the tree named on the command line, tells its findings, and ends badly if there are any."""
    findings = list(check(Tree(sys.argv[1])))
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)
