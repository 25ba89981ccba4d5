/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-share.h"

/**
 * rp_sheet_share_init:
 * @self: (out caller-allocates): what to fill
 * @frame: the sheet, which must outlive it
 * @index: which of the ways to share a page, from 0
 * @room: how much room there is, of which the number of rows is open
 *
 * Nothing is set yet.
 *
 * Returns: %FALSE when there are no more ways
 */
gboolean
rp_sheet_share_init (RpSheetShare *self, const RpSheetFrame *frame, guint index, const RpSheetRoom *room)
{
  *self = (RpSheetShare){ .frame = frame, .room = *room };
  if (!rp_sheet_columns_init (&self->columns, frame, index))
    return FALSE;
  self->room.rows = self->columns.rows;
  return TRUE;
}

/**
 * rp_sheet_share_clear:
 * @self: a way to share a page
 *
 * Lets go of the exercises.
 */
void
rp_sheet_share_clear (RpSheetShare *self)
{
  for (guint way = 0; way < RP_SHEET_N_WAYS; way++)
    {
      g_clear_pointer (&self->rows[way], g_ptr_array_unref);
      g_clear_pointer (&self->open[way][FALSE], g_ptr_array_unref);
      g_clear_pointer (&self->open[way][TRUE], g_ptr_array_unref);
    }
}

static RpSheetCellPlan
change_plan (const RpSheetCellPlan *from, guint way)
{
  RpSheetCellPlan plan = *from;

  if ((way & RP_SHEET_WAY_CARE_BEHIND) != 0)
    plan.parts &= ~(RpSheetParts) RP_SHEET_SHARE_BEHIND;
  plan.wide_steps = (way & RP_SHEET_WAY_WIDE_STEPS) != 0;
  return plan;
}

/**
 * rp_sheet_share_get_plan:
 * @self: a way to share a page
 * @way: of #RpSheetWay, how rows are set
 *
 * Returns: how an exercise is laid out that has all the width for itself, everything one below the other
 */
RpSheetCellPlan
rp_sheet_share_get_plan (const RpSheetShare *self, guint way)
{
  RpSheetCellPlan plan = change_plan (&self->columns.plan, way);

  plan.form = RP_SHEET_FORM_STACK;
  plan.dose = RP_SHEET_DOSE_ACROSS;
  plan.width = plan.pictures = self->frame->width;
  plan.fit = 0;
  return plan;
}

/* Where a page has one row, what is left for its last one has the whole width; so it is where a page has three columns.
 * Returns how many exercises stand side by side. */
static guint
count_columns (const RpSheetColumns *columns, guint index, guint n)
{
  guint left = n - index / columns->columns * columns->columns;

  if (left >= columns->columns || (left == 1 && columns->columns == 2 && columns->rows > 1))
    return columns->columns;
  return left;
}

static RpSheetCellPlan
find_plan (const RpSheetShare *self, guint beside, guint way)
{
  const RpSheetColumns *columns = &self->columns;
  RpSheetCellPlan plan = change_plan (beside == 1 ? &columns->alone : &columns->plan, way);

  if (beside > 1 && beside < columns->columns)
    plan.width = plan.pictures = (self->frame->width + columns->gutter) / beside - columns->gutter;
  return plan;
}

static GPtrArray *
make_rows (const RpSheetShare *self, guint way)
{
  const RpSheetColumns *columns = &self->columns;
  GPtrArray *exercises = rp_sheet_get_exercises (self->frame->sheet);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_row_free);

  for (guint i = 0; i < exercises->len; i++)
    {
      guint beside = count_columns (columns, i, exercises->len);
      RpSheetCellPlan plan = find_plan (self, beside, way);

      if (i % columns->columns == 0)
        g_ptr_array_add (rows, rp_sheet_row_new (self->frame->width, columns->gutter, beside));
      rp_sheet_row_add (rows->pdata[rows->len - 1],
                        rp_sheet_cell_new (self->frame, exercises->pdata[i], &plan));
    }
  return rows;
}

/**
 * rp_sheet_share_get_rows:
 * @self: a way to share a page
 * @way: of #RpSheetWay, how rows are set
 *
 * Returns: (transfer none) (element-type RpSheetRow): all exercises in rows
 */
GPtrArray *
rp_sheet_share_get_rows (RpSheetShare *self, guint way)
{
  if (!self->rows[way])
    self->rows[way] = make_rows (self, way);
  return self->rows[way];
}

static void
free_row (gpointer row)
{
  if (row)
    rp_sheet_row_free (row);
}

static RpSheetRow *
make_open (RpSheetShare *self, guint way, guint index, gboolean all)
{
  RpSheetRow *row = rp_sheet_share_get_rows (self, way)->pdata[index];
  RpSheetRow *open = rp_sheet_row_new (self->frame->width, 0, 1);
  RpSheetCellPlan plan = rp_sheet_share_get_plan (self, way);

  if (all)
    plan.parts |= RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER;
  plan.figures |= RP_SHEET_FIGURES_FOLD | RP_SHEET_FIGURES_CENTRED;
  rp_sheet_row_add (open, rp_sheet_cell_new (self->frame, rp_sheet_row_get_exercise (row, 0), &plan));
  return open;
}

/**
 * rp_sheet_share_get_open:
 * @self: a way to share a page
 * @way: of #RpSheetWay, how rows are set
 * @index: of a row
 * @all: %TRUE to tell where it is felt and what is easier and harder too
 *
 * Returns: (transfer none) (nullable): its exercise as it is with a page to itself, the pictures above the words; %NULL when
 *   the row has several, or is so already
 */
RpSheetRow *
rp_sheet_share_get_open (RpSheetShare *self, guint way, guint index, gboolean all)
{
  GPtrArray *rows = rp_sheet_share_get_rows (self, way);
  GPtrArray **open = &self->open[way][all ? TRUE : FALSE];

  if (rp_sheet_row_get_n_cells (rows->pdata[index]) > 1 || rp_sheet_row_get_head (rows->pdata[index], 1) > 0)
    return NULL;
  if (!*open)
    {
      *open = g_ptr_array_new_with_free_func (free_row);
      g_ptr_array_set_size (*open, (gint) rows->len);
    }
  if (!(*open)->pdata[index])
    (*open)->pdata[index] = make_open (self, way, index, all);
  return (*open)->pdata[index];
}
