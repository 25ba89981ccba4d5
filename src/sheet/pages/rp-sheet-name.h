/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

RpSheetBlock *rp_sheet_name_make (const RpSheetFrame *frame, guint number, const char *name, double width);
RpSheetBlock *
rp_sheet_name_make_small (const RpSheetFrame *frame, guint number, const char *name, double width);

G_END_DECLS
