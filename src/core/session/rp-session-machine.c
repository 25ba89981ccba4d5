/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-private.h"

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

static void on_deadline (gpointer user_data);

static gboolean
is_moving (RpSession *self)
{
  return self->state == RP_SESSION_RUNNING || self->state == RP_SESSION_WAITING;
}

/*< private >
 * rp_session_machine_since_anchor:
 * @self: a session
 *
 * Returns: microseconds the session has moved since its anchor; 0 while it stands
 */
gint64
rp_session_machine_since_anchor (RpSession *self)
{
  return is_moving (self) ? rp_clock_now (self->clock).monotonic - self->anchor.monotonic : 0;
}

/*< private >
 * rp_session_machine_elapsed:
 * @self: a session
 *
 * Returns: where the plan stands now, in microseconds since it began
 */
gint64
rp_session_machine_elapsed (RpSession *self)
{
  gint64 moved = self->state == RP_SESSION_RUNNING ? rp_session_machine_since_anchor (self) : 0;

  return MIN (self->elapsed + moved, rp_plan_get_duration (self->plan));
}

/* Moves the anchor forward to a moment without changing what the session says of any other moment. */
static void
settle_at (RpSession *self, gint64 monotonic)
{
  gint64 moved = monotonic - self->anchor.monotonic;

  if (!is_moving (self))
    return;

  self->worked += moved;
  if (self->state == RP_SESSION_WAITING)
    self->waited += moved;
  else
    self->elapsed = MIN (self->elapsed + moved, rp_plan_get_duration (self->plan));
  self->anchor.monotonic += moved;
  self->anchor.boottime += moved;
}

static guint
current_step (RpSession *self)
{
  return rp_plan_find_step (self->plan, self->elapsed);
}

static gboolean
is_own_pace (RpSession *self, guint index)
{
  return rp_plan_get_step (self->plan, index)->pace == RP_PACE_OWN;
}

/* The state that leads the step at hand. */
static RpSessionState
leading_state (RpSession *self)
{
  return is_own_pace (self, current_step (self)) ? RP_SESSION_WAITING : RP_SESSION_RUNNING;
}

/* Puts the session at the start of a step and says so. */
static void
enter (RpSession *self, guint index)
{
  self->elapsed = rp_plan_get_step (self->plan, index)->start;
  self->told = self->elapsed;
  self->count = 0;
  self->waited = 0;
  rp_session_tell (self, RP_SESSION_NOTICE_STEP, index);
  if (rp_plan_get_step (self->plan, index)->kind == RP_STEP_WORK)
    rp_session_tell (self, RP_SESSION_NOTICE_PHASE, index);
}

/* How much of the turn at hand is done: repetitions, steps or whole seconds. */
static guint
amount_done (RpSession *self)
{
  RpMoment moment;

  rp_session_get_moment (self, &moment);
  if (moment.step->kind != RP_STEP_WORK)
    return 0;
  if (moment.step->reps > 0)
    return moment.reps_done;
  return (guint) (moment.step_elapsed / G_USEC_PER_SEC);
}

static void
end_turn (RpSession *self, guint index, guint done)
{
  if (done == 0)
    return;

  g_array_index (self->done, guint, index) = done;
  rp_session_tell (self, RP_SESSION_NOTICE_TURN_END, index);
  rp_session_tell_turn_ended (self, index, done);
}

static RpSessionState
finish (RpSession *self)
{
  self->elapsed = rp_plan_get_duration (self->plan);
  self->told = self->elapsed;
  return RP_SESSION_FINISHED;
}

/* Acts: what an event does. Each returns the state it leads to. */

static RpSessionState
act_start (RpSession *self)
{
  self->anchor = rp_clock_now (self->clock);
  enter (self, 0);
  return leading_state (self);
}

static RpSessionState
act_pause (RpSession *self)
{
  return RP_SESSION_PAUSED;
}

static RpSessionState
act_resume (RpSession *self)
{
  self->anchor = rp_clock_now (self->clock);
  return leading_state (self);
}

static RpSessionState
act_stop (RpSession *self)
{
  end_turn (self, current_step (self), amount_done (self));
  return RP_SESSION_STOPPED;
}

static RpSessionState
stay_or_lead (RpSession *self)
{
  return self->state == RP_SESSION_PAUSED ? RP_SESSION_PAUSED : leading_state (self);
}

