/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-row-words.h"
#include "model/rp-exercise-missing.h"
#include "sample.h"

static void
test_line (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExercise *bridge = rp_pack_find_exercise (pack, "hip-bridge");
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost move");
  g_autoptr (RpProgramItem) plain = rp_program_item_new (bridge, rp_exercise_get_dose (bridge), NULL);
  g_autoptr (RpProgramItem) noted = rp_program_item_new (bridge, rp_exercise_get_dose (bridge), "Slowly.");
  g_autoptr (RpProgramItem) missing = rp_program_item_new (lost, rp_exercise_get_dose (lost), NULL);
  g_autofree char *dose = rp_row_words_dose (plain);
  g_autofree char *same = rp_row_words_line (plain);
  g_autofree char *with_note = rp_row_words_line (noted);
  g_autofree char *not_there = rp_row_words_line (missing);
  g_autofree char *wanted = g_strdup_printf ("%s Slowly.", dose);

  g_assert_cmpstr (same, ==, dose);
  g_assert_cmpstr (with_note, ==, wanted);
  g_assert_true (g_str_has_suffix (
      not_there, "This exercise is not installed. It is kept, and left out when you start."));
}

static void
test_place (void)
{
  g_autofree char *plain = rp_row_words_place (1, 6, FALSE, "Clamshell", "15 times.");
  g_autofree char *chosen = rp_row_words_place (1, 6, TRUE, "Clamshell", "15 times.");

  g_assert_cmpstr (plain, ==, "2 of 6, Clamshell, 15 times.");
  g_assert_cmpstr (chosen, ==, "2 of 6, chosen, Clamshell, 15 times.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-words/line", test_line);
  g_test_add_func ("/row-words/place", test_place);

  return g_test_run ();
}
