/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-rules.h"

#include "session/rp-session-change.h"

/* Pressing back this soon after a step began means the step before. */
#define BACK_WINDOW (2 * G_USEC_PER_SEC)
/* What +10 s adds. */
#define EXTENSION (10 * G_USEC_PER_SEC)
/* Two counts nearer than this to each other are one press. */
#define COUNT_APART (300 * G_TIME_SPAN_MILLISECOND)
/* Whole seconds and tenths, for the log. */
#define SECONDS_FORMAT "%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT " s"
#define SECONDS(time) (time) / G_USEC_PER_SEC, (time) % G_USEC_PER_SEC / (G_USEC_PER_SEC / 10)

static gboolean
is_own_pace (const RpSessionMachine *machine, guint index)
{
  return rp_plan_get_step (machine->plan, index)->pace == RP_PACE_OWN;
}

/* The state that leads the step at hand. */
static RpSessionState
leading_state (const RpSessionMachine *machine)
{
  return is_own_pace (machine, rp_session_machine_get_step (machine)) ? RP_SESSION_WAITING
                                                                      : RP_SESSION_RUNNING;
}

/* A turn that was broken off goes on where it was. */
static void
take_up (RpSessionMachine *machine)
{
  const RpStep *step = rp_plan_get_step (machine->plan, machine->carried.turn);
  guint amount = machine->carried.amount;
  gint64 place = rp_step_find_place (step, amount);

  if (step->pace == RP_PACE_OWN)
    {
      machine->count = step->measure == RP_MEASURE_OPEN ? amount : MIN (amount, step->reps - 1);
      place = rp_step_find_rep (step, machine->count);
    }
  machine->elapsed += place;
}

/* A turn that was begun under other changes begins with those of now. */
static void
freshen (RpSessionMachine *machine, guint index)
{
  g_autoptr (RpPlan) fresh = NULL;

  if (rp_plan_is_fresh (machine->plan, index))
    return;
  fresh = rp_plan_change (machine->plan, rp_plan_get_changes (machine->plan), index);
  rp_session_machine_set_plan (machine, fresh);
}

/* Puts the session at the start of a step and says so. What was carried waits only for the step to get ready before it. */
static void
enter (RpSessionMachine *machine, guint index, GArray *reports)
{
  freshen (machine, index);
  machine->elapsed = rp_plan_get_step (machine->plan, index)->start;
  machine->entered = machine->worked;
  machine->count = 0;
  machine->waited = 0;
  if (index == machine->carried.turn)
    take_up (machine);
  else if (index + 1 != machine->carried.turn)
    machine->carried.turn = G_MAXUINT;
  machine->told = machine->elapsed;
  rp_session_machine_report (machine, RP_SESSION_NOTICE_STEP, index, 0, reports);
  if (rp_plan_get_step (machine->plan, index)->kind == RP_STEP_WORK)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_PHASE, index, 0, reports);
}

static guint
amount_done (const RpSessionMachine *machine)
{
  return rp_session_machine_get_amount (machine, machine->anchor);
}

/* A turn that was taken up ends, with all that was done of it before. */
static guint
put_down (RpSessionMachine *machine, guint index, guint done)
{
  if (index != machine->carried.turn)
    return done;
  g_array_index (machine->done, guint, index) = machine->carried.done;
  g_array_index (machine->repeated, guint, index) = machine->carried.repeated;
  machine->carried.turn = G_MAXUINT;
  return MAX (done, machine->carried.amount);
}

/* A turn may end more than once: it may be repeated, or begun again. What was done stays done: the best of it counts, and
 * the rest was done as well. */
static void
end_turn (RpSessionMachine *machine, guint index, guint done, GArray *reports)
{
  guint *best = &g_array_index (machine->done, guint, index);

  done = put_down (machine, index, done);
  if (done == 0)
    return;

  g_array_index (machine->repeated, guint, index) += MIN (*best, done);
  *best = MAX (*best, done);
  rp_session_machine_report (machine, RP_SESSION_NOTICE_TURN_END, index, done, reports);
}

static RpSessionState
finish (RpSessionMachine *machine)
{
  machine->elapsed = rp_plan_get_duration (machine->plan);
  machine->told = machine->elapsed;
  return RP_SESSION_FINISHED;
}

/* Acts: what an event does. Each returns the state it leads to. The machine has been settled at the instant. */

static RpSessionState
act_start (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  enter (machine, rp_session_machine_get_step (machine), reports);
  return leading_state (machine);
}

static RpSessionState
act_pause (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  return RP_SESSION_PAUSED;
}

static RpSessionState
act_resume (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  return leading_state (machine);
}

static RpSessionState
act_stop (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  end_turn (machine, rp_session_machine_get_step (machine), amount_done (machine), reports);
  return RP_SESSION_STOPPED;
}

