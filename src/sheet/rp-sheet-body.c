/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-body.h"

#include "rp-sheet-columns.h"
#include "rp-sheet-notes.h"
#include "rp-sheet-row.h"
#include "rp-sheet-section.h"

/* The exercises on their pages: as many of them as were asked for, with as much of each and as large pictures as fit. */

/* Ems */
#define ROW_GAP 1.2
#define MOST_PICTURES 26.0
#define LEAST_ALONE 6.0
/* From here on, words stand in two columns. */
#define SPREAD_FROM 36.0
/* A size is tried after the other, each so much smaller. */
#define SHRINK 0.97
#define HIGH 10000

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
  { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_PART_ALL, FALSE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, IN_CELL | RP_SHEET_PART_SOURCE, TRUE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, IN_CELL | RP_SHEET_PART_SOURCE, FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, TRUE, 7 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL & ~RP_SHEET_PART_STEPS, FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_LOAD, FALSE, 5 },
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
  guint delay; /* how late the rows come */
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

/* Pictures are never higher than this. Beside words, those that lie above each other may be as high as the page. */
static double
get_most (const RpSheetFrame *frame, const RpSheetColumns *columns)
{
  if (columns->form == RP_SHEET_FORM_BESIDE)
    return frame->height;
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

/* How late the rows come: for each, the number of the page it stands on. Less means fewer pages, and fuller ones. One that
 * is higher than a page is worse than any delay. */
static guint
measure_delay (GArray *groups)
{
  guint delay = 0;

  for (guint i = 0; i < groups->len; i++)
    delay += i * g_array_index (groups, Group, i).n + (g_array_index (groups, Group, i).room == 0 ? HIGH : 0);
  return delay;
}

/* Whether what follows has room below the last rows. */
static gboolean
has_room (GPtrArray *rows, GArray *groups, double most, double gap, double tail)
{
  const Group *last = &g_array_index (groups, Group, groups->len - 1);

  return measure_rows (rows, last->first, last->n, most, gap) + tail <= last->room;
}

/* The largest pictures with which everything comes as early as with the smallest. */
static void
fit_pictures (const RpSheetFrame *frame,
              const RpSheetColumns *columns,
              RpSheetFlow *flow,
              double tail,
              double least,
              Try *attempt)
{
  double gap = rp_sheet_type_get_em (frame->type) * ROW_GAP;
  g_autoptr (GArray) groups = divide (columns, attempt->rows, flow, least, gap);
  gboolean room = has_room (attempt->rows, groups, least, gap, tail);

  attempt->delay = measure_delay (groups);
  for (attempt->most = get_most (frame, columns); attempt->most > least; attempt->most *= SHRINK)
    {
      g_clear_pointer (&groups, g_array_unref);
      groups = divide (columns, attempt->rows, flow, attempt->most, gap);
      if (measure_delay (groups) <= attempt->delay
          && (!room || has_room (attempt->rows, groups, attempt->most, gap, tail)))
        return;
    }
  attempt->most = least;
}

/* How late the rows come when every page has as many as it may. */
static guint
get_least_delay (const RpSheetColumns *columns, guint n_rows)
{
  guint delay = 0;

  for (guint i = 0; i < n_rows; i++)
    delay += i / columns->rows;
  return delay;
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

  best->delay = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      const Detail *detail = &details[i];
      Try attempt = { NULL, detail->parts };

      if (frame->density < detail->from || frame->density > detail->to)
        continue;
      attempt.rows = make_rows (frame, columns, detail->parts, detail->listed);
      fit_pictures (frame, columns, flow, detail->parts == RP_SHEET_PART_ALL ? tail : 0, em * detail->least,
                    &attempt);
      if (attempt.delay < best->delay)
        {
          try_clear (best);
          *best = attempt;
        }
      else
        try_clear (&attempt);
      if (best->delay <= get_least_delay (columns, best->rows->len))
        return;
    }
}

static void
add_row (const RpSheetFrame *frame, GPtrArray *blocks, RpSheetRow *row, double most)
{
  RpSheetBlock *block = rp_sheet_row_make (row, most);

  block->space = rp_sheet_type_get_em (frame->type) * ROW_GAP;
  g_ptr_array_add (blocks, block);
}

/* The largest pictures with which an exercise fits on a page; 0 when it is too high with any. */
static double
fit_alone (const RpSheetFrame *frame, RpSheetFlow *flow, RpSheetRow *row)
{
  double least = rp_sheet_type_get_em (frame->type) * LEAST_ALONE;

  for (double most = frame->height / 2; most >= least; most *= SHRINK)
    if (rp_sheet_row_get_height (row, most) <= rp_sheet_flow_get_page_room (flow))
      return most;
  return 0;
}

