/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-direction.h"

/* "leg" */
#define HEBREW "\u05e8\u05d2\u05dc"

static void
test_letters (void)
{
  g_assert_true (rp_direction_is_right_to_left (0x5d0));
  g_assert_true (rp_direction_is_right_to_left (0x627));
  g_assert_false (rp_direction_is_right_to_left ('a'));
  g_assert_false (rp_direction_is_right_to_left (0x3b1));
  g_assert_true (rp_direction_has_letter ("12 " HEBREW, TRUE));
  g_assert_false (rp_direction_has_letter ("12 " HEBREW, FALSE));
  g_assert_false (rp_direction_has_letter ("12 ./", FALSE));
}

/* Takes the sentence. */
static void
assert_settled (char *sentence, const char *expected)
{
  g_autofree char *settled = rp_direction_settle (sentence);

  g_assert_cmpstr (settled, ==, expected);
}

/* Marks stand only where letters run both ways. */
static void
test_settle (void)
{
  g_autofree char *leg = rp_direction_keep (HEBREW);
  g_autofree char *times = rp_direction_keep ("20 times");
  g_autofree char *left = rp_direction_keep ("Left leg");
  g_autofree char *number = rp_direction_keep ("20");

  assert_settled (g_strdup_printf ("%s, %s", leg, times),
                  "\u2067\u2068" HEBREW "\u2069, \u206820 times\u2069\u2069");
  assert_settled (g_strdup_printf ("%s: %s", times, leg),
                  "\u2066\u206820 times\u2069: \u2068" HEBREW "\u2069\u2069");
  assert_settled (g_strdup_printf ("%s, %s", left, times), "Left leg, 20 times");
  assert_settled (g_strdup_printf ("%s, %s", leg, number), HEBREW ", 20");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/direction/letters", test_letters);
  g_test_add_func ("/direction/settle", test_settle);
  return g_test_run ();
}
