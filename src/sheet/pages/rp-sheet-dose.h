/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-typography.h"

G_BEGIN_DECLS

/* The dose as boxes, for the eye that looks for one number. */

/**
 * RpSheetDoseForm:
 * @RP_SHEET_DOSE_STACKED: one below the other, names at the start and numbers at the end: beside the steps
 * @RP_SHEET_DOSE_ACROSS: side by side, each number behind its name: where letters are large or the page is wide
 * @RP_SHEET_DOSE_COLUMNS: side by side, each number below its name: where there is little room
 *
 * How boxes stand to each other.
 */
typedef enum
{
  RP_SHEET_DOSE_STACKED,
  RP_SHEET_DOSE_ACROSS,
  RP_SHEET_DOSE_COLUMNS,
} RpSheetDoseForm;

double rp_sheet_dose_measure (RpSheetTypography *type, GPtrArray *boxes, RpSheetDoseForm form, double most);
RpSheetBlock *
rp_sheet_dose_make (RpSheetTypography *type, GPtrArray *boxes, double width, RpSheetDoseForm form);

G_END_DECLS
