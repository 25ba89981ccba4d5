/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "pixels.h"
#include "common/rp-palette.h"
#include "mat/rp-plan-bar.h"

#define WIDTH 1000

static void
update (RpPlanBar *bar, Led *led)
{
  RpMoment moment;

  rp_session_get_moment (led->session, &moment);
  rp_plan_bar_update (bar, led->session, &moment);
}

/* How many pixels of the bar's middle row are filled. */
static int
count_filled (GtkWidget *bar)
{
  const GdkRGBA *fill = &rp_palette_get_current ()->fill;
  guint32 wanted = 0xff000000 | (guint32) (fill->red * 255.f + 0.5f) << 16
                   | (guint32) (fill->green * 255.f + 0.5f) << 8 | (guint32) (fill->blue * 255.f + 0.5f);
  cairo_surface_t *pixels = pixels_get (bar);
  int row = gtk_widget_get_height (bar) - 10;
  int count = 0;

  for (int x = 0; x < gtk_widget_get_width (bar); x++)
    count += pixels_near (pixels_at (pixels, x, row), wanted);
  cairo_surface_destroy (pixels);

  return count;
}

static void
test_fills_with_time (void)
{
  GtkWidget *bar = g_object_ref (rp_plan_bar_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;
  Led led;
  int quarter;

  led_init (&led, "daily-clams", FALSE);
  gtk_box_append (GTK_BOX (box), bar);
  window = pixels_show (box, WIDTH, 100);
  led_start_turn (&led);
  update (RP_PLAN_BAR (bar), &led);
  g_assert_cmpint (count_filled (bar), ==, 0);
  led_advance (&led, 65);
  update (RP_PLAN_BAR (bar), &led);
  quarter = gtk_widget_get_width (bar) / 4;
  g_assert_cmpint (ABS (count_filled (bar) - quarter), <, 8);

  /* What was skipped stays empty, and what was done stays. */
  led_send (&led, RP_SESSION_SKIP);
  update (RP_PLAN_BAR (bar), &led);
  g_assert_cmpint (ABS (count_filled (bar) - quarter), <, 8);
  gtk_window_destroy (window);
  g_assert_finalize_object (bar);
  led_clear (&led);
}

static void
test_tells_a_screen_reader (void)
{
  GtkWidget *bar = g_object_ref_sink (rp_plan_bar_new ());

  rp_plan_bar_set_value_text (RP_PLAN_BAR (bar), "Exercise 2 of 4: Clamshell");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Exercise 2 of 4: Clamshell");
  g_assert_finalize_object (bar);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/plan-bar/fills-with-time", test_fills_with_time);
  g_test_add_func ("/plan-bar/tells-a-screen-reader", test_tells_a_screen_reader);

  return g_test_run ();
}
