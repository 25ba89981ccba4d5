/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-frame.h"
#include "pages/rp-sheet-paragraphs.h"
#include "layout/rp-sheet-flow.h"

G_BEGIN_DECLS

double rp_sheet_more_measure (const RpSheetFrame *frame, RpSheetParts parts);
void rp_sheet_more_flow (const RpSheetFrame *frame, RpSheetFlow *flow, RpSheetParts parts);

G_END_DECLS
