/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What of a page of a PDF is not read aloud. Private to the sheet layer. */

GString *rp_sheet_artifacts_mark (const char *content, gsize length);

G_END_DECLS
