/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-row.h"

struct _RpSheetRow
{
  double width;
  double step; /* from the left edge of a column to that of the next, in points */
  GPtrArray *cells;
};

/**
 * rp_sheet_row_new:
 * @width: how wide, in points
 * @gutter: how much is free between two columns, in points
 * @columns: how many columns there are
 *
 * Returns: (transfer full): a row without cells
 */
RpSheetRow *
rp_sheet_row_new (double width, double gutter, guint columns)
{
  RpSheetRow *self = g_new0 (RpSheetRow, 1);

  self->width = width;
  self->step = (width + gutter) / columns;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_cell_free);
  return self;
}

/**
 * rp_sheet_row_free:
 * @self: a row
 *
 * Lets go of it and of its cells.
 */
void
rp_sheet_row_free (RpSheetRow *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * rp_sheet_row_add:
 * @self: a row
 * @cell: (transfer full): its next cell
 *
 * Puts a cell into the next column.
 */
void
rp_sheet_row_add (RpSheetRow *self, RpSheetCell *cell)
{
  g_ptr_array_add (self->cells, cell);
}

/**
 * rp_sheet_row_get_n_cells:
 * @self: a row
 *
 * Returns: how many exercises stand in it
 */
guint
rp_sheet_row_get_n_cells (RpSheetRow *self)
{
  return self->cells->len;
}

/**
 * rp_sheet_row_get_exercise:
 * @self: a row
 * @index: from 0
 *
 * Returns: (transfer none): one of its exercises
 */
const RpSheetExercise *
rp_sheet_row_get_exercise (RpSheetRow *self, guint index)
{
  return rp_sheet_cell_get_exercise (self->cells->pdata[index]);
}

static double
get_heading (RpSheetRow *self)
{
  double heading = 0;

  for (guint i = 0; i < self->cells->len; i++)
    heading = MAX (heading, rp_sheet_cell_get_heading (self->cells->pdata[i]));
  return heading;
}

static double
get_pictures (RpSheetRow *self, double most)
{
  double pictures = 0;

  for (guint i = 0; i < self->cells->len; i++)
    pictures = MAX (pictures, rp_sheet_cell_get_pictures (self->cells->pdata[i], most));
  return pictures;
}

/**
 * rp_sheet_row_get_height:
 * @self: a row
 * @most: how high pictures may be, in points
 *
 * Returns: how high the row becomes, in points
 */
double
rp_sheet_row_get_height (RpSheetRow *self, double most)
{
  double pictures = get_pictures (self, most);
  double rest = 0;

  for (guint i = 0; i < self->cells->len; i++)
    rest = MAX (rest, rp_sheet_cell_get_rest (self->cells->pdata[i], pictures));
  return get_heading (self) + rest;
}

/**
 * rp_sheet_row_make:
 * @self: a row, which is used up
 * @most: how high pictures may be, in points
 *
 * Returns: (transfer full): its exercises as one block; one exercise alone keeps its parts and can be divided
 */
RpSheetBlock *
rp_sheet_row_make (RpSheetRow *self, double most)
{
  double heading = get_heading (self);
  double pictures = get_pictures (self, most);
  g_autoptr (RpSheetBlock) row = rp_sheet_block_new (self->width);

  if (self->cells->len == 1)
    return rp_sheet_cell_make (self->cells->pdata[0], most, heading, pictures);
  for (guint i = 0; i < self->cells->len; i++)
    {
      RpSheetBlock *cell = rp_sheet_cell_make (self->cells->pdata[i], most, heading, pictures);

      rp_sheet_block_absorb (row, cell, i * self->step, 0);
    }
  return g_steal_pointer (&row);
}
