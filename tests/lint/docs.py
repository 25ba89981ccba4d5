#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function, type and property says what it is for, and what it hands over."""

import re
import sys

import tree

DECLARATION = re.compile(r'^([\w ]+?[ *])(rp_\w+) \(([^;]*)\)[^;()]*(\([\w, ]*\))?;$', re.MULTILINE)
TYPE = re.compile(r'^G_DEFINE_(?:FINAL_TYPE|INTERFACE|BOXED_TYPE)\w* \((Rp\w+)', re.MULTILINE)
PROPERTY = re.compile(r'\bg_param_spec_\w+ \(\s*(?:"(?P<name>[^"]*)"|(?P<table>\w+)\[)?')
TABLE = r'\b{}\[\w*\] = \{{(.*?)\}};'
STRING = re.compile(r'"([^"\n]*)"')
OPENING = re.compile(r'/\* SPDX[^\n]*\n/\*')
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'


def public(files):
    """Yields the name and the return type of each function that a header in src declares."""
    for source in files.c_files('src'):
        if source.suffix == '.h' and not source.stem.endswith('-private'):
            for match in DECLARATION.finditer(source.code):
                if not match.group(2).endswith(('_get_type', '_error_quark')):
                    yield match.group(2), match.group(1).strip()


def comment_of(source, name):
    """Returns the doc comment of a name, or nothing."""
    match = re.search(rf'/\*\*\n \* {name}:.*?\*/', source.text, re.DOTALL)
    return match.group() if match else None


def described(source, name):
    """Whether a file describes a type: in a doc comment, or in a comment that opens the file."""
    return comment_of(source, name) or comment_of(source, name + 'Interface') or OPENING.match(source.text)


def check_function(source, function, kind):
    comment = comment_of(source, function.name)
    if not comment:
        yield tree.Finding(source.path, function.line, f'{function.name} has no doc comment',
                           'a public function says what it does and returns')
    elif kind != 'void' and 'Returns:' not in comment:
        yield tree.Finding(source.path, function.line, f'{function.name} does not say what it returns',
                           'its comment needs a line "Returns:"')
    elif kind.endswith('*') and not re.search(r'Returns: \((transfer|nullable)', comment):
        yield tree.Finding(source.path, function.line, f'{function.name} does not say who owns what it returns',
                           'write "Returns: (transfer none)" or another transfer')


def property_names(source, match):
    """Yields the names a property may have: the one it is given, or all of the table in the same file it is given one of."""
    if match.group('name') is not None:
        yield source.text[match.start('name'):match.end('name')]
    elif match.group('table'):
        table = re.search(TABLE.format(match.group('table')), source.code, re.DOTALL)
        yield from STRING.findall(source.text[table.start(1):table.end(1)] if table else '')


def check_properties(source):
    for match in PROPERTY.finditer(source.code):
        names = list(property_names(source, match))
        line = source.line_at(match.start())
        if not names:
            yield tree.Finding(source.path, line, 'the name of a property cannot be read',
                               'write it there, or take it from a table of strings in the same file')
        for name in names:
            if not re.search(rf'^ +\* Rp\w+:{re.escape(name)}:( .+)?$', source.text, re.MULTILINE):
                yield tree.Finding(source.path, line, f'property "{name}" has no doc comment',
                                   f'a comment "RpType:{name}:" says what it is for')


def check(files):
    kinds = dict(public(files))
    sources = files.c_files('src')
    for source in (source for source in sources if source.suffix == '.c'):
        for function in source.functions():
            if function.name in kinds:
                yield from check_function(source, function, kinds[function.name])
        yield from check_properties(source)
        header = files.get(source.path[:-1] + 'h')
        for match in TYPE.finditer(source.code):
            name = match.group(1)
            if not any(described(file, name) for file in (source, header) if file):
                yield tree.Finding(source.path, source.line_at(match.start()), f'{name} has no doc comment',
                                   'a type opens with one sentence saying what it is for')
    for source in files.match(r'(src|tests)/.*\.([ch]|py)|dev|\.ci/run|tests/run-with-display'):
        if SPDX not in '\n'.join(source.text.split('\n', 2)[:2]):
            yield tree.Finding(source.path, 1, 'has no licence line', f'the first line says {SPDX}')


if __name__ == '__main__':
    sys.exit(tree.main(check))
