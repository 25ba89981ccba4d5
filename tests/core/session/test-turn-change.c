/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#include "model/rp-clip.h"
#include "session/rp-turn-change.h"

#define FRAME (SECOND / 24)

static RpPlanChanges *
make_changes (RpPlan *plan, double speed, const RpPlanChange *change)
{
  g_autoptr (RpPlanChanges) faster = rp_plan_changes_with_speed (rp_plan_get_changes (plan), speed);
  static const RpPlanChange none = { 0 };

  return rp_plan_changes_with (faster, "clamshell", change ? change : &none);
}

/* Changes a led plan at a time. Returns: (transfer full): the plan that goes on */
static RpPlan *
change_at (RpPlan *plan, double seconds, double speed, const RpPlanChange *change, gint64 *waited)
{
  g_autoptr (RpPlanChanges) changes = make_changes (plan, speed, change);
  gint64 place;
  RpMoment moment;

  rp_moment_at (plan, (gint64) (seconds * (double) SECOND), &moment);
  return rp_turn_change_make (plan, changes, &moment, waited ? waited : &place);
}

static RpPlan *
make_plan (RpMeasure measure, guint min, guint max, RpDoseSides sides)
{
  RpDose dose = fixture_dose (2, min, sides);

  dose.measure = measure;
  dose.max = max;
  return fixture_plan (&dose);
}

/* One second into the lift of the second repetition: half of it, whatever the speed. What is over stays. */
static void
test_goes_on_at_its_place (void)
{
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_REPS, 3, 3, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) slow = change_at (plan, 17.5, 0.5, NULL, NULL);
  RpMoment before;
  RpMoment after;

  rp_moment_at (plan, 17.5 * SECOND, &before);
  rp_moment_at (slow, 17.5 * SECOND, &after);
  g_assert_cmpuint (after.rep, ==, 2);
  g_assert_cmpuint (after.reps_done, ==, 1);
  g_assert_cmpuint (after.phase_index, ==, 0);
  g_assert_cmpint (after.phase_elapsed, ==, 2 * SECOND);
  g_assert_cmpint (after.phase_duration, ==, 4 * SECOND);
  g_assert_cmpint (after.clip_position, ==, before.clip_position);
  g_assert_cmpfloat (after.clip_rate, ==, 0.5);
  g_assert_cmpint (after.step_elapsed, ==, before.step_elapsed);
  /* Two seconds of the lift, then 6.5 and 10.5. */
  g_assert_cmpint (after.step_remaining, ==, 19 * SECOND);
  g_assert_cmpint (rp_plan_get_step (slow, 3)->duration, ==, 3 * 10.5 * SECOND);
  g_assert_cmpint (rp_plan_next_boundary (slow, 17.5 * SECOND), ==, 19.5 * SECOND);
}

static void
test_between_turns_what_follows_changes (void)
{
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_REPS, 3, 3, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) slow = change_at (plan, 30, 0.5, NULL, NULL);

  g_assert_cmpint (rp_plan_get_step (slow, 1)->duration, ==, 19.5 * SECOND);
  g_assert_cmpint (rp_plan_get_step (slow, 2)->duration, ==, 45 * SECOND);
  g_assert_cmpint (rp_plan_get_step (slow, 3)->duration, ==, 31.5 * SECOND);
}

/* 58.5 seconds are nine rounds. After two of them, 60 seconds are nearest to four more of 10.5 seconds, or to six of 8. */
static void
test_timed_work_ends_with_a_round (void)
{
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_TIME, 60, 60, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) slow = change_at (plan, 10 + 13, 0.5, NULL, NULL);
  g_autoptr (RpPlan) longer = change_at (plan, 10 + 13, 1, &(RpPlanChange){ .hold = 3 }, NULL);

  g_assert_cmpint (rp_plan_get_step (slow, 1)->duration, ==, (13 + 4 * 10.5) * SECOND);
  g_assert_cmpint (rp_plan_get_step (slow, 3)->duration, ==, 63 * SECOND);
  g_assert_cmpint (rp_plan_get_step (longer, 1)->duration, ==, (13 + 6 * 7.5) * SECOND);
}

