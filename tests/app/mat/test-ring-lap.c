/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-ring-lap.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  led_widget_init (fixture, "daily-clams", FALSE);
  led_widget_show (fixture, rp_ring_new (), 300, 300);
}

static cairo_surface_t *
show (LedWidget *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  rp_ring_lap_show (RP_RING (fixture->widget), &moment, TRUE);
  pixels_settle (fixture->widget);

  return pixels_get (fixture->widget);
}

/* How much of the ring is in the colours of what is over. */
static int
count_done (cairo_surface_t *picture)
{
  const RpPalette *palette = rp_palette_get_current ();
  int done = 0;

  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 300; x++)
      for (guint i = 0; i < RP_N_TINTS; i++)
        {
          const GdkRGBA *colour = &palette->done[i];
          guint32 pixel = 0xff000000U | (guint32) (colour->red * 255 + 0.5f) << 16
                          | (guint32) (colour->green * 255 + 0.5f) << 8
                          | (guint32) (colour->blue * 255 + 0.5f);

          if (i != RP_TINT_WAIT)
            done += pixels_near (pixels_at (picture, x, y), pixel);
        }
  cairo_surface_destroy (picture);

  return done;
}

static void
test_fills_with_the_repetition (LedWidget *fixture, gconstpointer data)
{
  int begun, half, next;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 1);
  begun = count_done (show (fixture));
  led_advance (&fixture->led, 3);
  half = count_done (show (fixture));
  led_advance (&fixture->led, 3);
  next = count_done (show (fixture));
  g_assert_cmpint (begun, >, 100);
  g_assert_cmpint (half, >, 2 * begun);
  g_assert_cmpint (next, <, half);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add ("/ring-lap/fills-with-the-repetition", LedWidget, NULL, set_up, test_fills_with_the_repetition,
              led_widget_clear);

  return g_test_run ();
}
