/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* What follows the exercises: first the log, then more about each of them, and then the end. */

GPtrArray *rp_sheet_tail_make_log (const RpSheetFrame *frame);
GPtrArray *rp_sheet_tail_make (const RpSheetFrame *frame, gboolean why);
double rp_sheet_tail_measure (GPtrArray *blocks);

G_END_DECLS