static RpSessionState
stay_or_lead (const RpSessionMachine *machine)
{
  return machine->state == RP_SESSION_PAUSED ? RP_SESSION_PAUSED : leading_state (machine);
}

static RpSessionState
go_on_after (RpSessionMachine *machine, guint index, GArray *reports)
{
  if (index + 1 >= rp_plan_get_n_steps (machine->plan))
    return finish (machine);

  enter (machine, index + 1, reports);
  return stay_or_lead (machine);
}

static RpSessionState
act_skip (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  guint index = rp_session_machine_get_step (machine);

  end_turn (machine, index, amount_done (machine), reports);
  return go_on_after (machine, index, reports);
}

static RpSessionState
act_back (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  guint index = rp_session_machine_get_step (machine);
  /* A turn that was taken up, or counted through, is past its beginning too. */
  gint64 inside = machine->elapsed - rp_plan_get_step (machine->plan, index)->start;

  end_turn (machine, index, amount_done (machine), reports);
  if (index > 0 && MAX (inside, machine->worked - machine->entered) < BACK_WINDOW)
    index--;
  enter (machine, index, reports);
  return stay_or_lead (machine);
}

static RpSessionState
act_extend (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  g_autoptr (RpPlan) longer
      = rp_plan_extend (machine->plan, rp_session_machine_get_step (machine), EXTENSION);

  rp_session_machine_set_plan (machine, longer);
  return stay_or_lead (machine);
}

/* A repeated set begins with the pause before it, so that there is time to turn back. */
static RpSessionState
act_repeat (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  guint index = rp_session_machine_get_step (machine);
  guint turn = rp_plan_find_last_turn (machine->plan, index);

  end_turn (machine, index, amount_done (machine), reports);
  enter (machine, rp_plan_find_set (machine->plan, turn), reports);
  return stay_or_lead (machine);
}

static RpSessionState
act_count (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  guint index = rp_session_machine_get_step (machine);
  const RpStep *step = rp_plan_get_step (machine->plan, index);

  if (machine->worked - machine->counted < COUNT_APART)
    return RP_SESSION_WAITING;

  machine->count++;
  machine->counted = machine->worked;
  rp_session_machine_report (machine, RP_SESSION_NOTICE_REP, index, 0, reports);
  if (machine->count < (step->measure == RP_MEASURE_OPEN ? RP_DOSE_MAX_REPS : step->reps))
    {
      machine->elapsed = machine->told = step->start + rp_step_find_rep (step, machine->count);
      return RP_SESSION_WAITING;
    }

  end_turn (machine, index, machine->count, reports);
  return go_on_after (machine, index, reports);
}

static RpSessionState
act_uncount (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  const RpStep *step = rp_plan_get_step (machine->plan, rp_session_machine_get_step (machine));

  machine->count--;
  machine->counted = G_MININT64 / 2;
  machine->elapsed = machine->told = step->start + rp_step_find_rep (step, machine->count);
  return RP_SESSION_WAITING;
}

static RpSessionState
act_change (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  rp_session_change_apply (machine, event);
  return stay_or_lead (machine);
}

static RpSessionState
act_slept (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  rp_session_machine_report (machine, RP_SESSION_NOTICE_SLEPT, rp_session_machine_get_step (machine), 0,
                             reports);
  return RP_SESSION_PAUSED;
}

/* Time has reached the end of a step; the session stands at the start of the next. */
static RpSessionState
act_step (RpSessionMachine *machine, RpSessionEvent event, GArray *reports)
{
  guint index = rp_plan_find_step (machine->plan, machine->told - 1);
  const RpStep *step = rp_plan_get_step (machine->plan, index);

  if (step->kind == RP_STEP_WORK)
    end_turn (machine, index, rp_step_get_planned (step), reports);
  return go_on_after (machine, index, reports);
}

/* Guards: what must hold beside the state. */

static gboolean
is_between_turns (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  guint index = rp_plan_find_step (machine->plan, rp_session_machine_get_elapsed (machine, now));

  return rp_plan_get_step (machine->plan, index)->kind != RP_STEP_WORK;
}

static gboolean
has_count (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  return machine->count > 0;
}

static gboolean
has_turn (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  return rp_plan_find_last_turn (machine->plan, rp_session_machine_get_step (machine)) != G_MAXUINT;
}

#define IDLE (1 << RP_SESSION_IDLE)
#define RUNNING (1 << RP_SESSION_RUNNING)
#define WAITING (1 << RP_SESSION_WAITING)
#define PAUSED (1 << RP_SESSION_PAUSED)
#define FINISHED (1 << RP_SESSION_FINISHED)
#define STOPPED (1 << RP_SESSION_STOPPED)
#define LEADING (RUNNING | WAITING)
#define ACTIVE (LEADING | PAUSED)

