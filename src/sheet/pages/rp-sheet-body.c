/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-body.h"

#include "pages/rp-sheet-columns.h"
#include "pages/rp-sheet-groups.h"
#include "pages/rp-sheet-more.h"
#include "pages/rp-sheet-row.h"
#include "pages/rp-sheet-tail.h"

/* The exercises on their pages, and what follows them. One search decides how much is told where, and how large the people
 * are in all pictures: what takes the fewest pages; then what tells the most; then what has the exercises earliest; and
 * then the largest pictures. Everything is decided by arithmetic on heights that are measured once. */

/* Points: between exercises one below the other, and where there is room to spare. */
#define MILLIMETRE (72 / 25.4)
#define GAP (2.6 * MILLIMETRE)
#define WIDE_GAP (5 * MILLIMETRE)
/* Millimetres for each metre of a body: the steps in which the scale is found. */
#define STEP 0.25
/* Ways to share a page, at most. */
#define MOST_SHARES 2

/* A booklet of more exercises tells all, each care with its exercise: a page more or less is not worth the search. */
#define LONG 12

/* A last page that is filled less than this is saved, if it can be. */
#define MEAGRE 0.6

/* What is told less, to save a page: of the exercises, where they are felt and what is easier and harder, and then why they
 * help. Their care always is. */
typedef struct
{
  RpSheetParts parts;
  gboolean why;
} Drop;

static const Drop drops[] = {
  { 0, FALSE },
  { RP_SHEET_PART_FELT, FALSE },
  { RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER, FALSE },
  { RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER, TRUE },
};

/* How rows may be set: with the care of each exercise, and with steps that are wider below the boxes. */
enum
{
  CARE_BEHIND = 1 << 0,
  WIDE_STEPS = 1 << 1,
  N_WAYS = 1 << 2,
};

/* One way to share a page, and the exercises that are set for it. */
typedef struct
{
  RpSheetColumns columns;
  RpSheetRoom room;
  GPtrArray *rows[N_WAYS]; /* (nullable): of RpSheetRow */
} Share;

/* One way to tell everything. */
typedef struct
{
  const Share *share;
  guint way;
  GPtrArray *rows; /* (nullable) (not owned): of RpSheetRow */
  RpSheetParts behind;
  gboolean why;
  guint dropped; /* how much is told less, from 0 */
  double more;   /* how high what is told behind the log is, in points */
  double left;   /* how much is free on the last page, in points */
  guint n_pages;
  guint delay;
  double scale;
} Choice;

/* What is laid out, and where. */
typedef struct
{
  const RpSheetFrame *frame;
  RpSheetFlow *flow;
  GPtrArray *log;      /* of RpSheetBlock */
  GPtrArray *tails[2]; /* of RpSheetBlock; the second tells why */
  Share shares[MOST_SHARES];
  guint n_shares;
} Body;

/* Where a page has one row, what is left for its last one has the whole width. */
static gboolean
is_alone (const RpSheetColumns *columns, guint index, guint n)
{
  return columns->rows == 1 && index + 1 == n && index % columns->columns == 0;
}

static RpSheetCellPlan
make_plan (const RpSheetCellPlan *from, guint way)
{
  RpSheetCellPlan plan = *from;

  if ((way & CARE_BEHIND) != 0)
    plan.parts &= ~(RpSheetParts) RP_SHEET_PART_CARE;
  plan.wide_steps = (way & WIDE_STEPS) != 0;
  return plan;
}

static GPtrArray *
make_rows (const Body *self, const RpSheetColumns *columns, guint way)
{
  GPtrArray *exercises = rp_sheet_get_exercises (self->frame->sheet);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_row_free);

  for (guint i = 0; i < exercises->len; i++)
    {
      gboolean alone = is_alone (columns, i, exercises->len);
      RpSheetCellPlan plan = make_plan (alone ? &columns->alone : &columns->plan, way);

      if (i % columns->columns == 0)
        g_ptr_array_add (
            rows, rp_sheet_row_new (self->frame->width, columns->gutter, alone ? 1 : columns->columns));
      rp_sheet_row_add (rows->pdata[rows->len - 1],
                        rp_sheet_cell_new (self->frame, exercises->pdata[i], &plan));
    }
  return rows;
}

/* The rows that are set in one of the ways. */
static GPtrArray *
get_rows (const Body *self, Share *share, guint way)
{
  if (!share->rows[way])
    share->rows[way] = make_rows (self, &share->columns, way);
  return share->rows[way];
}

/* The largest scale at which all pictures have room. */
static double
find_most (const Share *share, GPtrArray *rows)
{
  double most = share->columns.most;

  for (guint i = 0; i < rows->len; i++)
    most = MIN (most, rp_sheet_row_get_most (rows->pdata[i]));
  return most;
}

