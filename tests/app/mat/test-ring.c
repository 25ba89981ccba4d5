/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "mat/rp-ring.h"

#define SECOND G_USEC_PER_SEC
#define SIZE 308

static const RpRingArc rep[] = {
  { 2 * SECOND, RP_TINT_LIFT },
  { 4 * SECOND, RP_TINT_HOLD },
  { 6 * SECOND, RP_TINT_LOWER },
};

static RpRing *
show_ring (GtkWindow **window)
{
  RpRing *ring = RP_RING (rp_ring_new ());

  rp_ring_set_lap (ring, 1, rep, G_N_ELEMENTS (rep));
  rp_ring_set_count (ring, "7", "of <b>20</b>");
  *window = pixels_show (GTK_WIDGET (ring), SIZE, SIZE);

  return ring;
}

static void
close_window (GtkWindow *window)
{
  GtkWidget *ring = g_object_ref (gtk_window_get_child (window));

  gtk_window_destroy (window);
  g_assert_finalize_object (ring);
}

static guint32
pixel_at_time (RpRing *ring, gint64 time)
{
  RpRingPicture picture = { .arcs = { rep[0], rep[1], rep[2] }, .n_arcs = 3, .size = SIZE, .scale = 1 };
  cairo_surface_t *pixels = pixels_get (GTK_WIDGET (ring));
  double x, y;
  guint32 pixel;

  rp_ring_picture_get_point (&picture, time, &x, &y);
  pixel = pixels_at (pixels, (int) x, (int) y);
  cairo_surface_destroy (pixels);

  return pixel;
}

static guint32
to_pixel (const GdkRGBA *colour)
{
  return 0xff000000 | (guint32) (colour->red * 255.f + 0.5f) << 16
         | (guint32) (colour->green * 255.f + 0.5f) << 8 | (guint32) (colour->blue * 255.f + 0.5f);
}

static void
assert_done (RpRing *ring, gint64 time, RpTint tint, gboolean done)
{
  guint32 pixel = pixel_at_time (ring, time);

  g_assert_cmpint (pixels_near (pixel, to_pixel (&rp_palette_get_current ()->done[tint])), ==, done);
}

static void
test_fills_with_time (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);

  assert_done (ring, 1 * SECOND, RP_TINT_LIFT, FALSE);
  rp_ring_set_elapsed (ring, 3 * SECOND, TRUE);
  assert_done (ring, 1 * SECOND, RP_TINT_LIFT, TRUE);
  assert_done (ring, 5 * SECOND / 2, RP_TINT_HOLD, TRUE);
  assert_done (ring, 7 * SECOND / 2, RP_TINT_HOLD, FALSE);
  assert_done (ring, 5 * SECOND, RP_TINT_LOWER, FALSE);
  /* The head is the window's own colour inside. */
  g_assert_true (
      pixels_near (pixel_at_time (ring, 3 * SECOND), to_pixel (&rp_palette_get_current ()->background)));
  close_window (window);
}

static void
test_back_in_time_empties (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);

  rp_ring_set_elapsed (ring, 5 * SECOND, TRUE);
  assert_done (ring, 3 * SECOND, RP_TINT_HOLD, TRUE);
  rp_ring_set_elapsed (ring, 1 * SECOND, TRUE);
  assert_done (ring, 3 * SECOND, RP_TINT_HOLD, FALSE);
  close_window (window);
}

static void
test_small_steps_fill_evenly (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);

  /* Through many snapshots, as in a session, with the picture kept between them. */
  for (gint64 time = 0; time <= 5 * SECOND; time += SECOND / 20)
    {
      rp_ring_set_elapsed (ring, time, TRUE);
      cairo_surface_destroy (pixels_get (GTK_WIDGET (ring)));
    }
  for (gint64 time = SECOND / 2; time < 18 * SECOND / 10; time += SECOND / 10)
    assert_done (ring, time, RP_TINT_LIFT, TRUE);
  for (gint64 time = 24 * SECOND / 10; time < 38 * SECOND / 10; time += SECOND / 10)
    assert_done (ring, time, RP_TINT_HOLD, TRUE);
  close_window (window);
}

static void
test_new_lap_empties (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rp_ring_set_elapsed (ring, 6 * SECOND, TRUE);
  assert_done (ring, 1 * SECOND, RP_TINT_LIFT, TRUE);
  rp_ring_set_lap (ring, 2, rep, G_N_ELEMENTS (rep));
  assert_done (ring, 1 * SECOND, RP_TINT_LIFT, FALSE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  close_window (window);
}

static void
test_reduced_motion_steps_by_seconds (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rp_ring_set_elapsed (ring, 39 * SECOND / 10, TRUE);
  assert_done (ring, 36 * SECOND / 10, RP_TINT_HOLD, FALSE);
  assert_done (ring, 27 * SECOND / 10, RP_TINT_HOLD, TRUE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  close_window (window);
}

static void
test_tells_a_screen_reader (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);

  rp_ring_set_value_text (ring, "Lift, 7 of 20, left leg");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Lift, 7 of 20, left leg");
  close_window (window);
}

static void
test_count_stays_inside (void)
{
  GtkWindow *window;
  RpRing *ring = show_ring (&window);
  cairo_surface_t *pixels;

  /* However long the number, the ring's own place stays free: what is on the ring's left is only the ring. */
  rp_ring_set_count (ring, "1000", "of <b>1000</b>");
  pixels = pixels_get (GTK_WIDGET (ring));
  for (int x = 28; x < 48; x++)
    g_assert_cmphex (pixels_at (pixels, x, SIZE / 2) & 0xff000000, <=, 0x01000000);
  cairo_surface_destroy (pixels);
  close_window (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ring/fills-with-time", test_fills_with_time);
  g_test_add_func ("/ring/back-in-time-empties", test_back_in_time_empties);
  g_test_add_func ("/ring/small-steps-fill-evenly", test_small_steps_fill_evenly);
  g_test_add_func ("/ring/new-lap-empties", test_new_lap_empties);
  g_test_add_func ("/ring/reduced-motion-steps-by-seconds", test_reduced_motion_steps_by_seconds);
  g_test_add_func ("/ring/tells-a-screen-reader", test_tells_a_screen_reader);
  g_test_add_func ("/ring/count-stays-inside", test_count_stays_inside);

  return g_test_run ();
}
