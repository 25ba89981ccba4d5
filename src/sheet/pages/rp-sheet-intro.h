/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

RpSheetBlock *rp_sheet_intro_make (const RpSheetFrame *frame, double width, double height);

G_END_DECLS
