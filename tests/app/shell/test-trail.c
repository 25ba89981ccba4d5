/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-trail.h"

static void
test_way (void)
{
  g_autoptr (RpTrail) trail = rp_trail_new (RP_PLACE_LIBRARY);

  g_assert_true (rp_trail_is_at (trail, RP_PLACE_LIBRARY));
  g_assert_false (rp_trail_can_go_back (trail));
  g_assert_false (rp_trail_go_back (trail));
  rp_trail_go_on (trail, rp_place_new (RP_PLACE_PROGRAM, "a"));
  rp_trail_go_on (trail, rp_place_new (RP_PLACE_EXERCISE, "b"));
  g_assert_cmpstr (rp_trail_get_place (trail)->id, ==, "b");
  g_assert_true (rp_trail_go_back (trail));
  g_assert_true (rp_trail_is_at (trail, RP_PLACE_PROGRAM));
  g_assert_cmpstr (rp_trail_get_place (trail)->id, ==, "a");
}

static void
test_instead (void)
{
  g_autoptr (RpTrail) trail = rp_trail_new (RP_PLACE_LIBRARY);

  rp_trail_go_on (trail, rp_place_new (RP_PLACE_SESSION, NULL));
  rp_trail_go_instead (trail, rp_place_new (RP_PLACE_DONE, NULL));
  g_assert_true (rp_trail_is_at (trail, RP_PLACE_DONE));
  g_assert_true (rp_trail_go_back (trail));
  g_assert_true (rp_trail_is_at (trail, RP_PLACE_LIBRARY));
}

static void
test_home (void)
{
  g_autoptr (RpTrail) trail = rp_trail_new (RP_PLACE_LIBRARY);

  rp_trail_go_on (trail, rp_place_new (RP_PLACE_PROGRAM, "a"));
  rp_trail_go_on (trail, rp_place_new (RP_PLACE_EXERCISE, "b"));
  rp_trail_go_home (trail);
  g_assert_true (rp_trail_is_at (trail, RP_PLACE_LIBRARY));
  g_assert_false (rp_trail_can_go_back (trail));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trail/way", test_way);
  g_test_add_func ("/trail/instead", test_instead);
  g_test_add_func ("/trail/home", test_home);

  return g_test_run ();
}
