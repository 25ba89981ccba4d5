/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-frame.h"
#include "layout/rp-sheet-geometry.h"

G_BEGIN_DECLS

double rp_sheet_furniture_measure (const RpSheetFrame *frame, const RpSheetGeometry *geometry);
void rp_sheet_furniture_add (const RpSheetFrame *frame, const RpSheetGeometry *geometry, GPtrArray *pages);

G_END_DECLS