static RpSheetRow *
make_wide_row (const RpSheetFrame *frame,
               const RpSheetExercise *exercise,
               RpSheetForm form,
               RpSheetParts parts)
{
  RpSheetCellPlan plan = { frame->width, form, 0.4, parts, TRUE };
  RpSheetRow *row = rp_sheet_row_new (frame->width, 0, 1);

  rp_sheet_row_add (row, rp_sheet_cell_new (frame, exercise, &plan));
  return row;
}

/* An exercise that is too high for its column gets the whole width; one that is higher than a page is divided. */
static void
add_wide (const RpSheetFrame *frame,
          RpSheetFlow *flow,
          GPtrArray *blocks,
          const RpSheetExercise *exercise,
          RpSheetParts parts)
{
  static const RpSheetForm forms[] = { RP_SHEET_FORM_SPREAD, RP_SHEET_FORM_STACK };
  gboolean narrow = frame->width < SPREAD_FROM * rp_sheet_type_get_em (frame->type);

  for (guint i = narrow ? 1 : 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (RpSheetRow) row = make_wide_row (frame, exercise, forms[i], parts);
      double most = fit_alone (frame, flow, row);

      if (most == 0 && forms[i] != RP_SHEET_FORM_STACK)
        continue;
      add_row (frame, blocks, row, most > 0 ? most : frame->height / 3);
      return;
    }
}

/* Whether something that follows comes on the last page of exercises. */
static gboolean
leaves_room (const Try *best, GArray *groups, double gap, double tail)
{
  return best->parts != RP_SHEET_PART_ALL || has_room (best->rows, groups, best->most, gap, tail);
}

/* Pictures grow into what is free on their page. */
static double
grow (const RpSheetFrame *frame, const RpSheetColumns *columns, const Group *group, const Try *best)
{
  double gap = rp_sheet_type_get_em (frame->type) * ROW_GAP;

  for (double most = get_most (frame, columns); most > best->most; most *= SHRINK)
    if (measure_rows (best->rows, group->first, group->n, most, gap) <= group->room)
      return most;
  return best->most;
}

static void
flow_group (const RpSheetFrame *frame, RpSheetFlow *flow, const Group *group, const Try *best, double most)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  RpSheetRow *high = group->room == 0 ? best->rows->pdata[group->first] : NULL;

  for (guint i = 0; high != NULL && i < rp_sheet_row_get_n_cells (high); i++)
    add_wide (frame, flow, blocks, rp_sheet_row_get_exercise (high, i), best->parts);
  for (guint i = 0; high == NULL && i < group->n; i++)
    add_row (frame, blocks, best->rows->pdata[group->first + i], most);
  rp_sheet_flow_add (flow, blocks);
}

static void
flow_rows (const RpSheetFrame *frame,
           const RpSheetColumns *columns,
           RpSheetFlow *flow,
           double tail,
           const Try *best)
{
  double gap = rp_sheet_type_get_em (frame->type) * ROW_GAP;
  g_autoptr (GArray) groups = divide (columns, best->rows, flow, best->most, gap);

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      double most = grow (frame, columns, group, best);

      if (i > 0)
        rp_sheet_flow_break (flow);
      if (i + 1 == groups->len && leaves_room (best, groups, gap, tail))
        most = best->most;
      flow_group (frame, flow, group, best, most);
    }
}

/**
 * rp_sheet_body_flow:
 * @frame: the sheet
 * @flow: where to put the exercises
 * @tail: (element-type RpSheetBlock): what follows them; they leave room for it where they can
 *
 * Puts the exercises onto pages, and then what had no room beside their pictures.
 */
void
rp_sheet_body_flow (const RpSheetFrame *frame, RpSheetFlow *flow, GPtrArray *tail)
{
  RpSheetColumns columns;
  Try best = { NULL };

  rp_sheet_columns_init (&columns, frame);
  find_best (frame, &columns, flow, rp_sheet_section_measure (tail), &best);
  flow_rows (frame, &columns, flow, rp_sheet_section_measure_first (tail), &best);
  if (best.parts != RP_SHEET_PART_ALL)
    rp_sheet_notes_flow (frame, flow, RP_SHEET_PART_ALL & ~best.parts);
  try_clear (&best);
}
