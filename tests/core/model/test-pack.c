/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "rp-test-catalogue.h"
#include "rp-test-pack.h"

static void
test_words (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autofree char *name = NULL;

  g_object_get (pack, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Test pack");
  g_assert_cmpstr (rp_pack_get_summary (pack), ==, "Two exercises and a program, all well.");
  g_assert_cmpstr (rp_pack_get_licence (pack), ==, "CC0-1.0");
  g_assert_cmpstr (rp_pack_get_language (pack), ==, "en");
  g_assert_cmpstr (rp_pack_get_stop_rules (pack)[0], ==, "Sharp pain.");
  g_assert_cmpstr (rp_pack_get_credits (pack)[0], ==, "The tests");
}

static void
test_find (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpExercise) first = g_list_model_get_item (rp_pack_get_exercises (pack), 0);

  g_assert_true (rp_pack_find_exercise (pack, "clamshell") == first);
  g_assert_null (rp_pack_find_exercise (pack, "clam"));
  g_assert_null (rp_pack_find_program (pack, "clamshell"));
}

/* An exercise speaks the language of its pack, and a program that of its exercises. */
static void
test_language (void)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (RpProgram) program = NULL;

  rp_test_catalogue_install_german ();
  pack->heading.id = g_strdup ("german");
  pack->words = rp_language_find ("de");
  exercise->heading.id = g_strdup ("one");
  exercise->dose = rp_dose_new ();
  g_assert_null (rp_exercise_get_words (exercise));
  g_assert_true (rp_pack_add_exercise (pack, exercise));
  program = rp_program_new_for_exercise (exercise);
  g_assert_nonnull (rp_pack_get_words (pack));
  g_assert_true (rp_exercise_get_words (exercise) == rp_pack_get_words (pack));
  g_assert_true (rp_program_get_words (program) == rp_pack_get_words (pack));
  rp_test_catalogue_clear ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/words", test_words);
  g_test_add_func ("/pack/find", test_find);
  g_test_add_func ("/pack/language", test_language);
  return g_test_run ();
}
