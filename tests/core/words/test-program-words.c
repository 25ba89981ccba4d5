/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-program-words.h"

#include "words/rp-equipment-words.h"
#include "packs/rp-pack-loader.h"
#include "model/rp-exercise-private.h"
#include "model/rp-exercise-missing.h"
#include "model/rp-program-private.h"
#include "rp-test-pack.h"

static RpPack *
load_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  return pack;
}

static void
assert_needs (RpProgram *program, const char *expected)
{
  g_autoptr (GPtrArray) equipment = rp_program_words_equipment (program);
  g_autofree char *needs = rp_equipment_words_needs (equipment);

  g_assert_cmpstr (needs, ==, expected);
}

/* The clamshell's band is optional; the walk's is not. Both orders must come to the same. */
static void
test_equipment (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  RpExercise *clamshell = rp_pack_find_exercise (pack, "clamshell");
  RpExercise *walk = rp_pack_find_exercise (pack, "lateral-band-walk");
  g_autoptr (RpProgram) none = rp_program_new ();
  g_autoptr (RpProgram) alone = rp_program_new_for_exercise (clamshell);
  g_autoptr (RpProgram) first = rp_program_new_for_exercise (clamshell);
  g_autoptr (RpProgram) last = rp_program_new_for_exercise (walk);

  g_ptr_array_add (first->items, rp_program_item_new (walk, rp_exercise_get_dose (walk), NULL));
  g_ptr_array_add (last->items, rp_program_item_new (clamshell, rp_exercise_get_dose (clamshell), NULL));
  assert_needs (none, "Nothing needed");
  assert_needs (alone, "A mat, a band if you like");
  assert_needs (first, "A mat, a band");
  assert_needs (last, "A band, a mat");
  assert_needs (rp_pack_find_program (pack, "surgeons-four"), "A mat, a band, a chair or wall");
}

/* The pack's own words are what is said, also where two things have one id, or an id that no other pack has. */
static void
test_own_things (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  RpExercise *clamshell = rp_pack_find_exercise (pack, "clamshell");
  RpExercise *bridge = rp_pack_find_exercise (pack, "hip-bridge");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (clamshell);
  RpEquipment gym = { (char *) "ball", FALSE, (char *) "Gym ball" };
  RpEquipment tennis = { (char *) "ball", FALSE, (char *) "Tennis ball" };
  RpEquipment again = { (char *) "ball", TRUE, (char *) "Gym ball" };

  g_ptr_array_add (program->items, rp_program_item_new (bridge, rp_exercise_get_dose (bridge), NULL));
  g_ptr_array_set_size (clamshell->equipment, 0);
  g_ptr_array_set_free_func (clamshell->equipment, NULL);
  g_ptr_array_set_size (bridge->equipment, 0);
  g_ptr_array_set_free_func (bridge->equipment, NULL);
  g_ptr_array_add (clamshell->equipment, &gym);
  g_ptr_array_add (bridge->equipment, &tennis);
  g_ptr_array_add (bridge->equipment, &again);
  assert_needs (program, "Gym ball, Tennis ball");
  g_ptr_array_set_size (clamshell->equipment, 0);
  g_ptr_array_set_size (bridge->equipment, 0);
}

static void
assert_order (RpProgram *program, const char *expected)
{
  g_autofree char *order = rp_program_words_order (program);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpProgram) bridge = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "hip-bridge"));
  g_autoptr (RpProgram) clams = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  RpProgram *four = rp_pack_find_program (pack, "surgeons-four");

  assert_order (four, "Left side first, then right side");
  assert_order (bridge, NULL);
  rp_pack_find_exercise (pack, "clamshell")->first_side = RP_SIDE_RIGHT;
  assert_order (clams, "Right side first, then left side");
  assert_order (four, "One side, then the other");
}

static void
assert_source (RpPack *pack, const char *id, const char *expected)
{
  g_autofree char *source = rp_program_words_dose_source (rp_pack_find_program (pack, id));

  g_assert_cmpstr (source, ==, expected);
}

static void
test_dose_source (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpProgram) own = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  g_autofree char *source = NULL;
  g_autofree char *mixed = NULL;
  g_autofree char *note = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *several = NULL;
  g_autofree char *signed_one = NULL;

  assert_source (pack, "daily-clams", "The doses are from a clinic's page.");
  assert_source (pack, "surgeons-four",
                 "The surgeon gives no numbers. These doses are our own starting point.");
  rp_dose_set_source (rp_program_get_item (own, 0)->dose, RP_SOURCE_DEFAULT, NULL);
  source = rp_program_words_dose_source (own);
  g_assert_cmpstr (source, ==, "The doses are our own starting point.");
  g_ptr_array_add (own->items, rp_program_item_new (rp_program_get_item (own, 0)->exercise,
                                                    rp_program_get_item (own, 0)->dose, NULL));
  rp_dose_set_source (rp_program_get_item (own, 1)->dose, RP_SOURCE_PUBLISHED, "a blog");
  mixed = rp_program_words_dose_source (own);
  g_assert_cmpstr (mixed, ==, "Some doses are from a blog, the others are our own starting point.");
  rp_dose_set_source (rp_program_get_item (own, 0)->dose, RP_SOURCE_PUBLISHED, "a page");
  several = rp_program_words_dose_source (own);
  g_assert_cmpstr (several, ==, "The doses are from published sources.");
  rp_dose_set_source (rp_program_get_item (own, 0)->dose, RP_SOURCE_OWN, NULL);
  own->author = g_strdup ("Ana");
  signed_one = rp_program_words_dose_source (own);
  g_assert_cmpstr (signed_one, ==, "Some doses are from a blog, the others are set by Ana.");
  own->dose_note = g_strdup ("From a book.");
  changed = rp_program_words_dose_source (own);
  g_assert_cmpstr (changed, ==, "Some doses are from a blog, the others are set by Ana.");
  rp_dose_set_source (rp_program_get_item (own, 0)->dose, RP_SOURCE_DEFAULT, NULL);
  note = rp_program_words_dose_source (own);
  g_assert_cmpstr (note, ==, "From a book.");
}

