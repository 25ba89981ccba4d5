/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"

#include <string.h>

/* Lift 2 s, hold 2 s, lower 2 s, rest 0.5 s; one cue for the lift, two for the lowering. */
static const struct
{
  const char *id;
  RpPhaseKind kind;
  double seconds;
} phases[] = {
  { "lift", RP_PHASE_LIFT, 2 },
  { "hold", RP_PHASE_HOLD, 2 },
  { "lower", RP_PHASE_LOWER, 2 },
  { "rest", RP_PHASE_REST, 0.5 },
};

static RpClip *
make_clip (const double *seconds)
{
  RpClip *clip = rp_clip_new ("front", "resource:///clip.webm");
  double at = 0;

  clip->side = RP_SIDE_RIGHT;
  clip->fps_n = 24;
  clip->fps_d = 1;
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      RpMark mark = { RP_SIDE_NONE, i, (gint64) (at * SECOND) };

      g_array_append_val (clip->marks, mark);
      at += seconds[i];
    }
  clip->n_frames = (guint) (at * 24);
  return clip;
}

/* @clip_seconds: how long each phase takes in the clip, or NULL for no clip */
RpExercise *
fixture_exercise (const char *id, const double *clip_seconds)
{
  RpExercise *exercise = rp_exercise_new ();

  exercise->heading.id = g_strdup (id);
  exercise->heading.name = g_strdup (id);
  exercise->first_side = RP_SIDE_LEFT;
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_ptr_array_add (exercise->phases, rp_phase_new (phases[i].id, phases[i].kind, phases[i].id,
                                                     (gint64) (phases[i].seconds * SECOND)));
  g_ptr_array_add (exercise->cues, rp_cue_new (0, "Keep hips stacked"));
  g_ptr_array_add (exercise->cues, rp_cue_new (2, "Slowly"));
  g_ptr_array_add (exercise->cues, rp_cue_new (2, "Do not roll back"));
  if (clip_seconds)
    g_ptr_array_add (exercise->clips, make_clip (clip_seconds));
  return exercise;
}

void
fixture_add_item (RpProgram *program, RpExercise *exercise, const RpDose *dose)
{
  g_ptr_array_add (program->items, rp_program_item_new (exercise, dose, NULL));
}

RpProgram *
fixture_program (RpExercise *exercise, const RpDose *dose)
{
  RpProgram *program = rp_program_new ();

  program->heading.id = g_strdup ("fixture");
  program->heading.name = g_strdup ("Fixture");
  fixture_add_item (program, exercise, dose);
  return program;
}

RpDose
fixture_dose (guint sets, guint reps, RpDoseSides sides)
{
  return (RpDose){
    .sets = sets,
    .measure = RP_MEASURE_REPS,
    .min = reps,
    .max = reps,
    .amount = reps,
    .hold = RP_DOSE_NATURAL,
    .rest = 45 * SECOND,
    .sides = sides,
  };
}

RpPlan *
fixture_plan (const RpDose *dose)
{
  static const double seconds[] = { 2, 2, 2, 0.5 };
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", seconds);
  g_autoptr (RpProgram) program = fixture_program (exercise, dose);

  return rp_plan_new (program, NULL);
}

static void
on_notice (RpSession *session, guint notice, guint step, gpointer user_data)
{
  FixtureLog *log = user_data;

  if (log->told->len > 0)
    g_string_append_c (log->told, ' ');
  g_string_append_printf (log->told, "%s@%" G_GINT64_FORMAT, rp_session_notice_to_string (notice),
                          rp_session_get_elapsed (session) / 1000);
}

static void
on_turn_ended (RpSession *session, guint step, guint done, gpointer user_data)
{
  FixtureLog *log = user_data;

  g_string_append_printf (log->told, "=%u", done);
}

void
fixture_log_init (FixtureLog *log, RpPlan *plan)
{
  log->clock = rp_simulated_clock_new ();
  log->session = rp_session_new (plan, RP_CLOCK (log->clock));
  log->told = g_string_new (NULL);
  g_signal_connect (log->session, "notice", G_CALLBACK (on_notice), log);
  g_signal_connect (log->session, "turn-ended", G_CALLBACK (on_turn_ended), log);
}

void
fixture_log_clear (FixtureLog *log)
{
  g_assert_finalize_object (log->session);
  g_assert_finalize_object (log->clock);
  g_string_free (log->told, TRUE);
}

void
fixture_log_send (FixtureLog *log, RpSessionEvent event)
{
  g_autoptr (GError) error = NULL;

  rp_session_send (log->session, event, &error);
  g_assert_no_error (error);
}

/* Compares what was told since the last time, and forgets it. */
void
fixture_log_assert (FixtureLog *log, const char *expected)
{
  g_assert_cmpstr (log->told->str, ==, expected);
  g_string_truncate (log->told, 0);
}
