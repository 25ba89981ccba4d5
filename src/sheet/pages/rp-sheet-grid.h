/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* The log as a grid to write in. */

gboolean rp_sheet_grid_has_code (const RpSheetFrame *frame);
RpSheetBlock *rp_sheet_grid_make (const RpSheetFrame *frame);

G_END_DECLS
