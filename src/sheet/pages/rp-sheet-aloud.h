/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a PDF says to those who hear it. Private to the sheet layer. */

gboolean rp_sheet_aloud_add (GByteArray *pdf, const char *language, const char *title, GPtrArray *alts);

G_END_DECLS
