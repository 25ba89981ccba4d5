/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-ruling.h"

G_BEGIN_DECLS

/* A log with a row for each week. */

double rp_sheet_weeks_measure (const RpSheetRuling *ruling);
RpSheetBlock *rp_sheet_weeks_make_days (RpSheetRuling *ruling);
void rp_sheet_weeks_add (RpSheetRuling *ruling, RpSheetBlock *all);

G_END_DECLS
