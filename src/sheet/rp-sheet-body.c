/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-body.h"

#include "rp-sheet-columns.h"
#include "rp-sheet-row.h"
#include "rp-sheet-section.h"

#include <math.h>

/* The exercises on their pages: as many of them as were asked for, with as much of each and as large pictures as fit. */

/* Ems */
#define ROW_GAP 1.3
#define SECTION_GAP 1.6
#define HEADING_GAP 0.5
#define NOTES_GAP 0.9
#define LEAST_PICTURES 5.0
#define MOST_PICTURES 26.0
/* A size is tried after the other, each so much smaller. */
#define SHRINK 0.93

#define IN_CELL                                                                                              \
  (RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_STEPS | RP_SHEET_PART_CUES                    \
   | RP_SHEET_PART_LOAD | RP_SHEET_PART_NOTE)

/* What an exercise tells in its cell, from the most to the least; what is left out follows later. */
typedef struct
{
  RpSheetDensity from; /* for so many exercises a page */
  RpSheetDensity to;
  RpSheetParts parts;
  gboolean listed;
} Detail;

static const Detail details[] = {
  { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_PART_ALL, TRUE },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, TRUE },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, FALSE },
  { RP_SHEET_SIX, RP_SHEET_SIX, IN_CELL & ~RP_SHEET_PART_STEPS, FALSE },
  { RP_SHEET_SIX, RP_SHEET_SIX, RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_LOAD, FALSE },
};

/* A way to lay the exercises out. */
typedef struct
{
  GPtrArray *rows; /* of RpSheetRow */
  RpSheetParts parts;
  double most; /* how high pictures may be */
  guint pages; /* how many it takes */
} Try;

static void
try_clear (Try *attempt)
{
  g_clear_pointer (&attempt->rows, g_ptr_array_unref);
}

static GPtrArray *
make_rows (const RpSheetFrame *frame,
           const RpSheetColumns *columns,
           RpSheetForm form,
           RpSheetParts parts,
           gboolean listed)
{
  GPtrArray *exercises = rp_sheet_get_exercises (frame->sheet);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_row_free);
  RpSheetCellPlan plan = { columns->column, form, parts, listed };
  RpSheetRow *row = NULL;
  guint n = 0;

  for (guint i = 0; i < exercises->len; i++)
    {
      g_autoptr (RpSheetCell) cell = rp_sheet_cell_new (frame, exercises->pdata[i], &plan);

      if (rp_sheet_cell_is_empty (cell))
        continue;
      if (n++ % columns->columns == 0)
        {
          row = rp_sheet_row_new (frame->width, columns->gutter, columns->columns);
          g_ptr_array_add (rows, row);
        }
      rp_sheet_row_add (row, g_steal_pointer (&cell));
    }
  return rows;
}

/* How many pages the rows take, and what follows them, when pictures have a size. */
static guint
count_pages (const RpSheetColumns *columns,
             GPtrArray *rows,
             RpSheetFlow *flow,
             double most,
             double gap,
             double tail)
{
  double page = rp_sheet_flow_get_page_room (flow);
  double room = rp_sheet_flow_get_room (flow);
  guint pages = 1, n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      double height = rp_sheet_row_get_height (rows->pdata[i], most);

      if (n == columns->rows || height + gap > room)
        {
          pages += (guint) MAX (ceil (height / page), 1);
          room = page + gap;
          n = 0;
        }
      room -= height + gap;
      n++;
    }
  return pages + (tail > room ? 1 : 0);
}

/* The largest pictures that need no more pages than the smallest do. */
static void
fit_pictures (const RpSheetFrame *frame,
              const RpSheetColumns *columns,
              RpSheetFlow *flow,
              double tail,
              Try *attempt)
{
  double em = rp_sheet_type_get_em (frame->type);
  double least = em * LEAST_PICTURES;
  double gap = em * ROW_GAP;

  attempt->pages = count_pages (columns, attempt->rows, flow, least, gap, tail);
  for (attempt->most = MIN (em * MOST_PICTURES, frame->height / 2); attempt->most > least;
       attempt->most *= SHRINK)
    if (count_pages (columns, attempt->rows, flow, attempt->most, gap, tail) <= attempt->pages)
      return;
  attempt->most = least;
}

/* The fewest pages that there can be. */
static guint
get_ideal (const RpSheetFrame *frame, const RpSheetColumns *columns)
{
  guint n = rp_sheet_get_exercises (frame->sheet)->len;
  guint each = columns->rows * columns->columns;

  return (n + each - 1) / each;
}