/* Half-way at 48.75 seconds has been told; it is not told again when the turn becomes longer. */
static void
test_what_was_told_is_not_told_again (void)
{
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_TIME, 98, 150, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) later = change_at (plan, 10 + 50, 1, &(RpPlanChange){ .amount = 150 }, NULL);
  g_autoptr (RpPlan) sooner = change_at (plan, 10 + 40, 1, &(RpPlanChange){ .amount = 150 }, NULL);
  g_autoptr (RpPlan) less = change_at (later, 10 + 100, 1, &(RpPlanChange){ .amount = 98 }, NULL);

  g_assert_cmpint (rp_plan_get_step (later, 1)->half_way, ==, 48.75 * SECOND);
  g_assert_cmpint (rp_plan_get_step (later, 1)->time_left, ==, 119.5 * SECOND);
  g_assert_cmpint (rp_plan_get_step (sooner, 1)->half_way, ==, 74.75 * SECOND);
  g_assert_cmpint (rp_plan_get_step (less, 1)->time_left, ==, 0);
}

static void
test_fewer_ends_with_the_repetition_at_hand (void)
{
  const RpPlanChange fewer = { .amount = 2 };
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_REPS, 2, 12, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) more = change_at (plan, 12, 1, &(RpPlanChange){ .amount = 12 }, NULL);
  g_autoptr (RpPlan) less = change_at (more, 10 + 4 * 6.5 + 1, 1, &fewer, NULL);
  g_autoptr (RpPlan) turns = make_plan (RP_MEASURE_REPS, 2, 12, RP_DOSE_SIDES_ALTERNATING);
  g_autoptr (RpPlan) more_turns = change_at (turns, 12, 1, &(RpPlanChange){ .amount = 12 }, NULL);
  g_autoptr (RpPlan) less_turns = change_at (more_turns, 10 + 6 * 6.5 + 1, 1, &fewer, NULL);

  g_assert_cmpuint (rp_plan_get_step (more, 1)->reps, ==, 12);
  g_assert_cmpuint (rp_plan_get_step (less, 1)->reps, ==, 5);
  g_assert_cmpint (rp_plan_get_step (less, 1)->duration, ==, 5 * 6.5 * SECOND);
  g_assert_cmpuint (rp_plan_get_step (less, 3)->reps, ==, 2);
  /* Where the sides take turns, the other one does as much. */
  g_assert_cmpuint (rp_plan_get_step (more_turns, 1)->reps, ==, 24);
  g_assert_cmpuint (rp_plan_get_step (less_turns, 1)->reps, ==, 8);
}

/* In the second repetition somebody wants to lead; two counts later they do not any more. */
static void
test_waits_and_leads_again (void)
{
  const RpPlanChange on = { .wait = RP_PLAN_WAIT_ON };
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_REPS, 5, 5, RP_DOSE_SIDES_BOTH);
  gint64 waited;
  g_autoptr (RpPlan) own = change_at (plan, 17.5, 1, &on, &waited);
  g_autoptr (RpPlanChanges) off = make_changes (own, 1, NULL);
  g_autoptr (RpPlan) led = NULL;
  RpMoment moment;

  g_assert_cmpint (rp_plan_get_step (own, 1)->pace, ==, RP_PACE_OWN);
  g_assert_cmpint (waited, ==, 7.5 * SECOND);
  rp_moment_at_own_pace (own, 1, 1, waited, &moment);
  g_assert_cmpuint (moment.rep, ==, 2);
  g_assert_cmpint (moment.phase_elapsed, ==, SECOND);
  g_assert_cmpint (moment.step_elapsed, ==, 7.5 * SECOND);

  rp_moment_at_own_pace (own, 1, 3, waited + 20 * SECOND, &moment);
  led = rp_turn_change_make (own, off, &moment, &waited);
  g_assert_cmpint (waited, ==, 0);
  g_assert_cmpint (rp_plan_get_step (led, 1)->pace, ==, RP_PACE_PACED);
  rp_moment_at (led, 10 * SECOND + moment.step_elapsed, &moment);
  /* The picture is a second and a half into its fifth round, the count at its fourth. */
  g_assert_cmpuint (moment.rep, ==, 4);
  g_assert_cmpuint (moment.reps_done, ==, 3);
  g_assert_cmpint (moment.phase_elapsed, ==, 1.5 * SECOND);
  g_assert_cmpint (moment.round, ==, 4);
  g_assert_cmpint (moment.step_remaining, ==, 5 * SECOND + 6.5 * SECOND);
}

