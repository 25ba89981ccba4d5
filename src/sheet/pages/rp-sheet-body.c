/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-body.h"

#include "pages/rp-sheet-more.h"
#include "pages/rp-sheet-spread.h"
#include "pages/rp-sheet-tail.h"

/* The exercises on their pages, and what follows them. One search decides how much is told where, and how large the people
 * are in all pictures: what leaves no hole; then what takes the fewest pages; then what tells the most; then what has the
 * exercises earliest; and then the largest pictures. Everything is decided by arithmetic on heights that are measured once. */

/* Points: between exercises one below the other. */
#define GAP (2.6 * 72 / 25.4)
/* Millimetres for each metre of a body: the steps in which the scale is found. */
#define STEP 0.25
/* Ways to share a page, at most. */
#define MOST_SHARES 12

/* A booklet of more exercises tells all, each care with its exercise: a page more or less is not worth the search. */
#define LONG 12

/* A last page that is filled less than this is saved, if it can be. With letters from so many points on, each is. */
#define MEAGRE 0.6
#define LARGE 16.0

/* This much of a page may stay free below the log and what follows it. */
#define BLANK 0.24

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

/* One way to tell everything. */
typedef struct
{
  RpSheetShare *share;
  guint way;
  GPtrArray *rows;   /* (nullable) (not owned): of RpSheetRow */
  RpSheetMore *more; /* (nullable) (not owned): what is told behind the log */
  gboolean why;
  guint dropped; /* how much is told less, from 0 */
  RpSheetFill fill;
  guint delay;
  double scale;
  gboolean holed; /* much of a page before the last stays free */
} Choice;

/* What is laid out, and where. */
typedef struct
{
  const RpSheetFrame *frame;
  RpSheetFlow *flow;
  GPtrArray *log;      /* of RpSheetBlock */
  GPtrArray *tails[2]; /* of RpSheetBlock; the second tells why */
  GHashTable *mores;   /* of RpSheetMore, by the parts of exercises that they tell */
  RpSheetShare shares[MOST_SHARES];
  guint n_shares;
} Body;

/* The largest scale at which all pictures have room. */
static double
find_most (const RpSheetShare *share, GPtrArray *rows)
{
  double most = share->columns.most;

  for (guint i = 0; i < rows->len; i++)
    most = MIN (most, rp_sheet_row_get_most (rows->pdata[i]));
  return most;
}

static void
put_blocks (RpSheetFill *fill, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RpSheetBlock *block = blocks->pdata[i];

      rp_sheet_fill_put (fill, block->space, block->height);
    }
}

/* What is left of a page of exercises is shared by its rows; so is what is left of the last of them when nothing else begins
 * there. */
static RpSheetSpread
find_spread (const Choice *choice, GArray *groups, guint index)
{
  const RpSheetGroup *group = &g_array_index (groups, RpSheetGroup, index);
  RpSheetShare *share = choice->share;
  gboolean all = (drops[choice->dropped].parts & RP_SHEET_PART_LADDER) != 0;
  RpSheetSpread spread;

  if (index + 1 < groups->len)
    rp_sheet_spread_init (&spread, share, choice->way, all, group, choice->scale,
                          rp_sheet_groups_get_spare (group, choice->rows, &share->room, choice->scale));
  else if (choice->fill.rest >= 0)
    rp_sheet_spread_init (&spread, share, choice->way, all, group, choice->scale, choice->fill.rest);
  else
    rp_sheet_spread_init_last (&spread, share, group->n, choice->fill.left);
  return spread;
}

/* How many pages everything takes at a scale, how late the exercises come, and what stays free. */
static void
count (const Body *self, Choice *choice, double scale)
{
  const RpSheetRoom *room = &choice->share->room;
  g_autoptr (GArray) groups = rp_sheet_groups_divide (choice->rows, room, scale);
  const RpSheetGroup *last = &g_array_index (groups, RpSheetGroup, groups->len - 1);
  double left = rp_sheet_groups_get_spare (last, choice->rows, room, scale);

  choice->scale = scale;
  choice->delay = rp_sheet_groups_get_delay (groups);
  rp_sheet_fill_init (&choice->fill, room->page, left, groups->len);
  put_blocks (&choice->fill, self->log);
  if (choice->more)
    rp_sheet_more_put (choice->more, &choice->fill);
  put_blocks (&choice->fill, self->tails[choice->why]);
  choice->holed = choice->fill.blank > BLANK * room->page;
  for (guint i = 0; i < groups->len; i++)
    choice->holed |= g_array_index (groups, RpSheetGroup, i).room == 0
                     || find_spread (choice, groups, i).blank > RP_SHEET_SPREAD_HOLE * room->page;
}

