#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No layer includes what lies above or beside it, and each outside library is seen by the one place meant to."""

import re
import sys

import tree

BELOW = {
    'core': {'core'},
    'media': {'core', 'media'},
    'sheet': {'core', 'sheet'},
    'tool': {'core', 'media', 'sheet', 'tool'},
    'app': {'core', 'media', 'sheet', 'app'},
}
OUTSIDE = (
    (r'gst/', re.compile(r'src/media/'), 'only src/media sees GStreamer'),
    (r'(gtk/|gdk/|gsk/|adwaita\.h)', re.compile(r'src/app/'), 'only src/app sees GTK and libadwaita'),
    (r'libxml/', re.compile(r'src/core/packs/(rp-xml\.c|rp-xml-schema\.[ch])$'),
     'libxml2 stays behind src/core/packs/rp-xml.h'),
    (r'(pango|cairo)', re.compile(r'src/(sheet|app)/'), 'only src/sheet and src/app draw'),
    (r'(librsvg/|qrencode\.h)', re.compile(r'src/sheet/'), 'only src/sheet reads drawings and makes codes'),
    (r'jpeglib\.h', re.compile(r'src/(sheet/|media/cameras/rp-still\.c)'), 'only src/sheet and rp-still read a JPEG'),
    (r'libportal/', re.compile(r'src/(media/cameras/rp-camera-portal|app/remind/rp-remind-portal)\.c'),
     'only rp-camera-portal and rp-remind-portal ask a desktop'),
    (r'zbar\.h', re.compile(r'src/media/cameras/rp-code-scanner\.c'), 'only rp-code-scanner reads codes off pictures'),
    (r'espeak', re.compile(r'src/tool/reprise-voice\.c'), 'only reprise-voice speaks'),
    (r'gdk-pixbuf/', re.compile(r'src/app/'), 'only src/app reads pictures for a screen'),
    (r'json-glib/', re.compile(r'src/(core/journal/|tool/)'), 'only journals and the tool speak JSON'),
    (r'sqlite3\.h', re.compile(r'src/core/'), 'SQLite stays inside src/core'),
)
INCLUDE = re.compile(r'^#include [<"]([^>"]+)[>"]', re.MULTILINE)


def check(files):
    homes = {source.name: source.layer for source in files.c_files('src') if source.suffix == '.h'}
    for source in files.c_files('src'):
        for match in INCLUDE.finditer(source.text):
            name = match.group(1)
            line = source.line_at(match.start())
            home = homes.get(name.rsplit('/', 1)[-1])
            if home and source.layer in BELOW and home not in BELOW[source.layer]:
                yield tree.Finding(source.path, line, f'includes {name} of src/{home}',
                                   f'src/{source.layer} may not know src/{home}')
            for pattern, place, why in OUTSIDE:
                if re.match(pattern, name) and not place.match(source.path):
                    yield tree.Finding(source.path, line, f'includes {name}', why)
        if source.path.startswith('src/') and '-private.h' not in source.name and source.suffix == '.h':
            yield from source.find(r'^#include ".*-private\.h"', 'a public header includes a private one',
                                   'what is private would leak to every user', where='text')


if __name__ == '__main__':
    sys.exit(tree.main(check))
