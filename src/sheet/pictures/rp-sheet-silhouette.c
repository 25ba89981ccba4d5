/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-silhouette.h"

#include <math.h>

#define CELL RP_SHEET_SILHOUETTE_CELL

/* The mean of a cell in which there is less than one dark pixel; a JPEG's white is not always quite white. */
#define WHITE 252

struct _RpSheetSilhouette
{
  guint width; /* of the picture, in pixels */
  guint height;
  guint columns;
  guint rows;
  guint8 *cells; /* the mean of each, 255 for white */
  guint *
      tops; /* (nullable): how many cells of each column are white from the upper edge down, once that was asked for */
};

/**
 * rp_sheet_silhouette_new:
 * @width: of the picture, in pixels, more than 0
 * @height: likewise
 *
 * Returns: (transfer full): a silhouette that is all ink until its rows are filled
 */
RpSheetSilhouette *
rp_sheet_silhouette_new (guint width, guint height)
{
  RpSheetSilhouette *self;

  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (RpSheetSilhouette, 1);
  self->width = width;
  self->height = height;
  self->columns = (width + CELL - 1) / CELL;
  self->rows = (height + CELL - 1) / CELL;
  self->cells = g_malloc0 ((gsize) self->columns * self->rows);
  return self;
}

/**
 * rp_sheet_silhouette_free:
 * @self: (transfer full): a silhouette
 *
 * Frees it.
 */
void
rp_sheet_silhouette_free (RpSheetSilhouette *self)
{
  g_return_if_fail (self);

  g_free (self->tops);
  g_free (self->cells);
  g_free (self);
}

/**
 * rp_sheet_silhouette_get_row:
 * @self: a silhouette
 * @row: from 0, downwards
 *
 * Returns: (transfer none): its cells from left to right, to be filled with how light each is on the whole, 255 for white
 */
guint8 *
rp_sheet_silhouette_get_row (RpSheetSilhouette *self, guint row)
{
  g_return_val_if_fail (self && row < self->rows, NULL);

  return self->cells + (gsize) row * self->columns;
}

/**
 * rp_sheet_silhouette_get_columns:
 * @self: a silhouette
 *
 * Returns: how many cells stand beside each other; the last one may be narrower
 */
guint
rp_sheet_silhouette_get_columns (RpSheetSilhouette *self)
{
  g_return_val_if_fail (self, 0);

  return self->columns;
}

/**
 * rp_sheet_silhouette_get_rows:
 * @self: a silhouette
 *
 * Returns: how many cells stand one below the other; the last one may be lower
 */
guint
rp_sheet_silhouette_get_rows (RpSheetSilhouette *self)
{
  g_return_val_if_fail (self, 0);

  return self->rows;
}

/* Whether there is ink in the cells of a row from @first to before @end. */
static gboolean
has_ink (RpSheetSilhouette *self, guint row, guint first, guint end)
{
  const guint8 *cells = self->cells + (gsize) row * self->columns;

  for (guint i = first; i < end; i++)
    if (cells[i] < WHITE)
      return TRUE;
  return FALSE;
}

static gboolean
column_has_ink (RpSheetSilhouette *self, guint column)
{
  for (guint row = 0; row < self->rows; row++)
    if (has_ink (self, row, column, column + 1))
      return TRUE;
  return FALSE;
}

/**
 * rp_sheet_silhouette_get_bounds:
 * @self: a silhouette
 * @bounds: (out): where all ink is, in pixels of the picture; all of it when there is no ink
 *
 * Tells what may be cut off.
 */
void
rp_sheet_silhouette_get_bounds (RpSheetSilhouette *self, cairo_rectangle_t *bounds)
{
  guint left = 0;
  guint top = 0;
  guint right, bottom;

  g_return_if_fail (self && bounds);

  right = self->columns;
  bottom = self->rows;
  while (top < bottom && !has_ink (self, top, 0, self->columns))
    top++;
  *bounds = (cairo_rectangle_t){ 0, 0, self->width, self->height };
  if (top == bottom)
    return;
  while (!has_ink (self, bottom - 1, 0, self->columns))
    bottom--;
  while (!column_has_ink (self, left))
    left++;
  while (!column_has_ink (self, right - 1))
    right--;
  bounds->x = left * CELL;
  bounds->y = top * CELL;
  bounds->width = MIN (right * CELL, self->width) - bounds->x;
  bounds->height = MIN (bottom * CELL, self->height) - bounds->y;
}

static guint
find_top (RpSheetSilhouette *self, guint column)
{
  guint row = 0;

  while (row < self->rows && !has_ink (self, row, column, column + 1))
    row++;
  return row;
}

/* A search for the right scale asks hundreds of times. */
static void
ensure_tops (RpSheetSilhouette *self)
{
  if (self->tops)
    return;
  self->tops = g_new (guint, self->columns);
  for (guint i = 0; i < self->columns; i++)
    self->tops[i] = find_top (self, i);
}

/**
 * rp_sheet_silhouette_find_ink:
 * @self: a silhouette, whose rows are filled
 * @left: in pixels of the picture; may lie outside of it
 * @right: likewise
 *
 * Returns: how far down from the upper edge the first ink between @left and @right is, in pixels; the picture's height where
 *   there is none
 */
double
rp_sheet_silhouette_find_ink (RpSheetSilhouette *self, double left, double right)
{
  guint first, end, top;

  g_return_val_if_fail (self, 0);

  top = self->rows;
  first = (guint) CLAMP (floor (left / CELL), 0, self->columns);
  end = (guint) CLAMP (ceil (right / CELL), 0, self->columns);
  ensure_tops (self);
  for (guint i = first; i < end; i++)
    top = MIN (top, self->tops[i]);
  return MIN (top * CELL, self->height);
}
