/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-phase.h"

static void
test_words (void)
{
  g_assert_cmpstr (rp_phase_kind_to_string (RP_PHASE_LIFT), ==, "lift");
  g_assert_cmpstr (rp_phase_kind_to_string (RP_PHASE_HOLD), ==, "hold");
  g_assert_cmpstr (rp_phase_kind_to_string (RP_PHASE_LOWER), ==, "lower");
  g_assert_cmpstr (rp_phase_kind_to_string (RP_PHASE_REST), ==, "rest");
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  guint index = 7;

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", G_USEC_PER_SEC));
  g_ptr_array_add (phases, rp_phase_new ("lower", RP_PHASE_LOWER, "Lower", G_USEC_PER_SEC));
  g_assert_true (rp_phase_find (phases, "lower", &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_false (rp_phase_find (phases, "low", &index));
  g_assert_false (rp_phase_find (phases, NULL, &index));
  g_assert_cmpuint (index, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phase/words", test_words);
  g_test_add_func ("/phase/find", test_find);
  return g_test_run ();
}
