/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-missing.h"

#include "model/rp-exercise-private.h"

/* It can be shown wherever an exercise is shown, and nobody is led through it. */
static void
test_missing (void)
{
  g_autoptr (RpExercise) there = rp_exercise_new ();
  g_autoptr (RpExercise) named = rp_exercise_missing_new ("knees", "squat", "Squat");
  g_autoptr (RpExercise) nameless = rp_exercise_missing_new ("knees", "squat", NULL);
  g_autofree char *pack = rp_heading_dup_pack (&named->heading);

  g_assert_false (rp_exercise_is_missing (there));
  g_assert_true (rp_exercise_is_missing (named));
  g_assert_cmpstr (pack, ==, "knees");
  g_assert_cmpstr (rp_exercise_get_path (named), ==, "knees/squat");
  g_assert_cmpstr (rp_exercise_get_name (named), ==, "Squat");
  g_assert_cmpstr (rp_exercise_get_name (nameless), ==, "squat");
  g_assert_nonnull (rp_exercise_get_dose (named));
  g_assert_cmpstr (rp_exercise_get_summary (named), ==, "");
  g_assert_cmpuint (rp_exercise_get_phases (named)->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-missing/names", test_missing);
  return g_test_run ();
}
