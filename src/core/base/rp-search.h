/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Searching by words, blind to case, accents and punctuation. */

char *rp_search_fold (const char *text);
GStrv rp_search_split (const char *query);
gboolean rp_search_has_words (const char *key, const char *const *words);
gboolean rp_search_matches (const char *key, const char *query);

G_END_DECLS
