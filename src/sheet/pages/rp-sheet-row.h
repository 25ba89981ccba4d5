/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-cell.h"

G_BEGIN_DECLS

/**
 * RpSheetRow:
 *
 * Exercises side by side, whose pictures have no size yet.
 */
typedef struct _RpSheetRow RpSheetRow;

RpSheetRow *rp_sheet_row_new (double width, double gutter, guint columns);
void rp_sheet_row_free (RpSheetRow *self);
void rp_sheet_row_add (RpSheetRow *self, RpSheetCell *cell);
guint rp_sheet_row_get_n_cells (RpSheetRow *self);
const RpSheetExercise *rp_sheet_row_get_exercise (RpSheetRow *self, guint index);
double rp_sheet_row_get_most (RpSheetRow *self);
double rp_sheet_row_get_height (RpSheetRow *self, double scale);
double rp_sheet_row_get_head (RpSheetRow *self, double scale);
RpSheetBlock *rp_sheet_row_make (RpSheetRow *self, double scale, double slack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetRow, rp_sheet_row_free)

G_END_DECLS
