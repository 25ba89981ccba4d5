/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-failure.h"

static void
test_values (void)
{
  RpPackFailure *failure = rp_pack_failure_new ("hips.gresource", "It is damaged.");
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  g_assert_cmpstr (rp_pack_failure_get_name (failure), ==, "hips.gresource");
  g_assert_cmpstr (rp_pack_failure_get_reason (failure), ==, "It is damaged.");

  /* Lists in templates bind to these. */
  g_object_get (failure, "name", &name, "reason", &reason, NULL);
  g_assert_cmpstr (name, ==, "hips.gresource");
  g_assert_cmpstr (reason, ==, "It is damaged.");
  g_assert_finalize_object (failure);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-failure/values", test_values);
  return g_test_run ();
}
