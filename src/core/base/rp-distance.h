/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a mistyped word is from one that is known. Private to the core layer. */

guint rp_distance_between (const char *a, const char *b, guint limit);
guint rp_distance_to_start (const char *a, const char *b, guint limit);
guint rp_distance_allowed (const char *word);

G_END_DECLS
