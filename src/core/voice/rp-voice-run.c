/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-run.h"

#include "session/rp-session-time.h"

/* How many repetitions of as many as one can are counted aloud. */
#define MOST_OPEN 100

/* From 1; 0 while a turn in which the person led ends what comes before its first. */
static guint
find_rep (const RpStep *step, const RpMoment *moment)
{
  gint64 inside;

  if (step->pace == RP_PACE_OWN)
    return moment->rep;
  return (guint) (rp_step_find_round (step, moment->step_elapsed, &inside) + 1);
}

/**
 * rp_voice_run_place:
 * @beat: a beat, but for its @rep and @phase
 * @plan: the plan
 *
 * Finds which repetition and phase it belongs to. The last repetition of a turn is told when the session may already stand
 * at the next step.
 */
void
rp_voice_run_place (RpVoiceBeat *beat, RpPlan *plan)
{
  const RpStep *step = rp_plan_get_step (plan, beat->step);
  const RpMoment *moment = &beat->moment;

  beat->rep = beat->phase = 0;
  if (beat->notice == RP_SESSION_NOTICE_REP)
    beat->rep = moment->step_index == beat->step ? moment->reps_done : step->reps;
  if (beat->notice == RP_SESSION_NOTICE_COUNTDOWN)
    beat->rep = (guint) ((moment->step_remaining + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
  if (beat->notice != RP_SESSION_NOTICE_PHASE || step->kind != RP_STEP_WORK)
    return;
  beat->rep = find_rep (step, moment);
  beat->phase = moment->phase_index;
}

static void
append (GArray *beats, RpPlan *plan, RpSessionNotice notice, guint step, gint64 at, const RpMoment *moment)
{
  RpVoiceBeat beat = { .at = at, .notice = notice, .step = step, .moment = *moment };

  rp_voice_run_place (&beat, plan);
  g_array_append_val (beats, beat);
}

/* What a session tells as it enters a step. */
static void
append_entry (GArray *beats, RpPlan *plan, guint index)
{
  const RpStep *step = rp_plan_get_step (plan, index);
  RpMoment moment;

  if (step->pace == RP_PACE_OWN)
    rp_moment_at_own_pace (plan, index, 0, 0, &moment);
  else
    rp_moment_at (plan, step->start, &moment);
  append (beats, plan, RP_SESSION_NOTICE_STEP, index, step->start, &moment);
  if (step->kind == RP_STEP_WORK)
    append (beats, plan, RP_SESSION_NOTICE_PHASE, index, step->start, &moment);
}

/* Nobody knows in which phase somebody is who leads; so all cues take turns. */
static const char *
find_cue (RpExercise *exercise, guint count)
{
  GPtrArray *cues = rp_exercise_get_cues (exercise);

  return cues->len > 0 ? ((const RpCue *) g_ptr_array_index (cues, count % cues->len))->text : NULL;
}

/* Where the person counts, a repetition is reckoned to take what it takes by nature. */
static void
append_counts (GArray *beats, RpPlan *plan, guint index)
{
  const RpStep *step = rp_plan_get_step (plan, index);
  guint most = step->measure == RP_MEASURE_OPEN ? MOST_OPEN : step->reps;

  for (guint count = 1; count <= most; count++)
    {
      RpMoment moment;

      rp_moment_at_own_pace (plan, index, count, 0, &moment);
      moment.cue = count < most ? find_cue (moment.exercise, count) : NULL;
      append (beats, plan, RP_SESSION_NOTICE_REP, index, step->start + (gint64) count * step->rep_duration,
              &moment);
    }
}

/* Lets time pass inside a step, to hear what a session tells there. */
static void
append_boundaries (GArray *beats, RpPlan *plan, guint index)
{
  const RpStep *step = rp_plan_get_step (plan, index);
  g_autoptr (GArray) reports = g_array_new (FALSE, FALSE, sizeof (RpSessionReport));
  RpSessionMachine machine;
  RpInstant now = { 0, 0 };

  rp_session_machine_init (&machine, plan);
  machine.state = RP_SESSION_RUNNING;
  machine.elapsed = machine.told = step->start;
  while (TRUE)
    {
      now.monotonic = now.boottime = rp_session_time_get_deadline (&machine, now);
      if (now.monotonic >= step->duration)
        break;
      rp_session_time_catch_up (&machine, now, reports);
    }
  for (guint i = 0; i < reports->len; i++)
    {
      const RpSessionReport *report = &g_array_index (reports, RpSessionReport, i);
      RpMoment moment;

      rp_session_machine_get_moment (&report->then, report->then.anchor, &moment);
      append (beats, plan, report->notice, report->step, report->then.elapsed, &moment);
    }
  rp_session_machine_clear (&machine);
}

/**
 * rp_voice_run_step:
 * @plan: a plan
 * @step: index of a step
 *
 * Goes through a step as a session does. What is told at its end belongs to the next step, for there is no room left for
 * it here; the end of the session comes after the last step.
 *
 * Returns: (transfer full) (element-type RpVoiceBeat): all that is told, in order; it lives no longer than the plan
 */
GArray *
rp_voice_run_step (RpPlan *plan, guint step)
{
  GArray *beats = g_array_new (FALSE, FALSE, sizeof (RpVoiceBeat));

  g_return_val_if_fail (step < rp_plan_get_n_steps (plan), beats);

  append_entry (beats, plan, step);
  if (rp_plan_get_step (plan, step)->pace == RP_PACE_OWN)
    append_counts (beats, plan, step);
  else
    append_boundaries (beats, plan, step);
  if (step + 1 == rp_plan_get_n_steps (plan))
    {
      RpMoment end;

      rp_moment_at (plan, rp_plan_get_duration (plan), &end);
      append (beats, plan, RP_SESSION_NOTICE_DONE, step, rp_plan_get_duration (plan), &end);
    }
  return beats;
}
