/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-more.h"

#include "pages/rp-sheet-section.h"

/* What had no room beside the pictures: exercises one below the other in columns that end at about the same height. */

/* Ems */
#define GUTTER 1.8
#define NARROWEST 18.5
#define HEADING_GAP 0.4
#define EXERCISE_GAP 0.7
#define CLOSE_EXERCISE_GAP 0.5
#define MOST_COLUMNS 3

typedef struct
{
  GPtrArray *blocks; /* (not owned): one for each exercise */
  guint columns;
  double width; /* of a column */
  double gutter;
  double gap; /* between two exercises */
} More;

/* How many exercises have room in columns so high. */
static guint
fill (const More *self, guint first, double height)
{
  guint n = first;

  for (guint i = 0; i < self->columns; i++)
    {
      double used = 0;

      for (; n < self->blocks->len; n++)
        {
          const RpSheetBlock *block = self->blocks->pdata[n];
          double more = block->height + (used > 0 ? self->gap : 0);

          if (used + more > height)
            break;
          used += more;
        }
    }
  return n - first;
}

/* How high the columns must be for so many exercises. */
static double
balance (const More *self, guint first, guint n, double most)
{
  double height = 0;

  for (guint i = first; i < first + n; i++)
    height += ((const RpSheetBlock *) self->blocks->pdata[i])->height / self->columns;
  while (height < most && fill (self, first, height) < n)
    height += 1;
  return MIN (height, most);
}

static RpSheetBlock *
place (const More *self, guint first, guint n, double height)
{
  RpSheetBlock *all = rp_sheet_block_new (self->columns * (self->width + self->gutter) - self->gutter);
  double x = 0, y = 0;

  for (guint i = first; i < first + n; i++)
    {
      RpSheetBlock *block = g_steal_pointer (&self->blocks->pdata[i]);
      double below;

      if (y > 0 && y + block->height > height + 0.01)
        {
          x += self->width + self->gutter;
          y = 0;
        }
      below = y + block->height + self->gap;
      rp_sheet_block_absorb (all, block, x, y);
      y = below;
    }
  return all;
}

static GPtrArray *
make_blocks (const RpSheetFrame *frame, RpSheetParts parts, double width)
{
  GPtrArray *exercises = rp_sheet_get_exercises (frame->sheet);
  GPtrArray *blocks = g_ptr_array_new ();
  RpSheetCellPlan plan = { width, RP_SHEET_FORM_MORE, 1, 1, parts, FALSE };

  for (guint i = 0; i < exercises->len; i++)
    {
      g_autoptr (RpSheetCell) cell = rp_sheet_cell_new (frame, exercises->pdata[i], &plan);

      if (!rp_sheet_cell_is_empty (cell))
        g_ptr_array_add (blocks, rp_sheet_cell_make (cell, 0, rp_sheet_cell_get_heading (cell), 0));
    }
  return blocks;
}

/* As many exercises as the rest of the page takes; one that is higher than a page is divided. Returns how many. */
static guint
flow_some (const More *self, RpSheetFlow *flow, guint first, RpSheetBlock **heading)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double above = *heading ? (*heading)->space + (*heading)->height + self->gap : self->gap;
  double room = rp_sheet_flow_get_room (flow) - above;
  guint n = fill (self, first, room);
  RpSheetBlock *block;

  if (n == 0 && rp_sheet_flow_break (flow))
    {
      room = rp_sheet_flow_get_room (flow) - above;
      n = fill (self, first, room);
    }
  if (n > 0)
    block = place (self, first, n, balance (self, first, n, room));
  else
    block = g_steal_pointer (&self->blocks->pdata[first]);
  block->space = self->gap;
  if (*heading)
    g_ptr_array_add (blocks, g_steal_pointer (heading));
  g_ptr_array_add (blocks, block);
  rp_sheet_flow_add (flow, blocks);
  return MAX (n, 1);
}

static double
find_highest (GPtrArray *blocks)
{
  double highest = 0;

  for (guint i = 0; i < blocks->len; i++)
    highest = MAX (highest, ((const RpSheetBlock *) blocks->pdata[i])->height);
  return highest;
}

static void
free_blocks (GPtrArray *blocks)
{
  g_ptr_array_set_free_func (blocks, (GDestroyNotify) rp_sheet_block_free);
  g_ptr_array_unref (blocks);
}

/* Columns of a width that reads well; fewer and wider ones where an exercise would be higher than its page. */
static void
more_init (More *self, const RpSheetFrame *frame, RpSheetParts parts, double most)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double column = (NARROWEST + GUTTER) * em;

  self->columns = (guint) CLAMP ((frame->width + GUTTER * em) / column, 1, MOST_COLUMNS) + 1;
  self->gutter = GUTTER * em;
  self->gap = em * (frame->closeness >= RP_SHEET_RUN_ON ? CLOSE_EXERCISE_GAP : EXERCISE_GAP);
  self->blocks = NULL;
  do
    {
      g_clear_pointer (&self->blocks, free_blocks);
      self->columns--;
      self->width = (frame->width + self->gutter) / self->columns - self->gutter;
      self->blocks = make_blocks (frame, parts, self->width);
    }
  while (self->columns > 1 && find_highest (self->blocks) > most);
}

static RpSheetBlock *
make_heading (const RpSheetFrame *frame)
{
  return rp_sheet_section_make_heading (frame, RP_SHEET_WORD_MORE, frame->width,
                                        rp_sheet_section_get_gap (frame));
}

/**
 * rp_sheet_more_measure_first:
 * @frame: the sheet
 * @parts: what is to be told of each exercise
 *
 * Returns: how much room must be left on a page for the first of them to come there, in points; 0 when there are none
 */
double
rp_sheet_more_measure_first (const RpSheetFrame *frame, RpSheetParts parts)
{
  g_autoptr (RpSheetBlock) heading = make_heading (frame);
  g_autoptr (GPtrArray) blocks = NULL;
  More self;

  more_init (&self, frame, parts, G_MAXDOUBLE);
  blocks = self.blocks;
  g_ptr_array_set_free_func (blocks, (GDestroyNotify) rp_sheet_block_free);
  if (blocks->len == 0)
    return 0;
  return heading->space + heading->height + self.gap + ((const RpSheetBlock *) blocks->pdata[0])->height;
}

/**
 * rp_sheet_more_flow:
 * @frame: the sheet
 * @flow: where to put them
 * @parts: what is to be told of each exercise
 *
 * Tells of each exercise what its place on the page had no room for.
 */
void
rp_sheet_more_flow (const RpSheetFrame *frame, RpSheetFlow *flow, RpSheetParts parts)
{
  g_autoptr (RpSheetBlock) heading = make_heading (frame);
  double above = heading->space + heading->height + rp_sheet_typography_get_em (frame->type) * EXERCISE_GAP;
  g_autoptr (GPtrArray) blocks = NULL;
  More self;

  more_init (&self, frame, parts, rp_sheet_flow_get_page_room (flow) - above);
  blocks = self.blocks;
  for (guint i = 0; i < blocks->len;)
    i += flow_some (&self, flow, i, &heading);
}
