#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls and words that have a better way here."""

import re
import sys

import tree

# Pattern, where it is looked for, which files may use it all the same, why not.
BANNED = (
    (r'\bgoto\b', r'src|tests', None, 'return early, or let g_autoptr clean up'),
    (r'\b(g_usleep|usleep|nanosleep|sleep) \(', r'src|tests', None, 'wait for the event, or use the simulated clock'),
    (r'\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi) \(', r'src|tests', None, 'GLib has a safe one'),
    (r'\b(system|popen) \(', r'src|tests', None, 'use GSubprocess, which has no shell'),
    (r'\b(alloca|g_alloca|g_newa) \(', r'src|tests', None, 'the stack has no error to return'),
    (r'\bg_get_monotonic_time \(\)(?! \+ )|\bclock_gettime \(', r'src',
     r'src/(core/session/rp-system-clock|media/tones/rp-tone.*|media/speech/rp-voice-patience)\.c',
     'only RpSystemClock reads the clock; a tone may look whether it comes too late, and patience has an end'),
    (r'\b(g_get_monotonic_time|clock_gettime) \(', r'tests',
     r'tests/(bench/.*|core/session/test-system-clock\.c|media/tones/test-tone.*\.c|media/speech/test-voice.*\.c)',
     'tests run on the simulated clock'),
    (r'\b(g_get_real_time|g_date_time_new_now\w*|g_get_current_time|gettimeofday|time) \(', r'src|tests',
     r'(src|tests)/core/session/(rp|test)-system-clock\.c',
     'only RpSystemClock knows what day it is; others are handed an RpClock'),
    (r'\bG_DEFINE_(ABSTRACT_)?TYPE(_WITH_\w+)? \(|\bG_DECLARE_DERIVABLE_TYPE \(', r'src', None, 'types are final'),
    (r'(\b(if|while|g_return_if_fail|g_return_val_if_fail|g_assert) \(|&& |\|\| )[\w>.\[\]-]+ [!=]= NULL\b|'
     r'\w [!=]= NULL (&&|\|\||\?)', r'src', None, 'a condition tests the pointer itself; "!= NULL" makes a gboolean of one'),
    (r'\bPROP_0\b|^static GParamSpec \*(?!props\[N_PROPS\];)', r'src', None,
     'properties are an enum from 1 to N_PROPS, and static GParamSpec *props[N_PROPS]'),
    (r'(?<!\(gint64\) )(?<![\w.>])[A-Za-z_][\w.>\[\]-]*( \([^()]*\))?( \* \d+)* \* G_USEC_PER_SEC|'
     r'\bG_USEC_PER_SEC \* (?!\d)', r'src', None,
     'seconds in 32 bits end after 71 minutes; write (gint64) count * G_USEC_PER_SEC'),
    (r'\b(abort|exit) \(', r'src', r'src/\w+/main\.c', 'return a GError; the caller decides'),
    (r'\bg_main_context_iteration \(|\bg_main_loop_new \(', r'src/app', None, 'the application has one main loop'),
    (r'\bgtk_[a-z_]*style_context[a-z_]* \(', r'src/app', r'src/app/common/rp-palette\.c',
     'deprecated in later GTK; use gtk_widget_add_css_class or the palette'),
)
CONNECT = re.compile(r'\bg_signal_connect(_swapped|_after|_data)? \(([^;]*)\);')
PENDING = re.compile(r'\b(TODO|FIXME|XXX|HACK)\b')
PENDING_FILES = r'(src|tests|ui|po|resources|\.ci)/.*\.(c|h|ui|css|xml|py|build)|dev|meson\.build|README\.md'


def check_connect(source):
    """A plain connection must not hand over an object: it would be used after it is gone, or never freed."""
    for match in CONNECT.finditer(source.code):
        data = match.group(2).rsplit(',', 1)[-1].strip()
        if match.group(1) == '_data' or data != 'NULL':
            yield tree.Finding(source.path, source.line_at(match.start()), 'plain g_signal_connect with data',
                               'g_signal_connect_object ends with its object')


def check(files):
    for pattern, where, allowed, why in BANNED:
        for source in files.match(rf'({where})/.*\.[ch]'):
            if not (allowed and re.fullmatch(allowed, source.path)):
                yield from source.find(pattern, '{} is not used here', why)
    for source in files.c_files('src'):
        yield from check_connect(source)
    for source in files.match(PENDING_FILES):
        if source.name != 'calls.py':
            for match in PENDING.finditer(source.text):
                yield tree.Finding(source.path, source.line_at(match.start()), f'says {match.group()}',
                                   'what is in the tree is done; the rest is an issue')


if __name__ == '__main__':
    sys.exit(tree.main(check))
