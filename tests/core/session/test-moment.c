/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

static RpPlan *
make_plan (const RpDose *dose, const double *clip_seconds)
{
  const RpPlanSettings settings = { 10 * SECOND, 5 * SECOND, 15 * SECOND };
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", clip_seconds);
  g_autoptr (RpProgram) program = fixture_program (exercise, dose);

  return rp_plan_new (program, &settings);
}

static void
test_inside_a_repetition (void)
{
  RpDose dose = fixture_dose (1, 20, RP_DOSE_SIDES_EACH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  RpMoment moment;

  rp_moment_at (plan, 10 * SECOND + 6 * 6500000 + 3 * SECOND, &moment);
  g_assert_cmpuint (moment.step->kind, ==, RP_STEP_WORK);
  g_assert_cmpuint (moment.step->side, ==, RP_SIDE_LEFT);
  g_assert_cmpuint (moment.rep, ==, 7);
  g_assert_cmpuint (moment.reps_done, ==, 6);
  g_assert_cmpstr (moment.phase->id, ==, "hold");
  g_assert_cmpint (moment.phase_elapsed, ==, SECOND);
  g_assert_cmpint (moment.phase_duration, ==, 2 * SECOND);
  g_assert_cmpint (moment.lap_elapsed, ==, 3 * SECOND);
  g_assert_cmpint (moment.lap_duration, ==, 6500000);
  g_assert_cmpuint (moment.next_turn, ==, 3);
}

static void
test_a_rep_counts_at_its_end_mark (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  RpMoment moment;

  rp_moment_at (plan, 16 * SECOND - 1, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 0);
  rp_moment_at (plan, 16 * SECOND, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 1);
  g_assert_cmpuint (moment.rep, ==, 1);
  rp_moment_at (plan, rp_plan_get_duration (plan), &moment);
  g_assert_cmpuint (moment.reps_done, ==, 2);
  g_assert_cmpuint (moment.rep, ==, 2);
  g_assert_cmpint (moment.step_remaining, ==, 0);
}

static void
test_cues_at_their_phase (void)
{
  RpDose dose = fixture_dose (1, 3, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  RpMoment moment;

  rp_moment_at (plan, 9 * SECOND, &moment);
  g_assert_null (moment.cue);
  rp_moment_at (plan, 11 * SECOND, &moment);
  g_assert_cmpstr (moment.cue, ==, "Keep hips stacked");
  g_assert_cmpint (moment.cue_kind, ==, RP_PHASE_LIFT);
  rp_moment_at (plan, 13 * SECOND, &moment);
  g_assert_null (moment.cue);
  rp_moment_at (plan, 15 * SECOND, &moment);
  g_assert_cmpstr (moment.cue, ==, "Slowly");
  rp_moment_at (plan, 15 * SECOND + 6500000, &moment);
  g_assert_cmpstr (moment.cue, ==, "Do not roll back");
  rp_moment_at (plan, 15 * SECOND + 13 * SECOND, &moment);
  g_assert_cmpstr (moment.cue, ==, "Slowly");
}

static void
test_the_clip_shows_the_side (void)
{
  static const double seconds[] = { 2, 2, 2, 0.5 };
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpPlan) plan = make_plan (&dose, seconds);
  RpMoment moment;

  rp_moment_at (plan, SECOND, &moment);
  g_assert_nonnull (moment.clip);
  g_assert_true (moment.pass.mirrored);
  g_assert_cmpint (moment.clip_position, ==, 0);
  g_assert_cmpfloat (moment.clip_rate, ==, 0);

  rp_moment_at (plan, 10 * SECOND + 6500000 + 500000, &moment);
  g_assert_true (moment.pass.mirrored);
  g_assert_cmpuint (moment.clip_lap, ==, 1);
  g_assert_cmpint (moment.clip_position, ==, 500000);

  rp_moment_at (plan, 24 * SECOND, &moment);
  g_assert_cmpuint (moment.step->kind, ==, RP_STEP_SIDE_CHANGE);
  g_assert_false (moment.pass.mirrored);
}

static void
test_a_long_hold_keeps_its_still (void)
{
  static const double seconds[] = { 2, 2, 2, 0.5 };
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;
  RpMoment moment;

  dose.hold = 10 * SECOND;
  plan = make_plan (&dose, seconds);

  rp_moment_at (plan, 13 * SECOND, &moment);
  g_assert_cmpfloat (moment.clip_rate, ==, 1);
  rp_moment_at (plan, 15 * SECOND, &moment);
  g_assert_cmpfloat (moment.clip_rate, ==, 0);
  g_assert_cmpint (moment.clip_position, ==, 4 * SECOND - 1);
  g_assert_cmpint (moment.phase_duration - moment.phase_elapsed, ==, 7 * SECOND);
  rp_moment_at (plan, 22 * SECOND, &moment);
  g_assert_cmpstr (moment.phase->id, ==, "lower");
  g_assert_cmpint (moment.clip_position, ==, 4 * SECOND);
}

static void
test_never_slower_than_the_floor (void)
{
  static const double seconds[] = { 0.5, 2, 2, 0.5 };
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = make_plan (&dose, seconds);
  RpMoment moment;

  rp_moment_at (plan, 11 * SECOND, &moment);
  g_assert_cmpfloat (moment.clip_rate, ==, RP_STRETCH_SLOWEST);
  g_assert_cmpint (moment.clip_position, ==, 300000);
  rp_moment_at (plan, 12 * SECOND - 1, &moment);
  g_assert_cmpfloat (moment.clip_rate, ==, 0);
  g_assert_cmpint (moment.clip_position, ==, 499999);
}

/* Each repetition another side, which the picture follows; the words before say which begins. */
static void
test_sides_in_turn (void)
{
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_ALTERNATING);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  RpMoment moment;

  rp_moment_at (plan, SECOND, &moment);
  g_assert_cmpint (moment.side, ==, RP_SIDE_LEFT);
  g_assert_true (moment.pass.mirrored);
  for (guint rep = 0; rep < 4; rep++)
    {
      rp_moment_at (plan, 10 * SECOND + rep * 6500000 + SECOND, &moment);
      g_assert_cmpint (moment.step->kind, ==, RP_STEP_WORK);
      g_assert_cmpint (moment.step->side, ==, RP_SIDE_NONE);
      g_assert_cmpuint (moment.rep, ==, rep + 1);
      g_assert_cmpint (moment.side, ==, rep % 2 == 0 ? RP_SIDE_LEFT : RP_SIDE_RIGHT);
      g_assert_cmpint (moment.pass.mirrored, ==, rep % 2 == 0);
      g_assert_cmpint (moment.clip_position, ==, SECOND);
    }
  /* Two cues of one phase are seen by both sides. */
  rp_moment_at (plan, 10 * SECOND + 6500000 + 5 * SECOND, &moment);
  g_assert_cmpstr (moment.cue, ==, "Slowly");
  rp_moment_at (plan, 10 * SECOND + 2 * 6500000 + 5 * SECOND, &moment);
  g_assert_cmpstr (moment.cue, ==, "Do not roll back");
  rp_moment_at (plan, 10 * SECOND + 4 * 6500000 + SECOND, &moment);
  g_assert_cmpint (moment.step->kind, ==, RP_STEP_REST);
  g_assert_cmpint (moment.side, ==, RP_SIDE_LEFT);
}

