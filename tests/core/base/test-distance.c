/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-distance.h"

static void
test_slips (void)
{
  g_assert_cmpuint (rp_distance_between ("hold", "hold", 2), ==, 0);
  g_assert_cmpuint (rp_distance_between ("hodl", "hold", 2), ==, 1);
  g_assert_cmpuint (rp_distance_between ("hol", "hold", 2), ==, 1);
  g_assert_cmpuint (rp_distance_between ("holld", "hold", 2), ==, 1);
  g_assert_cmpuint (rp_distance_between ("hald", "hold", 2), ==, 1);
  g_assert_cmpuint (rp_distance_between ("ohdl", "hold", 2), ==, 2);
  g_assert_cmpuint (rp_distance_between ("gedrückt", "gedruckt", 2), ==, 1);
  g_assert_cmpuint (rp_distance_between ("", "", 0), ==, 0);
  g_assert_cmpuint (rp_distance_between ("", "ab", 2), ==, 2);
}

/* What is farther than asked for is only said to be farther. */
static void
test_limit (void)
{
  g_assert_cmpuint (rp_distance_between ("hold", "tempo", 2), >, 2);
  g_assert_cmpuint (rp_distance_between ("hold", "holding", 2), >, 2);
  g_assert_cmpuint (rp_distance_between ("ba", "ab", 1), ==, 1);
  g_assert_cmpuint (rp_distance_between ("ba", "ab", 0), >, 0);
}

static void
test_start (void)
{
  g_assert_cmpuint (rp_distance_to_start ("clam", "clamshell", 2), ==, 0);
  g_assert_cmpuint (rp_distance_to_start ("calm", "clamshell", 2), ==, 1);
  g_assert_cmpuint (rp_distance_to_start ("clamm", "clamshell", 2), ==, 1);
  g_assert_cmpuint (rp_distance_to_start ("bridge", "clamshell", 2), >, 2);
}

static void
test_allowed (void)
{
  g_assert_cmpuint (rp_distance_allowed ("h"), ==, 0);
  g_assert_cmpuint (rp_distance_allowed ("hod"), ==, 1);
  g_assert_cmpuint (rp_distance_allowed ("holds"), ==, 1);
  g_assert_cmpuint (rp_distance_allowed ("hölder"), ==, 2);
}

/* Long words are compared by their beginning, without a byte beyond it. */
static void
test_long (void)
{
  g_autofree char *a = g_strnfill (500, 'a');
  g_autofree char *b = g_strnfill (400, 'a');

  g_assert_cmpuint (rp_distance_between (a, b, 2), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/distance/slips", test_slips);
  g_test_add_func ("/distance/limit", test_limit);
  g_test_add_func ("/distance/start", test_start);
  g_test_add_func ("/distance/allowed", test_allowed);
  g_test_add_func ("/distance/long", test_long);
  return g_test_run ();
}
