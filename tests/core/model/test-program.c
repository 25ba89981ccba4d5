/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-missing.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "rp-test-pack.h"

static void
test_words (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  RpProgram *daily = rp_pack_find_program (pack, "daily");

  g_assert_cmpstr (rp_program_get_name (daily), ==, "Daily");
  g_assert_cmpstr (rp_program_get_frequency (daily)->words, ==, "Every day");
  g_assert_cmpint (rp_program_get_frequency (daily)->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_null (rp_program_get_dose_note (daily));
  g_assert_null (rp_program_get_precautions (daily)[0]);
  g_assert_cmpuint (rp_program_get_n_items (daily), ==, 2);
  g_assert_cmpuint (rp_program_get_item (daily, 1)->dose->max, ==, 20);
}

static void
test_single (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  RpExercise *exercise = rp_pack_find_exercise (pack, "clamshell");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);

  g_assert_cmpstr (rp_program_get_id (program), ==, "clamshell");
  g_assert_cmpuint (rp_program_get_n_items (program), ==, 1);
  g_assert_true (rp_program_get_item (program, 0)->exercise == exercise);
  g_assert_cmpuint (rp_program_get_item (program, 0)->dose->min, ==, 20);
  g_assert_true (rp_program_get_item (program, 0)->dose != rp_exercise_get_dose (exercise));
  g_assert_finalize_object (g_steal_pointer (&program));
}

static void
test_copy (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  RpProgram *daily = rp_pack_find_program (pack, "daily");
  g_autoptr (RpProgram) copy = rp_program_copy (daily);
  g_autoptr (RpProgram) other = rp_program_copy (daily);
  RpProgramItem *item = g_ptr_array_index (copy->items, 1);

  g_assert_true (rp_program_equal (daily, copy));
  g_assert_cmpstr (rp_program_get_path (copy), ==, "daily");
  g_assert_null (rp_program_get_author (copy));
  g_assert_null (rp_program_get_origin (copy));
  g_assert_null (rp_program_get_pain_rules (copy));
  item->dose->sets++;
  g_assert_false (rp_program_equal (daily, copy));
  other->pain_rules = rp_pain_rules_new_usual ();
  g_assert_false (rp_program_equal (daily, other));
}

static void
test_missing (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_copy (rp_pack_find_program (pack, "daily"));
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("knees", "squat", "Squat");
  const RpLanguage *words = rp_program_get_words (program);

  g_assert_cmpuint (rp_program_count_missing (program), ==, 0);
  g_ptr_array_insert (program->items, 0, rp_program_item_new (lost, rp_exercise_get_dose (lost), NULL));
  g_assert_cmpuint (rp_program_count_missing (program), ==, 1);
  g_assert_true (rp_program_get_words (program) == words);
}

/* Of all packs that a program mixes, each sign once. */
static void
test_stop_rules (void)
{
  g_autoptr (RpPack) good = rp_test_pack_load ("good");
  g_autoptr (RpPack) angles = rp_test_pack_load ("angles");
  g_autoptr (RpProgram) program = rp_program_copy (rp_pack_find_program (good, "daily"));
  RpExercise *reach = rp_pack_find_exercise (angles, "reach");
  g_auto (GStrv) own = rp_program_dup_stop_rules (program);
  g_auto (GStrv) mixed = NULL;

  g_assert_true (g_strv_equal ((const char *const *) own, rp_pack_get_stop_rules (good)));
  g_ptr_array_add (program->items, rp_program_item_new (reach, rp_exercise_get_dose (reach), NULL));
  mixed = rp_program_dup_stop_rules (program);
  for (guint i = 0; own[i]; i++)
    g_assert_true (g_strv_contains ((const char *const *) mixed, own[i]));
  for (guint i = 0; rp_pack_get_stop_rules (angles)[i]; i++)
    g_assert_true (g_strv_contains ((const char *const *) mixed, rp_pack_get_stop_rules (angles)[i]));
}

/* What the program says comes first; what its dose asks for is never offered. */
static void
test_ways (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_copy (rp_pack_find_program (pack, "daily"));
  g_autoptr (RpProgram) copy = NULL;
  RpProgramItem *item = g_ptr_array_index (program->items, 0);
  const RpVariant *harder = rp_exercise_get_harder (item->exercise);

  g_assert_nonnull (harder);
  g_assert_cmpstr (rp_program_item_get_harder (item), ==, harder->text);
  rp_load_free (item->dose->load);
  item->dose->load = rp_load_new_words (harder->text);
  g_assert_null (rp_program_item_get_harder (item));
  rp_program_item_set_ways (item, "Less", "A stronger band");
  g_assert_cmpstr (rp_program_item_get_easier (item), ==, "Less");
  g_assert_cmpstr (rp_program_item_get_harder (item), ==, "A stronger band");
  copy = rp_program_copy (program);
  g_assert_true (rp_program_equal (program, copy));
  g_assert_cmpstr (rp_program_item_get_harder (rp_program_get_item (copy, 0)), ==, "A stronger band");
  rp_program_item_set_ways (item, "Less", "");
  g_assert_null (rp_program_item_get_harder (item));
  g_assert_false (rp_program_equal (program, copy));
}

/* What a pack says for all its exercises is found from a program of them. */
static void
test_of_packs (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  RpProgram *program = rp_pack_find_program (pack, "daily");
  RpExercise *second = rp_program_get_item (program, 1)->exercise;
  g_auto (GStrv) none = rp_program_dup_before_rules (program);
  g_auto (GStrv) one = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_null (rp_program_get_why (program));
  second->before_rules = g_strsplit ("Ask first.", "|", -1);
  second->why = rp_why_new ();
  one = rp_program_dup_before_rules (program);
  g_assert_cmpstr (one[0], ==, "Ask first.");
  g_assert_true (rp_program_get_why (program) == second->why);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program/words", test_words);
  g_test_add_func ("/program/single", test_single);
  g_test_add_func ("/program/copy", test_copy);
  g_test_add_func ("/program/missing", test_missing);
  g_test_add_func ("/program/stop-rules", test_stop_rules);
  g_test_add_func ("/program/ways", test_ways);
  g_test_add_func ("/program/of-packs", test_of_packs);
  return g_test_run ();
}
