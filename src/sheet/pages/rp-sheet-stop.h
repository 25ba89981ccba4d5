/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* When to stop: the signs, one a line, behind a line that the eye finds. */

gboolean rp_sheet_stop_is_needed (const RpSheetFrame *frame);
double rp_sheet_stop_measure (const RpSheetFrame *frame);
RpSheetBlock *rp_sheet_stop_make (const RpSheetFrame *frame, double width);
RpSheetBlock *rp_sheet_stop_make_wall (const RpSheetFrame *frame, double width);

G_END_DECLS
