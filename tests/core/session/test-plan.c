/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

/* "work 1L 10000+13000": kind, set and side, start and duration in milliseconds. */
static char *
describe (RpPlan *plan)
{
  static const char sides[] = "-LR";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      g_string_append_printf (text, "%s%s %u%c %" G_GINT64_FORMAT "+%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                              rp_step_kind_to_string (step->kind), step->set, sides[step->side],
                              step->start / 1000, step->duration / 1000);
    }
  return g_string_free (text, FALSE);
}

static void
test_range_starts_low (void)
{
  RpDose dose = fixture_dose (1, 10, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;

  dose.max = 20;
  plan = fixture_plan (&dose);
  g_assert_cmpuint (rp_plan_get_step (plan, 1)->reps, ==, 10);
}

static void
test_next_exercise (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) first = fixture_exercise ("first", NULL);
  g_autoptr (RpExercise) second = fixture_exercise ("second", NULL);
  g_autoptr (RpProgram) program = fixture_program (first, &dose);
  g_autoptr (RpPlan) plan = NULL;
  g_autofree char *text = NULL;

  fixture_add_item (program, second, &dose);
  plan = rp_plan_new (program, NULL);
  text = describe (plan);
  g_assert_cmpstr (text, ==,
                   "get-ready 1- 0+10000, work 1- 10000+6500, next 1- 16500+15000, work 1- 31500+6500");
  g_assert_cmpuint (rp_plan_get_step (plan, 2)->item, ==, 1);
}

static void
test_settings_leave_steps_out (void)
{
  const RpPlanSettings none = { 0, 0, 0 };
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_EACH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("exercise", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlan) plan = rp_plan_new (program, &none);
  g_autofree char *text = describe (plan);

  g_assert_cmpstr (text, ==, "work 1L 0+6500, work 1R 6500+6500");
}

static void
test_extend_shifts_what_follows (void)
{
  RpDose dose = fixture_dose (2, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  g_autoptr (RpPlan) longer = rp_plan_extend (plan, 2, 10 * SECOND);
  g_autofree char *before = describe (plan);
  g_autofree char *after = describe (longer);

  g_assert_cmpstr (before, ==,
                   "get-ready 1- 0+10000, work 1- 10000+6500, rest 2- 16500+45000, work 2- 61500+6500");
  g_assert_cmpstr (after, ==,
                   "get-ready 1- 0+10000, work 1- 10000+6500, rest 2- 16500+55000, work 2- 71500+6500");
  g_assert_cmpint (rp_plan_get_duration (longer), ==, rp_plan_get_duration (plan) + 10 * SECOND);
}

/* One's own speed from the start: 1 + 2 + 1 + 0.5 seconds, as near as whole microseconds come to it. */
static void
test_laid_out_as_changed (void)
{
  RpDose dose = fixture_dose (1, 4, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("exercise", NULL);
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpPlanChanges) none = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) fast = rp_plan_changes_with_speed (none, 1.5);
  g_autoptr (RpPlanChanges) more
      = rp_plan_changes_with (fast, "exercise", &(RpPlanChange){ .wait = RP_PLAN_WAIT_ON, .amount = 6 });
  g_autoptr (RpPlan) plan = NULL;
  const RpStep *step;

  dose.max = 8;
  program = fixture_program (exercise, &dose);
  plan = rp_plan_new_changed (program, NULL, more);
  step = rp_plan_get_step (plan, 1);
  g_assert_cmpuint (step->reps, ==, 6);
  g_assert_cmpint (step->pace, ==, RP_PACE_OWN);
  g_assert_cmpint (step->rep_duration, ==, 2 * 1333333 + 2500000);
  g_assert_true (rp_plan_get_changes (plan) == more);
  g_assert_cmpuint (rp_plan_get_dose (plan, 0)->amount, ==, 6);
  g_assert_cmpuint (rp_program_get_item (program, 0)->dose->amount, ==, 4);
  g_assert_true (rp_plan_is_fresh (plan, 0));
}