/* The last repetition is done but for the rest after it. */
static void
test_nothing_left_to_wait_for (void)
{
  const RpPlanChange on = { .wait = RP_PLAN_WAIT_ON };
  g_autoptr (RpPlan) plan = make_plan (RP_MEASURE_REPS, 2, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) own = change_at (plan, 22.8, 1, &on, NULL);

  g_assert_cmpint (rp_plan_get_step (own, 1)->pace, ==, RP_PACE_PACED);
  g_assert_cmpint (rp_plan_get_step (own, 1)->duration, ==, 13 * SECOND);
  g_assert_cmpint (rp_plan_get_step (own, 3)->pace, ==, RP_PACE_OWN);
}

/* At one's own pace the picture may rest while nothing is counted yet: it ends its rest, and counts nothing. */
static void
test_led_from_before_the_first (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) own = NULL;
  g_autoptr (RpPlanChanges) off = NULL;
  g_autoptr (RpPlan) led = NULL;
  RpMoment moment;
  gint64 waited;

  dose.pace = RP_PACE_OWN;
  own = fixture_plan (&dose);
  off = make_changes (own, 1, &(RpPlanChange){ .wait = RP_PLAN_WAIT_OFF });
  rp_moment_at_own_pace (own, 1, 0, 6.2 * SECOND, &moment);
  led = rp_turn_change_make (own, off, &moment, &waited);
  rp_moment_at (led, 10 * SECOND, &moment);
  g_assert_cmpuint (moment.rep, ==, 1);
  g_assert_cmpuint (moment.reps_done, ==, 0);
  g_assert_cmpuint (moment.phase_index, ==, 3);
  g_assert_cmpint (moment.phase_elapsed, ==, 0.2 * SECOND);
  g_assert_cmpint (rp_plan_get_step (led, 1)->duration, ==, 13.3 * SECOND);
  rp_moment_at (led, 10.3 * SECOND, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 0);
  g_assert_cmpuint (moment.phase_index, ==, 0);
}

static void
test_as_many_as_one_can (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;
  g_autoptr (RpPlanChanges) slow = NULL;
  g_autoptr (RpPlan) changed = NULL;
  RpMoment moment;
  gint64 waited;

  rp_dose_set_amount (&dose, RP_MEASURE_OPEN, 0, 0);
  plan = fixture_plan (&dose);
  slow = make_changes (plan, 0.5, NULL);
  rp_moment_at_own_pace (plan, 1, 25, 7.5 * SECOND, &moment);
  changed = rp_turn_change_make (plan, slow, &moment, &waited);
  g_assert_cmpint (waited, ==, 12.5 * SECOND);
  /* Reckoned with ten, it stands at the last of them. */
  g_assert_cmpint (rp_plan_get_step (changed, 1)->duration, ==, 9 * 6.5 * SECOND + 10.5 * SECOND);
  rp_moment_at_own_pace (changed, 1, 26, waited, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 26);
  g_assert_cmpint (moment.step_elapsed, ==, 9 * 6.5 * SECOND);
}

/* A clip that shows both sides, two repetitions of each in a row. */
static RpClip *
make_two_sided_clip (const double *seconds)
{
  RpClip *clip = rp_clip_new ("both", "resource:///both.webm");
  double at = 0;

  clip->fps_n = 24;
  clip->fps_d = 1;
  for (guint i = 0; i < 16; i++)
    {
      RpMark mark = { i < 8 ? RP_SIDE_LEFT : RP_SIDE_RIGHT, i % 4, (gint64) (at * (double) SECOND) };

      g_array_append_val (clip->marks, mark);
      at += seconds[i % 4] * (1 + (i % 8) / 20.0);
    }
  clip->n_frames = (guint) (at * 24);
  return clip;
}

