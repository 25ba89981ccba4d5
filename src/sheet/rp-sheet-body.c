/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-body.h"

#include "rp-sheet-columns.h"
#include "rp-sheet-notes.h"
#include "rp-sheet-row.h"

/* The exercises on their pages: as many of them as were asked for, with as much of each and as large pictures as fit. */

/* Ems */
#define ROW_GAP 1.2
#define MOST_PICTURES 26.0
/* A size is tried after the other, each so much smaller. */
#define SHRINK 0.97

#define IN_CELL                                                                                              \
  (RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_STEPS | RP_SHEET_PART_CUES                    \
   | RP_SHEET_PART_LOAD | RP_SHEET_PART_NOTE)

/* What an exercise tells in its cell, from the most to the least; what is left out follows later. */
typedef struct
{
  RpSheetDensity from; /* for so many exercises a page */
  RpSheetDensity to;
  RpSheetParts parts;
  gboolean listed; /* steps one below the other */
  double least;    /* how high pictures must be able to become, in ems */
} Detail;

static const Detail details[] = {
  { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_PART_ALL, TRUE, 7 },
  { RP_SHEET_TWO, RP_SHEET_TWO, RP_SHEET_PART_ALL, FALSE, 7 },
  { RP_SHEET_TWO, RP_SHEET_TWO, IN_CELL | RP_SHEET_PART_SOURCE, TRUE, 7 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, TRUE, 7 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, FALSE, 5.5 },
  { RP_SHEET_SIX, RP_SHEET_SIX, IN_CELL & ~RP_SHEET_PART_STEPS, FALSE, 5.5 },
  { RP_SHEET_SIX, RP_SHEET_SIX, RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_LOAD, FALSE, 5 },
};

/* Rows that stand on one page. */
typedef struct
{
  guint first;
  guint n;
  double room; /* how high they may become together; 0 when they are higher than a page */
} Group;

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
make_rows (const RpSheetFrame *frame, const RpSheetColumns *columns, RpSheetParts parts, gboolean listed)
{
  GPtrArray *exercises = rp_sheet_get_exercises (frame->sheet);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_row_free);
  RpSheetCellPlan plan = { columns->column, columns->form, columns->share, parts, listed };
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

/* Pictures are never higher than this. */
static double
get_most (const RpSheetFrame *frame)
{
  return MIN (rp_sheet_type_get_em (frame->type) * MOST_PICTURES, frame->height / 2);
}

static double
measure_rows (GPtrArray *rows, guint first, guint n, double most, double gap)
{
  double height = 0;

  for (guint i = first; i < first + n; i++)
    height += rp_sheet_row_get_height (rows->pdata[i], most) + (i > first ? gap : 0);
  return height;
}

/* The rows of the page that begins with a row: as many as may stand on it, and fit. */
static Group
take_group (const RpSheetColumns *columns, GPtrArray *rows, guint first, double room, double most, double gap)
{
  Group group = { first, 0, room };

  while (group.n < columns->rows && first + group.n < rows->len
         && measure_rows (rows, first, group.n + 1, most, gap) <= room)
    group.n++;
  return group;
}

/* Divides the rows among pages. The first page has less room; a row that is higher than a page stands alone. */
static GArray *
divide (const RpSheetColumns *columns, GPtrArray *rows, RpSheetFlow *flow, double most, double gap)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));
  double page = rp_sheet_flow_get_page_room (flow);
  Group group = take_group (columns, rows, 0, rp_sheet_flow_get_room (flow) - gap, most, gap);

  g_array_append_val (groups, group);
  for (guint next = group.n; next < rows->len; next += group.n)
    {
      group = take_group (columns, rows, next, page, most, gap);
      if (group.n == 0)
        group = (Group){ next, 1, 0 };
      g_array_append_val (groups, group);
    }
  return groups;
}

/* How many pages there are then, and whether what follows has room on the last. */
static guint
count_pages (const RpSheetColumns *columns,
             GPtrArray *rows,
             RpSheetFlow *flow,
             double most,
             double gap,
             double tail)
{
  g_autoptr (GArray) groups = divide (columns, rows, flow, most, gap);
  const Group *last = &g_array_index (groups, Group, groups->len - 1);
  double end = measure_rows (rows, last->first, last->n, most, gap);
  guint pages = groups->len;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (group->room == 0)
        pages
            += (guint) (measure_rows (rows, group->first, 1, most, gap) / rp_sheet_flow_get_page_room (flow));
    }
  return pages + (tail > 0 && end + tail > last->room ? 1 : 0);
}

/* The largest pictures that need no more pages than the smallest do. */
static void
fit_pictures (const RpSheetFrame *frame,
              const RpSheetColumns *columns,
              RpSheetFlow *flow,
              double tail,
              double least,
              Try *attempt)
{
  double gap = rp_sheet_type_get_em (frame->type) * ROW_GAP;

  attempt->pages = count_pages (columns, attempt->rows, flow, least, gap, tail);
  for (attempt->most = get_most (frame); attempt->most > least; attempt->most *= SHRINK)
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
  double em = rp_sheet_type_get_em (frame->type);

  best->pages = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      const Detail *detail = &details[i];
      Try attempt = { NULL, detail->parts };

      if (frame->density < detail->from || frame->density > detail->to)
        continue;
      attempt.rows = make_rows (frame, columns, detail->parts, detail->listed);
      fit_pictures (frame, columns, flow, detail->parts == RP_SHEET_PART_ALL ? tail : 0, em * detail->least,
                    &attempt);
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
add_high_row (const RpSheetFrame *frame, GPtrArray *blocks, RpSheetRow *row, RpSheetParts parts)
{
  RpSheetCellPlan plan = { frame->width, RP_SHEET_FORM_STACK, 1, parts, TRUE };

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

/* Pictures grow into what is free on their page; the last page leaves that to what follows. */
static double
grow (const RpSheetFrame *frame, const Group *group, const Try *best)
{
  double gap = rp_sheet_type_get_em (frame->type) * ROW_GAP;

  for (double most = get_most (frame); most > best->most; most *= SHRINK)
    if (measure_rows (best->rows, group->first, group->n, most, gap) <= group->room)
      return most;
  return best->most;
}

static void
flow_group (const RpSheetFrame *frame, RpSheetFlow *flow, const Group *group, const Try *best, double most)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  if (group->room == 0)
    add_high_row (frame, blocks, best->rows->pdata[group->first], best->parts);
  for (guint i = 0; i < group->n && group->room > 0; i++)
    add_row (frame, blocks, best->rows->pdata[group->first + i], most);
  rp_sheet_flow_add (flow, blocks);
}

static void
flow_rows (const RpSheetFrame *frame, const RpSheetColumns *columns, RpSheetFlow *flow, const Try *best)
{
  double gap = rp_sheet_type_get_em (frame->type) * ROW_GAP;
  g_autoptr (GArray) groups = divide (columns, best->rows, flow, best->most, gap);

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      gboolean last = i + 1 == groups->len;

      if (i > 0)
        rp_sheet_flow_break (flow);
      flow_group (frame, flow, group, best, last ? best->most : grow (frame, group, best));
    }
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
    rp_sheet_notes_flow (frame, flow, RP_SHEET_PART_ALL & ~best.parts);
  try_clear (&best);
}