/* Repetitions of 6.5 s in a row to the right, then as many to the left. */
static void
show_both_sides (RpClip *clip, guint n_reps)
{
  g_array_set_size (clip->marks, 0);
  for (guint i = 0; i < 8 * n_reps; i++)
    {
      RpMark mark = { i < 4 * n_reps ? RP_SIDE_RIGHT : RP_SIDE_LEFT, i % 4,
                      i / 4 * (gint64) 6500000 + i % 4 * 2 * SECOND };

      g_array_append_val (clip->marks, mark);
    }
  clip->side = RP_SIDE_NONE;
  clip->n_frames = 2 * n_reps * 156;
}

/* A clip that shows one side after the other shows the one whose turn it is. */
static void
test_sides_in_turn_of_one_clip (void)
{
  static const double seconds[] = { 2, 2, 2, 0.5 };
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_ALTERNATING);
  g_autoptr (RpExercise) exercise = fixture_exercise ("walk", seconds);
  RpClip *clip = g_ptr_array_index (rp_exercise_get_clips (exercise), 0);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlan) plan = NULL;
  RpMoment moment;

  show_both_sides (clip, 1);
  plan = rp_plan_new (program, NULL);
  rp_moment_at (plan, 10 * SECOND + SECOND, &moment);
  g_assert_false (moment.pass.mirrored);
  g_assert_cmpint (moment.clip_position, ==, 6500000 + SECOND);
  rp_moment_at (plan, 10 * SECOND + 6500000 + SECOND, &moment);
  g_assert_cmpint (moment.side, ==, RP_SIDE_RIGHT);
  g_assert_cmpint (moment.clip_position, ==, SECOND);
}