static RpSessionState
go_on_after (RpSession *self, guint index)
{
  if (index + 1 >= rp_plan_get_n_steps (self->plan))
    return finish (self);

  enter (self, index + 1);
  return stay_or_lead (self);
}

static RpSessionState
act_skip (RpSession *self)
{
  guint index = current_step (self);

  end_turn (self, index, amount_done (self));
  return go_on_after (self, index);
}

static RpSessionState
act_back (RpSession *self)
{
  guint index = current_step (self);
  gint64 inside = self->elapsed - rp_plan_get_step (self->plan, index)->start;

  if (index > 0 && inside + self->waited < BACK_WINDOW)
    index--;
  enter (self, index);
  return stay_or_lead (self);
}

static RpSessionState
act_extend (RpSession *self)
{
  g_autoptr (RpPlan) longer = rp_plan_extend (self->plan, current_step (self), EXTENSION);

  rp_session_change_plan (self, longer);
  return stay_or_lead (self);
}

/* The turn at hand or, between turns, the one before. */
static guint
last_turn (RpSession *self)
{
  guint index = current_step (self);

  while (index > 0 && rp_plan_get_step (self->plan, index)->kind != RP_STEP_WORK)
    index--;
  return index;
}

/* A repeated set begins with the pause before it, so that there is time to turn back. */
static RpSessionState
act_repeat (RpSession *self)
{
  guint index = last_turn (self);
  const RpStep *turn = rp_plan_get_step (self->plan, index);

  for (guint i = index; i-- > 0;)
    {
      const RpStep *step = rp_plan_get_step (self->plan, i);

      if (step->item != turn->item || step->set != turn->set)
        break;
      index = i;
    }
  enter (self, index);
  return stay_or_lead (self);
}

static RpSessionState
act_count (RpSession *self)
{
  guint index = current_step (self);
  const RpStep *step = rp_plan_get_step (self->plan, index);

  self->count++;
  rp_session_tell (self, RP_SESSION_NOTICE_REP, index);
  if (self->count < step->reps)
    {
      self->elapsed = self->told = step->start + self->count * step->rep_duration;
      return RP_SESSION_WAITING;
    }

  end_turn (self, index, self->count);
  return go_on_after (self, index);
}

static RpSessionState
act_uncount (RpSession *self)
{
  const RpStep *step = rp_plan_get_step (self->plan, current_step (self));

  self->count--;
  self->elapsed = self->told = step->start + self->count * step->rep_duration;
  return RP_SESSION_WAITING;
}

static RpSessionState
act_slept (RpSession *self)
{
  rp_session_tell (self, RP_SESSION_NOTICE_SLEPT, current_step (self));
  return RP_SESSION_PAUSED;
}

/* Time has reached the end of a step; the session stands at the start of the next. */
static RpSessionState
act_step (RpSession *self)
{
  guint index = rp_plan_find_step (self->plan, self->told - 1);
  const RpStep *step = rp_plan_get_step (self->plan, index);

  if (step->kind == RP_STEP_WORK)
    end_turn (self, index, step->reps > 0 ? step->reps : (guint) (step->duration / G_USEC_PER_SEC));
  return go_on_after (self, index);
}

/* Guards: what must hold beside the state. */

static gboolean
is_between_turns (RpSession *self)
{
  return rp_plan_get_step (self->plan, rp_plan_find_step (self->plan, rp_session_machine_elapsed (self)))
             ->kind
         != RP_STEP_WORK;
}

static gboolean
has_count (RpSession *self)
{
  return self->count > 0;
}

static gboolean
has_turn (RpSession *self)
{
  return rp_plan_get_step (self->plan, last_turn (self))->kind == RP_STEP_WORK;
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
  gboolean (*guard) (RpSession *self);
  RpSessionState (*act) (RpSession *self);
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
find_transition (RpSession *self, RpSessionEvent event)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (transitions[i].event == event && (transitions[i].from & (1u << self->state))
        && (!transitions[i].guard || transitions[i].guard (self)))
      return (int) i;
  return -1;
}

/*< private >
 * rp_session_machine_arm:
 * @self: a session
 *
 * Asks the clock for one absolute deadline: the next boundary, or sooner to look for a sleep.
 */
