/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-exercise-choice.h"
#include "sample.h"

static void
count (guint *n)
{
  *n += 1;
}

/* In the order they were chosen in, by their ids. */
static void
test_order (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (RpPack) again = sample_pack ();
  RpExerciseChoice *choice = rp_exercise_choice_new ();
  RpExercise *clamshell = rp_pack_find_exercise (pack, "clamshell");
  RpExercise *bridge = rp_pack_find_exercise (pack, "hip-bridge");
  RpExercise *kick = rp_pack_find_exercise (pack, "donkey-kick");
  guint n_changes = 0;

  g_signal_connect_swapped (choice, "changed", G_CALLBACK (count), &n_changes);
  g_assert_false (rp_exercise_choice_is_on (choice));
  rp_exercise_choice_toggle (choice, kick);
  g_assert_true (rp_exercise_choice_is_on (choice));
  rp_exercise_choice_toggle (choice, clamshell);
  rp_exercise_choice_toggle (choice, bridge);
  g_assert_cmpuint (rp_exercise_choice_find (choice, kick), ==, 1);
  g_assert_cmpuint (rp_exercise_choice_find (choice, clamshell), ==, 2);
  g_assert_cmpuint (rp_exercise_choice_find (choice, bridge), ==, 3);
  g_assert_cmpuint (rp_exercise_choice_find (choice, rp_pack_find_exercise (again, "hip-bridge")), ==, 3);

  rp_exercise_choice_toggle (choice, clamshell);
  g_assert_cmpuint (rp_exercise_choice_find (choice, clamshell), ==, 0);
  g_assert_cmpuint (rp_exercise_choice_find (choice, bridge), ==, 2);
  g_assert_cmpuint (rp_exercise_choice_get_exercises (choice)->len, ==, 2);
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_finalize_object (choice);
}

/* Who ends it has chosen nothing; who begins it, nothing yet. */
static void
test_end (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExerciseChoice *choice = rp_exercise_choice_new ();
  guint n_changes = 0;

  g_signal_connect_swapped (choice, "changed", G_CALLBACK (count), &n_changes);
  rp_exercise_choice_set_on (choice, TRUE);
  rp_exercise_choice_set_on (choice, TRUE);
  g_assert_cmpuint (n_changes, ==, 1);
  rp_exercise_choice_toggle (choice, rp_pack_find_exercise (pack, "clamshell"));
  rp_exercise_choice_set_on (choice, FALSE);
  g_assert_false (rp_exercise_choice_is_on (choice));
  g_assert_cmpuint (rp_exercise_choice_get_exercises (choice)->len, ==, 0);
  g_assert_finalize_object (choice);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise-choice/order", test_order);
  g_test_add_func ("/exercise-choice/end", test_end);

  return g_test_run ();
}