static RpPlan *
random_plan (void)
{
  const double seconds[] = { g_test_rand_int_range (2, 12) * 0.25, g_test_rand_int_range (1, 12) * 0.25,
                             g_test_rand_int_range (2, 12) * 0.25, g_test_rand_int_range (1, 4) * 0.25 };
  guint kind = (guint) g_test_rand_int_range (0, 3);
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", kind == 0 ? seconds : NULL);
  g_autoptr (RpProgram) program = NULL;
  RpDose dose = fixture_dose (g_test_rand_int_range (1, 4), g_test_rand_int_range (2, 12),
                              g_test_rand_int_range (RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_ALTERNATING + 1));

  if (kind == 1)
    g_ptr_array_add (rp_exercise_get_clips (exercise), make_two_sided_clip (seconds));
  dose.measure = g_test_rand_int_range (RP_MEASURE_REPS, RP_MEASURE_TIME + 1);
  dose.max = dose.min + g_test_rand_int_range (0, 8);
  dose.pace = g_test_rand_bit () ? RP_PACE_OWN : RP_PACE_PACED;
  if (dose.measure == RP_MEASURE_TIME)
    {
      dose.min = dose.amount = dose.min * 10;
      dose.max *= 10;
    }
  if (g_test_rand_bit ())
    dose.hold = g_test_rand_int_range (1, 20) * SECOND / 2;
  dose.n_tempo = g_test_rand_bit () ? 3 : 0;
  for (guint i = 0; i < dose.n_tempo; i++)
    dose.tempo[i] = g_test_rand_int_range (2, 40) * SECOND / 4;
  program = fixture_program (exercise, &dose);
  fixture_add_item (program, exercise, &dose);
  return rp_plan_new (program, NULL);
}

static RpPlanChanges *
random_changes (RpPlan *plan)
{
  const RpPlanChange change = { .hold = g_test_rand_bit () ? (guint) g_test_rand_int_range (1, 12) : 0,
                                .wait = g_test_rand_int_range (RP_PLAN_WAIT_AS_DOSE, RP_PLAN_WAIT_OFF + 1),
                                .amount = g_test_rand_bit () ? (guint) g_test_rand_int_range (1, 160) : 0 };

  return make_changes (plan, g_test_rand_double_range (0.5, 1.5), g_test_rand_bit () ? &change : NULL);
}

/* Reads any step, led or not. */
typedef struct
{
  RpPlan *plan;
  gint64 elapsed;
  guint count;
  gint64 waited;
} Place;

static void
read_place (const Place *place, RpMoment *moment)
{
  guint step = rp_plan_find_step (place->plan, place->elapsed);

  if (rp_plan_get_step (place->plan, step)->pace == RP_PACE_OWN)
    rp_moment_at_own_pace (place->plan, step, place->count, place->waited, moment);
  else
    rp_moment_at (place->plan, place->elapsed, moment);
}

/* A place in a step, but in the steps before @n_steps. */
static void
random_place (Place *place)
{
  const RpStep *step;
  guint index;

  place->elapsed = (gint64) (g_test_rand_double () * (double) rp_plan_get_duration (place->plan));
  index = rp_plan_find_step (place->plan, place->elapsed);
  step = rp_plan_get_step (place->plan, index);
  place->count = 0;
  place->waited = 0;
  if (step->pace != RP_PACE_OWN)
    return;
  place->count = (guint) g_test_rand_int_range (0, (gint32) step->reps);
  place->waited = g_test_rand_int_range (0, 100 * SECOND);
  place->elapsed = step->start + rp_step_find_rep (step, place->count);
}

static void
assert_same_picture (const RpMoment *before, const RpMoment *after)
{
  gint64 jump = after->clip_position - before->clip_position;
  /* Between two sides that take turns, the rest after a repetition is of the side that is done, or of the next one. */
  gboolean turns = before->step->first_side != RP_SIDE_NONE && before->step->pace != after->step->pace;

  g_assert_cmpuint (after->phase_index, ==, before->phase_index);
  if (turns && after->side != before->side)
    return;
  g_assert_cmpint (after->side, ==, before->side);
  g_assert_cmpint (ABS (jump), <=, FRAME);
  g_assert_cmpuint (after->clip_lap, ==, before->clip_lap);
}

static void
assert_goes_on (const RpMoment *before, const RpMoment *after)
{
  g_assert_cmpuint (after->step_index, ==, before->step_index);
  g_assert_cmpint (after->step_elapsed, ==, before->step_elapsed);
  g_assert_cmpint (after->step_remaining, >, 0);
  if (before->step->kind != RP_STEP_WORK)
    return;
  g_assert_cmpuint (after->reps_done, ==, before->reps_done);
  if (before->step->measure != RP_MEASURE_TIME && after->step->pace == RP_PACE_OWN)
    g_assert_cmpuint (after->reps_done, <, after->step->reps);
  assert_same_picture (before, after);
}

