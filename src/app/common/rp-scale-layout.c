/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-scale-layout.h"

#define GAP 4
#define ROW_GAP 6

/* The coloured line below a number, and how far below. */
#define LINE_HEIGHT 5
#define LINE_GAP 8

static int
sum_cells (guint n, int cell_width)
{
  return (int) n * cell_width + ((int) n - 1) * GAP;
}

/**
 * rp_scale_layout_get_least:
 * @cell_width: how wide a number must be
 *
 * Returns: the least width: that of a row of six
 */
int
rp_scale_layout_get_least (int cell_width)
{
  return sum_cells (RP_SCALE_LAYOUT_FIRST, cell_width);
}

/**
 * rp_scale_layout_get_usual:
 * @cell_width: how wide a number likes to be
 *
 * Returns: the width of all numbers in one row
 */
int
rp_scale_layout_get_usual (int cell_width)
{
  return sum_cells (RP_SCALE_LAYOUT_N, cell_width);
}

/**
 * rp_scale_layout_make:
 * @width: the width there is
 * @cell_width: how wide a number must be
 * @cell_height: how high it is
 * @line: whether there are coloured lines below the numbers
 *
 * Returns: where the numbers lie
 */
RpScaleLayout
rp_scale_layout_make (int width, int cell_width, int cell_height, int line)
{
  gboolean one_row = width >= rp_scale_layout_get_usual (cell_width);

  return (RpScaleLayout){ .width = width,
                          .cell_height = cell_height,
                          .line = line ? LINE_GAP + LINE_HEIGHT : 0,
                          .per_row = one_row ? RP_SCALE_LAYOUT_N : RP_SCALE_LAYOUT_FIRST };
}

static guint
count_rows (const RpScaleLayout *self)
{
  return (RP_SCALE_LAYOUT_N + self->per_row - 1) / self->per_row;
}

/**
 * rp_scale_layout_get_height:
 * @self: a layout
 *
 * Returns: how high the rows are together, with their lines
 */
int
rp_scale_layout_get_height (const RpScaleLayout *self)
{
  int n = (int) count_rows (self);

  return n * (self->cell_height + self->line) + (n - 1) * ROW_GAP;
}

/* Where a column begins, so that what is left over after whole pixels is shared by all. */
static int
find_start (const RpScaleLayout *self, guint column)
{
  return (int) column * (self->width + GAP) / (int) self->per_row;
}

/**
 * rp_scale_layout_get_cell:
 * @self: a layout
 * @number: a number of the scale
 *
 * Returns: where it lies, from left to right
 */
GtkAllocation
rp_scale_layout_get_cell (const RpScaleLayout *self, guint number)
{
  guint column = number % self->per_row;
  int row = (int) (number / self->per_row);
  int x = find_start (self, column);

  return (GtkAllocation){ x, row * (self->cell_height + self->line + ROW_GAP),
                          find_start (self, column + 1) - GAP - x, self->cell_height };
}

/**
 * rp_scale_layout_get_line:
 * @self: a layout with lines
 * @number: a number of the scale
 * @last: the last number of its band
 *
 * Returns: where the line below it lies; it goes on to that of the next number of its band in the same row
 */
GtkAllocation
rp_scale_layout_get_line (const RpScaleLayout *self, guint number, guint last)
{
  GtkAllocation cell = rp_scale_layout_get_cell (self, number);
  gboolean goes_on = number < last && (number + 1) % self->per_row != 0;

  return (GtkAllocation){ cell.x, cell.y + cell.height + LINE_GAP, cell.width + (goes_on ? GAP : 0),
                          LINE_HEIGHT };
}

/**
 * rp_scale_layout_get_column:
 * @self: a layout of one row
 * @from: a number of the scale
 * @to: another one, not less
 *
 * Returns: what lies below both and those between them, without a height
 */
GtkAllocation
rp_scale_layout_get_column (const RpScaleLayout *self, guint from, guint to)
{
  GtkAllocation first = rp_scale_layout_get_cell (self, from);
  GtkAllocation last = rp_scale_layout_get_cell (self, to);

  return (GtkAllocation){ first.x, rp_scale_layout_get_height (self), last.x + last.width - first.x, 0 };
}