/* What was begun under other changes is told from what is laid out by them. */
static void
test_knows_what_is_fresh (void)
{
  RpDose dose = fixture_dose (3, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  g_autoptr (RpPlanChanges) slow = rp_plan_changes_with_speed (rp_plan_get_changes (plan), 0.8);
  g_autoptr (RpPlan) changed = rp_plan_change (plan, slow, 3);
  g_autoptr (RpPlan) longer = rp_plan_extend (changed, 4, SECOND);
  RpStep step = *rp_plan_get_step (longer, 3);
  g_autoptr (RpPlan) shifted = NULL;

  g_assert_false (rp_plan_is_fresh (changed, 2));
  g_assert_true (rp_plan_is_fresh (changed, 3));
  g_assert_true (rp_plan_is_fresh (longer, 3));
  step.shift = SECOND;
  step.duration -= SECOND;
  shifted = rp_plan_with_step (longer, 3, &step);
  g_assert_false (rp_plan_is_fresh (shifted, 3));
  g_assert_true (rp_plan_is_fresh (shifted, 4));
  g_assert_cmpint (rp_plan_get_duration (shifted), ==, rp_plan_get_duration (longer) - SECOND);
}

/* A turn that stands a second further than its time says: each phase ends a second sooner. */
static void
test_boundaries_of_a_shifted_turn (void)
{
  static const gint64 expected[] = { 11000, 13000, 15000, 15500, 17500, 19500, 21500, 22000 };
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  g_autoptr (RpPlan) shifted = NULL;
  RpStep step = *rp_plan_get_step (plan, 1);
  gint64 at = 10 * SECOND;

  step.shift = SECOND;
  step.duration -= SECOND;
  shifted = rp_plan_with_step (plan, 1, &step);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      at = rp_plan_next_boundary (shifted, at);
      g_assert_cmpint (at, ==, expected[i] * 1000);
    }
}

static void
test_lead_in (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  g_autoptr (RpPlan) led_in = rp_plan_lead_in (plan, 3, 8 * SECOND);
  g_autoptr (RpPlan) as_it_is = rp_plan_lead_in (plan, 1, 8 * SECOND);
  g_autoptr (RpPlan) at_once = rp_plan_lead_in (plan, 3, 0);
  g_autofree char *text = describe (led_in);

  g_assert_cmpstr (text, ==,
                   "get-ready 1L 0+10000, work 1L 10000+13000, side-change 1R 23000+5000, "
                   "get-ready 1R 28000+8000, work 1R 36000+13000");
  g_assert_cmpint (rp_plan_get_duration (led_in), ==, rp_plan_get_duration (plan) + 8 * SECOND);
  g_assert_true (as_it_is == plan && at_once == plan);
  g_assert_cmpuint (rp_plan_count_turns (led_in, 4), ==, 1);
  g_assert_cmpuint (rp_plan_count_turns (led_in, 5), ==, 2);
}

static void
test_own_pace_is_an_estimate (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) paced = fixture_plan (&dose);
  g_autoptr (RpPlan) own = NULL;

  dose.pace = RP_PACE_OWN;
  own = fixture_plan (&dose);
  g_assert_false (rp_plan_is_estimate (paced));
  g_assert_true (rp_plan_is_estimate (own));
}

static void
test_boundaries (void)
{
  static const gint64 expected[]
      = { 7000, 8000, 9000, 10000, 12000, 14000, 16000, 16500, 18500, 20500, 22500, 23000 };
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  gint64 at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      at = rp_plan_next_boundary (plan, at);
      g_assert_cmpint (at, ==, expected[i] * 1000);
    }
  g_assert_cmpint (rp_plan_next_boundary (plan, at), ==, G_MAXINT64);
}

