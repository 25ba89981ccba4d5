/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-columns.h"

/* Ems */
#define GUTTER 1.8
/* A column that is narrower breaks its lines too often. */
#define NARROWEST 18.5
/* From here on words stand beside the pictures: below them, their lines would be too long. */
#define BESIDE_FROM 34.0
/* One exercise on a page has large pictures; its words stand below them in two columns, where these are wide enough. */
#define SPREAD_FROM 36.0
#define BESIDE_ALONE_FROM 48.0
/* How much of the width pictures have beside words. */
#define SHARE 0.4
#define SHARE_UPRIGHT 0.46
#define SHARE_ALONE 0.5

static RpSheetForm
choose_form (double ems, gboolean alone, gboolean wide)
{
  if (!alone)
    return ems >= BESIDE_FROM ? RP_SHEET_FORM_BESIDE : RP_SHEET_FORM_STACK;
  if (wide && ems >= BESIDE_ALONE_FROM)
    return RP_SHEET_FORM_BESIDE;
  return ems >= SPREAD_FROM ? RP_SHEET_FORM_SPREAD : RP_SHEET_FORM_STACK;
}

/**
 * rp_sheet_columns_init:
 * @columns: (out caller-allocates): columns to fill
 * @frame: the sheet
 *
 * Divides the page among as many exercises as were asked for. Where letters are too large for the columns, there are fewer
 * columns, and as many rows as fit.
 */
void
rp_sheet_columns_init (RpSheetColumns *columns, const RpSheetFrame *frame)
{
  gboolean wide = frame->width > frame->height;
  guint n = frame->density;
  double em = rp_sheet_typography_get_em (frame->type);

  columns->gutter = em * GUTTER;
  columns->columns = n == RP_SHEET_SIX && wide                           ? 3
                     : n >= RP_SHEET_FOUR || (n == RP_SHEET_TWO && wide) ? 2
                                                                         : 1;
  while (columns->columns > 1
         && (frame->width + columns->gutter) / columns->columns - columns->gutter < NARROWEST * em)
    columns->columns--;
  columns->rows = (n + columns->columns - 1) / columns->columns;
  columns->column = (frame->width + columns->gutter) / columns->columns - columns->gutter;
  columns->share = n == RP_SHEET_ONE ? SHARE_ALONE : SHARE;
  columns->upright = n == RP_SHEET_ONE ? SHARE_ALONE : SHARE_UPRIGHT;
  columns->form = choose_form (columns->column / em, n == RP_SHEET_ONE, wide);
}
