/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "mat/rp-distance-band.h"
#include "mat/rp-distance-colours.h"

static guint32
to_pixel (const GdkRGBA *colour)
{
  return 0xff000000U | (guint32) (colour->red * 255 + 0.5f) << 16
         | (guint32) (colour->green * 255 + 0.5f) << 8 | (guint32) (colour->blue * 255 + 0.5f);
}

static void
test_words_and_colour (void)
{
  GtkWidget *band = rp_distance_band_new ();
  GtkWindow *window;
  cairo_surface_t *picture;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rp_distance_band_set_size (RP_DISTANCE_BAND (band), 40, 20);
  window = pixels_show (band, 600, 80);
  rp_distance_band_show (RP_DISTANCE_BAND (band), "Squeeze your bottom", RP_TINT_HOLD);
  g_assert_cmpstr (rp_distance_band_get_text (RP_DISTANCE_BAND (band)), ==, "Squeeze your bottom");
  pixels_settle (band);
  picture = pixels_get (band);
  g_assert_true (pixels_near (pixels_at (picture, 4, 4),
                              to_pixel (&rp_distance_colours_get (FALSE)->band[RP_TINT_HOLD])));
  cairo_surface_destroy (picture);
  g_object_ref (band);
  gtk_window_destroy (window);
  g_assert_finalize_object (band);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/distance-band/words-and-colour", test_words_and_colour);

  return g_test_run ();
}
