/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* What the first page begins with: its title, whose it is, how often, with what, and when to stop. */

RpSheetBlock *rp_sheet_intro_make (const RpSheetFrame *frame);
RpSheetBlock *rp_sheet_intro_make_divided (const RpSheetFrame *frame);

G_END_DECLS
