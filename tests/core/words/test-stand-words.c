/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "words/rp-stand-words.h"

#include <string.h>

/* A program of the built-in pack, whose first exercise is done as each test says. */
typedef struct
{
  RpPack *pack;
  RpProgram *program;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->program = rp_pack_find_program (fixture->pack, "surgeons-four");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->pack);
}

static void
assert_line (Fixture *fixture, guint nth, guint amount, const char *expected)
{
  g_autoptr (RpPlan) plan = rp_plan_new (fixture->program, NULL);
  g_autoptr (RpSessionStand) stand
      = rp_session_stand_new (rp_plan_count_turns (plan, rp_plan_get_n_steps (plan)));
  g_auto (GStrv) parts = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *line = NULL;

  stand->turn = nth;
  stand->amount = amount;
  line = rp_stand_words_line (plan, stand);
  /* A line may end behind a dot, and nowhere else. */
  g_assert_null (strstr (line, " · "));
  parts = g_strsplit (line, "\u00a0", -1);
  plain = g_strjoinv (" ", parts);
  g_assert_cmpstr (plain, ==, expected);
}

static void
test_led (Fixture *fixture, gconstpointer data)
{
  RpDose *dose = rp_program_get_item (fixture->program, 0)->dose;

  dose->sets = 1;
  dose->sides = RP_DOSE_SIDES_EACH;
  rp_dose_set_amount (dose, RP_MEASURE_REPS, 10, 10);
  assert_line (fixture, 0, 0, "Exercise 1 of 4 · Left leg");
  assert_line (fixture, 1, 3, "Exercise 1 of 4 · Right leg · 4 of 10");
  assert_line (fixture, 1, 10, "Exercise 1 of 4 · Right leg · 10 of 10");
  dose->sets = 2;
  assert_line (fixture, 3, 3, "Exercise 1 of 4 · Set 2 of 2 · Right leg · 4 of 10");
  dose->sides = RP_DOSE_SIDES_BOTH;
  assert_line (fixture, 1, 3, "Exercise 1 of 4 · Set 2 of 2 · 4 of 10");
}

/* At the person's own pace the screen says how many are done. */
static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  RpDose *dose = rp_program_get_item (fixture->program, 0)->dose;

  dose->sets = 1;
  dose->sides = RP_DOSE_SIDES_BOTH;
  dose->pace = RP_PACE_OWN;
  rp_dose_set_amount (dose, RP_MEASURE_REPS, 10, 10);
  assert_line (fixture, 0, 3, "Exercise 1 of 4 · 3 of 10");
  rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
  assert_line (fixture, 0, 3, "Exercise 1 of 4 · 3 done");
}

/* A round takes 5.5 seconds, and it goes on where one begins. */
static void
test_timed (Fixture *fixture, gconstpointer data)
{
  RpDose *dose = rp_program_get_item (fixture->program, 0)->dose;

  dose->sets = 1;
  dose->sides = RP_DOSE_SIDES_BOTH;
  rp_dose_set_amount (dose, RP_MEASURE_TIME, 65, 65);
  assert_line (fixture, 0, 5, "Exercise 1 of 4");
  assert_line (fixture, 0, 15, "Exercise 1 of 4 · 11 of 66 seconds");
}

#define ADD(path, func) g_test_add ("/stand-words/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("led", test_led);
  ADD ("own-pace", test_own_pace);
  ADD ("timed", test_timed);
  return g_test_run ();
}
