#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed beside the program is valid: desktop entry, metainfo, settings, packs, resource lists, icons."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import tree

XML = r'.*\.(xml|ui|svg|rng|its|loc|xml\.in)'
GRAVE = re.compile(r'[EW]: |.*: error: |.* is not installed')
# Newer validators ask for a home page; there is none to name.
NO_HOME_PAGE = 'url-homepage-missing'
OWN_ICON = re.compile(r'rp-[a-z-]+-symbolic')


def run(*command):
    """Returns what a checker complained about, or nothing; a checker that is missing is a complaint."""
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return f'{command[0]} is not installed'
    return (result.stdout + result.stderr).strip() if result.returncode else None


def check_xml(files):
    for source in files.match(XML):
        try:
            ET.fromstring(source.text)
        except ET.ParseError as error:
            yield tree.Finding(source.path, error.position[0], 'is not well-formed XML', str(error))


def check_desktop(files):
    """The validators look at a file's name, so each gets a copy under the installed one."""
    with tempfile.TemporaryDirectory() as folder:
        for source in files.match(r'resources/.*\.(desktop|metainfo\.xml)\.in'):
            copy = Path(folder) / source.name.removesuffix('.in')
            shutil.copyfile(files.root / source.path, copy)
            checker = (['desktop-file-validate'] if copy.suffix == '.desktop'
                       else ['appstreamcli', 'validate', '--no-net', '--no-color'])
            said = '\n'.join(line for line in (run(*checker, str(copy)) or '').splitlines()
                             if GRAVE.match(line) and NO_HOME_PAGE not in line)
            if said:
                yield tree.Finding(source.path, 1, f'{checker[0]} refuses it', said.replace(folder + '/', ''))


def check_mime(files):
    """Each kind of file is taken by the desktop's own tool, has its icon, and is opened by our desktop entry."""
    entries = ''.join(source.text for source in files.match(r'resources/.*\.desktop\.in'))
    for source in files.match(r'resources/[^/]*\.mime\.xml'):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / 'packages').mkdir()
            shutil.copyfile(files.root / source.path, Path(folder) / 'packages' / source.name)
            said = run('update-mime-database', folder)
            if said or not list(Path(folder).glob('application/*.xml')):
                yield tree.Finding(source.path, 1, 'update-mime-database refuses it', said or 'it names no kind')
        for match in re.finditer(r'<mime-type type="([^"]+)"', source.text):
            if f'{match.group(1)};' not in entries:
                yield tree.Finding(source.path, source.line_at(match.start()), f'{match.group(1)} is opened by nobody',
                                   'name it in the desktop entry')
        for match in re.finditer(r'<icon name="([^"]+)"', source.text):
            if not files.match(rf'resources/icons/scalable/mimetypes/{re.escape(match.group(1))}\.svg'):
                yield tree.Finding(source.path, source.line_at(match.start()), f'{match.group(1)} does not exist',
                                   'the file would have a plain sheet')


def check_settings(files):
    for source in files.match(r'resources/[^/]*\.gschema\.xml'):
        said = run('glib-compile-schemas', '--strict', '--dry-run', str((files.root / source.path).parent))
        if said:
            yield tree.Finding(source.path, 1, 'glib-compile-schemas refuses it', said)


def check_packs(files):
    grammar = files.get('resources/schema/pack.rng')
    packs = files.match(r'resources/packs/.*\.xml')
    if packs and not grammar:
        yield tree.Finding('resources/schema/pack.rng', 1, 'does not exist', 'packs cannot be checked')
    elif packs:
        said = run('xmllint', '--noout', '--nonet', '--relaxng', str(files.root / grammar.path),
                   *(str(files.root / source.path) for source in packs))
        for match in re.finditer(r'^(.+?):(\d+): (.*error.*)$', said or '', re.MULTILINE):
            path = match.group(1).removeprefix(f'{files.root}/')
            yield tree.Finding(path, int(match.group(2)), 'does not follow the schema', match.group(3))
        if said and ': ' not in said:
            yield tree.Finding(grammar.path, 1, 'xmllint failed', said)


def check_lists(files):
    """A resource list names what is there, and every icon and template is in one."""
    listed = set()
    for source in files.match(r'(ui|resources)/.*\.gresource\.xml'):
        folder = source.path.rsplit('/', 1)[0]
        for match in re.finditer(r'<file[^>]*>([^<]+)</file>', source.text):
            path = f'{folder}/{match.group(1)}'
            listed.add(path)
            if not files.get(path):
                yield tree.Finding(source.path, source.line_at(match.start()), f'{path} does not exist',
                                   'glib-compile-resources would stop')
    for source in files.match(r'ui/.*\.(ui|css)|resources/icons/.*\.svg'):
        if source.path not in listed:
            yield tree.Finding(source.path, 1, 'is in no resource list', 'the program would not find it')


def check_icons(files):
    """An icon of ours that is named exists, and one that exists is named."""
    have = {source.stem for source in files.match(r'resources/icons/.*/rp-[a-z-]+\.svg')}
    named = set()
    for source in files.match(r'(src|ui)/.*\.(c|h|ui|css)'):
        for match in OWN_ICON.finditer(source.text):
            named.add(match.group())
            if match.group() not in have:
                yield tree.Finding(source.path, source.line_at(match.start()), f'{match.group()} does not exist',
                                   'a missing icon shows as a broken one')
    for source in files.match(r'resources/icons/.*/rp-[a-z-]+\.svg'):
        if source.stem not in named:
            yield tree.Finding(source.path, 1, 'is not used', 'leave out what nobody sees')


def check(files):
    yield from check_xml(files)
    yield from check_desktop(files)
    yield from check_mime(files)
    yield from check_settings(files)
    yield from check_packs(files)
    yield from check_lists(files)
    yield from check_icons(files)


if __name__ == '__main__':
    sys.exit(tree.main(check))
