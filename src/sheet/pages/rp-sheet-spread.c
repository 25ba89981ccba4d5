/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-spread.h"

/* Points: between exercises, where there is room to spare. */
#define WIDE_GAP (5 * 72 / 25.4)
/* Heights are sums. */
#define SLACK 0.5

/* Below the head of a sheet there is a gap too. */
static guint
count_gaps (const RpSheetGroup *group)
{
  return group->n + (group->first == 0 ? 1 : 0);
}

/* How far down the pictures of all rows reach that may have more room. */
static gboolean
has_heads (GPtrArray *rows, const RpSheetGroup *group, double scale)
{
  for (guint i = 0; i < group->n; i++)
    if (rp_sheet_row_get_head (rows->pdata[group->first + i], scale) == 0)
      return FALSE;
  return TRUE;
}

/* Returns %FALSE when the row has no room on the page. */
static gboolean
try_open (RpSheetSpread *self, RpSheetShare *share, RpSheetRow *row, const RpSheetGroup *group, double scale)
{
  double slack;

  if (!row || rp_sheet_row_get_most (row) < scale || rp_sheet_row_get_head (row, scale) == 0)
    return FALSE;
  slack = group->room - rp_sheet_row_get_height (row, scale) - SLACK;
  if (group->first == 0)
    slack -= share->room.gap;
  if (slack < 0)
    return FALSE;
  *self = (RpSheetSpread){ .gap = share->room.gap, .slack = slack, .open = row, .blank = slack / 2 };
  return TRUE;
}

/* One exercise that would leave a hole below it has its pictures above its words, in all the room there is; and where some
 * of it is told nowhere, it is told here. */
static void
open_row (RpSheetSpread *self,
          RpSheetShare *share,
          guint way,
          gboolean all,
          const RpSheetGroup *group,
          double scale)
{
  if (all && try_open (self, share, rp_sheet_share_get_open (share, way, group->first, TRUE), group, scale))
    return;
  try_open (self, share, rp_sheet_share_get_open (share, way, group->first, FALSE), group, scale);
}

/**
 * rp_sheet_spread_init:
 * @self: (out caller-allocates): what to fill
 * @share: how the exercises share a page
 * @way: of #RpSheetWay, how rows are set
 * @all: %TRUE when where an exercise is felt and what is easier and harder is told nowhere else
 * @group: the rows of a page
 * @scale: of all pictures, in millimetres for each metre of a body
 * @spare: how much of the page nothing stands on, in points
 *
 * Gaps become wider first. What is left then is for pictures that have words below them, or else for the gaps.
 */
void
rp_sheet_spread_init (RpSheetSpread *self,
                      RpSheetShare *share,
                      guint way,
                      gboolean all,
                      const RpSheetGroup *group,
                      double scale,
                      double spare)
{
  guint gaps = count_gaps (group);
  double wider = CLAMP (spare / (gaps + 1), 0, WIDE_GAP - share->room.gap);

  *self = (RpSheetSpread){ .gap = share->room.gap, .blank = spare };
  if (group->n == 0 || group->room == 0)
    return;
  self->gap += wider;
  spare = MAX (0, spare - wider * gaps - SLACK);
  if (has_heads (rp_sheet_share_get_rows (share, way), group, scale))
    {
      self->slack = spare / group->n;
      self->blank = self->slack / 2;
      return;
    }
  self->gap += spare / gaps;
  self->blank = self->gap;
  if (group->n == 1 && self->blank > RP_SHEET_SPREAD_HOLE * share->room.page)
    open_row (self, share, way, all, group, scale);
}

/**
 * rp_sheet_spread_init_last:
 * @self: (out caller-allocates): what to fill
 * @share: how the exercises share a page
 * @n: how many rows stand on the last page of all
 * @spare: how much of it nothing stands on, in points
 *
 * Gaps become a little wider.
 */
void
rp_sheet_spread_init_last (RpSheetSpread *self, const RpSheetShare *share, guint n, double spare)
{
  double gap = share->room.gap;

  *self = (RpSheetSpread){ .gap = gap + CLAMP (spare / (n + 1), 0, WIDE_GAP - gap) };
}
