/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

double rp_sheet_section_get_gap (const RpSheetFrame *frame);
RpSheetBlock *
rp_sheet_section_make_heading (const RpSheetFrame *frame, RpSheetWord word, double width, double space);
RpSheetBlock *rp_sheet_section_make_title (const RpSheetFrame *frame, const char *text);

G_END_DECLS