/* Puts something of a height onto the page, or the next one; what is higher than a page goes on and on. Returns how much is
 * left of the page. */
static double
put (const RpSheetRoom *room, double left, double height, gboolean divides, guint *n_pages)
{
  if (height > left && !divides)
    {
      *n_pages += 1;
      left = room->page;
    }
  for (; height > left; height -= left, left = room->page)
    *n_pages += 1;
  return left - height;
}

/* How many pages everything takes, and how late the exercises come. */
static void
count (const Body *self, Choice *choice, double scale)
{
  const RpSheetRoom *room = &choice->share->room;
  g_autoptr (GArray) groups = rp_sheet_groups_divide (choice->rows, room, scale);
  const RpSheetGroup *last = &g_array_index (groups, RpSheetGroup, groups->len - 1);
  double left = rp_sheet_groups_get_spare (last, choice->rows, room, scale);

  choice->n_pages = groups->len;
  choice->delay = rp_sheet_groups_get_delay (groups);
  left = put (room, left, rp_sheet_tail_measure (self->log), FALSE, &choice->n_pages);
  left = put (room, left, choice->more, TRUE, &choice->n_pages);
  choice->left = put (room, left, rp_sheet_tail_measure (self->tails[choice->why]), FALSE, &choice->n_pages);
}

static Choice
make_choice (const Body *self, Share *share, guint way, guint dropped)
{
  const Drop *drop = &drops[dropped];
  Choice choice = {
    .share = share, .way = way, .rows = get_rows (self, share, way), .why = !drop->why, .dropped = dropped
  };
  RpSheetParts behind = share->columns.behind | ((way & CARE_BEHIND) != 0 ? RP_SHEET_PART_CARE : 0);

  choice.behind = behind & ~drop->parts;
  choice.more = choice.behind != 0 ? rp_sheet_more_measure (self->frame, choice.behind) : 0;
  choice.scale = MIN (share->columns.least, find_most (share, choice.rows));
  count (self, &choice, choice.scale);
  return choice;
}

static gboolean
is_long (const Body *self)
{
  return rp_sheet_get_exercises (self->frame->sheet)->len > LONG;
}

/* Each exercise's care stands with it, unless the exercise comes later for that. */
static Choice
choose_place (const Body *self, Share *share, guint way, guint dropped)
{
  Choice here = make_choice (self, share, way, dropped);
  Choice behind;

  if (!share->columns.spare || is_long (self))
    return here;
  behind = make_choice (self, share, way | CARE_BEHIND, dropped);
  if (behind.n_pages < here.n_pages || (behind.n_pages == here.n_pages && behind.delay < here.delay))
    return behind;
  return here;
}

/* A page for a few lines is a waste of paper, and the first to be lost. */
static gboolean
is_meagre (const Body *self, const Choice *choice)
{
  return choice->n_pages > 1 && !is_long (self) && choice->left > (1 - MEAGRE) * choice->share->room.page;
}

/* With the smallest pictures: the fewest pages, and of those the most that is told. Where a page would hardly be begun, steps
 * may be wider below the boxes to save it. */
static Choice
find_fullest (const Body *self, Share *share)
{
  Choice best = choose_place (self, share, 0, 0);

  for (guint way = 0; way < N_WAYS; way += WIDE_STEPS)
    for (guint i = 0; i < G_N_ELEMENTS (drops) && is_meagre (self, &best); i++)
      {
        Choice other = choose_place (self, share, way, i);

        if (other.n_pages < best.n_pages)
          best = other;
      }
  return best;
}

/* The largest pictures with which nothing comes later, in steps that nobody sees. */
static void
grow (const Body *self, Choice *best)
{
  double most = find_most (best->share, best->rows);
  guint n_pages = best->n_pages + best->share->columns.extra;
  guint low = 0;
  guint high = (guint) MAX ((most - best->scale) / STEP, 0);
  Choice larger = *best;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      count (self, &larger, best->scale + middle * STEP);
      if (larger.n_pages <= n_pages && larger.delay <= best->delay)
        low = middle;
      else
        high = middle - 1;
    }
  best->scale += low * STEP;
  count (self, best, best->scale);
}

/* Fewer pages are better; then what tells more; then what has the exercises earlier; then larger pictures. */
static gboolean
is_better (const Choice *choice, const Choice *than)
{
  if (choice->n_pages != than->n_pages)
    return choice->n_pages < than->n_pages;
  if (choice->dropped != than->dropped)
    return choice->dropped < than->dropped;
  if (choice->delay != than->delay)
    return choice->delay < than->delay;
  return choice->scale > than->scale;
}

static Choice
find_best (Body *self)
{
  Choice best = { 0 };

  for (guint i = 0; i < self->n_shares; i++)
    {
      Choice choice = find_fullest (self, &self->shares[i]);

      grow (self, &choice);
      if (i == 0 || is_better (&choice, &best))
        best = choice;
    }
  return best;
}

