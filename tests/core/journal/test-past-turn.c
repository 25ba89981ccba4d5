/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-past-turn.h"

static void
test_copy (void)
{
  char exercise[] = "clamshell";
  RpPastTurn turn = { .exercise = exercise, .set = 2, .side = RP_SIDE_RIGHT, .planned = 20, .done = 18 };
  g_autoptr (RpPastTurn) copy = rp_past_turn_copy (&turn);

  exercise[0] = 'x';
  g_assert_cmpstr (copy->exercise, ==, "clamshell");
  g_assert_null (copy->load);
  g_assert_cmpuint (copy->done, ==, 18);
  rp_past_turn_free (NULL);
}

static void
test_whole (void)
{
  RpPastTurn turn = { .planned = 10, .done = 9 };

  g_assert_false (rp_past_turn_is_whole (&turn));
  turn.done = 10;
  g_assert_true (rp_past_turn_is_whole (&turn));
  turn.planned = turn.done = 0;
  g_assert_false (rp_past_turn_is_whole (&turn));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past-turn/copy", test_copy);
  g_test_add_func ("/past-turn/whole", test_whole);
  return g_test_run ();
}
