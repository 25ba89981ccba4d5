/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-body.h"

#include "pages/rp-sheet-columns.h"
#include "pages/rp-sheet-groups.h"
#include "pages/rp-sheet-more.h"
#include "pages/rp-sheet-row.h"
#include "pages/rp-sheet-tail.h"

/* The exercises on their pages: as many of them as were asked for, with as much of each and as large pictures as fit. */

/* Ems */
#define ROW_GAP 1.2
#define MOST_PICTURES 26.0
#define LEAST_ALONE 6.0
#define CLOSE_PICTURES 6.0
/* From here on, words stand in two columns. */
#define SPREAD_FROM 36.0
/* One size is tried after the other, each so much smaller. */
#define SHRINK 0.97

#define IN_CELL                                                                                              \
  (RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_STEPS | RP_SHEET_PART_CUES                    \
   | RP_SHEET_PART_LOAD | RP_SHEET_PART_NOTE)

#define LEAST (RP_SHEET_PART_PICTURES | RP_SHEET_PART_DOSE | RP_SHEET_PART_LOAD)
#define BOXED(parts) ((parts) | RP_SHEET_PART_BOXES)

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
  { RP_SHEET_ONE, RP_SHEET_TWO, BOXED (RP_SHEET_PART_ALL), TRUE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, BOXED (RP_SHEET_PART_ALL), FALSE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, BOXED (IN_CELL | RP_SHEET_PART_SOURCE), TRUE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, BOXED (IN_CELL | RP_SHEET_PART_SOURCE), FALSE, 5.5 },
  { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_PART_ALL, TRUE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_PART_ALL, FALSE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, IN_CELL | RP_SHEET_PART_SOURCE, TRUE, 7 },
  { RP_SHEET_ONE, RP_SHEET_TWO, IN_CELL | RP_SHEET_PART_SOURCE, FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, BOXED (IN_CELL), TRUE, 7 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, BOXED (IN_CELL), FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, BOXED (IN_CELL & ~RP_SHEET_PART_STEPS), FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, BOXED (LEAST), FALSE, 5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, TRUE, 7 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL, FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, IN_CELL & ~RP_SHEET_PART_STEPS, FALSE, 5.5 },
  { RP_SHEET_FOUR, RP_SHEET_SIX, LEAST, FALSE, 5 },
};

/* What is laid out, and where. */
typedef struct
{
  const RpSheetFrame *frame;
  RpSheetFlow *flow;
  RpSheetColumns columns;
  RpSheetRoom room;
} Body;

/* A way to lay the exercises out. */
typedef struct
{
  GPtrArray *rows; /* of RpSheetRow */
  RpSheetParts parts;
  double most; /* how high pictures may be */
  guint delay; /* how late the rows come */
} Try;

static gboolean
tells_all (RpSheetParts parts)
{
  return (parts & RP_SHEET_PART_ALL) == RP_SHEET_PART_ALL;
}

static void
try_clear (Try *attempt)
{
  g_clear_pointer (&attempt->rows, g_ptr_array_unref);
}

static GPtrArray *
make_rows (const Body *self, const Detail *detail, double upright)
{
  const RpSheetColumns *columns = &self->columns;
  GPtrArray *exercises = rp_sheet_get_exercises (self->frame->sheet);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_row_free);
  RpSheetCellPlan plan
      = { columns->column, columns->form, columns->share, upright, detail->parts, detail->listed };

  for (guint i = 0; i < exercises->len; i++)
    {
      if (i % columns->columns == 0)
        g_ptr_array_add (rows, rp_sheet_row_new (self->frame->width, columns->gutter, columns->columns));
      rp_sheet_row_add (rows->pdata[rows->len - 1],
                        rp_sheet_cell_new (self->frame, exercises->pdata[i], &plan));
    }
  return rows;
}

/* Pictures are never higher than this. Beside words, those that lie above each other may be as high as the page. */
static double
get_most (const Body *self)
{
  if (self->columns.form == RP_SHEET_FORM_BESIDE)
    return self->frame->height;
  return MIN (rp_sheet_typography_get_em (self->frame->type) * MOST_PICTURES, self->frame->height / 2);
}