/* Turns of whole rounds of 6.5 seconds; in the middle of a phase, or where one begins. */
static void
test_marks_of_timed_turns (void)
{
  static const struct
  {
    guint seconds;
    gint64 half_way;
    gint64 time_left;
  } turns[] = {
    { 19, 0, 0 },     { 26, 13000, 0 },     { 39, 19500, 0 },     { 45, 22750, 15500 }, { 52, 0, 22000 },
    { 58, 0, 28500 }, { 71, 35750, 41500 }, { 78, 39000, 48000 }, { 98, 48750, 67500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      RpDose dose = fixture_dose (1, turns[i].seconds, RP_DOSE_SIDES_BOTH);
      g_autoptr (RpPlan) plan = NULL;
      const RpStep *step;

      dose.measure = RP_MEASURE_TIME;
      plan = fixture_plan (&dose);
      step = rp_plan_get_step (plan, 1);
      g_assert_cmpint (step->half_way, ==, turns[i].half_way * 1000);
      g_assert_cmpint (step->time_left, ==, turns[i].time_left * 1000);
      for (guint j = 0; j < 2; j++)
        {
          gint64 mark = step->start + (j ? step->time_left : step->half_way);

          if (mark > step->start)
            g_assert_cmpint (rp_plan_next_boundary (plan, mark - 1), ==, mark);
        }
    }
}

static void
test_find_step_at_the_edges (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);

  g_assert_cmpuint (rp_plan_find_step (plan, 0), ==, 0);
  g_assert_cmpuint (rp_plan_find_step (plan, 10 * SECOND - 1), ==, 0);
  g_assert_cmpuint (rp_plan_find_step (plan, 10 * SECOND), ==, 1);
  g_assert_cmpuint (rp_plan_find_step (plan, G_MAXINT64), ==, 3);
  g_assert_cmpuint (rp_plan_find_turn (plan, G_MAXUINT), ==, 1);
  g_assert_cmpuint (rp_plan_find_turn (plan, 1), ==, 3);
  g_assert_cmpuint (rp_plan_find_turn (plan, 3), ==, G_MAXUINT);
}

static void
test_find_the_turn_and_the_set (void)
{
  RpDose dose = fixture_dose (2, 1, RP_DOSE_SIDES_EACH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);

  g_assert_cmpuint (rp_plan_find_last_turn (plan, 0), ==, G_MAXUINT);
  g_assert_cmpuint (rp_plan_find_last_turn (plan, 1), ==, 1);
  g_assert_cmpuint (rp_plan_find_last_turn (plan, 4), ==, 3);
  g_assert_cmpuint (rp_plan_find_set (plan, 0), ==, 0);
  g_assert_cmpuint (rp_plan_find_set (plan, 3), ==, 0);
  g_assert_cmpuint (rp_plan_find_set (plan, 4), ==, 4);
  g_assert_cmpuint (rp_plan_find_set (plan, 7), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/range-starts-low", test_range_starts_low);
  g_test_add_func ("/plan/next-exercise", test_next_exercise);
  g_test_add_func ("/plan/settings-leave-steps-out", test_settings_leave_steps_out);
  g_test_add_func ("/plan/extend-shifts-what-follows", test_extend_shifts_what_follows);
  g_test_add_func ("/plan/lead-in", test_lead_in);
  g_test_add_func ("/plan/own-pace-is-an-estimate", test_own_pace_is_an_estimate);
  g_test_add_func ("/plan/laid-out-as-changed", test_laid_out_as_changed);
  g_test_add_func ("/plan/knows-what-is-fresh", test_knows_what_is_fresh);
  g_test_add_func ("/plan/boundaries-of-a-shifted-turn", test_boundaries_of_a_shifted_turn);
  g_test_add_func ("/plan/marks-of-timed-turns", test_marks_of_timed_turns);
  g_test_add_func ("/plan/boundaries", test_boundaries);
  g_test_add_func ("/plan/find-step-at-the-edges", test_find_step_at_the_edges);
  g_test_add_func ("/plan/find-the-turn-and-the-set", test_find_the_turn_and_the_set);
  return g_test_run ();
}
