/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-settings.h"

static void
test_plan (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpPlanSettings usual = RP_PLAN_SETTINGS_DEFAULT;
  RpPlanSettings plan;

  /* What the schema says and what the plan takes as usual are one. */
  rp_settings_get_plan (settings, &plan);
  g_assert_cmpint (plan.get_ready, ==, usual.get_ready);
  g_assert_cmpint (plan.side_change, ==, usual.side_change);
  g_assert_cmpint (plan.next_exercise, ==, usual.next_exercise);

  g_settings_set_uint (settings, "side-change-seconds", 0);
  rp_settings_get_plan (settings, &plan);
  g_assert_cmpint (plan.side_change, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/plan", test_plan);

  return g_test_run ();
}
