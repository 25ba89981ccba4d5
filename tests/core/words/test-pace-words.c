/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "words/rp-pace-words.h"

/* A program of the built-in pack, and the item of it that is looked at. */
#define PROGRAM "surgeons-four"
#define ITEM 0

typedef struct
{
  RpPack *pack;
  RpProgram *program;
  RpPlan *plain;
} Fixture;

static RpPlan *
make_plan (Fixture *fixture, double speed, guint hold, guint amount, RpPlanWait wait)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpPlanChange change = { .hold = hold, .wait = wait, .amount = amount };
  const char *path = rp_exercise_get_path (rp_program_get_item (fixture->program, ITEM)->exercise);
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) at_speed = rp_plan_changes_with_speed (plain, speed);
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with (at_speed, path, &change);

  return rp_plan_new_changed (fixture->program, &settings, changes);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->program = rp_pack_find_program (fixture->pack, PROGRAM);
  rp_dose_set_amount (rp_program_get_item (fixture->program, ITEM)->dose, RP_MEASURE_REPS, 10, 20);
  fixture->plain = make_plan (fixture, 1, 0, 0, RP_PLAN_WAIT_AS_DOSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_plan_unref (fixture->plain);
  g_object_unref (fixture->pack);
}

/* Takes the words. */
static void
assert_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_how_it_is (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlan) changed = make_plan (fixture, 0.8, 3, 12, RP_PLAN_WAIT_AS_DOSE);

  assert_words (rp_pace_words_speed (fixture->plain), "As usual");
  assert_words (rp_pace_words_speed (changed), "0.8 times usual");
  assert_words (rp_pace_words_hold (fixture->plain, ITEM), "1 second");
  assert_words (rp_pace_words_hold (changed, ITEM), "3 seconds");
  assert_words (rp_pace_words_amount (fixture->plain, ITEM), "10 times");
  assert_words (rp_pace_words_amount (changed, ITEM), "12 times");
}

/* What is counted is told as it is counted. */
static void
test_amounts (Fixture *fixture, gconstpointer data)
{
  RpDose *dose = rp_program_get_item (fixture->program, ITEM)->dose;

  g_autoptr (RpPlan) steps = NULL;
  g_autoptr (RpPlan) timed = NULL;

  rp_dose_set_amount (dose, RP_MEASURE_STEPS, 12, 12);
  steps = make_plan (fixture, 1, 0, 0, RP_PLAN_WAIT_AS_DOSE);
  assert_words (rp_pace_words_amount (steps, ITEM), "12 steps");
  rp_dose_set_amount (dose, RP_MEASURE_TIME, 90, 90);
  timed = make_plan (fixture, 1, 0, 0, RP_PLAN_WAIT_AS_DOSE);
  assert_words (rp_pace_words_amount (timed, ITEM), "1 min 30 s");
}

/* Takes the plan. */
static void
assert_changed (RpPlan *before, RpPlan *now, const char *expected)
{
  assert_words (rp_pace_words_changed (before, now, ITEM), expected);
  rp_plan_unref (now);
}

static void
test_what_has_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlan) slow = make_plan (fixture, 0.8, 0, 0, RP_PLAN_WAIT_AS_DOSE);
  RpPlan *plain = fixture->plain;

  assert_changed (plain, make_plan (fixture, 1, 0, 0, RP_PLAN_WAIT_AS_DOSE), NULL);
  assert_changed (plain, make_plan (fixture, 1.2, 0, 0, RP_PLAN_WAIT_AS_DOSE), "Speed 1.2");
  assert_changed (slow, make_plan (fixture, 1, 0, 0, RP_PLAN_WAIT_AS_DOSE), "Speed as usual");
  assert_changed (plain, make_plan (fixture, 1, 3, 0, RP_PLAN_WAIT_AS_DOSE), "Hold 3 seconds");
  assert_changed (plain, make_plan (fixture, 1, 0, 11, RP_PLAN_WAIT_AS_DOSE), "11 times");
  assert_changed (plain, make_plan (fixture, 1, 0, 0, RP_PLAN_WAIT_ON), "It waits for you.");
}

static void
test_how_it_is_led (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlan) slow = make_plan (fixture, 0.8, 0, 0, RP_PLAN_WAIT_AS_DOSE);
  g_autoptr (RpPlan) longer = make_plan (fixture, 1, 3, 0, RP_PLAN_WAIT_AS_DOSE);
  g_autoptr (RpPlan) both = make_plan (fixture, 1.2, 0, 12, RP_PLAN_WAIT_AS_DOSE);

  assert_words (rp_pace_words_led (fixture->plain), NULL);
  assert_words (rp_pace_words_led (slow), "At 0.8 times the usual speed.");
  assert_words (rp_pace_words_led (longer), "1 exercise goes as you set it.");
  assert_words (rp_pace_words_led (both), "At 1.2 times the usual speed. 1 exercise goes as you set it.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pace-words/how-it-is", test_how_it_is);
  ADD ("/pace-words/amounts", test_amounts);
  ADD ("/pace-words/what-has-changed", test_what_has_changed);
  ADD ("/pace-words/how-it-is-led", test_how_it_is_led);

  return g_test_run ();
}