#define CHANGE(event)                                                                                        \
  { LEADING, event, LEADING, rp_session_change_can, act_change },                                            \
  {                                                                                                          \
    PAUSED, event, PAUSED, rp_session_change_can, act_change                                                 \
  }

/* Every legal transition; what is not listed cannot happen. */
static const struct
{
  guint from;
  RpSessionEvent event;
  guint to;
  gboolean (*guard) (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now);
  RpSessionState (*act) (RpSessionMachine *machine, RpSessionEvent event, GArray *reports);
} transitions[] = {
  { IDLE, RP_SESSION_START, LEADING, NULL, act_start },
  { LEADING, RP_SESSION_PAUSE, PAUSED, NULL, act_pause },
  { PAUSED, RP_SESSION_RESUME, LEADING, NULL, act_resume },
  { LEADING, RP_SESSION_SKIP, LEADING | FINISHED, NULL, act_skip },
  { PAUSED, RP_SESSION_SKIP, PAUSED | FINISHED, NULL, act_skip },
  { LEADING, RP_SESSION_BACK, LEADING, NULL, act_back },
  { PAUSED, RP_SESSION_BACK, PAUSED, NULL, act_back },
  { RUNNING, RP_SESSION_EXTEND, RUNNING, is_between_turns, act_extend },
  { PAUSED, RP_SESSION_EXTEND, PAUSED, is_between_turns, act_extend },
  { LEADING, RP_SESSION_REPEAT, LEADING, has_turn, act_repeat },
  { PAUSED, RP_SESSION_REPEAT, PAUSED, has_turn, act_repeat },
  { WAITING, RP_SESSION_COUNT, LEADING | FINISHED, NULL, act_count },
  { WAITING, RP_SESSION_UNCOUNT, WAITING, has_count, act_uncount },
  { ACTIVE, RP_SESSION_STOP, STOPPED, NULL, act_stop },
  CHANGE (RP_SESSION_SLOWER),
  CHANGE (RP_SESSION_FASTER),
  CHANGE (RP_SESSION_HOLD_SHORTER),
  CHANGE (RP_SESSION_HOLD_LONGER),
  CHANGE (RP_SESSION_WAIT),
  CHANGE (RP_SESSION_FEWER),
  CHANGE (RP_SESSION_MORE),
  CHANGE (RP_SESSION_PLAIN),
  { LEADING, RP_SESSION_SLEPT, PAUSED, NULL, act_slept },
  { RUNNING, RP_SESSION_STEP, LEADING | FINISHED, NULL, act_step },
};

static int
find_transition (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (transitions[i].event == event && (transitions[i].from & (1u << machine->state))
        && (!transitions[i].guard || transitions[i].guard (machine, event, now)))
      return (int) i;
  return -1;
}

/* One line of the story. */
static void
log_transition (const RpSessionMachine *machine, RpSessionState from, RpSessionEvent event)
{
  guint index = rp_session_machine_get_step (machine);
  const RpStep *step = rp_plan_get_step (machine->plan, index);

  g_debug ("session: %s -> %s on %s, step %u (%s, set %u of %u, %s), at " SECONDS_FORMAT,
           rp_session_state_to_string (from), rp_session_state_to_string (machine->state),
           rp_session_event_to_string (event), index + 1, rp_step_kind_to_string (step->kind), step->set,
           step->sets, rp_side_to_string (step->side), SECONDS (machine->elapsed));
}

/**
 * rp_session_rules_can:
 * @machine: a machine
 * @event: an event
 * @now: the instant
 *
 * Returns: %TRUE when the table allows @event now
 */
gboolean
rp_session_rules_can (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  return find_transition (machine, event, now) >= 0;
}

/**
 * rp_session_rules_take:
 * @machine: a machine that has caught up with @now, see rp_session_time_catch_up()
 * @event: an event
 * @now: the instant
 * @reports: (element-type RpSessionReport): where to append what happens
 *
 * Lets @event happen, if the table allows it. The reports hold until the next call that changes @machine.
 *
 * Returns: %FALSE when it does not
 */
gboolean
rp_session_rules_take (RpSessionMachine *machine, RpSessionEvent event, RpInstant now, GArray *reports)
{
  int row = find_transition (machine, event, now);
  RpSessionState from = machine->state;

  if (row < 0)
    return FALSE;

  g_clear_pointer (&machine->left, rp_plan_unref);
  if (rp_session_machine_is_moving (machine))
    rp_session_machine_settle (machine, now.monotonic);
  else
    machine->anchor = now;
  machine->state = transitions[row].act (machine, event, reports);
  g_assert (transitions[row].to & (1u << machine->state));
  log_transition (machine, from, event);
  if (machine->state == RP_SESSION_FINISHED)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_DONE, rp_plan_get_n_steps (machine->plan) - 1, 0,
                               reports);
  return TRUE;
}