/* Only what is nobody's is for the reader to change. */
static void
test_dose_advice (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  RpProgram *surgeon = rp_pack_find_program (pack, "surgeons-four");

  g_assert_null (rp_program_words_dose_advice (rp_pack_find_program (pack, "daily-clams")));
  g_assert_cmpstr (rp_program_words_dose_advice (surgeon), ==, "Change what does not suit you.");
  surgeon->recipient = g_strdup ("Ana");
  g_assert_null (rp_program_words_dose_advice (surgeon));
  g_clear_pointer (&surgeon->recipient, g_free);
  surgeon->author = g_strdup ("Sam Lee, physio");
  g_assert_null (rp_program_words_dose_advice (surgeon));
  g_clear_pointer (&surgeon->author, g_free);
  rp_dose_set_source (rp_program_get_item (surgeon, 0)->dose, RP_SOURCE_OWN, NULL);
  g_assert_null (rp_program_words_dose_advice (surgeon));
}

static void
test_joined (void)
{
  static const char *const rules[] = { "Sharp pain.", "Swelling.", NULL };
  g_autoptr (RpPack) pack = load_pack ();
  g_autofree char *care = rp_program_words_care (rp_pack_find_program (pack, "surgeons-four"));
  g_autofree char *only_before = rp_program_words_care (rp_pack_find_program (pack, "daily-clams"));
  g_autofree char *credits = rp_program_words_credits (rp_pack_find_program (pack, "surgeons-four"));
  g_autofree char *stop = rp_program_words_stop (rules);

  g_assert_cmpstr (care, ==,
                   "If you had an operation a short time ago, ask a doctor or physio first. If your knee "
                   "is sore, do only "
                   "the first two. They put no weight on it. No deep squats. Use bands, not free weights.");
  g_assert_cmpstr (only_before, ==,
                   "If you had an operation a short time ago, ask a doctor or physio first.");
  g_assert_cmpstr (credits, ==, "The moves are from a published interview with an orthopaedic surgeon.");
  g_assert_cmpstr (stop, ==, "Sharp pain. Swelling. Stop, and ask a doctor or physio.");
  g_assert_null (rp_program_words_stop (NULL));
  g_assert_null (rp_program_words_stop (rules + 2));
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_counts (void)
{
  assert_text (rp_program_words_n_exercises (1), "1 exercise");
  assert_text (rp_program_words_n_exercises (0), "0 exercises");
  assert_text (rp_program_words_line (5, 1500 * (gint64) G_USEC_PER_SEC, FALSE), "5 exercises · 25 min");
  assert_text (rp_program_words_line (1, 300 * (gint64) G_USEC_PER_SEC, TRUE), "1 exercise · about 5 min");
}

static void
test_missing (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  g_autoptr (RpExercise) squat = rp_exercise_missing_new ("knees", "squat", "Squat");
  g_autoptr (RpExercise) lunge = rp_exercise_missing_new ("knees", "lunge", "Lunge");
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_null (rp_program_words_missing (program));
  g_ptr_array_add (program->items, rp_program_item_new (squat, rp_exercise_get_dose (squat), NULL));
  one = rp_program_words_missing (program);
  g_assert_cmpstr (one, ==,
                   "An exercise is left out, because it is not installed here: Squat. Install this pack to "
                   "have it: knees.");
  g_ptr_array_add (program->items, rp_program_item_new (lunge, rp_exercise_get_dose (lunge), NULL));
  two = rp_program_words_missing (program);
  g_assert_cmpstr (
      two, ==,
      "Some exercises are left out, because they are not installed here: Squat, Lunge. Install this to have "
      "them: knees.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-words/counts", test_counts);
  g_test_add_func ("/program-words/equipment", test_equipment);
  g_test_add_func ("/program-words/own-things", test_own_things);
  g_test_add_func ("/program-words/order", test_order);
  g_test_add_func ("/program-words/dose-source", test_dose_source);
  g_test_add_func ("/program-words/dose-advice", test_dose_advice);
  g_test_add_func ("/program-words/joined", test_joined);
  g_test_add_func ("/program-words/missing", test_missing);
  return g_test_run ();
}