static void
add_row (GPtrArray *blocks, RpSheetRow *row, double scale, double gap)
{
  RpSheetBlock *block = rp_sheet_row_make (row, scale);

  block->space = gap;
  g_ptr_array_add (blocks, block);
}

/* An exercise that is higher than a page gets its whole width, everything one below the other, and is divided. */
static void
add_divided (const Body *self, GPtrArray *blocks, RpSheetRow *row, const Choice *best)
{
  RpSheetCellPlan plan = best->share->columns.plan;

  plan.form = RP_SHEET_FORM_STACK;
  plan.width = plan.pictures = self->frame->width;
  if ((best->way & CARE_BEHIND) != 0)
    plan.parts &= ~(RpSheetParts) RP_SHEET_PART_CARE;
  for (guint i = 0; i < rp_sheet_row_get_n_cells (row); i++)
    {
      g_autoptr (RpSheetRow) wide = rp_sheet_row_new (self->frame->width, 0, 1);

      rp_sheet_row_add (wide, rp_sheet_cell_new (self->frame, rp_sheet_row_get_exercise (row, i), &plan));
      add_row (blocks, wide, best->scale, best->share->room.gap);
    }
}

static void
flow_group (const Body *self, const RpSheetGroup *group, const Choice *best, double gap)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  for (guint i = 0; i < group->n; i++)
    if (group->room == 0)
      add_divided (self, blocks, best->rows->pdata[group->first + i], best);
    else
      add_row (blocks, best->rows->pdata[group->first + i], best->scale, gap);
  rp_sheet_flow_add (self->flow, blocks);
}

/* The last page of the exercises shares its room with what follows. */
static double
find_gap (const RpSheetGroup *group, const Choice *best, double rest)
{
  double spare = rp_sheet_groups_get_spare (group, best->rows, &best->share->room, best->scale) - rest;

  return best->share->room.gap + CLAMP (spare / (group->n + 1), 0, WIDE_GAP - GAP);
}

static void
flow_rows (const Body *self, const Choice *best)
{
  g_autoptr (GArray) groups = rp_sheet_groups_divide (best->rows, &best->share->room, best->scale);
  double rest
      = rp_sheet_tail_measure (self->log) + best->more + rp_sheet_tail_measure (self->tails[best->why]);

  for (guint i = 0; i < groups->len; i++)
    {
      const RpSheetGroup *group = &g_array_index (groups, RpSheetGroup, i);

      if (i > 0)
        rp_sheet_flow_break (self->flow);
      flow_group (self, group, best, find_gap (group, best, i + 1 < groups->len ? 0 : rest));
    }
}

static void
add_shares (Body *self)
{
  for (Share *share = self->shares; self->n_shares < MOST_SHARES; share++, self->n_shares++)
    {
      if (!rp_sheet_columns_init (&share->columns, self->frame, self->n_shares))
        return;
      share->room = (RpSheetRoom){ .first = rp_sheet_flow_get_room (self->flow) - GAP,
                                   .page = rp_sheet_flow_get_page_room (self->flow),
                                   .rows = share->columns.rows,
                                   .gap = GAP };
    }
}

static void
body_init (Body *self, const RpSheetFrame *frame, RpSheetFlow *flow)
{
  *self = (Body){ .frame = frame, .flow = flow, .log = rp_sheet_tail_make_log (frame) };
  for (guint i = 0; i < G_N_ELEMENTS (self->tails); i++)
    self->tails[i] = rp_sheet_tail_make (frame, i == 1);
  add_shares (self);
}

/* What was not put onto pages. */
static void
body_clear (Body *self)
{
  for (guint i = 0; i < self->n_shares; i++)
    for (guint way = 0; way < N_WAYS; way++)
      g_clear_pointer (&self->shares[i].rows[way], g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->tails); i++)
    g_clear_pointer (&self->tails[i], g_ptr_array_unref);
}

/**
 * rp_sheet_body_flow:
 * @frame: the sheet
 * @flow: where to put them
 *
 * Puts the exercises onto pages, then the log, then what else is told of each, and the end.
 */
void
rp_sheet_body_flow (const RpSheetFrame *frame, RpSheetFlow *flow)
{
  Body self;
  Choice best;

  body_init (&self, frame, flow);
  best = find_best (&self);
  g_debug ("%u pages: %.2f mm a metre, 0x%x of each exercise behind the log", best.n_pages, best.scale,
           (guint) best.behind);
  flow_rows (&self, &best);
  rp_sheet_flow_add (flow, self.log);
  if (best.behind != 0)
    rp_sheet_more_flow (frame, flow, best.behind);
  rp_sheet_flow_add (flow, g_steal_pointer (&self.tails[best.why]));
  body_clear (&self);
}
