/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-machine.h"

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
    .repeated = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_steps),
    .counted = G_MININT64 / 2,
    .carried.turn = G_MAXUINT,
  };
  g_array_set_size (machine->done, n_steps);
  g_array_set_size (machine->repeated, n_steps);
}

static guint *
get_amount (GArray *amounts, guint index)
{
  return &g_array_index (amounts, guint, index);
}

/* From the turns of the program to the steps of the plan. */
static void
spread (GArray *amounts, RpPlan *plan, GArray *turns)
{
  guint turn = rp_plan_find_turn (plan, G_MAXUINT);

  for (guint i = 0; i < turns->len; i++, turn = rp_plan_find_turn (plan, turn))
    *get_amount (amounts, turn) = *get_amount (turns, i);
}

/* What was done of the turn at hand stays done, and is not counted twice when the turn ends with more. */
static void
carry (RpSessionMachine *machine, guint turn, guint amount)
{
  guint *done = get_amount (machine->done, turn);
  guint *repeated = get_amount (machine->repeated, turn);

  machine->carried = (RpSessionCarried){ turn, amount, *done, *repeated };
  *repeated += MIN (*done, amount);
  *done = MAX (*done, amount);
}

/**
 * rp_session_machine_init_at:
 * @machine: (out caller-allocates): a machine; clear with rp_session_machine_clear()
 * @plan: what to lead through
 * @stand: where an earlier session of the same program was broken off; it has as many turns as @plan
 * @get_ready: microseconds to get into place before the turn goes on
 *
 * Makes it the machine of a session that has not started, and will start there. Its plan may have one step more than @plan.
 */
void
rp_session_machine_init_at (RpSessionMachine *machine,
                            RpPlan *plan,
                            const RpSessionStand *stand,
                            gint64 get_ready)
{
  guint turn = rp_plan_find_nth_turn (plan, stand->turn);
  g_autoptr (RpPlan) led_in = rp_plan_lead_in (plan, turn, get_ready);

  rp_session_machine_init (machine, led_in);
  turn += rp_plan_get_n_steps (led_in) - rp_plan_get_n_steps (plan);
  spread (machine->done, led_in, stand->done);
  spread (machine->repeated, led_in, stand->repeated);
  carry (machine, turn, stand->amount);
  machine->worked = stand->worked;
  machine->elapsed = rp_plan_get_step (led_in, get_ready > 0 ? turn - 1 : turn)->start;
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
  g_clear_pointer (&machine->left, rp_plan_unref);
  g_clear_pointer (&machine->done, g_array_unref);
  g_clear_pointer (&machine->repeated, g_array_unref);
}

/**
 * rp_session_machine_set_plan:
 * @machine: a machine
 * @plan: another plan with the same steps
 *
 * Leads through another plan from now on. The one that is left stays until the next event, for what was reported of it.
 */
void
rp_session_machine_set_plan (RpSessionMachine *machine, RpPlan *plan)
{
  g_clear_pointer (&machine->left, rp_plan_unref);
  machine->left = machine->plan;
  machine->plan = rp_plan_ref (plan);
}

/**
 * rp_session_machine_is_moving:
 * @machine: a machine
 *
 * Returns: %TRUE while time or the person's count moves it on
 */
gboolean
rp_session_machine_is_moving (const RpSessionMachine *machine)
{
  return machine->state == RP_SESSION_RUNNING || machine->state == RP_SESSION_WAITING;
}

/* The unseen time before the next wake-up will not count, and so it is not shown either. */
static gint64
since_anchor (const RpSessionMachine *machine, RpInstant now)
{
  if (!rp_session_machine_is_moving (machine) || rp_session_machine_get_unseen (machine, now) > 0)
    return 0;
  return now.monotonic - machine->anchor.monotonic;
}

/**
 * rp_session_machine_get_unseen:
 * @machine: a machine
 * @now: the instant
 *
 * Looks for time that nobody saw: the computer slept, or stood still, or the program did. Boot time betrays both.
 *
 * Returns: for how long nobody has looked, in microseconds, when that is longer than a wake-up may be late; 0 otherwise
 *   and while nothing moves
 */
gint64
rp_session_machine_get_unseen (const RpSessionMachine *machine, RpInstant now)
{
  gint64 awake = now.monotonic - machine->anchor.monotonic;
  gint64 passed = MAX (now.boottime - machine->anchor.boottime, awake);

  if (!rp_session_machine_is_moving (machine))
    return 0;
  return passed > RP_SESSION_MACHINE_GAP || passed - awake > RP_SESSION_MACHINE_NAP ? passed : 0;
}

/**
 * rp_session_machine_settle:
 * @machine: a machine
 * @monotonic: a moment at or after its anchor, in monotonic time
 *
 * Moves the anchor forward without changing what the machine says of any other moment. Does nothing while it stands.
 */