/* Tells as much of each exercise as fits. */
static void
find_best (const RpSheetFrame *frame,
           const RpSheetColumns *columns,
           RpSheetFlow *flow,
           double tail,
           Try *best)
{
  best->pages = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      const Detail *detail = &details[i];
      Try attempt = { NULL, detail->parts };

      if (frame->density < detail->from || frame->density > detail->to)
        continue;
      attempt.rows = make_rows (frame, columns, columns->form, detail->parts, detail->listed);
      fit_pictures (frame, columns, flow, detail->parts == RP_SHEET_PART_ALL ? tail : 0, &attempt);
      if (attempt.pages < best->pages)
        {
          try_clear (best);
          *best = attempt;
        }
      else
        try_clear (&attempt);
      if (best->pages <= get_ideal (frame, columns))
        return;
    }
}

/* An exercise that is higher than a page is as wide as the page, and divided. */
static void
add_high (const RpSheetFrame *frame,
          GPtrArray *blocks,
          const RpSheetExercise *exercise,
          const RpSheetCellPlan *plan)
{
  g_autoptr (RpSheetCell) cell = rp_sheet_cell_new (frame, exercise, plan);
  double most = frame->height / 3;
  RpSheetBlock *block = rp_sheet_cell_make (cell, most, rp_sheet_cell_get_heading (cell),
                                            rp_sheet_cell_get_pictures (cell, most));

  block->space = rp_sheet_type_get_em (frame->type) * ROW_GAP;
  g_ptr_array_add (blocks, block);
}

/* The exercises of a row that is higher than a page lie one below the other. */
static void
add_high_row (const RpSheetFrame *frame,
              GPtrArray *blocks,
              RpSheetRow *row,
              RpSheetForm form,
              RpSheetParts parts)
{
  RpSheetCellPlan plan = { frame->width, form, parts, TRUE };

  for (guint i = 0; i < rp_sheet_row_get_n_cells (row); i++)
    add_high (frame, blocks, rp_sheet_row_get_exercise (row, i), &plan);
}

static void
add_row (const RpSheetFrame *frame, GPtrArray *blocks, RpSheetRow *row, double most)
{
  RpSheetBlock *block = rp_sheet_row_make (row, most);

  block->space = rp_sheet_type_get_em (frame->type) * ROW_GAP;
  g_ptr_array_add (blocks, block);
}

static void
flow_rows (const RpSheetFrame *frame, const RpSheetColumns *columns, RpSheetFlow *flow, const Try *best)
{
  guint page = rp_sheet_flow_count_pages (flow);
  guint n = 0; /* rows on the page */

  for (guint i = 0; i < best->rows->len; i++)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
      RpSheetRow *row = best->rows->pdata[i];

      if (n == columns->rows)
        rp_sheet_flow_break (flow);
      if (rp_sheet_row_get_height (row, best->most) <= rp_sheet_flow_get_page_room (flow))
        add_row (frame, blocks, row, best->most);
      else
        add_high_row (frame, blocks, row, RP_SHEET_FORM_STACK, best->parts);
      rp_sheet_flow_add (flow, blocks);
      n = rp_sheet_flow_count_pages (flow) == page ? n + 1 : 1;
      page = rp_sheet_flow_count_pages (flow);
    }
}

/* What was left out of the cells, so that nothing is lost. */
static void
flow_more (const RpSheetFrame *frame, const RpSheetColumns *columns, RpSheetFlow *flow, RpSheetParts parts)
{
  g_autoptr (GPtrArray) rows = make_rows (frame, columns, RP_SHEET_FORM_NOTES, parts, FALSE);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double em = rp_sheet_type_get_em (frame->type);

  if (rows->len > 0)
    g_ptr_array_add (
        blocks, rp_sheet_section_make_heading (frame, RP_SHEET_WORD_MORE, frame->width, em * SECTION_GAP));
  for (guint i = 0; i < rows->len; i++)
    {
      RpSheetRow *row = rows->pdata[i];
      guint first = blocks->len;

      if (rp_sheet_row_get_height (row, 0) <= rp_sheet_flow_get_page_room (flow) / 2)
        add_row (frame, blocks, row, 0);
      else
        add_high_row (frame, blocks, row, RP_SHEET_FORM_NOTES, parts);
      ((RpSheetBlock *) blocks->pdata[first])->space = em * (i == 0 ? HEADING_GAP : NOTES_GAP);
    }
  rp_sheet_flow_add (flow, blocks);
}

/**
 * rp_sheet_body_flow:
 * @frame: the sheet
 * @flow: where to put the exercises
 * @tail: how much follows them, in points; they leave room for it if that saves a page
 *
 * Puts the exercises onto pages, and then what had no room beside their pictures.
 */
void
rp_sheet_body_flow (const RpSheetFrame *frame, RpSheetFlow *flow, double tail)
{
  RpSheetColumns columns;
  Try best = { NULL };

  rp_sheet_columns_init (&columns, frame);
  find_best (frame, &columns, flow, tail, &best);
  flow_rows (frame, &columns, flow, &best);
  if (best.parts != RP_SHEET_PART_ALL)
    flow_more (frame, &columns, flow, RP_SHEET_PART_ALL & ~best.parts);
  try_clear (&best);
}
