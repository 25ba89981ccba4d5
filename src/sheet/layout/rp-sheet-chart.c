/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-chart.h"

/* Points */
#define LINE 1.2
#define DASH 3.

struct _RpSheetChart
{
  RpSeries *lines[RP_CHART_N_LINES]; /* (nullable): before, after */
  RpChartLayout layout;
  double mark;
};

/**
 * rp_sheet_chart_new:
 * @lines: (array fixed-size=2): before and after; each may be %NULL
 * @layout: where everything of the chart is, not mirrored
 * @mark: how large a mark is
 *
 * Returns: (transfer full): the lines
 */
RpSheetChart *
rp_sheet_chart_new (RpSeries *const lines[RP_CHART_N_LINES], const RpChartLayout *layout, double mark)
{
  RpSheetChart *self;

  g_return_val_if_fail (lines && layout, NULL);

  self = g_atomic_rc_box_new0 (RpSheetChart);
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    g_set_object (&self->lines[i], lines[i]);
  self->layout = *layout;
  self->mark = mark;
  return self;
}

/**
 * rp_sheet_chart_ref:
 * @self: lines
 *
 * Returns: (transfer full): the same lines
 */
RpSheetChart *
rp_sheet_chart_ref (RpSheetChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
chart_clear (RpSheetChart *self)
{
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    g_clear_object (&self->lines[i]);
}

/**
 * rp_sheet_chart_unref:
 * @self: (transfer full): lines
 *
 * Lets go of them.
 */
void
rp_sheet_chart_unref (RpSheetChart *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) chart_clear);
}

/**
 * rp_sheet_chart_get_place:
 * @self: lines
 *
 * Returns: where the lines are in their chart, with the marks on them
 */
RpChartBox
rp_sheet_chart_get_place (RpSheetChart *self)
{
  const RpChartBox *plot = &self->layout.plot;
  double edge = self->mark / 2;

  return (RpChartBox){ plot->x - edge, plot->y - edge, plot->width + self->mark, plot->height + self->mark };
}

static void
trace (RpSheetChart *self, cairo_t *cr, RpSeries *line, gboolean before)
{
  const double dash[] = { DASH, DASH * 0.75 };

  cairo_set_dash (cr, dash, before ? G_N_ELEMENTS (dash) : 0, 0);
  for (guint i = 0; i < rp_series_get_n_points (line); i++)
    {
      double x, y;

      rp_chart_layout_find (&self->layout, rp_series_get_point (line, i), &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Squares are hollow, so that a dot below can be seen in them. */
static void
mark (RpSheetChart *self, cairo_t *cr, RpSeries *line, gboolean before)
{
  double side = self->mark - LINE;

  for (guint i = 0; i < rp_series_get_n_points (line); i++)
    {
      double x, y;

      rp_chart_layout_find (&self->layout, rp_series_get_point (line, i), &x, &y);
      cairo_new_sub_path (cr);
      if (before)
        cairo_rectangle (cr, x - side / 2, y - side / 2, side, side);
      else
        cairo_arc (cr, x, y, side / 2, 0, 2 * G_PI);
    }
  if (before)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

/**
 * rp_sheet_chart_draw:
 * @self: lines
 * @cr: where to draw, in points from the upper left corner of their place, with the ink that is set
 *
 * Draws them.
 */
void
rp_sheet_chart_draw (RpSheetChart *self, cairo_t *cr)
{
  RpChartBox place = rp_sheet_chart_get_place (self);

  cairo_save (cr);
  /* Words that were drawn before leave a point behind. */
  cairo_new_path (cr);
  cairo_translate (cr, -place.x, -place.y);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = RP_CHART_N_LINES; i-- > 0;)
    {
      if (!self->lines[i] || rp_series_get_n_points (self->lines[i]) == 0)
        continue;
      trace (self, cr, self->lines[i], i == 0);
      if (self->layout.marks)
        mark (self, cr, self->lines[i], i == 0);
    }
  cairo_restore (cr);
}
