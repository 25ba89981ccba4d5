/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as packs and codes write them, read by our own code. Private to the core layer. */

gboolean rp_number_scan_seconds (const char **text, gint64 *duration);
gboolean rp_number_parse_count (const char *text, guint min, guint max, guint *count);
char *rp_number_format_seconds (gint64 duration);

G_END_DECLS