static void
assert_adds_up (RpPlan *plan, RpPlan *before, guint at)
{
  gint64 sum = 0;

  g_assert_cmpuint (rp_plan_get_n_steps (plan), ==, rp_plan_get_n_steps (before));
  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      g_assert_cmpint (step->start, ==, sum);
      g_assert_cmpint (step->duration, >, 0);
      if (i < at)
        g_assert_cmpint (step->duration, ==, rp_plan_get_step (before, i)->duration);
      if (i > at)
        g_assert_cmpint (step->shift, ==, 0);
      if (step->reps > 0)
        g_assert_cmpint (step->duration + step->shift, ==, step->reps * step->rep_duration);
      sum += step->duration;
    }
  g_assert_cmpint (rp_plan_get_duration (plan), ==, sum);
}

/* From a change on, repetitions are counted one by one up to the last, and each boundary comes after the one before. */
static void
assert_reps_in_order (RpPlan *plan, gint64 elapsed, guint done)
{
  guint index = rp_plan_find_step (plan, elapsed);
  const RpStep *step = rp_plan_get_step (plan, index);

  if (step->kind != RP_STEP_WORK || step->pace == RP_PACE_OWN || step->reps == 0)
    return;
  while (TRUE)
    {
      gint64 next = rp_plan_next_boundary (plan, elapsed);
      RpMoment moment;

      g_assert_cmpint (next, >, elapsed);
      if (next >= step->start + step->duration)
        break;
      rp_moment_at (plan, next, &moment);
      g_assert_cmpuint (moment.reps_done, >=, done);
      g_assert_cmpuint (moment.reps_done, <=, done + 1);
      g_assert_cmpint (moment.phase_elapsed, ==, 0);
      done = moment.reps_done;
      elapsed = next;
    }
  g_assert_cmpuint (done, >=, step->reps - 1);
}

/* Change upon change, in a plan of any kind, at any place. */
static void
test_properties_over_random_changes (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (RpPlan) plan = random_plan ();
      Place place = { plan, 0, 0, 0 };

      random_place (&place);
      for (guint j = 0; j < 6; j++)
        {
          g_autoptr (RpPlanChanges) changes = random_changes (plan);
          g_autoptr (RpPlan) changed = NULL;
          gint64 later = g_test_rand_int_range (0, 5 * SECOND);
          RpMoment before;
          RpMoment after;

          read_place (&place, &before);
          changed = rp_turn_change_make (plan, changes, &before, &place.waited);
          place.plan = changed;
          place.count
              = rp_plan_get_step (changed, before.step_index)->pace == RP_PACE_OWN ? before.reps_done : 0;
          read_place (&place, &after);
          assert_goes_on (&before, &after);
          assert_adds_up (changed, plan, before.step_index);
          assert_reps_in_order (changed, place.elapsed, after.reps_done);
          rp_plan_unref (plan);
          plan = g_steal_pointer (&changed);
          /* A little later, in the same step. */
          if (after.step->pace == RP_PACE_OWN)
            place.waited += later;
          else
            place.elapsed += MIN (later, after.step_remaining - 1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turn-change/goes-on-at-its-place", test_goes_on_at_its_place);
  g_test_add_func ("/turn-change/between-turns-what-follows-changes",
                   test_between_turns_what_follows_changes);
  g_test_add_func ("/turn-change/timed-work-ends-with-a-round", test_timed_work_ends_with_a_round);
  g_test_add_func ("/turn-change/what-was-told-is-not-told-again", test_what_was_told_is_not_told_again);
  g_test_add_func ("/turn-change/fewer-ends-with-the-repetition-at-hand",
                   test_fewer_ends_with_the_repetition_at_hand);
  g_test_add_func ("/turn-change/waits-and-leads-again", test_waits_and_leads_again);
  g_test_add_func ("/turn-change/nothing-left-to-wait-for", test_nothing_left_to_wait_for);
  g_test_add_func ("/turn-change/led-from-before-the-first", test_led_from_before_the_first);
  g_test_add_func ("/turn-change/as-many-as-one-can", test_as_many_as_one_can);
  g_test_add_func ("/turn-change/properties-over-random-changes", test_properties_over_random_changes);
  return g_test_run ();
}
