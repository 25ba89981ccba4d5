/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* The code for a camera with its words. */

RpSheetBlock *rp_sheet_code_make (const RpSheetFrame *frame, double width, gboolean beside);

G_END_DECLS
