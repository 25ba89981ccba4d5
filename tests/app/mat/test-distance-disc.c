/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "mat/rp-distance-colours.h"
#include "mat/rp-distance-disc.h"

static int
count_white (GtkWidget *disc)
{
  cairo_surface_t *picture = pixels_get (disc);
  int white = 0;

  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    for (int x = 0; x < cairo_image_surface_get_width (picture); x++)
      white += (pixels_at (picture, x, y) & 0xffffff) == 0xffffff;
  cairo_surface_destroy (picture);

  return white;
}

static void
test_counts_and_ends (void)
{
  GtkWidget *disc = rp_distance_disc_new ();
  GtkWindow *window = pixels_show (disc, 300, 300);
  int empty, one, many, tick;

  pixels_settle (disc);
  empty = count_white (disc);
  rp_distance_disc_set_count (RP_DISTANCE_DISC (disc), "1", "of <b>20</b>");
  gtk_test_accessible_assert_property (disc, GTK_ACCESSIBLE_PROPERTY_LABEL, "1 of 20");
  pixels_settle (disc);
  one = count_white (disc);
  rp_distance_disc_set_count (RP_DISTANCE_DISC (disc), "18", "of <b>20</b>");
  pixels_settle (disc);
  many = count_white (disc);
  g_assert_cmpint (empty, ==, 0);
  g_assert_cmpint (one, >, 1000);
  g_assert_cmpint (many, >, one);
  rp_distance_disc_set_done (RP_DISTANCE_DISC (disc), TRUE);
  pixels_settle (disc);
  tick = count_white (disc);
  g_assert_cmpint (tick, >, 1000);
  g_assert_cmpint (tick, !=, many);
  g_object_ref (disc);
  gtk_window_destroy (window);
  g_assert_finalize_object (disc);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/distance-disc/counts-and-ends", test_counts_and_ends);

  return g_test_run ();
}
