/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* What was done and answered, day by day. */

RpSheetBlock *rp_sheet_days_make (const RpSheetFrame *frame);

G_END_DECLS
