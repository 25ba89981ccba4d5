/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which way letters run, and how words that run the other way than their sentence are kept together. */

gboolean rp_direction_is_right_to_left (gunichar letter);
gboolean rp_direction_has_letter (const char *text, gboolean right_to_left);
char *rp_direction_keep (const char *text);
char *rp_direction_settle (char *text);

G_END_DECLS
