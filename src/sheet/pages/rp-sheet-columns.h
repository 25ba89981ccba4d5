/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-cell.h"

G_BEGIN_DECLS

/**
 * RpSheetColumns:
 * @columns: how many exercises stand side by side
 * @rows: how many stand one below the other, at most
 * @gutter: how much is free between two columns, in points
 * @least: the smallest scale of the pictures, in millimetres for each metre of a body, as long as words can give way
 * @most: the largest
 * @extra: how many pages more may be taken for larger pictures
 * @plan: how each exercise is laid out
 * @alone: how one is that has the whole width, where a page has one row and nothing stands beside it
 * @behind: what is told of each exercise behind the log
 * @spare: %TRUE when care may stand behind the log too, and less can be told there, to save a page
 *
 * How the exercises share a page. How large their pictures are is decided in rp-sheet-body.c, when all of them are set.
 */
typedef struct
{
  guint columns;
  guint rows;
  double gutter;
  double least;
  double most;
  guint extra;
  RpSheetCellPlan plan;
  RpSheetCellPlan alone;
  RpSheetParts behind;
  gboolean spare;
} RpSheetColumns;

gboolean rp_sheet_columns_init (RpSheetColumns *columns, const RpSheetFrame *frame, guint index);

G_END_DECLS
