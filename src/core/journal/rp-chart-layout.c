/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-chart-layout.h"

#include "journal/rp-answer.h"

/* Between words and the lines, in heights of words; and how near marks may stand, in marks. */
#define GAP 0.45
#define CROWD 1.25
#define MINUTES (24. * 60)

static guint
count (RpSeries *line)
{
  return line ? rp_series_get_n_points (line) : 0;
}

static const RpSeriesPoint *
get_last (RpSeries *line)
{
  return count (line) > 0 ? rp_series_get_point (line, count (line) - 1) : NULL;
}

/* Returns: %FALSE where there is no point at all */
static gboolean
find_days (RpChartLayout *layout, RpSeries *const lines[])
{
  layout->first = G_MAXUINT32;
  layout->end = 0;
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    if (get_last (lines[i]))
      {
        layout->first = MIN (layout->first, rp_series_get_point (lines[i], 0)->day);
        layout->end = MAX (layout->end, get_last (lines[i])->day);
      }
  return layout->first <= layout->end;
}

static double
find_height (const RpChartLayout *layout, int number)
{
  double share = (double) CLAMP (number, 0, RP_ANSWER_MAX) / RP_ANSWER_MAX;

  return layout->plot.y + (1 - share) * layout->plot.height;
}

static void
place_levels (RpChartLayout *layout, const RpChartSize *size)
{
  for (guint i = 0; i < RP_CHART_N_LEVELS; i++)
    {
      double middle = layout->plot.y + layout->plot.height * i / (RP_CHART_N_LEVELS - 1);

      layout->levels[i] = (RpChartBox){ 0, middle - size->text / 2, size->level, size->text };
    }
}

/* Numbers that would touch move apart, by the same way; at an edge only the other one does. */
static void
part (RpChartBox *upper, RpChartBox *lower, double height)
{
  double missing = upper->y + upper->height - lower->y;

  if (missing <= 0)
    return;
  upper->y = MAX (upper->y - missing / 2, 0);
  lower->y = upper->y + upper->height;
  if (lower->y + lower->height > height)
    {
      lower->y = height - lower->height;
      upper->y = lower->y - upper->height;
    }
}

static void
place_last (RpChartLayout *layout, const RpChartSize *size, RpSeries *const lines[])
{
  const RpSeriesPoint *first = get_last (lines[0]);
  const RpSeriesPoint *second = get_last (lines[1]);
  double foot = layout->plot.y + layout->plot.height + size->text / 2;

  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    if (get_last (lines[i]))
      layout->last[i] = (RpChartBox){ layout->plot.x + layout->plot.width + size->text * GAP,
                                      find_height (layout, get_last (lines[i])->value) - size->text / 2,
                                      size->last[i], size->text };
  if (!first || !second)
    return;
  if (first->value == second->value)
    layout->last[1].width = 0;
  else if (first->value > second->value)
    part (&layout->last[0], &layout->last[1], foot);
  else
    part (&layout->last[1], &layout->last[0], foot);
}

/* Words on the lowest line; none where there is no room even for them. */
static RpChartBox
place_day (const RpChartSize *size, double x, double width)
{
  if (width > size->width)
    return (RpChartBox){ 0 };
  return (RpChartBox){ CLAMP (x, 0, size->width - width), size->height - size->text, width, size->text };
}

/* The first day where it is, the last one too, as long as both can be read. */
static void
place_days (RpChartLayout *layout, const RpChartSize *size)
{
  double end = layout->plot.x + layout->plot.width;

  if (layout->first == layout->end)
    {
      layout->first_day = place_day (size, end - size->first_day, size->first_day);
      return;
    }
  layout->first_day = place_day (size, layout->plot.x, size->first_day);
  if (layout->first_day.x + size->first_day + size->text * GAP <= end - size->last_day)
    layout->last_day = place_day (size, end - size->last_day, size->last_day);
}

/* A mark on each point, where two of them do not touch. */
static gboolean
has_room_for_marks (const RpChartLayout *layout, const RpChartSize *size, RpSeries *const lines[])
{
  guint most = 0;

  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    most = MAX (most, count (lines[i]));
  return most <= 1 || layout->plot.width / (most - 1) >= size->mark * CROWD;
}

static void
mirror (RpChartBox *box, double width)
{
  box->x = width - box->x - box->width;
}

static void
mirror_all (RpChartLayout *layout, double width)
{
  mirror (&layout->plot, width);
  mirror (&layout->first_day, width);
  mirror (&layout->last_day, width);
  for (guint i = 0; i < RP_CHART_N_LEVELS; i++)
    mirror (&layout->levels[i], width);
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    mirror (&layout->last[i], width);
}

/**
 * rp_chart_layout_init:
 * @layout: (out caller-allocates): where to put it
 * @size: what there is room for
 * @lines: (array fixed-size=2): the lines; each may be %NULL or empty
 *
 * Finds the place of everything.
 *
 * Returns: %FALSE where there is nothing to draw, or no room for it
 */
gboolean
rp_chart_layout_init (RpChartLayout *layout, const RpChartSize *size, RpSeries *const lines[RP_CHART_N_LINES])
{
  double left;
  double right;
  double below;

  g_return_val_if_fail (layout && size && lines, FALSE);

  *layout = (RpChartLayout){ .mirrored = size->mirrored };
  if (!find_days (layout, lines))
    return FALSE;
  left = size->level + size->text * GAP + size->mark / 2;
  right = MAX (size->last[0], size->last[1]) + size->text * GAP + size->mark / 2;
  below = size->text * 1.5 + size->mark / 2;
  layout->plot = (RpChartBox){ left, size->text / 2, size->width - left - right,
                               size->height - below - size->text / 2 };
  if (layout->plot.width < size->mark || layout->plot.height < size->text * RP_CHART_N_LEVELS)
    return FALSE;
  place_levels (layout, size);
  place_last (layout, size, lines);
  place_days (layout, size);
  layout->marks = has_room_for_marks (layout, size, lines);
  if (size->mirrored)
    mirror_all (layout, size->width);
  return TRUE;
}

/**
 * rp_chart_layout_find:
 * @layout: a layout
 * @point: a point of one of its lines
 * @x: (out): where it is
 * @y: (out): and how high up
 *
 * Finds the place of a point; where all are of one day, that is at the end, beside its number.
 */
void
rp_chart_layout_find (const RpChartLayout *layout, const RpSeriesPoint *point, double *x, double *y)
{
  double days;
  double day;
  double share;

  g_return_if_fail (layout && point);
  g_return_if_fail (x && y);

  /* Two of one day stand beside each other; the last day's are at the end. */
  days = layout->end - layout->first;
  day = (double) point->day - layout->first + (point->day < layout->end ? point->minute / MINUTES : 0);
  share = days > 0 ? CLAMP (day / days, 0, 1) : 1;
  *x = layout->plot.x + layout->plot.width * (layout->mirrored ? 1 - share : share);
  *y = find_height (layout, point->value);
}
