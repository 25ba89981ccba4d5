/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-missing.h"
#include "model/rp-program-private.h"
#include "plan-fixture.h"
#include "session/rp-plan.h"
#include "session/rp-plan-layout.h"

/* "work 1L 10000+13000": kind, set and side, start and duration in milliseconds. */
static char *
describe (const RpPlanLayout *layout)
{
  static const char sides[] = "-LR";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->steps->len; i++)
    {
      const RpStep *step = &g_array_index (layout->steps, RpStep, i);

      g_string_append_printf (text, "%s%s %u%c %" G_GINT64_FORMAT "+%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                              rp_step_kind_to_string (step->kind), step->set, sides[step->side],
                              step->start / 1000, step->duration / 1000);
    }
  return g_string_free (text, FALSE);
}

static void
assert_layout (RpProgram *program, const RpPlanSettings *settings, const char *expected)
{
  const RpPlanSettings defaults = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlanChanges) none = rp_plan_changes_new ();
  RpPlanLayout layout;
  g_autofree char *text = NULL;

  rp_plan_layout_init (&layout, program, settings ? settings : &defaults, none);
  text = describe (&layout);
  g_assert_cmpstr (text, ==, expected);
  rp_plan_layout_clear (&layout);
}

static void
assert_dose (const RpDose *dose, const char *expected)
{
  g_autoptr (RpExercise) exercise = fixture_exercise ("exercise", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, dose);

  assert_layout (program, NULL, expected);
}

static void
test_each_side_is_a_whole_turn (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_EACH);

  assert_dose (&dose,
               "get-ready 1L 0+10000, work 1L 10000+13000, side-change 1R 23000+5000, work 1R 28000+13000");
}

/* Both sides are one turn; two on each are four repetitions. */
static void
test_sides_in_turn (void)
{
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_ALTERNATING);

  assert_dose (&dose, "get-ready 1L 0+10000, work 1- 10000+26000, rest 2L 36000+45000, work 2- 81000+26000");
}

/* A guess of ten is what as many as one can are reckoned with. */
static void
test_as_many_as_one_can (void)
{
  RpDose dose = fixture_dose (1, 0, RP_DOSE_SIDES_LEFT);

  dose.measure = RP_MEASURE_OPEN;
  assert_dose (&dose, "get-ready 1L 0+10000, work 1L 10000+65000");
}

static void
test_rest_between_sets_only (void)
{
  RpDose dose = fixture_dose (2, 1, RP_DOSE_SIDES_BOTH);

  assert_dose (&dose, "get-ready 1- 0+10000, work 1- 10000+6500, rest 2- 16500+45000, work 2- 61500+6500");
}

static void
test_short_rest_still_turns_over (void)
{
  RpDose dose = fixture_dose (2, 1, RP_DOSE_SIDES_EACH);

  dose.rest = 0;
  assert_dose (
      &dose, "get-ready 1L 0+10000, work 1L 10000+6500, side-change 1R 16500+5000, work 1R 21500+6500, "
             "side-change 2L 28000+5000, work 2L 33000+6500, side-change 2R 39500+5000, work 2R 44500+6500");
}

static void
test_one_side (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_RIGHT);

  assert_dose (&dose, "get-ready 1R 0+10000, work 1R 10000+6500");
}

/* Two minutes of rounds of 6.5 s are nearest to 18 of them; one round at least. */
static void
test_timed_work (void)
{
  RpDose dose = fixture_dose (1, 120, RP_DOSE_SIDES_EACH);

  dose.measure = RP_MEASURE_TIME;
  dose.pace = RP_PACE_OWN;
  assert_dose (
      &dose, "get-ready 1L 0+10000, work 1L 10000+117000, side-change 1R 127000+5000, work 1R 132000+117000");
  dose.sides = RP_DOSE_SIDES_BOTH;
  dose.amount = 2;
  assert_dose (&dose, "get-ready 1- 0+10000, work 1- 10000+6500");
}

static void
test_hold_and_tempo (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);

  dose.hold = 10 * SECOND;
  assert_dose (&dose, "get-ready 1- 0+10000, work 1- 10000+14500");

  dose.n_tempo = 3;
  dose.tempo[0] = 3 * SECOND;
  dose.tempo[1] = 1 * SECOND;
  dose.tempo[2] = 4 * SECOND;
  assert_dose (&dose, "get-ready 1- 0+10000, work 1- 10000+8500");
}

static void
test_next_exercise (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) first = fixture_exercise ("first", NULL);
  g_autoptr (RpExercise) second = fixture_exercise ("second", NULL);
  g_autoptr (RpProgram) program = fixture_program (first, &dose);

  fixture_add_item (program, second, &dose);
  assert_layout (program, NULL,
                 "get-ready 1- 0+10000, work 1- 10000+6500, next 1- 16500+15000, work 1- 31500+6500");
}

