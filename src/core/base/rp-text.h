/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_TEXT_MAX:
 *
 * The longest text taken from a pack, a file or a code, in characters. The schema says the same.
 */
#define RP_TEXT_MAX 2000

/* Texts from outside, cleaned in one way wherever they come from. Private to the core layer. */

gboolean rp_text_clean (GString *text);
void rp_text_append_collapsed (GString *text, const char *raw);
void rp_text_tidy (GString *text);
char *rp_text_dup_tidy (const char *raw);
gboolean rp_text_is_blank (const char *text);
gboolean rp_text_is_long (const char *text, gsize length);

G_END_DECLS
