/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-fill.h"
#include "pages/rp-sheet-frame.h"
#include "pages/rp-sheet-paragraphs.h"
#include "layout/rp-sheet-flow.h"

G_BEGIN_DECLS

/**
 * RpSheetMore:
 *
 * What is told of each exercise behind the log, set in columns and not placed yet.
 */
typedef struct _RpSheetMore RpSheetMore;

RpSheetMore *rp_sheet_more_new (const RpSheetFrame *frame, RpSheetParts parts, double page);
void rp_sheet_more_free (RpSheetMore *self);
void rp_sheet_more_put (const RpSheetMore *self, RpSheetFill *fill);
void rp_sheet_more_flow (RpSheetMore *self, RpSheetFlow *flow);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetMore, rp_sheet_more_free)

G_END_DECLS