/* Each repetition that is counted is the next one of the clip, and after its last one comes its first: the picture goes on
 * where it was, and what is decoded never jumps. */
static void
test_several_repetitions_in_a_row (void)
{
  static const double seconds[] = { 2, 2, 2, 0.5 };
  RpDose dose = fixture_dose (1, 7, RP_DOSE_SIDES_EACH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("walk", seconds);
  RpClip *clip = g_ptr_array_index (rp_exercise_get_clips (exercise), 0);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlan) plan = NULL;
  RpMoment moment;

  show_both_sides (clip, 3);
  plan = rp_plan_new (program, NULL);
  for (guint i = 0; i < 7; i++)
    for (guint quarter = 0; quarter < 12; quarter++)
      {
        gint64 inside = quarter * SECOND / 2;

        rp_moment_at (plan, 10 * SECOND + i * (gint64) 6500000 + inside, &moment);
        g_assert_cmpint (moment.side, ==, RP_SIDE_LEFT);
        g_assert_cmpuint (moment.rep, ==, i + 1);
        g_assert_cmpuint (moment.phase_index, ==, quarter / 4);
        g_assert_cmpint (moment.clip_position, ==, (3 + i % 3) * (gint64) 6500000 + inside);
        g_assert_cmpuint (moment.clip_lap, ==, i / 3);
        g_assert_cmpint (moment.pass.start, ==, 3 * 6500000);
        g_assert_cmpint (moment.pass.end, ==, 6 * 6500000);
      }
}

/* Without a number to reach, the count goes on beyond the time that was reckoned with. */
static void
test_as_many_as_one_can (void)
{
  RpDose dose = fixture_dose (1, 0, RP_DOSE_SIDES_ALTERNATING);
  g_autoptr (RpPlan) plan = NULL;
  RpMoment moment;

  dose.measure = RP_MEASURE_OPEN;
  plan = fixture_plan (&dose);
  g_assert_true (rp_plan_is_estimate (plan));
  rp_moment_at_own_pace (plan, 1, 37, SECOND, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 37);
  g_assert_cmpuint (moment.rep, ==, 38);
  g_assert_cmpint (moment.side, ==, RP_SIDE_RIGHT);
  g_assert_cmpint (moment.step_remaining, >, 0);
}

static void
test_own_pace (void)
{
  static const double seconds[] = { 2, 2, 2, 0.5 };
  RpDose dose = fixture_dose (1, 20, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;
  RpMoment moment;

  dose.pace = RP_PACE_OWN;
  plan = make_plan (&dose, seconds);
  rp_moment_at_own_pace (plan, 1, 7, 6500000 + 3 * SECOND, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 7);
  g_assert_cmpuint (moment.rep, ==, 8);
  g_assert_cmpstr (moment.phase->id, ==, "hold");
  g_assert_cmpuint (moment.clip_lap, ==, 1);
  g_assert_cmpint (moment.clip_position, ==, 3 * SECOND);
  g_assert_cmpint (moment.step_remaining, ==, 13 * 6500000);
}

/* Properties that hold for every dose, at every moment. */

typedef struct
{
  guint step_index;
  guint rep;
  guint phase_index;
  gint64 remaining;
  gint64 virtual_position;
  gboolean set;
} Before;

static gint64
virtual_position (const RpMoment *moment)
{
  return moment->clip_lap * (moment->pass.end - moment->pass.start) + moment->clip_position
         - moment->pass.start;
}

static void
assert_after (const Before *before, const RpMoment *now, gint64 stride)
{
  gint64 moved = virtual_position (now) - before->virtual_position;

  g_assert_cmpuint (now->step_index, >=, before->step_index);
  g_assert_cmpuint (now->step_index, <=, before->step_index + 1);
  if (now->step_index != before->step_index)
    return;

  g_assert_cmpint (now->step_remaining, ==, before->remaining - stride);
  g_assert_cmpuint (now->rep, >=, before->rep);
  g_assert_cmpuint (now->rep, <=, before->rep + 1);
  /* Continuous inside a turn, seams included: never back, never further than its fastest phase would go. */
  g_assert_cmpint (moved, >=, 0);
  g_assert_cmpint (moved, <=, 8 * stride + 2);
}

static void
assert_moment (const RpMoment *moment, gint64 elapsed)
{
  g_assert_cmpint (moment->step->start + moment->step_elapsed, ==, elapsed);
  g_assert_cmpint (moment->step_elapsed + moment->step_remaining, ==, moment->step->duration);
  g_assert_cmpint (moment->lap_elapsed, >=, 0);
  g_assert_cmpint (moment->lap_elapsed, <=, moment->lap_duration);
  g_assert_cmpint (moment->clip_position, >=, moment->pass.start);
  g_assert_cmpint (moment->clip_position, <, moment->pass.end);
  g_assert_true (moment->clip_rate == 0 || moment->clip_rate >= RP_STRETCH_SLOWEST);
  g_assert_cmpuint (moment->rep, <=, moment->step->reps);
}

static void
walk (RpPlan *plan, gint64 stride)
{
  Before before = { 0 };

  for (gint64 elapsed = 0; elapsed < rp_plan_get_duration (plan); elapsed += stride)
    {
      RpMoment moment;

      rp_moment_at (plan, elapsed, &moment);
      assert_moment (&moment, elapsed);
      if (before.set)
        assert_after (&before, &moment, stride);
      before = (Before){ moment.step_index,          moment.rep, moment.phase_index, moment.step_remaining,
                         virtual_position (&moment), TRUE };
    }
}

static void
assert_steps_add_up (RpPlan *plan)
{
  gint64 sum = 0;

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      g_assert_cmpint (step->start, ==, sum);
      g_assert_cmpint (step->duration, >, 0);
      if (step->reps > 0)
        g_assert_cmpint (step->duration, ==, step->reps * step->rep_duration);
      sum += step->duration;
    }
  g_assert_cmpint (rp_plan_get_duration (plan), ==, sum);
}

