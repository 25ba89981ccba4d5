/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-look.h"

static void
test_zooms_to_four (void)
{
  g_autoptr (RpShowLook) look = rp_show_look_new ();

  g_assert_cmpfloat (rp_show_look_get_zoom (look), ==, 1);
  rp_show_look_step_zoom (look, 4);
  g_assert_cmpfloat_with_epsilon (rp_show_look_get_zoom (look), 2, 1e-6);
  rp_show_look_step_zoom (look, 100);
  g_assert_cmpfloat (rp_show_look_get_zoom (look), ==, 4);
  rp_show_look_step_zoom (look, -8);
  g_assert_cmpfloat (rp_show_look_get_zoom (look), ==, 1);
  g_object_set (look, "zoom", 0.0, NULL);
  g_assert_cmpfloat (rp_show_look_get_zoom (look), ==, 1);
}

static void
test_stays_within_the_picture (void)
{
  g_autoptr (RpShowLook) look = rp_show_look_new ();
  double x, y;

  rp_show_look_set_middle (look, 0.1, 0.9);
  rp_show_look_get_middle (look, &x, &y);
  g_assert_cmpfloat (x, ==, 0.5);
  g_assert_cmpfloat (y, ==, 0.5);
  rp_show_look_set_zoom (look, 4);
  rp_show_look_set_middle (look, 0, 1);
  rp_show_look_get_middle (look, &x, &y);
  g_assert_cmpfloat (x, ==, 0.125);
  g_assert_cmpfloat (y, ==, 0.875);
  /* Smaller again, its edges stay where they are. */
  rp_show_look_set_zoom (look, 2);
  rp_show_look_get_middle (look, &x, &y);
  g_assert_cmpfloat (x, ==, 0.25);
  g_assert_cmpfloat (y, ==, 0.75);
}

static void
count (guint *n)
{
  *n += 1;
}

static void
test_tells_once (void)
{
  g_autoptr (RpShowLook) look = rp_show_look_new ();
  guint n = 0;

  g_signal_connect_swapped (look, "notify", G_CALLBACK (count), &n);
  g_object_set (look, "layout", RP_SHOW_STACKED, "mirrored", TRUE, "cue-shown", FALSE, "blank", TRUE, "zoom",
                2.0, NULL);
  g_assert_cmpuint (n, ==, 5);
  g_object_set (look, "layout", RP_SHOW_STACKED, "mirrored", TRUE, "cue-shown", FALSE, "blank", TRUE, "zoom",
                2.0, NULL);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (rp_show_look_get_layout (look), ==, RP_SHOW_STACKED);
  g_assert_true (rp_show_look_get_mirrored (look));
  g_assert_false (rp_show_look_get_cue_shown (look));
  g_assert_true (rp_show_look_get_blank (look));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/show-look/zoom", test_zooms_to_four);
  g_test_add_func ("/show-look/middle", test_stays_within_the_picture);
  g_test_add_func ("/show-look/tells-once", test_tells_once);

  return g_test_run ();
}
