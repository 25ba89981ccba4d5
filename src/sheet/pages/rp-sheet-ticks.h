/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

void rp_sheet_ticks_add (const RpSheetFrame *frame, GPtrArray *blocks);

G_END_DECLS
