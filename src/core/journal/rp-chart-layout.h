/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-series.h"

G_BEGIN_DECLS

#define RP_CHART_N_LINES 2
#define RP_CHART_N_LEVELS 3

/**
 * RpChartBox:
 * @x: its left edge
 * @y: its upper edge
 * @width: how wide it is; 0 where it is not drawn
 * @height: how high it is
 *
 * A place for words, or for the lines themselves.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} RpChartBox;

/**
 * RpChartSize:
 * @width: how wide the chart is
 * @height: how high
 * @text: how high one line of words is
 * @level: how wide the words of the highest level are
 * @last: (array fixed-size=2): how wide the last number of each line is; 0 where there is none
 * @first_day: how wide the words of the first day are
 * @last_day: how wide the words of the last one are
 * @mark: how large a mark is
 * @mirrored: whether time runs from the right
 *
 * What a chart is drawn in, in the pixels or points of whoever draws it.
 */
typedef struct
{
  double width;
  double height;
  double text;
  double level;
  double last[RP_CHART_N_LINES];
  double first_day;
  double last_day;
  double mark;
  gboolean mirrored;
} RpChartSize;

/**
 * RpChartLayout:
 * @plot: where the lines are
 * @levels: (array fixed-size=3): the words of 10, 5 and 0; their lines are at the middles
 * @last: (array fixed-size=2): the last number of each line; without width where it is said by the other one
 * @first_day: the words of the first day
 * @last_day: the words of the last day; without width where they would touch those of the first, or are the same
 * @first: the first day
 * @end: the last day
 * @marks: whether there is room for a mark on each point
 *
 * Where everything of a chart is: nothing lies outside, and no words touch others.
 */
typedef struct
{
  RpChartBox plot;
  RpChartBox levels[RP_CHART_N_LEVELS];
  RpChartBox last[RP_CHART_N_LINES];
  RpChartBox first_day;
  RpChartBox last_day;
  guint32 first;
  guint32 end;
  gboolean marks;

  gboolean mirrored;
} RpChartLayout;

gboolean rp_chart_layout_init (RpChartLayout *layout,
                               const RpChartSize *size,
                               RpSeries *const lines[RP_CHART_N_LINES]);
void rp_chart_layout_find (const RpChartLayout *layout, const RpSeriesPoint *point, double *x, double *y);

G_END_DECLS
