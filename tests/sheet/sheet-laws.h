/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

/* What is measured on the pages of a sheet, so that a test can say how much of it is allowed. */

double sheet_laws_measure_blank (RpSheetPages *pages, guint page);
void sheet_laws_assert_filled (RpSheetPages *pages, double most);
double sheet_laws_measure_scale (RpSheetPages *pages, double *most);
void sheet_laws_assert_seen (RpSheetPages *pages);
void sheet_laws_assert_legible (RpSheetPages *pages);
double sheet_laws_measure_code (RpSheetPages *pages, double *module);

G_END_DECLS
