/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-cell.h"

G_BEGIN_DECLS

/**
 * RpSheetColumns:
 * @columns: how many exercises stand side by side
 * @rows: how many stand one below the other, at most
 * @column: how wide a column is, in points
 * @gutter: how much is free between two columns, in points
 * @form: where pictures and words of an exercise lie
 * @share: how much of the column its pictures have when words stand beside them, from 0 to 1
 * @upright: the same for pictures of people who stand, where there is room
 *
 * How the exercises share a page. How large their pictures are is decided in rp-sheet-body.c, when all of them are set.
 */
typedef struct
{
  guint columns;
  guint rows;
  double column;
  double gutter;
  RpSheetForm form;
  double share;
  double upright;
} RpSheetColumns;

void rp_sheet_columns_init (RpSheetColumns *columns, const RpSheetFrame *frame);

G_END_DECLS
