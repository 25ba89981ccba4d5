/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "model/rp-exercise-missing.h"
#include "plan-fixture.h"
#include "words/rp-exercise-words.h"

static void
test_positions (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (RpPosition position = RP_POSITION_SIDE_LYING; position <= RP_POSITION_OTHER; position++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) rp_exercise_words_position (position)));
      g_assert_true (g_hash_table_add (seen, (gpointer) rp_exercise_words_position_id (position)));
    }
  g_assert_cmpstr (rp_exercise_words_position_id (RP_POSITION_ALL_FOURS), ==, "all-fours");
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_aliases (void)
{
  const char *const none[] = { NULL };
  const char *const two[] = { "Clams", "Clamshells", NULL };

  assert_text (rp_exercise_words_aliases (none), NULL);
  assert_text (rp_exercise_words_aliases (two), "also called Clams, Clamshells");
}

static void
test_drawings (void)
{
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);

  exercise->dose = rp_dose_copy (&dose);

  g_assert_cmpstr (rp_exercise_words_drawing (exercise, RP_DRAWING_START), ==, "Start");
  g_assert_cmpstr (rp_exercise_words_drawing (exercise, RP_DRAWING_MIDDLE), ==, "On the way");
  g_assert_cmpstr (rp_exercise_words_drawing (exercise, RP_DRAWING_END), ==, "lift");
}

static void
test_missing (void)
{
  g_autoptr (RpExercise) there = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("knees", "squat", "Squat");
  g_autofree char *sentence = rp_exercise_words_missing (lost);

  g_assert_null (rp_exercise_words_missing (there));
  g_assert_cmpstr (
      sentence, ==,
      "This exercise is not installed here. It is in the pack “knees”: install that to see how it is done.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-words/positions", test_positions);
  g_test_add_func ("/exercise-words/aliases", test_aliases);
  g_test_add_func ("/exercise-words/drawings", test_drawings);
  g_test_add_func ("/exercise-words/missing", test_missing);
  return g_test_run ();
}
