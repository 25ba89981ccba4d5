/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-machine.h"

/* A sleep is noticed within this time, and so is a clock that jumped. */
#define CHECK_INTERVAL G_USEC_PER_SEC
/* Boot time may run ahead of monotonic time by this much before it counts as sleep. */
#define SLEEP_TOLERANCE G_USEC_PER_SEC
/* Pressing back this soon after a step began means the step before. */
#define BACK_WINDOW (2 * G_USEC_PER_SEC)
/* What +10 s adds. */
#define EXTENSION (10 * G_USEC_PER_SEC)
/* A count or a phase later than this is not told any more: a late cue is worse than none. */
#define STALE (300 * G_TIME_SPAN_MILLISECOND)

/* Whole seconds and tenths, for the log. */
#define SECONDS_FORMAT "%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT " s"
#define SECONDS(time) (time) / G_USEC_PER_SEC, (time) % G_USEC_PER_SEC / (G_USEC_PER_SEC / 10)

/**
 * rp_session_machine_init:
 * @machine: (out caller-allocates): a machine; clear with rp_session_machine_clear()
 * @plan: what to lead through
 *
 * Makes it the machine of a session that has not started.
 */
void
rp_session_machine_init (RpSessionMachine *machine, RpPlan *plan)
{
  guint n_steps = rp_plan_get_n_steps (plan);

  *machine = (RpSessionMachine){
    .plan = rp_plan_ref (plan),
    .done = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_steps),
  };
  g_array_set_size (machine->done, n_steps);
}

/**
 * rp_session_machine_clear:
 * @machine: a machine
 *
 * Frees what it holds.
 */
void
rp_session_machine_clear (RpSessionMachine *machine)
{
  g_clear_pointer (&machine->plan, rp_plan_unref);
  g_clear_pointer (&machine->done, g_array_unref);
}

static gboolean
is_moving (const RpSessionMachine *machine)
{
  return machine->state == RP_SESSION_RUNNING || machine->state == RP_SESSION_WAITING;
}

/* Microseconds that the session has moved since its anchor; 0 while it stands. */
static gint64
since_anchor (const RpSessionMachine *machine, RpInstant now)
{
  return is_moving (machine) ? now.monotonic - machine->anchor.monotonic : 0;
}

/* Moves the anchor forward to a moment without changing what the machine says of any other moment. */
static void
settle_at (RpSessionMachine *machine, gint64 monotonic)
{
  gint64 moved = monotonic - machine->anchor.monotonic;

  if (!is_moving (machine))
    return;

  machine->worked += moved;
  if (machine->state == RP_SESSION_WAITING)
    machine->waited += moved;
  else
    machine->elapsed = MIN (machine->elapsed + moved, rp_plan_get_duration (machine->plan));
  machine->anchor.monotonic += moved;
  machine->anchor.boottime += moved;
}

/* What is told is told with the machine as it is at this point, however far it moves on before anyone hears. */
static void
report (const RpSessionMachine *machine, RpSessionNotice notice, guint step, GArray *reports)
{
  RpSessionReport entry = { .notice = notice, .step = step, .then = *machine };

  g_array_append_val (reports, entry);
}

static guint
current_step (const RpSessionMachine *machine)
{
  return rp_plan_find_step (machine->plan, machine->elapsed);
}

static gboolean
is_own_pace (const RpSessionMachine *machine, guint index)
{
  return rp_plan_get_step (machine->plan, index)->pace == RP_PACE_OWN;
}

/* The state that leads the step at hand. */
static RpSessionState
leading_state (const RpSessionMachine *machine)
{
  return is_own_pace (machine, current_step (machine)) ? RP_SESSION_WAITING : RP_SESSION_RUNNING;
}

/* Puts the session at the start of a step and says so. */
static void
enter (RpSessionMachine *machine, guint index, GArray *reports)
{
  machine->elapsed = rp_plan_get_step (machine->plan, index)->start;
  machine->told = machine->elapsed;
  machine->count = 0;
  machine->waited = 0;
  report (machine, RP_SESSION_NOTICE_STEP, index, reports);
  if (rp_plan_get_step (machine->plan, index)->kind == RP_STEP_WORK)
    report (machine, RP_SESSION_NOTICE_PHASE, index, reports);
}

/* How much of the turn at hand is done: repetitions, steps or whole seconds. */
static guint
amount_done (const RpSessionMachine *machine)
{
  RpMoment moment;

  rp_session_machine_get_moment (machine, machine->anchor, &moment);
  if (moment.step->kind != RP_STEP_WORK)
    return 0;
  if (moment.step->reps > 0)
    return moment.reps_done;
  return (guint) (moment.step_elapsed / G_USEC_PER_SEC);
}