/* The largest pictures with which everything comes as early as with the smallest. */
static void
fit_pictures (const Body *self, double tail, double least, Try *attempt)
{
  g_autoptr (GArray) groups = rp_sheet_groups_divide (attempt->rows, &self->room, least);
  gboolean leave = rp_sheet_groups_leave (groups, attempt->rows, &self->room, least, tail);

  attempt->delay = rp_sheet_groups_get_delay (groups);
  for (attempt->most = get_most (self); attempt->most > least; attempt->most *= SHRINK)
    {
      g_clear_pointer (&groups, g_array_unref);
      groups = rp_sheet_groups_divide (attempt->rows, &self->room, attempt->most);
      if (rp_sheet_groups_get_delay (groups) <= attempt->delay
          && (!leave || rp_sheet_groups_leave (groups, attempt->rows, &self->room, attempt->most, tail)))
        return;
    }
  attempt->most = least;
}

/* Tries one way, and keeps it when the rows come earlier with it. */
static void
try_detail (const Body *self, const Detail *detail, double upright, double tail, Try *best)
{
  double em = rp_sheet_typography_get_em (self->frame->type);
  double least
      = self->frame->closeness >= RP_SHEET_CLOSE ? MIN (detail->least, CLOSE_PICTURES) : detail->least;
  Try attempt = { make_rows (self, detail, upright), detail->parts };

  fit_pictures (self, tells_all (detail->parts) ? tail : 0, em * least, &attempt);
  if (attempt.delay < best->delay)
    {
      try_clear (best);
      *best = attempt;
    }
  else
    try_clear (&attempt);
}

/* Tells as much of each exercise as fits; people who stand are larger where that takes no room from the rest. The boxes of
 * the dose, whose sentence says the same, give way to a page saved. */
static void
find_best (const Body *self, double tail, Try *best)
{
  const double uprights[] = { self->columns.upright, self->columns.share };
  guint first
      = self->columns.form != RP_SHEET_FORM_BESIDE || self->frame->closeness == RP_SHEET_CLOSEST ? 1 : 0;
  gboolean bare = self->frame->closeness == RP_SHEET_CLOSEST;

  best->delay = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    for (guint j = first; j < G_N_ELEMENTS (uprights); j++)
      {
        if (self->frame->density < details[i].from || self->frame->density > details[i].to
            || (bare && (details[i].parts & RP_SHEET_PART_BOXES) != 0))
          continue;
        try_detail (self, &details[i], uprights[j], tail, best);
        if (best->delay <= rp_sheet_groups_get_least_delay (best->rows->len, &self->room))
          return;
      }
}

static void
add_row (const Body *self, GPtrArray *blocks, RpSheetRow *row, double most)
{
  RpSheetBlock *block = rp_sheet_row_make (row, most);

  block->space = self->room.gap;
  g_ptr_array_add (blocks, block);
}

/* The largest pictures with which an exercise fits on a page; 0 when it is too high with any. */
static double
fit_alone (const Body *self, RpSheetRow *row)
{
  double least = rp_sheet_typography_get_em (self->frame->type) * LEAST_ALONE;

  for (double most = self->frame->height / 2; most >= least; most *= SHRINK)
    if (rp_sheet_row_get_height (row, most) <= self->room.page)
      return most;
  return 0;
}

static RpSheetRow *
make_wide_row (const Body *self, const RpSheetExercise *exercise, RpSheetForm form, RpSheetParts parts)
{
  RpSheetCellPlan plan = { self->frame->width, form, 1, 1, parts, TRUE };
  RpSheetRow *row = rp_sheet_row_new (self->frame->width, 0, 1);

  rp_sheet_row_add (row, rp_sheet_cell_new (self->frame, exercise, &plan));
  return row;
}

