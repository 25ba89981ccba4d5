/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Catalogues of words, made inside a test, so that no language need be installed. */

/* Between the forms of a word that differ with a number. */
#define RP_TEST_FORM "\x1f"

/* The file of a catalogue. @texts: words of the source and their translation by turns, and %NULL */
GBytes *rp_test_catalogue_new (const char *header, const char *const *texts);

/* Puts a catalogue where the program looks for it; a language of one process has one catalogue. */
void rp_test_catalogue_install (const char *language, const char *const *texts);

/* A little German: whatever the tests of all layers look for. */
void rp_test_catalogue_install_german (void);

/* Takes everything away that was installed; at the end of a test program. */
void rp_test_catalogue_clear (void);

G_END_DECLS
