#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves with the compiler that a breach of the layers does not compile.

Takes the very command that builds each layer from compile_commands.json, lets it check a file with one include, and
expects an own header to pass and every foreign one to fail because it is not found.
"""

import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

# Per layer: headers of layers and libraries out of its reach.
FOREIGN = {
    'core': ('media', 'sheet', 'tool', 'app', 'gtk/gtk.h', 'gst/gst.h', 'pango/pangocairo.h'),
    'media': ('sheet', 'tool', 'app', 'gtk/gtk.h', 'gdk/gdk.h', 'pango/pangocairo.h', 'adwaita.h', 'libxml/tree.h'),
    'sheet': ('media', 'tool', 'app', 'gtk/gtk.h', 'gdk/gdk.h', 'gst/gst.h', 'adwaita.h'),
    'tool': ('app', 'gtk/gtk.h', 'gst/gst.h', 'libxml/tree.h'),
    'app': ('tool', 'gst/gst.h', 'libxml/tree.h'),
}


def commands(build):
    """Returns for each layer the compiler call of one of its files, without source, output and headers read before."""
    found = {}
    for entry in json.loads((build / 'compile_commands.json').read_text(encoding='utf-8')):
        parts = Path(entry['file']).parts
        if 'src' in parts and parts[parts.index('src') - 1] == '..' and parts[-1].startswith('rp-'):
            words = shlex.split(entry['command'])
            cut = min(words.index(flag) for flag in ('-MD', '-o', '-c') if flag in words)
            if '-include' in words[:cut]:
                del words[words.index('-include'):words.index('-include') + 2]
                cut -= 2
            found.setdefault(parts[parts.index('src') + 1], words[:cut])
    return found


def compiles(command, build, header):
    """Returns whether a file that includes only the header passes, and what the compiler said."""
    with tempfile.NamedTemporaryFile('w', suffix='.c') as file:
        file.write(f'#include "config.h"\n#include <{header}>\nint reprise_lint;\n')
        file.flush()
        result = subprocess.run([*command, '-fsyntax-only', file.name], cwd=build, capture_output=True, text=True,
                                check=False, env={'PATH': '/usr/local/bin:/usr/bin:/bin', 'LC_ALL': 'C'})
    return result.returncode == 0, result.stderr


def headers(root, layer):
    """Returns one public header of a layer, or none while it has none."""
    paths = sorted((root / 'src' / layer).glob('*/rp-*.h'))
    return [f'{path.parent.name}/{path.name}' for path in paths if '-private' not in path.name][:1]


def main(root, build):
    bad = 0
    calls = commands(build)
    for layer, foreign in FOREIGN.items():
        if layer not in calls:
            continue
        own, said = compiles(calls[layer], build, (headers(root, layer) or ['glib.h'])[0])
        if not own:
            print(f'src/{layer}:1: an own header does not compile alone:\n{said}')
            bad += 1
        for name in foreign:
            for header in [name] if name.endswith('.h') else headers(root, name):
                passed, said = compiles(calls[layer], build, header)
                if passed or f'{header}: No such file' not in said:
                    print(f'src/{layer}:1: {header} can be included: a breach of the layers must not compile\n{said}')
                    bad += 1
    if 'core' not in calls:
        print('compile_commands.json:1: src/core is not built: nothing can be proved')
        bad += 1
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
