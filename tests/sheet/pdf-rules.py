#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the PDFs of sheets to the rules for programs that read aloud, as far as a machine can tell (PDF/UA-1)."""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile

TYPES = {'Document', 'Sect', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Caption'}
KIDS = {'L': {'LI'}, 'LI': {'Lbl', 'LBody'}, 'Table': {'TR'}, 'TR': {'TH', 'TD'}}
PAINTS = {'f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ'}
WORDS = re.compile(rb'\((?:[^()\\]|\\.)*\)|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/?[^\s<>\[\]()/]+')


class Pdf:
    """A PDF as qpdf reads it: every object once, in its newest version."""

    def __init__(self, path):
        said = subprocess.run(['qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', path],
                              capture_output=True, text=True, check=True).stdout
        self.objects = json.loads(said)['qpdf'][1]
        trailer = self.objects['trailer']['value']
        self.root = self.get(trailer['/Root'])
        self.info = self.get(trailer['/Info'])

    def get(self, value):
        if isinstance(value, str) and re.fullmatch(r'\d+ \d+ R', value):
            held = self.objects['obj:' + value]
            return held['value'] if 'value' in held else held['stream']['dict']
        return value

    def bytes_of(self, reference):
        return base64.b64decode(self.objects['obj:' + reference]['stream']['data'])

    def pages(self):
        def walk(node):
            for kid in self.get(node['/Kids']):
                page = self.get(kid)
                if page['/Type'] == '/Pages':
                    yield from walk(page)
                else:
                    yield kid, page

        return list(walk(self.get(self.root['/Pages'])))


def say(condition, complaint):
    if not condition:
        raise AssertionError(complaint)


def check_document(pdf, language, title):
    root = pdf.root
    say(root.get('/Lang') == f'u:{language}', f'the language is {root.get("/Lang")}')
    say(pdf.get(root.get('/MarkInfo', {})).get('/Marked') is True, 'it is not marked as tagged')
    say(pdf.get(root.get('/ViewerPreferences', {})).get('/DisplayDocTitle') is True, 'its title is not shown')
    say(pdf.info.get('/Title') == f'u:{title}', f'its title is {pdf.info.get("/Title")}')
    say('/Metadata' in root and title in pdf.bytes_of(root['/Metadata']).decode().replace('&apos;', "'").replace('&#39;', "'"),
        'its metadata lack the title')


def walk_structure(pdf, element, depth, seen):
    """Yields each element with its kind and depth, in the order in which it is read."""
    value = pdf.get(element)
    kind = value['/S'][1:]
    say(kind in TYPES, f'{kind} is no element of a sheet')
    yield kind, value, element
    kids = value.get('/K', [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(kid, int):
            seen.setdefault(value['/Pg'], []).append((kid, element))
            continue
        below = pdf.get(kid)
        say(below['/P'] == element, f'{below["/S"]} does not know what it is in')
        say(below['/S'][1:] in KIDS.get(kind, TYPES), f'{below["/S"]} in {kind}')
        yield from walk_structure(pdf, kid, depth + 1, seen)


def check_structure(pdf):
    tree = pdf.get(pdf.root['/StructTreeRoot'])
    say(len(tree['/K']) == 1 and pdf.get(tree['/K'][0])['/S'] == '/Document', 'the document is not one')
    seen = {}
    headings = []
    alts = []
    for kind, value, _ in walk_structure(pdf, tree['/K'][0], 0, seen):
        if re.fullmatch(r'H\d', kind):
            headings.append(kind)
        if kind == 'Figure':
            alt = value.get('/Alt', 'u:')[2:]
            say(alt, 'a figure says nothing')
            say(alt not in alts, f'two figures say "{alt}"')
            alts.append(alt)
        if kind == 'TH':
            say(pdf.get(value.get('/A', {})).get('/Scope') in ('/Row', '/Column'), 'a heading of a table heads nothing')
        if kind not in ('Document', 'Sect', 'L', 'LI', 'Table', 'TR'):
            say('/K' in value and value['/K'] != [], f'{kind} is empty')
    say(headings[0] == 'H1' and headings.count('H1') == 1, f'the headings are {headings}')
    say(len(alts) > 1, 'there is hardly a figure')
    return seen, alts


def check_content(pdf, reference, page, seen):
    """What is painted is either read or decoration, and what is read is in the structure."""
    words = [found.decode('latin1') for found in WORDS.findall(pdf.bytes_of(page['/Contents']))]
    marks, found, operands = [], [], []
    for word in words:
        if word in ('BDC', 'BMC'):
            number = int(operands[operands.index('/MCID') + 1]) if '/MCID' in operands else None
            marks.append('read' if number is not None else operands[0])
            if number is not None:
                say('/Artifact' not in marks, 'something that is read is in decoration')
                found.append(number)
        elif word == 'EMC':
            say(marks, 'a mark ends that did not begin')
            marks.pop()
        elif word in PAINTS:
            say('read' in marks or '/Artifact' in marks, f'{word} {operands[-3:]} is neither read nor decoration')
        if word[0].isalpha():
            operands = []
        else:
            operands.append(word)
    say(not marks, 'a mark does not end')
    known = seen.get(reference, [])
    say(sorted(found) == sorted(number for number, _ in known), 'the structure and the page have other parts')
    parents = dict(pairs(pdf, pdf.get(pdf.root['/StructTreeRoot'])['/ParentTree']))[page['/StructParents']]
    for number, element in known:
        say(pdf.get(parents)[number] == element, 'a part of the page does not know its element')
    say('/Annots' not in page or page.get('/Tabs') == '/S', 'the keyboard goes another way than the reader')


def pairs(pdf, node):
    numbers = pdf.get(node)['/Nums']
    return zip(numbers[::2], numbers[1::2])


def check_fonts(pdf):
    for held in pdf.objects.values():
        font = held.get('value')
        if not isinstance(font, dict) or font.get('/Type') != '/Font' or '/DescendantFonts' in font:
            continue
        descriptor = pdf.get(font['/FontDescriptor'])
        say(any(key in descriptor for key in ('/FontFile', '/FontFile2', '/FontFile3')), 'a font is not in the file')
        say('/ToUnicode' in font or font['/Subtype'].startswith('/CIDFont'), 'letters of a font are unknown')


def check(path, language, title):
    subprocess.run(['qpdf', '--check', path], capture_output=True, check=True)
    pdf = Pdf(path)
    check_document(pdf, language, title)
    seen, alts = check_structure(pdf)
    for reference, page in pdf.pages():
        check_content(pdf, reference, page, seen)
    check_fonts(pdf)
    return len(alts)


def main():
    tool, pack = sys.argv[1:]
    sheets = [(program, name, layout)
              for program, name in (('runners-knee', "Runner's knee"), ('surgeons-four', "The surgeon's four"),
                                    ('five-for-knee-pain', 'Five for knee pain'), ('daily-clams', 'Daily clams'),
                                    ('four-for-the-hips', 'Four for the hips'))
              for layout in ('1', '4', '6', 'summary')]
    print(f'1..{len(sheets)}')
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'sheet.pdf')
        for number, (program, name, layout) in enumerate(sheets, 1):
            words = [tool, 'sheet', program, '--pack-path', pack, '--layout', layout, '--for', 'Ana Ruiz', '-o', path]
            subprocess.run(words, check=True)
            try:
                said = f'{check(path, "en", name)} figures'
                print(f'ok {number} {program}, {layout} a page: {said}')
            except AssertionError as error:
                failed += 1
                print(f'not ok {number} {program}, {layout} a page: {error}')
    return failed


if __name__ == '__main__':
    sys.exit(main())
