/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-palette.h"
#include "find.h"
#include "history/rp-chart.h"
#include "pixels.h"

static RpSeries *
make_series (int first, int last)
{
  const RpSeriesPoint points[] = { { 739000, 600, first }, { 739010, 600, last } };

  return rp_series_new (points, G_N_ELEMENTS (points));
}

static guint32
pack (const GdkRGBA *colour)
{
  return 0xff000000 | (guint32) (colour->red * 255.f + 0.5f) << 16
         | (guint32) (colour->green * 255.f + 0.5f) << 8 | (guint32) (colour->blue * 255.f + 0.5f);
}

/* Whether a point of the chart has a colour, within two pixels. */
static gboolean
has_colour (cairo_surface_t *pixels, double x, double y, guint32 colour)
{
  for (int dx = -3; dx <= 3; dx++)
    for (int dy = -3; dy <= 3; dy++)
      {
        int px = CLAMP ((int) x + dx, 0, cairo_image_surface_get_width (pixels) - 1);
        int py = CLAMP ((int) y + dy, 0, cairo_image_surface_get_height (pixels) - 1);

        if (pixels_near (pixels_at (pixels, px, py), colour))
          return TRUE;
      }
  return FALSE;
}

static void
test_draws_both_lines (void)
{
  GtkWidget *chart = g_object_ref_sink (rp_chart_new ());
  g_autoptr (RpSeries) before = make_series (9, 7);
  g_autoptr (RpSeries) after = make_series (2, 1);
  const RpPalette *palette = rp_palette_get_current ();
  RpChartLayout layout;
  GtkWindow *window;
  cairo_surface_t *pixels;
  double x, y;

  rp_chart_set_series (RP_CHART (chart), before, after, "Before: 9. After: 2.");
  window = pixels_show (chart, 320, 160);
  pixels = pixels_get (chart);
  g_assert_true (rp_chart_get_layout (RP_CHART (chart), &layout));
  rp_chart_layout_find (&layout, rp_series_get_point (after, 1), &x, &y);
  g_assert_true (has_colour (pixels, x, y, pack (&palette->fill)));
  g_assert_false (has_colour (pixels, x, y, pack (&palette->done[RP_TINT_REST])));
  rp_chart_layout_find (&layout, rp_series_get_point (before, 1), &x, &y);
  g_assert_true (has_colour (pixels, x, y, pack (&palette->done[RP_TINT_REST])));
  cairo_surface_destroy (pixels);
  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

static void
test_mirrors (void)
{
  GtkWidget *chart = g_object_ref_sink (rp_chart_new ());
  g_autoptr (RpSeries) after = make_series (2, 1);
  RpChartLayout layout;
  GtkWindow *window;
  double first, last, y;

  gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  rp_chart_set_series (RP_CHART (chart), NULL, after, "2 at first, 1 now.");
  window = pixels_show (chart, 320, 160);
  g_assert_true (rp_chart_get_layout (RP_CHART (chart), &layout));
  rp_chart_layout_find (&layout, rp_series_get_point (after, 0), &first, &y);
  rp_chart_layout_find (&layout, rp_series_get_point (after, 1), &last, &y);
  g_assert_cmpfloat (first, >, last);
  gtk_window_destroy (window);
  g_assert_finalize_object (chart);
}

/* Who does not see it hears its sentence. */
static void
test_is_a_picture_with_words (void)
{
  GtkWidget *chart = g_object_ref_sink (rp_chart_new ());
  RpChartLayout layout;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_ROLE_IMG);
  rp_chart_set_series (RP_CHART (chart), NULL, NULL, "Nobody said.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL, "Nobody said.");
  g_assert_false (rp_chart_get_layout (RP_CHART (chart), &layout));
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/chart/draws-both-lines", test_draws_both_lines);
  g_test_add_func ("/chart/mirrors", test_mirrors);
  g_test_add_func ("/chart/is-a-picture-with-words", test_is_a_picture_with_words);

  return g_test_run ();
}