void
rp_session_machine_settle (RpSessionMachine *machine, gint64 monotonic)
{
  gint64 moved = monotonic - machine->anchor.monotonic;

  if (!rp_session_machine_is_moving (machine))
    return;

  machine->worked += moved;
  if (machine->state == RP_SESSION_WAITING)
    machine->waited += moved;
  else
    machine->elapsed = MIN (machine->elapsed + moved, rp_plan_get_duration (machine->plan));
  machine->anchor.monotonic += moved;
  machine->anchor.boottime += moved;
}

/**
 * rp_session_machine_report:
 * @machine: a machine
 * @notice: what happened
 * @step: index of the step it belongs to
 * @done: how much of the turn was done, or 0
 * @reports: (element-type RpSessionReport): where to append it
 *
 * What is told is told with the machine as it is at this point, however far it moves on before anyone hears.
 */
void
rp_session_machine_report (const RpSessionMachine *machine,
                           RpSessionNotice notice,
                           guint step,
                           guint done,
                           GArray *reports)
{
  RpSessionReport entry = { .notice = notice, .step = step, .done = done, .then = *machine };

  g_array_append_val (reports, entry);
}

/**
 * rp_session_machine_get_amount:
 * @machine: a machine
 * @now: the instant
 *
 * Returns: how much of the turn at hand is done: repetitions, steps or whole seconds; 0 between turns
 */
guint
rp_session_machine_get_amount (const RpSessionMachine *machine, RpInstant now)
{
  RpMoment moment;

  rp_session_machine_get_moment (machine, now, &moment);
  if (moment.step->kind != RP_STEP_WORK)
    return 0;
  if (rp_step_counts_reps (moment.step))
    return moment.reps_done;
  return (guint) (moment.step_elapsed / G_USEC_PER_SEC);
}

/* How much of the turn at hand is done, or of the one to come. What was carried into timed work may be more than its place. */
static guint
find_amount (const RpSessionMachine *machine, guint turn, RpInstant now)
{
  guint amount = rp_session_machine_get_amount (machine, now);
  gboolean counts = rp_step_counts_reps (rp_plan_get_step (machine->plan, turn));

  if (turn != machine->carried.turn || (counts && amount > 0))
    return amount;
  return MAX (amount, machine->carried.amount);
}

/* From the steps of the plan to the turns of the program; what is carried is not done yet. */
static void
gather (const RpSessionMachine *machine, RpSessionStand *stand)
{
  guint step = rp_plan_find_turn (machine->plan, G_MAXUINT);

  for (guint i = 0; i < stand->done->len; i++, step = rp_plan_find_turn (machine->plan, step))
    {
      gboolean is_carried = step == machine->carried.turn;

      *get_amount (stand->done, i) = is_carried ? machine->carried.done : *get_amount (machine->done, step);
      *get_amount (stand->repeated, i)
          = is_carried ? machine->carried.repeated : *get_amount (machine->repeated, step);
    }
}

/**
 * rp_session_machine_make_stand:
 * @machine: a machine
 * @now: the instant
 *
 * Returns: (transfer full) (nullable): where the session stands; %NULL when no turn is left to go on with
 */
RpSessionStand *
rp_session_machine_make_stand (const RpSessionMachine *machine, RpInstant now)
{
  RpPlan *plan = machine->plan;
  guint n_turns = rp_plan_count_turns (plan, rp_plan_get_n_steps (plan));
  guint step = rp_plan_find_step (plan, rp_session_machine_get_elapsed (machine, now));
  RpSessionStand *stand;

  if (rp_plan_get_step (plan, step)->kind != RP_STEP_WORK)
    step = rp_plan_find_turn (plan, step);
  if (step == G_MAXUINT || machine->state == RP_SESSION_FINISHED)
    return NULL;
  stand = rp_session_stand_new (n_turns);
  stand->turn = rp_plan_count_turns (plan, step);
  stand->amount = find_amount (machine, step, now);
  stand->worked = rp_session_machine_get_worked (machine, now);
  gather (machine, stand);
  return stand;
}

/**
 * rp_session_machine_get_step:
 * @machine: a machine
 *
 * Returns: index of the step under way at the anchor
 */
guint
rp_session_machine_get_step (const RpSessionMachine *machine)
{
  return rp_plan_find_step (machine->plan, machine->elapsed);
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
 * Returns: for how long the session has been going, without its pauses and what nobody saw, in microseconds
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

  if (rp_plan_get_step (machine->plan, step)->pace != RP_PACE_OWN)
    {
      rp_moment_at (machine->plan, elapsed, moment);
      return;
    }

  if (machine->state == RP_SESSION_WAITING)
    waited += since_anchor (machine, now);
  rp_moment_at_own_pace (machine->plan, step, machine->count, waited, moment);
}
