/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-change.h"

#include "session/rp-turn-change.h"

/* A hold of this many seconds or more is changed by as many at once. */
#define HOLD_STRIDE 5
#define LONG_HOLD 10
/* By how much timed work becomes more or less, in seconds. */
#define TIME_STRIDE 5

/* What is changed, and of what. */
typedef struct
{
  RpPlanChanges *changes;
  RpExercise *exercise;
  const RpDose *dose; /* as the person does it */
  const RpDose *said; /* as the program says it */
  RpPlanChange change;
} Edit;

static void
edit_init (Edit *edit, RpPlan *plan, guint index)
{
  guint item = rp_plan_get_step (plan, index)->item;
  const RpProgramItem *said = rp_program_get_item (rp_plan_get_program (plan), item);

  *edit = (Edit){
    .changes = rp_plan_get_changes (plan),
    .exercise = said->exercise,
    .dose = rp_plan_get_dose (plan, item),
    .said = said->dose,
  };
  rp_plan_changes_get (edit->changes, rp_exercise_get_path (said->exercise), &edit->change);
}

static RpPlanChanges *
change_speed (const Edit *edit, double by)
{
  double speed = rp_plan_changes_get_speed (edit->changes);
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with_speed (edit->changes, speed + by);

  return rp_plan_changes_equal (changes, edit->changes) ? NULL : g_steal_pointer (&changes);
}

static RpPlanChanges *
change_exercise (const Edit *edit)
{
  return rp_plan_changes_with (edit->changes, rp_exercise_get_path (edit->exercise), &edit->change);
}

/* From a few seconds on a second more is not felt. */
static gint64
find_next_hold (gint64 seconds, gboolean longer)
{
  if (longer)
    return seconds < LONG_HOLD ? seconds + 1 : (seconds / HOLD_STRIDE + 1) * HOLD_STRIDE;
  return seconds <= LONG_HOLD ? seconds - 1 : (seconds - 1) / HOLD_STRIDE * HOLD_STRIDE;
}

/* Where a hold is all there is of timed work, its seconds are the work. */
static gboolean
has_hold (const Edit *edit)
{
  GPtrArray *phases = rp_exercise_get_phases (edit->exercise);

  return rp_dose_hold_duration (edit->dose, phases) > 0
         && (phases->len > 1 || edit->dose->measure != RP_MEASURE_TIME);
}

static RpPlanChanges *
change_hold (Edit *edit, gboolean longer)
{
  GPtrArray *phases = rp_exercise_get_phases (edit->exercise);
  gint64 now = rp_dose_hold_duration (edit->dose, phases);
  /* Of one and a half seconds, the next ones are one and two. */
  gint64 seconds = (now + (longer ? 0 : G_USEC_PER_SEC - 1)) / G_USEC_PER_SEC;
  gint64 next = find_next_hold (seconds, longer);

  if (!has_hold (edit) || next < 1 || next > RP_PLAN_CHANGES_MAX_HOLD)
    return NULL;
  edit->change.hold = (guint) next;
  if ((gint64) next * G_USEC_PER_SEC == rp_dose_hold_duration (edit->said, phases))
    edit->change.hold = 0;
  return change_exercise (edit);
}

static RpPlanChanges *
change_wait (Edit *edit)
{
  gboolean waits = rp_dose_get_led_pace (edit->dose) == RP_PACE_OWN;

  if (edit->dose->measure != RP_MEASURE_REPS && edit->dose->measure != RP_MEASURE_STEPS)
    return NULL;
  edit->change.wait = waits ? RP_PLAN_WAIT_OFF : RP_PLAN_WAIT_ON;
  if (waits != (edit->said->pace == RP_PACE_OWN))
    edit->change.wait = RP_PLAN_WAIT_AS_DOSE;
  return change_exercise (edit);
}

static RpPlanChanges *
change_amount (Edit *edit, gboolean more)
{
  gint64 stride = edit->dose->measure == RP_MEASURE_TIME ? TIME_STRIDE : 1;
  gint64 next = (gint64) edit->dose->amount + (more ? stride : -stride);

  next = CLAMP (next, edit->dose->min, edit->dose->max);
  if (edit->dose->measure == RP_MEASURE_OPEN || next == edit->dose->amount)
    return NULL;
  edit->change.amount = next == edit->said->amount ? 0 : (guint) next;
  edit->change.measure = edit->said->measure;
  edit->change.min = edit->said->min;
  edit->change.max = edit->said->max;
  return change_exercise (edit);
}

static RpPlanChanges *
change_back (const Edit *edit)
{
  return rp_plan_changes_is_plain (edit->changes) ? NULL : rp_plan_changes_new ();
}

/* Returns: (nullable): the changes that an event leads to at a step, or %NULL where it has nothing to change */
static RpPlanChanges *
find_changes (RpPlan *plan, guint index, RpSessionEvent event)
{
  Edit edit;

  edit_init (&edit, plan, index);
  switch ((guint) event)
    {
    case RP_SESSION_SLOWER:
      return change_speed (&edit, -RP_PLAN_CHANGES_SPEED_STEP);
    case RP_SESSION_FASTER:
      return change_speed (&edit, RP_PLAN_CHANGES_SPEED_STEP);
    case RP_SESSION_HOLD_SHORTER:
      return change_hold (&edit, FALSE);
    case RP_SESSION_HOLD_LONGER:
      return change_hold (&edit, TRUE);
    case RP_SESSION_WAIT:
      return change_wait (&edit);
    case RP_SESSION_FEWER:
      return change_amount (&edit, FALSE);
    case RP_SESSION_MORE:
      return change_amount (&edit, TRUE);
    case RP_SESSION_PLAIN:
      return change_back (&edit);
    default:
      return NULL;
    }
}

/**
 * rp_session_change_can:
 * @machine: a machine
 * @event: an event that changes the plan
 * @now: the instant
 *
 * Returns: %TRUE when there is something for it to change: it is not at the end of what is possible
 */
gboolean
rp_session_change_can (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  guint index = rp_plan_find_step (machine->plan, rp_session_machine_get_elapsed (machine, now));
  g_autoptr (RpPlanChanges) changes = find_changes (machine->plan, index, event);

  return changes != NULL;
}

/**
 * rp_session_change_apply:
 * @machine: a machine, settled at the instant
 * @event: an event for which rp_session_change_can() is %TRUE
 *
 * Changes the plan from now on. What was done, the place in the plan and the picture stay.
 */
void
rp_session_change_apply (RpSessionMachine *machine, RpSessionEvent event)
{
  guint index = rp_session_machine_get_step (machine);
  g_autoptr (RpPlanChanges) changes = find_changes (machine->plan, index, event);
  g_autoptr (RpPlan) plan = NULL;
  RpMoment moment;
  gint64 waited;

  g_return_if_fail (changes);

  rp_session_machine_get_moment (machine, machine->anchor, &moment);
  plan = rp_turn_change_make (machine->plan, changes, &moment, &waited);
  machine->count = rp_plan_get_step (plan, index)->pace == RP_PACE_OWN ? moment.reps_done : 0;
  machine->waited = waited;
  machine->told = machine->elapsed;
  rp_session_machine_set_plan (machine, plan);
}
