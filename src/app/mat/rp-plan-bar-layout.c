/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-plan-bar-layout.h"

/* Where each turn and rest of a session lies in a bar: as long as it takes, but never too short to be seen. */

#define GAP 3.
#define ITEM_GAP 14.
#define ITEM_SHARE 0.15
#define SEGMENT_MIN 3.

/**
 * rp_plan_bar_layout_new:
 * @plan: a plan
 *
 * Lists what a bar shows: turns and rests. The moments to get ready and to turn over belong to the turn after them.
 *
 * Returns: (transfer full) (element-type RpPlanBarSegment): the segments, not yet placed
 */
GArray *
rp_plan_bar_layout_new (RpPlan *plan)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (RpPlanBarSegment));

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);
      RpPlanBarSegment segment = { .step = i, .item = step->item, .rest = step->kind == RP_STEP_REST };

      if (step->kind == RP_STEP_WORK || step->kind == RP_STEP_REST)
        g_array_append_val (segments, segment);
    }

  return segments;
}

static double
get_duration (RpPlan *plan, const RpPlanBarSegment *segment)
{
  return (double) rp_plan_get_step (plan, segment->step)->duration;
}

/* The widths of the items: in proportion, with the short ones raised at the cost of the others. */
static void
share_out (const double *durations, double *widths, guint n_items, double room)
{
  double least = room * MIN (ITEM_SHARE, 1. / n_items);
  double total = 0;
  double left = room;
  gboolean again = TRUE;

  for (guint i = 0; i < n_items; i++)
    {
      widths[i] = 0;
      total += durations[i];
    }
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < n_items; i++)
        {
          if (widths[i] > 0 || durations[i] / total * left >= least)
            continue;
          widths[i] = least;
          left -= least;
          total -= durations[i];
          again = TRUE;
        }
    }
  for (guint i = 0; i < n_items; i++)
    if (widths[i] <= 0)
      widths[i] = total > 0 ? durations[i] / total * left : least;
}

/* Places the segments of one item. Returns: the first segment after it */
static guint
place_item (GArray *segments, RpPlan *plan, guint first, double x, double width)
{
  guint item = g_array_index (segments, RpPlanBarSegment, first).item;
  guint end = first;
  double total = 0;
  double gap, room;

  for (; end < segments->len && g_array_index (segments, RpPlanBarSegment, end).item == item; end++)
    total += get_duration (plan, &g_array_index (segments, RpPlanBarSegment, end));
  gap = MIN (GAP, width / (2. * (end - first)));
  room = width - gap * (end - first - 1);
  for (guint i = first; i < end; i++)
    {
      RpPlanBarSegment *segment = &g_array_index (segments, RpPlanBarSegment, i);

      segment->x = x;
      segment->width
          = MAX (room * get_duration (plan, segment) / total, MIN (SEGMENT_MIN, room / (end - first)));
      x += segment->width + gap;
    }

  return end;
}

/**
 * rp_plan_bar_layout_place:
 * @segments: (element-type RpPlanBarSegment): the segments
 * @plan: the plan they come from
 * @width: how wide the bar is, in pixels
 *
 * Gives each segment its place.
 */
void
rp_plan_bar_layout_place (GArray *segments, RpPlan *plan, double width)
{
  guint n_items = rp_program_get_n_items (rp_plan_get_program (plan));
  g_autofree double *durations = g_new0 (double, n_items);
  g_autofree double *widths = g_new0 (double, n_items);
  double gap = n_items > 1 ? MIN (ITEM_GAP, width / (3. * n_items)) : 0;
  double x = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const RpPlanBarSegment *segment = &g_array_index (segments, RpPlanBarSegment, i);

      durations[segment->item] += get_duration (plan, segment);
    }
  share_out (durations, widths, n_items, MAX (width - gap * (n_items - 1), 1));
  for (guint i = 0; i < segments->len;)
    {
      guint item = g_array_index (segments, RpPlanBarSegment, i).item;

      i = place_item (segments, plan, i, x, widths[item]);
      x += widths[item] + gap;
    }
}

/**
 * rp_plan_bar_layout_find:
 * @segments: (element-type RpPlanBarSegment): the segments
 * @step: a step of the plan
 *
 * Finds what a bar points at during a step: its own segment, or that of the turn to come.
 *
 * Returns: an index, or the number of segments when nothing is left
 */
guint
rp_plan_bar_layout_find (GArray *segments, guint step)
{
  guint i = 0;

  while (i < segments->len && g_array_index (segments, RpPlanBarSegment, i).step < step)
    i++;

  return i;
}
