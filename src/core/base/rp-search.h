/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Searching by words, blind to case, accents and punctuation. Private to the core layer. */

char *rp_search_fold (const char *text);
gboolean rp_search_matches (const char *key, const char *query);

G_END_DECLS
