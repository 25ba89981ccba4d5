/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-geometry.h"

G_BEGIN_DECLS

/**
 * RpSheetFlow:
 *
 * Puts blocks onto pages, one below the other, and begins a page where one does not fit. What counted from the corner of a
 * block counts from the upper left corner of the paper now, in points, downwards and to the right, not mirrored yet.
 */
typedef struct _RpSheetFlow RpSheetFlow;

RpSheetFlow *rp_sheet_flow_new (const RpSheetGeometry *geometry, double foot);
void rp_sheet_flow_free (RpSheetFlow *self);
void rp_sheet_flow_add (RpSheetFlow *self, GPtrArray *blocks);
gboolean rp_sheet_flow_break (RpSheetFlow *self);
double rp_sheet_flow_get_room (RpSheetFlow *self);
double rp_sheet_flow_get_page_room (RpSheetFlow *self);
guint rp_sheet_flow_get_n_pages (RpSheetFlow *self);
GPtrArray *rp_sheet_flow_steal_pages (RpSheetFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetFlow, rp_sheet_flow_free)

G_END_DECLS
