/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "mat/rp-distance-switch.h"

static void
on_notify (guint *told)
{
  *told += 1;
}

/* On where it is wanted and possible; what is wanted is remembered. */
static void
test_wanted_and_possible (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpDistanceSwitch *control = rp_distance_switch_new (settings);
  GAction *action = rp_distance_switch_get_action (control);
  guint told = 0;

  g_signal_connect_swapped (control, "notify::on", G_CALLBACK (on_notify), &told);
  g_assert_false (g_action_get_enabled (action));
  rp_distance_switch_set_possible (control, TRUE);
  g_assert_true (g_action_get_enabled (action));
  g_assert_false (rp_distance_switch_get_on (control));
  g_action_activate (action, NULL);
  g_assert_true (rp_distance_switch_get_on (control));
  g_assert_true (g_settings_get_boolean (settings, "distance-view"));
  rp_distance_switch_set_possible (control, FALSE);
  g_assert_false (rp_distance_switch_get_on (control));
  g_assert_true (g_settings_get_boolean (settings, "distance-view"));
  rp_distance_switch_set_possible (control, TRUE);
  g_settings_set_boolean (settings, "distance-view", FALSE);
  g_assert_false (rp_distance_switch_get_on (control));
  g_assert_cmpuint (told, ==, 4);
  g_assert_finalize_object (control);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distance-switch/wanted-and-possible", test_wanted_and_possible);

  return g_test_run ();
}