static RpSheetMore *
get_more (const Body *self, const RpSheetShare *share, RpSheetParts parts)
{
  RpSheetMore *more = g_hash_table_lookup (self->mores, GUINT_TO_POINTER (parts));

  if (!more && parts != 0)
    {
      more = rp_sheet_more_new (self->frame, parts, share->room.page);
      g_hash_table_insert (self->mores, GUINT_TO_POINTER (parts), more);
    }
  return more;
}

static Choice
make_choice (const Body *self, RpSheetShare *share, guint way, guint dropped)
{
  const Drop *drop = &drops[dropped];
  RpSheetParts less = share->columns.spare ? drop->parts : 0;
  RpSheetParts care = (way & RP_SHEET_WAY_CARE_BEHIND) != 0
                          ? share->columns.plan.parts & (RpSheetParts) RP_SHEET_SHARE_BEHIND
                          : 0;
  Choice choice = { .share = share,
                    .way = way,
                    .rows = rp_sheet_share_get_rows (share, way),
                    .more = get_more (self, share, (share->columns.behind | care) & ~less),
                    .why = !drop->why,
                    .dropped = dropped };

  count (self, &choice, MIN (share->columns.least, find_most (share, choice.rows)));
  return choice;
}

static gboolean
is_long (const Body *self)
{
  return rp_sheet_get_exercises (self->frame->sheet)->len > LONG;
}

/* No hole, and fewer pages. */
static gboolean
is_shorter (const Choice *choice, const Choice *than)
{
  if (choice->holed != than->holed)
    return than->holed;
  return choice->fill.n_pages < than->fill.n_pages;
}

static gboolean
is_earlier (const Choice *choice, const Choice *than)
{
  if (is_shorter (choice, than) || is_shorter (than, choice))
    return is_shorter (choice, than);
  return choice->delay < than->delay;
}

/* Each exercise's care stands with it, unless the exercise comes later for that. */
static Choice
choose_place (const Body *self, RpSheetShare *share, guint way, guint dropped)
{
  Choice here = make_choice (self, share, way, dropped);
  Choice behind;

  if (!share->columns.spare || is_long (self))
    return here;
  behind = make_choice (self, share, way | RP_SHEET_WAY_CARE_BEHIND, dropped);
  return is_earlier (&behind, &here) ? behind : here;
}

/* A page for a few lines is a waste of paper, and the first to be lost. Large letters take so many pages that each counts. */
static gboolean
is_meagre (const Body *self, const Choice *choice)
{
  double meagre = rp_sheet_typography_get_em (self->frame->type) >= LARGE ? 1 : MEAGRE;

  return choice->fill.n_pages > 1 && choice->fill.left > (1 - meagre) * choice->share->room.page;
}

/* Whether something else can be tried, and is worth it. */
static gboolean
is_poor (const Body *self, const Choice *choice, guint way)
{
  if (is_long (self)
      || ((way & RP_SHEET_WAY_WIDE_STEPS) != 0 && choice->share->columns.plan.form != RP_SHEET_FORM_GRID))
    return FALSE;
  return is_meagre (self, choice) || choice->holed;
}

/* With the smallest pictures: no hole, the fewest pages, and of those the most that is told. Where a page would hardly be
 * begun, steps may be wider below the boxes to save it. */
static Choice
find_fullest (const Body *self, RpSheetShare *share)
{
  Choice best = choose_place (self, share, 0, 0);

  for (guint way = 0; way < RP_SHEET_N_WAYS; way += RP_SHEET_WAY_WIDE_STEPS)
    for (guint i = 0; i < G_N_ELEMENTS (drops) && is_poor (self, &best, way); i++)
      {
        Choice other = choose_place (self, share, way, i);

        if (is_shorter (&other, &best))
          best = other;
      }
  return best;
}

