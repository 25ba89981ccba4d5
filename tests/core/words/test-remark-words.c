/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "packs/rp-pack-loader.h"
#include "plan-fixture.h"
#include "words/rp-remark-words.h"

typedef struct
{
  RpPack *pack;
  RpPlan *plan;
  const RpStep *turn;
} Fixture;

/* The first turn of the first exercise, so many seconds long. */
static void
lay_out (Fixture *fixture, RpMeasure measure, guint amount)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *program = rp_pack_find_program (fixture->pack, "surgeons-four");
  guint i = 0;

  rp_dose_set_amount (rp_program_get_item (program, 0)->dose, measure, amount, amount);
  g_clear_pointer (&fixture->plan, rp_plan_unref);
  fixture->plan = rp_plan_new (program, &settings);
  while (rp_plan_get_step (fixture->plan, i)->kind != RP_STEP_WORK)
    i++;
  fixture->turn = rp_plan_get_step (fixture->plan, i);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->plan, rp_plan_unref);
  g_object_unref (fixture->pack);
}

static void
assert_line (Fixture *fixture, gint64 elapsed, const char *expected)
{
  g_autofree char *line = NULL;
  RpMoment moment;

  rp_moment_at (fixture->plan, fixture->turn->start + elapsed, &moment);
  line = rp_remark_words_line (&moment);
  g_assert_cmpstr (line, ==, expected);
}

/* It comes at the very instant, and goes. */
static void
assert_stands (Fixture *fixture, gint64 mark, const char *expected)
{
  assert_line (fixture, mark - 1, "");
  assert_line (fixture, mark, expected);
  assert_line (fixture, mark + RP_REMARK_SHOWN - 1, expected);
  assert_line (fixture, mark + RP_REMARK_SHOWN, "");
}

static void
test_a_long_turn (Fixture *fixture, gconstpointer data)
{
  lay_out (fixture, RP_MEASURE_TIME, 120);
  assert_stands (fixture, fixture->turn->duration / 2, "Half-way");
  assert_stands (fixture, fixture->turn->duration - 30 * SECOND, "30 seconds left");
  assert_stands (fixture, fixture->turn->duration - fixture->turn->rep_duration,
                 "Last round. The set ends with it.");
  assert_line (fixture, 0, "");
}

/* One long round has no last one. */
static void
test_a_short_turn (Fixture *fixture, gconstpointer data)
{
  lay_out (fixture, RP_MEASURE_TIME, 1);
  for (gint64 at = 0; at < fixture->turn->duration; at += SECOND / 10)
    assert_line (fixture, at, "");
}

/* Work of one phase, as a plank is, has no rounds. */
static void
test_one_phase (void)
{
  RpDose dose = fixture_dose (1, 60, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("plank", NULL);
  g_autoptr (RpProgram) program = NULL;
  Fixture fixture = { NULL };

  g_ptr_array_set_size (exercise->phases, 1);
  rp_dose_set_amount (&dose, RP_MEASURE_TIME, 60, 60);
  program = fixture_program (exercise, &dose);
  fixture.plan = rp_plan_new (program, NULL);
  fixture.turn = rp_plan_get_step (fixture.plan, 1);
  g_assert_cmpint (fixture.turn->rep_duration, <, fixture.turn->duration);
  assert_line (&fixture, fixture.turn->duration - fixture.turn->rep_duration, "");
  assert_line (&fixture, fixture.turn->duration - 30 * SECOND, "30 seconds left");
  rp_plan_unref (fixture.plan);
}

static void
test_repetitions_are_counted (Fixture *fixture, gconstpointer data)
{
  lay_out (fixture, RP_MEASURE_REPS, 20);
  for (gint64 at = 0; at < fixture->turn->duration; at += SECOND / 10)
    assert_line (fixture, at, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/remark-words/a-long-turn", test_a_long_turn);
  ADD ("/remark-words/a-short-turn", test_a_short_turn);
  g_test_add_func ("/remark-words/one-phase", test_one_phase);
  ADD ("/remark-words/repetitions-are-counted", test_repetitions_are_counted);

  return g_test_run ();
}