static RpDose
random_dose (void)
{
  RpDose dose = fixture_dose (g_test_rand_int_range (1, 4), g_test_rand_int_range (1, 12),
                              g_test_rand_int_range (RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_RIGHT + 1));

  dose.measure = g_test_rand_int_range (RP_MEASURE_REPS, RP_MEASURE_TIME + 1);
  dose.rest = g_test_rand_int_range (0, 90) * SECOND;
  if (g_test_rand_bit ())
    dose.hold = g_test_rand_int_range (1, 20) * SECOND / 2;
  dose.n_tempo = g_test_rand_bit () ? g_test_rand_int_range (1, 4) : 0;
  for (guint i = 0; i < dose.n_tempo; i++)
    dose.tempo[i] = g_test_rand_int_range (2, 40) * SECOND / 4;
  return dose;
}

static void
test_properties_over_random_doses (void)
{
  for (guint i = 0; i < 200; i++)
    {
      const double seconds[] = { g_test_rand_int_range (2, 12) * 0.25, g_test_rand_int_range (1, 12) * 0.25,
                                 g_test_rand_int_range (2, 12) * 0.25, g_test_rand_int_range (1, 4) * 0.25 };
      RpDose dose = random_dose ();
      g_autoptr (RpPlan) plan = make_plan (&dose, seconds);

      assert_steps_add_up (plan);
      walk (plan, 37 * G_TIME_SPAN_MILLISECOND);
    }
}

static void
add_phase (RpExercise *exercise, const char *id, RpPhaseKind kind)
{
  g_ptr_array_add (rp_exercise_get_phases (exercise), rp_phase_new (id, kind, id, SECOND));
}