/* The largest pictures with which nothing comes later, in steps that nobody sees. */
static void
grow (const Body *self, Choice *best)
{
  double most = find_most (best->share, best->rows);
  guint n_pages = best->fill.n_pages + best->share->columns.extra;
  guint low = 0;
  guint high = (guint) MAX ((most - best->scale) / STEP, 0);
  Choice larger = *best;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      count (self, &larger, best->scale + middle * STEP);
      if (larger.fill.n_pages <= n_pages && larger.delay <= best->delay && larger.holed <= best->holed)
        low = middle;
      else
        high = middle - 1;
    }
  count (self, best, best->scale + low * STEP);
}

/* No hole and fewer pages are better; then what tells more; then what has the exercises earlier; then larger pictures. */
static gboolean
is_better (const Choice *choice, const Choice *than)
{
  if (is_shorter (choice, than) || is_shorter (than, choice))
    return is_shorter (choice, than);
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
add_row (GPtrArray *blocks, RpSheetRow *row, double scale, double gap, double slack)
{
  RpSheetBlock *block = rp_sheet_row_make (row, scale, slack);

  block->space = gap;
  g_ptr_array_add (blocks, block);
}

/* An exercise that is higher than a page gets its whole width, everything one below the other, and is divided. */
static void
add_divided (const Body *self, GPtrArray *blocks, RpSheetRow *row, const Choice *best)
{
  RpSheetCellPlan plan = rp_sheet_share_get_plan (best->share, best->way);

  for (guint i = 0; i < rp_sheet_row_get_n_cells (row); i++)
    {
      g_autoptr (RpSheetRow) wide = rp_sheet_row_new (self->frame->width, 0, 1);

      rp_sheet_row_add (wide, rp_sheet_cell_new (self->frame, rp_sheet_row_get_exercise (row, i), &plan));
      add_row (blocks, wide, best->scale, best->share->room.gap, 0);
    }
}

static void
flow_group (const Body *self, const RpSheetGroup *group, const Choice *best, const RpSheetSpread *spread)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  for (guint i = 0; i < group->n; i++)
    {
      RpSheetRow *row = best->rows->pdata[group->first + i];

      if (group->room == 0)
        add_divided (self, blocks, row, best);
      else
        add_row (blocks, spread->open ? spread->open : row, best->scale, spread->gap, spread->slack);
    }
  rp_sheet_flow_add (self->flow, blocks);
}

static void
flow_rows (const Body *self, const Choice *best)
{
  g_autoptr (GArray) groups = rp_sheet_groups_divide (best->rows, &best->share->room, best->scale);

  for (guint i = 0; i < groups->len; i++)
    {
      RpSheetSpread spread = find_spread (best, groups, i);

      if (i > 0)
        rp_sheet_flow_break (self->flow);
      flow_group (self, &g_array_index (groups, RpSheetGroup, i), best, &spread);
    }
}

static void
body_init (Body *self, const RpSheetFrame *frame, RpSheetFlow *flow)
{
  RpSheetRoom room = { .first = rp_sheet_flow_get_room (flow) - GAP,
                       .page = rp_sheet_flow_get_page_room (flow),
                       .gap = GAP };

  *self = (Body){ .frame = frame, .flow = flow, .log = rp_sheet_tail_make_log (frame) };
  for (guint i = 0; i < G_N_ELEMENTS (self->tails); i++)
    self->tails[i] = rp_sheet_tail_make (frame, i == 1);
  self->mores = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) rp_sheet_more_free);
  while (self->n_shares < MOST_SHARES
         && rp_sheet_share_init (&self->shares[self->n_shares], frame, self->n_shares, &room))
    self->n_shares++;
}

/* What was not put onto pages. */
static void
body_clear (Body *self)
{
  for (guint i = 0; i < self->n_shares; i++)
    rp_sheet_share_clear (&self->shares[i]);
  g_hash_table_unref (self->mores);
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
  g_debug ("%u pages: %.2f mm a metre, share %td, way %u, %u told less%s", best.fill.n_pages, best.scale,
           best.share - self.shares, best.way, best.dropped, best.holed ? ", with holes" : "");
  flow_rows (&self, &best);
  rp_sheet_flow_add (flow, self.log);
  if (best.more)
    rp_sheet_more_flow (best.more, flow);
  rp_sheet_flow_add (flow, g_steal_pointer (&self.tails[best.why]));
  body_clear (&self);
}