static void
end_turn (RpSessionMachine *machine, guint index, guint done, GArray *reports)
{
  RpSessionReport entry
      = { .notice = RP_SESSION_NOTICE_TURN_END, .step = index, .done = done, .then = *machine };

  if (done == 0)
    return;

  g_array_index (machine->done, guint, index) = done;
  g_array_append_val (reports, entry);
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
act_start (RpSessionMachine *machine, GArray *reports)
{
  enter (machine, 0, reports);
  return leading_state (machine);
}

static RpSessionState
act_pause (RpSessionMachine *machine, GArray *reports)
{
  return RP_SESSION_PAUSED;
}

static RpSessionState
act_resume (RpSessionMachine *machine, GArray *reports)
{
  return leading_state (machine);
}

static RpSessionState
act_stop (RpSessionMachine *machine, GArray *reports)
{
  end_turn (machine, current_step (machine), amount_done (machine), reports);
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
act_skip (RpSessionMachine *machine, GArray *reports)
{
  guint index = current_step (machine);

  end_turn (machine, index, amount_done (machine), reports);
  return go_on_after (machine, index, reports);
}

static RpSessionState
act_back (RpSessionMachine *machine, GArray *reports)
{
  guint index = current_step (machine);
  gint64 inside = machine->elapsed - rp_plan_get_step (machine->plan, index)->start;

  if (index > 0 && inside + machine->waited < BACK_WINDOW)
    index--;
  enter (machine, index, reports);
  return stay_or_lead (machine);
}

static RpSessionState
act_extend (RpSessionMachine *machine, GArray *reports)
{
  g_autoptr (RpPlan) shorter = machine->plan;

  machine->plan = rp_plan_extend (shorter, current_step (machine), EXTENSION);
  return stay_or_lead (machine);
}

/* A repeated set begins with the pause before it, so that there is time to turn back. */
static RpSessionState
act_repeat (RpSessionMachine *machine, GArray *reports)
{
  guint turn = rp_plan_find_last_turn (machine->plan, current_step (machine));

  enter (machine, rp_plan_find_set (machine->plan, turn), reports);
  return stay_or_lead (machine);
}

static RpSessionState
act_count (RpSessionMachine *machine, GArray *reports)
{
  guint index = current_step (machine);
  const RpStep *step = rp_plan_get_step (machine->plan, index);

  machine->count++;
  report (machine, RP_SESSION_NOTICE_REP, index, reports);
  if (machine->count < step->reps)
    {
      machine->elapsed = machine->told = step->start + machine->count * step->rep_duration;
      return RP_SESSION_WAITING;
    }

  end_turn (machine, index, machine->count, reports);
  return go_on_after (machine, index, reports);
}

static RpSessionState
act_uncount (RpSessionMachine *machine, GArray *reports)
{
  const RpStep *step = rp_plan_get_step (machine->plan, current_step (machine));

  machine->count--;
  machine->elapsed = machine->told = step->start + machine->count * step->rep_duration;
  return RP_SESSION_WAITING;
}

static RpSessionState
act_slept (RpSessionMachine *machine, GArray *reports)
{
  report (machine, RP_SESSION_NOTICE_SLEPT, current_step (machine), reports);
  return RP_SESSION_PAUSED;
}

/* Time has reached the end of a step; the session stands at the start of the next. */
static RpSessionState
act_step (RpSessionMachine *machine, GArray *reports)
{
  guint index = rp_plan_find_step (machine->plan, machine->told - 1);
  const RpStep *step = rp_plan_get_step (machine->plan, index);

  if (step->kind == RP_STEP_WORK)
    end_turn (machine, index, step->reps > 0 ? step->reps : (guint) (step->duration / G_USEC_PER_SEC),
              reports);
  return go_on_after (machine, index, reports);
}

/* Guards: what must hold beside the state. */

static gboolean
is_between_turns (const RpSessionMachine *machine, RpInstant now)
{
  guint index = rp_plan_find_step (machine->plan, rp_session_machine_get_elapsed (machine, now));

  return rp_plan_get_step (machine->plan, index)->kind != RP_STEP_WORK;
}

static gboolean
has_count (const RpSessionMachine *machine, RpInstant now)
{
  return machine->count > 0;
}

static gboolean
has_turn (const RpSessionMachine *machine, RpInstant now)
{
  return rp_plan_find_last_turn (machine->plan, current_step (machine)) != G_MAXUINT;
}

#define IDLE (1 << RP_SESSION_IDLE)
#define RUNNING (1 << RP_SESSION_RUNNING)
#define WAITING (1 << RP_SESSION_WAITING)
#define PAUSED (1 << RP_SESSION_PAUSED)
#define FINISHED (1 << RP_SESSION_FINISHED)
#define STOPPED (1 << RP_SESSION_STOPPED)
#define LEADING (RUNNING | WAITING)
#define ACTIVE (LEADING | PAUSED)

/* Every legal transition; what is not listed cannot happen. */
static const struct
{
  guint from;
  RpSessionEvent event;
  guint to;
  gboolean (*guard) (const RpSessionMachine *machine, RpInstant now);
  RpSessionState (*act) (RpSessionMachine *machine, GArray *reports);
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
  { LEADING, RP_SESSION_SLEPT, PAUSED, NULL, act_slept },
  { RUNNING, RP_SESSION_STEP, LEADING | FINISHED, NULL, act_step },
};

static int
find_transition (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (transitions[i].event == event && (transitions[i].from & (1u << machine->state))
        && (!transitions[i].guard || transitions[i].guard (machine, now)))
      return (int) i;
  return -1;
}

/* One line of the story. */
static void
log_transition (const RpSessionMachine *machine, RpSessionState from, RpSessionEvent event)
{
  guint index = current_step (machine);
  const RpStep *step = rp_plan_get_step (machine->plan, index);

  g_debug ("session: %s -> %s on %s, step %u (%s, set %u of %u, %s), at " SECONDS_FORMAT,
           rp_session_state_to_string (from), rp_session_state_to_string (machine->state),
           rp_session_event_to_string (event), index + 1, rp_step_kind_to_string (step->kind), step->set,
           step->sets, rp_side_to_string (step->side), SECONDS (machine->elapsed));
}

/**
 * rp_session_machine_can:
 * @machine: a machine
 * @event: an event
 * @now: the instant
 *
 * Returns: %TRUE when the table allows @event now
 */
gboolean
rp_session_machine_can (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now)
{
  return find_transition (machine, event, now) >= 0;
}

/**
 * rp_session_machine_take:
 * @machine: a machine that has caught up with @now, see rp_session_machine_catch_up()
 * @event: an event
 * @now: the instant
 * @reports: (element-type RpSessionReport): where to append what happens
 *
 * Lets @event happen, if the table allows it. The reports hold until the next call that changes @machine.
 *
 * Returns: %FALSE when it does not
 */
gboolean
rp_session_machine_take (RpSessionMachine *machine, RpSessionEvent event, RpInstant now, GArray *reports)
{
  int row = find_transition (machine, event, now);
  RpSessionState from = machine->state;

  if (row < 0)
    return FALSE;

  if (is_moving (machine))
    settle_at (machine, now.monotonic);
  else
    machine->anchor = now;
  machine->state = transitions[row].act (machine, reports);
  g_assert (transitions[row].to & (1u << machine->state));
  log_transition (machine, from, event);
  if (machine->state == RP_SESSION_FINISHED)
    report (machine, RP_SESSION_NOTICE_DONE, rp_plan_get_n_steps (machine->plan) - 1, reports);
  return TRUE;
}

static void
report_inside (const RpSessionMachine *machine,
               const RpMoment *before,
               const RpMoment *after,
               GArray *reports)
{
  guint index = after->step_index;

  if (after->step->kind != RP_STEP_WORK)
    {
      report (machine, RP_SESSION_NOTICE_COUNTDOWN, index, reports);
      return;
    }

  if (before->phase->kind == RP_PHASE_HOLD)
    report (machine, RP_SESSION_NOTICE_HOLD_END, index, reports);
  if (after->reps_done > before->reps_done)
    report (machine, RP_SESSION_NOTICE_REP, index, reports);
  report (machine, RP_SESSION_NOTICE_PHASE, index, reports);
}

/* The last phase ends with its turn, and so may the last repetition. */
static void
report_turn_end (const RpSessionMachine *machine, const RpMoment *before, GArray *reports)
{
  if (before->phase->kind == RP_PHASE_HOLD)
    report (machine, RP_SESSION_NOTICE_HOLD_END, before->step_index, reports);
  if (before->reps_done < before->step->reps)
    report (machine, RP_SESSION_NOTICE_REP, before->step_index, reports);
}

/* The machine stands at the boundary. */
static void
pass_boundary (RpSessionMachine *machine, gint64 boundary, gboolean fresh, GArray *reports)
{
  RpMoment before;
  RpMoment after;

  rp_moment_at (machine->plan, boundary - 1, &before);
  rp_moment_at (machine->plan, boundary, &after);
  machine->told = boundary;

  if (boundary < before.step->start + before.step->duration)
    {
      if (fresh)
        report_inside (machine, &before, &after, reports);
      return;
    }

  if (fresh && before.step->kind == RP_STEP_WORK)
    report_turn_end (machine, &before, reports);
  rp_session_machine_take (machine, RP_SESSION_STEP, machine->anchor, reports);
}

/* When the next boundary is due, in monotonic time, or G_MAXINT64. */
static gint64
next_due (const RpSessionMachine *machine, gint64 *boundary)
{
  *boundary = G_MAXINT64;
  if (machine->state == RP_SESSION_RUNNING)
    *boundary = rp_plan_next_boundary (machine->plan, machine->told);
  return *boundary == G_MAXINT64 ? G_MAXINT64 : machine->anchor.monotonic + *boundary - machine->elapsed;
}

/* How much longer boot time than monotonic time has grown since the anchor. */
static gint64
slept_for (const RpSessionMachine *machine, RpInstant now)
{
  return now.boottime - now.monotonic - (machine->anchor.boottime - machine->anchor.monotonic);
}

/**
 * rp_session_machine_catch_up:
 * @machine: a machine
 * @now: the instant
 * @reports: (element-type RpSessionReport): where to append what has happened
 *
 * Reports every boundary up to now in order, each as of the time it was due, so that a late wake-up loses no turn.
 * Pauses when the machine has slept. The reports hold until the next call that changes @machine.
 */
void
rp_session_machine_catch_up (RpSessionMachine *machine, RpInstant now, GArray *reports)
{
  gint64 boundary;
  gint64 due = next_due (machine, &boundary);

  if (due <= now.monotonic - STALE)
    g_info ("session: woke " SECONDS_FORMAT " late; only turns and steps are told of it",
            SECONDS (now.monotonic - due));
  for (; due <= now.monotonic; due = next_due (machine, &boundary))
    {
      settle_at (machine, due);
      pass_boundary (machine, boundary, now.monotonic - due < STALE, reports);
    }

  settle_at (machine, now.monotonic);
  if (is_moving (machine) && slept_for (machine, now) > SLEEP_TOLERANCE)
    {
      g_info ("session: the machine slept for " SECONDS_FORMAT, SECONDS (slept_for (machine, now)));
      rp_session_machine_take (machine, RP_SESSION_SLEPT, now, reports);
    }
}

/**
 * rp_session_machine_get_deadline:
 * @machine: a machine
 * @now: the instant
 *
 * Returns: when to catch up next, in monotonic time: at the next boundary, or sooner to look for a sleep;
 *   %G_MAXINT64 while nothing moves
 */
gint64
rp_session_machine_get_deadline (const RpSessionMachine *machine, RpInstant now)
{
  gint64 boundary;
  gint64 due;

  if (!is_moving (machine))
    return G_MAXINT64;

  due = next_due (machine, &boundary);
  if (due <= now.monotonic - STALE)
    g_debug ("session: the next boundary was due " SECONDS_FORMAT " ago", SECONDS (now.monotonic - due));
  return MIN (due, now.monotonic + CHECK_INTERVAL);
}

/**
 * rp_session_machine_get_elapsed:
 * @machine: a machine
 * @now: the instant
 *
 * Returns: where the plan stands, in microseconds since it began
 */
gint64
rp_session_machine_get_elapsed (const RpSessionMachine *machine, RpInstant now)
{
  gint64 moved = machine->state == RP_SESSION_RUNNING ? since_anchor (machine, now) : 0;

  return MIN (machine->elapsed + moved, rp_plan_get_duration (machine->plan));
}

/**
 * rp_session_machine_get_worked:
 * @machine: a machine
 * @now: the instant
 *
 * Returns: for how long the session has been going, without its pauses, in microseconds
 */
gint64
rp_session_machine_get_worked (const RpSessionMachine *machine, RpInstant now)
{
  return machine->worked + since_anchor (machine, now);
}

/**
 * rp_session_machine_get_moment:
 * @machine: a machine
 * @now: the instant
 * @moment: (out caller-allocates): where to put the answer; it lives no longer than the machine's plan
 *
 * Says what is going on.
 */
void
rp_session_machine_get_moment (const RpSessionMachine *machine, RpInstant now, RpMoment *moment)
{
  gint64 elapsed = rp_session_machine_get_elapsed (machine, now);
  gint64 waited = machine->waited;
  guint step = rp_plan_find_step (machine->plan, elapsed);

  if (!is_own_pace (machine, step))
    {
      rp_moment_at (machine->plan, elapsed, moment);
      return;
    }

  if (machine->state == RP_SESSION_WAITING)
    waited += since_anchor (machine, now);
  rp_moment_at_own_pace (machine->plan, step, machine->count, waited, moment);
}
