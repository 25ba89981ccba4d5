/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-chart.h"

#define MARK 5

/* Returns: (transfer full): a line from 10 to 0 over two days, in a plot of 200 by 100 points at 20, 10 */
static RpSheetChart *
make (gboolean marks)
{
  const RpSeriesPoint points[] = { { 100, 0, 10 }, { 110, 0, 0 } };
  g_autoptr (RpSeries) line = rp_series_new (points, G_N_ELEMENTS (points));
  RpSeries *const lines[RP_CHART_N_LINES] = { NULL, line };
  const RpChartLayout layout = { .plot = { 20, 10, 200, 100 }, .first = 100, .end = 110, .marks = marks };

  return rp_sheet_chart_new (lines, &layout, MARK);
}

static void
test_place (void)
{
  g_autoptr (RpSheetChart) chart = make (TRUE);
  g_autoptr (RpSheetChart) again = rp_sheet_chart_ref (chart);
  RpChartBox place = rp_sheet_chart_get_place (again);

  g_assert_cmpfloat (place.x, ==, 20 - MARK / 2.);
  g_assert_cmpfloat (place.y, ==, 10 - MARK / 2.);
  g_assert_cmpfloat (place.width, ==, 200 + MARK);
  g_assert_cmpfloat (place.height, ==, 100 + MARK);
}

/* A point that somebody left behind is no part of the line, and nothing lies outside the place. */
static void
test_draws_inside (void)
{
  g_autoptr (RpSheetChart) chart = make (TRUE);
  RpChartBox place = rp_sheet_chart_get_place (chart);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  cairo_move_to (cr, 1000, 1000);
  rp_sheet_chart_draw (chart, cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, -1);
  g_assert_cmpfloat (y, >=, -1);
  g_assert_cmpfloat (x + width, <=, place.width + 1);
  g_assert_cmpfloat (y + height, <=, place.height + 1);
  g_assert_cmpfloat (width, >, 190);
  g_assert_cmpfloat (height, >, 90);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-chart/place", test_place);
  g_test_add_func ("/sheet-chart/draws-inside", test_draws_inside);

  return g_test_run ();
}
