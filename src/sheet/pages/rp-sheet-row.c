/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-row.h"

struct _RpSheetRow
{
  double width;
  double step; /* from the left edge of a column to that of the next, in points */
  GPtrArray *cells;
  double scale; /* at which it is @height points high; below 0 for none yet */
  double height;
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

  self->scale = -1;
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
  self->scale = -1;
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

/**
 * rp_sheet_row_get_most:
 * @self: a row
 *
 * Returns: the largest scale at which all its pictures have room, in millimetres for each metre of a body; %G_MAXDOUBLE when
 *   they have none
 */
double
rp_sheet_row_get_most (RpSheetRow *self)
{
  double most = G_MAXDOUBLE;

  for (guint i = 0; i < self->cells->len; i++)
    most = MIN (most, rp_sheet_cell_get_most (self->cells->pdata[i]));
  return most;
}

/**
 * rp_sheet_row_get_height:
 * @self: a row
 * @scale: of its pictures, in millimetres for each metre of a body
 *
 * What was asked last is remembered.
 *
 * Returns: how high the row becomes, in points
 */
double
rp_sheet_row_get_height (RpSheetRow *self, double scale)
{
  if (scale == self->scale)
    return self->height;
  self->scale = scale;
  self->height = 0;
  for (guint i = 0; i < self->cells->len; i++)
    self->height = MAX (self->height, rp_sheet_cell_get_height (self->cells->pdata[i], scale));
  return self->height;
}

/**
 * rp_sheet_row_get_head:
 * @self: a row
 * @scale: of its pictures, in millimetres for each metre of a body
 *
 * Returns: how far down the pictures reach, in points, that have words below them and may have more room than they need; 0
 *   when there are none
 */
double
rp_sheet_row_get_head (RpSheetRow *self, double scale)
{
  double head = 0;

  for (guint i = 0; i < self->cells->len; i++)
    head = MAX (head, rp_sheet_cell_get_head (self->cells->pdata[i], scale));
  return head;
}

/* How high the row would be if words below pictures began at one height. */
static double
find_even_height (RpSheetRow *self, double scale)
{
  double head = rp_sheet_row_get_head (self, scale);
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      RpSheetCell *cell = self->cells->pdata[i];
      double own = rp_sheet_cell_get_head (cell, scale);

      height = MAX (height, rp_sheet_cell_get_height (cell, scale) + (own > 0 ? head - own : 0));
    }
  return height;
}

/* Words below pictures begin at one height where the row has room for that, and as near to it as they can elsewhere. */
static double
find_slack (RpSheetRow *self, guint index, double scale, double slack)
{
  RpSheetCell *cell = self->cells->pdata[index];
  double head = rp_sheet_cell_get_head (cell, scale);
  double lower = rp_sheet_row_get_head (self, scale) - head;
  double free = rp_sheet_row_get_height (self, scale) + slack - rp_sheet_cell_get_height (cell, scale);
  double even = rp_sheet_row_get_height (self, scale) + slack - find_even_height (self, scale);

  if (head <= 0)
    return 0;
  return MIN (lower + MAX (even, 0), free);
}

/**
 * rp_sheet_row_make:
 * @self: a row, which is used up
 * @scale: of its pictures, in millimetres for each metre of a body
 * @slack: how much more room its pictures have, in points
 *
 * Returns: (transfer full): its exercises as one block; one exercise alone keeps its parts and can be divided
 */
RpSheetBlock *
rp_sheet_row_make (RpSheetRow *self, double scale, double slack)
{
  g_autoptr (RpSheetBlock) row = rp_sheet_block_new (self->width);
  g_autofree double *slacks = g_new0 (double, self->cells->len);

  for (guint i = 0; i < self->cells->len; i++)
    slacks[i] = find_slack (self, i, scale, slack);
  if (self->cells->len == 1)
    return rp_sheet_cell_make (self->cells->pdata[0], scale, slacks[0]);
  for (guint i = 0; i < self->cells->len; i++)
    rp_sheet_block_absorb (row, rp_sheet_cell_make (self->cells->pdata[i], scale, slacks[i]), i * self->step,
                           0);
  return g_steal_pointer (&row);
}
