/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long a piece of work took, for the log and for nothing else. Private to the sheet layer. */

gint64 rp_sheet_stopwatch_start (void);
double rp_sheet_stopwatch_get_milliseconds (gint64 start);

G_END_DECLS
