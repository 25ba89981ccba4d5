/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

GPtrArray *rp_sheet_tail_make (const RpSheetFrame *frame);
double rp_sheet_tail_measure (GPtrArray *blocks);
double rp_sheet_tail_measure_first (GPtrArray *blocks);

G_END_DECLS
