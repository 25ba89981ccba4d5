/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* The months of what was done, as calendars. */

GPtrArray *rp_sheet_months_make (const RpSheetFrame *frame);

G_END_DECLS