/* Says which place each half second of a repetition shows, as letters: start, middle, end. */
static void
assert_drawings (const RpPhaseKind *kinds,
                 guint n_kinds,
                 gboolean middle,
                 gboolean steps,
                 const char *expected)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  const RpPlanSettings settings = { 10 * SECOND, 5 * SECOND, 15 * SECOND };
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpPlan) plan = NULL;
  g_autoptr (GString) shown = g_string_new (NULL);
  RpMoment moment;

  g_ptr_array_set_size (rp_exercise_get_cues (exercise), 0);
  g_ptr_array_set_size (rp_exercise_get_phases (exercise), 0);
  for (guint i = 0; i < n_kinds; i++)
    add_phase (exercise, "phase", kinds[i]);
  for (RpDrawingPlace place = RP_DRAWING_START; place <= RP_DRAWING_END; place++)
    if (place != RP_DRAWING_MIDDLE || middle)
      g_ptr_array_add (rp_exercise_get_drawings (exercise), rp_drawing_new (place, "resource:///no.png", 0));
  dose.measure = steps ? RP_MEASURE_STEPS : RP_MEASURE_REPS;
  program = fixture_program (exercise, &dose);
  plan = rp_plan_new (program, &settings);
  rp_moment_at (plan, SECOND, &moment);
  g_assert_cmpint (rp_moment_get_drawing (&moment)->place, ==, RP_DRAWING_START);
  for (guint i = 0; i < 2 * n_kinds; i++)
    {
      rp_moment_at (plan, 10 * SECOND + i * SECOND / 2, &moment);
      g_string_append_c (shown, "sme"[rp_moment_get_drawing (&moment)->place]);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_drawings_follow_the_phases (void)
{
  static const RpPhaseKind lift[] = { RP_PHASE_LIFT, RP_PHASE_HOLD, RP_PHASE_LOWER, RP_PHASE_REST };
  static const RpPhaseKind squat[] = { RP_PHASE_LOWER, RP_PHASE_HOLD, RP_PHASE_LIFT, RP_PHASE_REST };
  static const RpPhaseKind twice[] = { RP_PHASE_LIFT, RP_PHASE_LIFT, RP_PHASE_LOWER };
  static const RpPhaseKind plank[] = { RP_PHASE_HOLD, RP_PHASE_REST };

  assert_drawings (lift, 4, FALSE, FALSE, "eeeessss");
  assert_drawings (squat, 4, FALSE, FALSE, "eeeessss");
  assert_drawings (twice, 3, FALSE, FALSE, "eeeess");
  assert_drawings (plank, 2, FALSE, FALSE, "eess");
  assert_drawings (lift, 4, TRUE, FALSE, "meeemsss");
  assert_drawings (lift, 4, TRUE, TRUE, "mmmmeeee");
}

/* A dose with a band is shown with it. */
static void
test_drawings_follow_the_load (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  const RpPlanSettings settings = { 10 * SECOND, 5 * SECOND, 15 * SECOND };
  g_autoptr (RpLoad) load = rp_load_new_band (RP_BAND_RED, NULL);
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  GPtrArray *drawings = rp_exercise_get_drawings (exercise);
  RpMoment moment;

  g_ptr_array_add (drawings, rp_drawing_new (RP_DRAWING_START, "plain", 0));
  g_ptr_array_add (drawings, rp_drawing_new_with (RP_DRAWING_START, "band", 0, RP_DRAWING_WITH_BAND, "Band"));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RpProgram) program = NULL;
      g_autoptr (RpPlan) plan = NULL;

      dose.load = i == 0 ? NULL : load;
      program = fixture_program (exercise, &dose);
      plan = rp_plan_new (program, &settings);
      rp_moment_at (plan, SECOND, &moment);
      g_assert_cmpstr (rp_moment_get_drawing (&moment)->uri, ==, i == 0 ? "plain" : "band");
    }
}

static void
test_no_drawings (void)
{
  RpDose dose = fixture_dose (1, 1, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  RpMoment moment;

  rp_moment_at (plan, 11 * SECOND, &moment);
  g_assert_null (rp_moment_get_drawing (&moment));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/inside-a-repetition", test_inside_a_repetition);
  g_test_add_func ("/moment/a-rep-counts-at-its-end-mark", test_a_rep_counts_at_its_end_mark);
  g_test_add_func ("/moment/cues-at-their-phase", test_cues_at_their_phase);
  g_test_add_func ("/moment/the-clip-shows-the-side", test_the_clip_shows_the_side);
  g_test_add_func ("/moment/a-long-hold-keeps-its-still", test_a_long_hold_keeps_its_still);
  g_test_add_func ("/moment/never-slower-than-the-floor", test_never_slower_than_the_floor);
  g_test_add_func ("/moment/sides-in-turn", test_sides_in_turn);
  g_test_add_func ("/moment/sides-in-turn-of-one-clip", test_sides_in_turn_of_one_clip);
  g_test_add_func ("/moment/several-repetitions-in-a-row", test_several_repetitions_in_a_row);
  g_test_add_func ("/moment/as-many-as-one-can", test_as_many_as_one_can);
  g_test_add_func ("/moment/own-pace", test_own_pace);
  g_test_add_func ("/moment/properties-over-random-doses", test_properties_over_random_doses);
  g_test_add_func ("/moment/drawings-follow-the-phases", test_drawings_follow_the_phases);
  g_test_add_func ("/moment/drawings-follow-the-load", test_drawings_follow_the_load);
  g_test_add_func ("/moment/no-drawings", test_no_drawings);

  return g_test_run ();
}
