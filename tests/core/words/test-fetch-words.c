/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "words/rp-fetch-words.h"

typedef struct
{
  RpPack *pack;
  RpProgram *program;
  RpPlan *plan;
} Fixture;

static void
lay_out (Fixture *fixture)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;

  g_clear_pointer (&fixture->plan, rp_plan_unref);
  fixture->plan = rp_plan_new (fixture->program, &settings);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->program = rp_pack_find_program (fixture->pack, "five-for-knee-pain");
  lay_out (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_plan_unref (fixture->plan);
  g_object_unref (fixture->pack);
}

/* The first step of a kind that belongs to an exercise. */
static guint
find (Fixture *fixture, RpStepKind kind, guint item)
{
  guint i = 0;

  while (rp_plan_get_step (fixture->plan, i)->kind != kind
         || rp_plan_get_step (fixture->plan, i)->item != item)
    i++;
  return i;
}

static void
assert_line (Fixture *fixture, RpStepKind kind, guint item, const char *expected)
{
  g_autofree char *line = rp_fetch_words_line (fixture->plan, find (fixture, kind, item));

  g_assert_cmpstr (line, ==, expected);
}

/* Clamshell with a band, bridge, deadlift, band walk, foam roll. */
static void
test_only_what_is_not_at_hand (Fixture *fixture, gconstpointer data)
{
  assert_line (fixture, RP_STEP_GET_READY, 0, "You need a mat. Band just above your knees.");
  assert_line (fixture, RP_STEP_NEXT, 1, "");
  assert_line (fixture, RP_STEP_NEXT, 2, "");
  assert_line (fixture, RP_STEP_NEXT, 3, "You need: Band at your feet or shins.");
  assert_line (fixture, RP_STEP_NEXT, 4, "You need a foam roller.");
}

static void
test_only_before_an_exercise (Fixture *fixture, gconstpointer data)
{
  assert_line (fixture, RP_STEP_WORK, 0, "");
  assert_line (fixture, RP_STEP_SIDE_CHANGE, 0, "");
  assert_line (fixture, RP_STEP_REST, 3, "");
}

/* Without a load to tell, a thing that only helps is said to. */
static void
test_what_is_optional (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&rp_program_get_item (fixture->program, 0)->dose->load, rp_load_free);
  lay_out (fixture);
  assert_line (fixture, RP_STEP_GET_READY, 0, "You need a mat, a band if you like.");
}

/* A load that stays the same is not told again. */
static void
test_the_same_load (Fixture *fixture, gconstpointer data)
{
  RpDose *dose = rp_program_get_item (fixture->program, 3)->dose;
  RpDose *other = rp_program_get_item (fixture->program, 2)->dose;

  other->load = rp_load_copy (dose->load);
  lay_out (fixture);
  assert_line (fixture, RP_STEP_NEXT, 2, "You need: Band at your feet or shins.");
  assert_line (fixture, RP_STEP_NEXT, 3, "");
}

/* A word of the pack's own is put beside a sentence, not into it. */
static void
test_a_word_of_its_own (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_program_get_item (fixture->program, 4)->exercise;
  RpEquipment *roller = g_ptr_array_index (rp_exercise_get_equipment (exercise), 0);

  g_free (roller->text);
  roller->text = g_strdup ("Rolling pin");
  assert_line (fixture, RP_STEP_NEXT, 4, "You need: Rolling pin.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/fetch-words/only-what-is-not-at-hand", test_only_what_is_not_at_hand);
  ADD ("/fetch-words/only-before-an-exercise", test_only_before_an_exercise);
  ADD ("/fetch-words/what-is-optional", test_what_is_optional);
  ADD ("/fetch-words/the-same-load", test_the_same_load);
  ADD ("/fetch-words/a-word-of-its-own", test_a_word_of_its_own);

  return g_test_run ();
}