static void
test_settings_leave_steps_out (void)
{
  const RpPlanSettings none = { 0, 0, 0 };
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_EACH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("exercise", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);

  assert_layout (program, &none, "work 1L 0+6500, work 1R 6500+6500");
}

/* The other one shares the cadences and stands when the first is gone. */
static void
test_with_outlives_the_other (void)
{
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("exercise", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlanChanges) none = rp_plan_changes_new ();
  g_autofree char *text = NULL;
  RpPlanLayout layout;
  RpPlanLayout longer;
  RpStep step;

  rp_plan_layout_init (&layout, program, &settings, none);
  step = g_array_index (layout.steps, RpStep, 0);
  step.duration += 5 * SECOND;
  rp_plan_layout_init_with (&longer, &layout, 0, &step);
  rp_plan_layout_clear (&layout);
  text = describe (&longer);
  g_assert_cmpstr (text, ==, "get-ready 1- 0+15000, work 1- 15000+6500");
  g_assert_cmpint (longer.duration, ==, 21500000);
  g_assert_cmpint (g_array_index (longer.steps, RpStep, 1).phase_ends[0], ==, 2 * SECOND);
  rp_plan_layout_clear (&longer);
}

/* Twice as slow: 4 + 2 + 4 + 0.5 seconds, for a hold is told in seconds. What came before stays, and so does a longer rest. */
static void
test_changed_from_a_step_on (void)
{
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("exercise", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlanChanges) none = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) slow = rp_plan_changes_with_speed (none, 0.5);
  g_autofree char *text = NULL;
  RpPlanLayout layout;
  RpPlanLayout longer;
  RpPlanLayout changed;
  RpStep step;

  rp_plan_layout_init (&layout, program, &settings, none);
  step = g_array_index (layout.steps, RpStep, 4);
  step.duration += 10 * SECOND;
  rp_plan_layout_init_with (&longer, &layout, 4, &step);
  rp_plan_layout_init_changed (&changed, &longer, program, slow, 3);
  rp_plan_layout_clear (&layout);
  rp_plan_layout_clear (&longer);
  text = describe (&changed);
  g_assert_cmpstr (text, ==,
                   "get-ready 1L 0+10000, work 1L 10000+13000, side-change 1R 23000+5000, "
                   "work 1R 28000+21000, rest 2L 49000+55000, work 2L 104000+21000, "
                   "side-change 2R 125000+5000, work 2R 130000+21000");
  g_assert_cmpint (changed.duration, ==, 151 * SECOND);
  g_assert_cmpint (g_array_index (changed.steps, RpStep, 1).phase_ends[0], ==, 2 * SECOND);
  g_assert_cmpint (g_array_index (changed.steps, RpStep, 3).phase_ends[0], ==, 4 * SECOND);
  rp_plan_layout_clear (&changed);
}

/* What is not installed is passed over, wherever it stands; with nothing else there is nothing to lead. */
static void
test_missing (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) there = fixture_exercise ("exercise", NULL);
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost");
  g_autoptr (RpProgram) program = fixture_program (lost, &dose);
  g_autoptr (RpPlan) none = rp_plan_new (program, NULL);

  g_assert_cmpuint (rp_plan_get_n_steps (none), ==, 0);
  g_assert_cmpint (rp_plan_get_duration (none), ==, 0);
  g_assert_cmpint (rp_plan_next_boundary (none, 0), ==, G_MAXINT64);
  g_assert_cmpuint (rp_plan_find_turn (none, G_MAXUINT), ==, G_MAXUINT);
  assert_layout (program, NULL, "");
  g_ptr_array_add (program->items, rp_program_item_new (there, &dose, NULL));
  g_ptr_array_add (program->items, rp_program_item_new (lost, &dose, NULL));
  assert_layout (program, NULL, "get-ready 1- 0+10000, work 1- 10000+6500");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-layout/sides-in-turn", test_sides_in_turn);
  g_test_add_func ("/plan-layout/as-many-as-one-can", test_as_many_as_one_can);
  g_test_add_func ("/plan-layout/each-side-is-a-whole-turn", test_each_side_is_a_whole_turn);
  g_test_add_func ("/plan-layout/rest-between-sets-only", test_rest_between_sets_only);
  g_test_add_func ("/plan-layout/short-rest-still-turns-over", test_short_rest_still_turns_over);
  g_test_add_func ("/plan-layout/one-side", test_one_side);
  g_test_add_func ("/plan-layout/timed-work", test_timed_work);
  g_test_add_func ("/plan-layout/hold-and-tempo", test_hold_and_tempo);
  g_test_add_func ("/plan-layout/next-exercise", test_next_exercise);
  g_test_add_func ("/plan-layout/settings-leave-steps-out", test_settings_leave_steps_out);
  g_test_add_func ("/plan-layout/with-outlives-the-other", test_with_outlives_the_other);
  g_test_add_func ("/plan-layout/changed-from-a-step-on", test_changed_from_a_step_on);
  g_test_add_func ("/plan-layout/missing", test_missing);
  return g_test_run ();
}
