/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/* The dose as small boxes side by side, for the eye that looks for one number. */

RpSheetBlock *rp_sheet_dose_make (RpSheetTypography *type, const RpSheetExercise *exercise, double width);

G_END_DECLS