/* An exercise that is too high for its column gets the whole width; one that is higher than a page is divided. */
static void
add_wide (const Body *self, GPtrArray *blocks, const RpSheetExercise *exercise, RpSheetParts parts)
{
  static const RpSheetForm forms[] = { RP_SHEET_FORM_SPREAD, RP_SHEET_FORM_STACK };
  gboolean narrow = self->frame->width < SPREAD_FROM * rp_sheet_typography_get_em (self->frame->type);

  for (guint i = narrow ? 1 : 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (RpSheetRow) row = make_wide_row (self, exercise, forms[i], parts);
      double most = fit_alone (self, row);

      if (most == 0 && forms[i] != RP_SHEET_FORM_STACK)
        continue;
      add_row (self, blocks, row, most > 0 ? most : self->frame->height / 3);
      return;
    }
}

/* Pictures grow into what is free on their page. */
static double
grow (const Body *self, const RpSheetGroup *group, const Try *best)
{
  for (double most = get_most (self); most > best->most; most *= SHRINK)
    if (rp_sheet_groups_fit (group, best->rows, &self->room, most))
      return most;
  return best->most;
}

static void
flow_group (const Body *self, const RpSheetGroup *group, const Try *best, double most)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  RpSheetRow *high = group->room == 0 ? best->rows->pdata[group->first] : NULL;

  for (guint i = 0; high && i < rp_sheet_row_get_n_cells (high); i++)
    add_wide (self, blocks, rp_sheet_row_get_exercise (high, i), best->parts);
  for (guint i = 0; !high && i < group->n; i++)
    add_row (self, blocks, best->rows->pdata[group->first + i], most);
  rp_sheet_flow_add (self->flow, blocks);
}

/* The pictures of the last page do not grow when something that follows comes there too. */
static void
flow_rows (const Body *self, double rest, const Try *best)
{
  g_autoptr (GArray) groups = rp_sheet_groups_divide (best->rows, &self->room, best->most);
  gboolean shared = rp_sheet_groups_leave (groups, best->rows, &self->room, best->most, rest);

  for (guint i = 0; i < groups->len; i++)
    {
      const RpSheetGroup *group = &g_array_index (groups, RpSheetGroup, i);

      if (i > 0)
        rp_sheet_flow_break (self->flow);
      flow_group (self, group, best, shared && i + 1 == groups->len ? best->most : grow (self, group, best));
    }
}

/* How much room what follows the exercises needs to begin on their page. */
static double
measure_rest (const RpSheetFrame *frame, RpSheetParts parts, GPtrArray *log, GPtrArray *tail)
{
  double more = !tells_all (parts) ? rp_sheet_more_measure_first (frame, RP_SHEET_PART_ALL & ~parts) : 0;

  if (log->len > 0)
    return rp_sheet_tail_measure_first (log);
  return more > 0 ? more : rp_sheet_tail_measure_first (tail);
}

/**
 * rp_sheet_body_flow:
 * @frame: the sheet
 * @flow: where to put the exercises
 * @tail: (element-type RpSheetBlock): what follows all that; they leave room for it where they can
 *
 * Puts the exercises onto pages, then the log, and then what had no room beside their pictures.
 */
void
rp_sheet_body_flow (const RpSheetFrame *frame, RpSheetFlow *flow, GPtrArray *tail)
{
  Body self = { frame, flow };
  GPtrArray *log = rp_sheet_tail_make_log (frame);
  Try best = { NULL };

  rp_sheet_columns_init (&self.columns, frame);
  self.room.gap = rp_sheet_typography_get_em (frame->type) * ROW_GAP;
  self.room.first = rp_sheet_flow_get_room (flow) - self.room.gap;
  self.room.page = rp_sheet_flow_get_page_room (flow);
  self.room.rows = self.columns.rows;
  find_best (&self, rp_sheet_tail_measure (log) + rp_sheet_tail_measure (tail), &best);
  g_debug (
      "Closeness %d: parts 0x%x of each exercise in its place, in %u columns, pictures up to %.0f points",
      (int) frame->closeness, (guint) best.parts, self.columns.columns, best.most);
  flow_rows (&self, measure_rest (frame, best.parts, log, tail), &best);
  rp_sheet_flow_add (flow, log);
  if (!tells_all (best.parts))
    rp_sheet_more_flow (frame, flow, RP_SHEET_PART_ALL & ~best.parts);
  try_clear (&best);
}
