/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-phase.h"

static void
test_words (void)
{
  RpPhaseKind kind = RP_PHASE_REST;

  for (RpPhaseKind each = RP_PHASE_LIFT; each <= RP_PHASE_REST; each++)
    {
      g_assert_true (rp_phase_kind_parse (rp_phase_kind_to_string (each), &kind));
      g_assert_cmpint (kind, ==, each);
    }
  kind = RP_PHASE_LOWER;
  g_assert_false (rp_phase_kind_parse ("Lift", &kind));
  g_assert_false (rp_phase_kind_parse (NULL, &kind));
  g_assert_cmpint (kind, ==, RP_PHASE_LOWER);
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