void
rp_session_machine_arm (RpSession *self)
{
  gint64 boundary = G_MAXINT64;
  gint64 deadline;

  if (!is_moving (self))
    {
      rp_clock_disarm (self->clock);
      return;
    }

  deadline = rp_clock_now (self->clock).monotonic + CHECK_INTERVAL;
  if (self->state == RP_SESSION_RUNNING)
    boundary = rp_plan_next_boundary (self->plan, self->told);
  if (boundary != G_MAXINT64)
    deadline = MIN (deadline, self->anchor.monotonic + boundary - self->elapsed);
  rp_clock_arm (self->clock, deadline, on_deadline, self);
}

/*< private >
 * rp_session_machine_can:
 * @self: a session
 * @event: an event
 *
 * Returns: %TRUE when the table allows @event now
 */
gboolean
rp_session_machine_can (RpSession *self, RpSessionEvent event)
{
  return find_transition (self, event) >= 0;
}

/*< private >
 * rp_session_machine_take:
 * @self: a session
 * @event: an event
 *
 * Lets @event happen, if the table allows it.
 *
 * Returns: %FALSE when it does not
 */
gboolean
rp_session_machine_take (RpSession *self, RpSessionEvent event)
{
  int row = find_transition (self, event);
  RpSessionState state;

  if (row < 0)
    return FALSE;

  state = transitions[row].act (self);
  g_assert (transitions[row].to & (1u << state));
  if (state == self->state)
    return TRUE;

  rp_session_change_state (self, state);
  if (state == RP_SESSION_FINISHED)
    rp_session_tell (self, RP_SESSION_NOTICE_DONE, rp_plan_get_n_steps (self->plan) - 1);
  return TRUE;
}

static void
tell_inside (RpSession *self, const RpMoment *before, const RpMoment *after)
{
  guint index = after->step_index;

  if (after->step->kind != RP_STEP_WORK)
    {
      rp_session_tell (self, RP_SESSION_NOTICE_COUNTDOWN, index);
      return;
    }

  if (before->phase->kind == RP_PHASE_HOLD)
    rp_session_tell (self, RP_SESSION_NOTICE_HOLD_END, index);
  if (after->reps_done > before->reps_done)
    rp_session_tell (self, RP_SESSION_NOTICE_REP, index);
  rp_session_tell (self, RP_SESSION_NOTICE_PHASE, index);
}

/* The last phase ends with its turn, and so may the last repetition. */
static void
tell_turn_end (RpSession *self, const RpMoment *before)
{
  if (before->phase->kind == RP_PHASE_HOLD)
    rp_session_tell (self, RP_SESSION_NOTICE_HOLD_END, before->step_index);
  if (before->reps_done < before->step->reps)
    rp_session_tell (self, RP_SESSION_NOTICE_REP, before->step_index);
}

static void
tell_boundary (RpSession *self, gint64 boundary, gboolean fresh)
{
  RpMoment before;
  RpMoment after;

  rp_moment_at (self->plan, boundary - 1, &before);
  rp_moment_at (self->plan, boundary, &after);
  self->told = boundary;

  if (boundary < before.step->start + before.step->duration)
    {
      if (fresh)
        tell_inside (self, &before, &after);
      return;
    }

  if (fresh && before.step->kind == RP_STEP_WORK)
    tell_turn_end (self, &before);
  rp_session_machine_take (self, RP_SESSION_STEP);
}

static gboolean
has_slept (RpSession *self, RpInstant now)
{
  gint64 ahead = now.boottime - now.monotonic;

  return is_moving (self) && ahead - (self->anchor.boottime - self->anchor.monotonic) > SLEEP_TOLERANCE;
}

/*< private >
 * rp_session_machine_catch_up:
 * @self: a session
 *
 * Tells every boundary up to now in order, each at the time it was due, so that a late wake-up loses no turn. Pauses
 * when the machine has slept.
 */
void
rp_session_machine_catch_up (RpSession *self)
{
  RpInstant now = rp_clock_now (self->clock);

  while (self->state == RP_SESSION_RUNNING)
    {
      gint64 boundary = rp_plan_next_boundary (self->plan, self->told);
      gint64 due = self->anchor.monotonic + boundary - self->elapsed;

      if (boundary == G_MAXINT64 || due > now.monotonic)
        break;
      settle_at (self, due);
      tell_boundary (self, boundary, now.monotonic - due < STALE);
    }

  settle_at (self, now.monotonic);
  if (has_slept (self, now))
    rp_session_machine_take (self, RP_SESSION_SLEPT);
}

static void
on_deadline (gpointer user_data)
{
  g_autoptr (RpSession) self = g_object_ref (user_data);

  rp_session_machine_catch_up (self);
  rp_session_machine_arm (self);
}
