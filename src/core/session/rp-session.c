/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session.h"

#include "base/rp-core-error.h"
#include "session/rp-session-machine.h"
#include "session/rp-session-rules.h"
#include "session/rp-session-time.h"

#include <glib/gi18n-lib.h>

/**
 * RpSession:
 *
 * Leads a person through a plan: one state, one table of what may happen in it, one deadline on an injected clock.
 *
 * #RpSession::notice tells what happened; #RpSession::turn-ended comes before the step after it begins, so that what was
 * done can be kept first. #RpSessionMachine moves first, by its rules, and reports; the session then tells each
 * report, and while it does, it can be read as it was when that happened.
 */
struct _RpSession
{
  GObject parent_instance;

  /* Owned references */
  RpClock *clock;

  RpSessionMachine machine;

  /* What can be read of the session: the machine or, while its reports are told, the machine as it was then */
  const RpSessionMachine *shown;

  RpSessionState told; /* the state that listeners were last told of */
  gboolean telling;
};

enum
{
  PROP_PLAN = 1,
  PROP_CLOCK,
  PROP_STATE,
  N_PROPS,
};

enum
{
  SIGNAL_NOTICE,
  SIGNAL_TURN_ENDED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void arm (RpSession *self);

G_DEFINE_FINAL_TYPE (RpSession, rp_session, G_TYPE_OBJECT)

/* Handlers see the session as @machine has it, and hear of its state if that is another one. */
static void
show (RpSession *self, const RpSessionMachine *machine)
{
  self->shown = machine;
  if (machine->state == self->told)
    return;

  self->told = machine->state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* Tells in order what has happened. Nothing may happen to the session meanwhile. */
static void
tell (RpSession *self, GArray *reports)
{
  self->telling = TRUE;
  for (guint i = 0; i < reports->len; i++)
    {
      const RpSessionReport *report = &g_array_index (reports, RpSessionReport, i);

      show (self, &report->then);
      g_signal_emit (self, signals[SIGNAL_NOTICE], 0, report->notice, report->step);
      if (report->notice == RP_SESSION_NOTICE_TURN_END)
        g_signal_emit (self, signals[SIGNAL_TURN_ENDED], 0, report->step, report->done);
    }
  show (self, &self->machine);
  self->telling = FALSE;
}

static void
catch_up (RpSession *self, RpInstant now)
{
  g_autoptr (GArray) reports = g_array_new (FALSE, FALSE, sizeof (RpSessionReport));

  rp_session_time_catch_up (&self->machine, now, reports);
  tell (self, reports);
}

static gboolean
take (RpSession *self, RpSessionEvent event, RpInstant now)
{
  g_autoptr (GArray) reports = g_array_new (FALSE, FALSE, sizeof (RpSessionReport));
  g_autoptr (RpPlan) plan = rp_plan_ref (self->machine.plan);
  gboolean taken = rp_session_rules_take (&self->machine, event, now, reports);

  if (self->machine.plan != plan)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
  tell (self, reports);
  return taken;
}

static void
on_deadline (gpointer user_data)
{
  g_autoptr (RpSession) self = g_object_ref (user_data);

  catch_up (self, rp_clock_now (self->clock));
  arm (self);
}

/* Asks the clock for one absolute deadline. */
static void
arm (RpSession *self)
{
  gint64 deadline = rp_session_time_get_deadline (&self->machine, rp_clock_now (self->clock));

  if (deadline == G_MAXINT64)
    rp_clock_disarm (self->clock);
  else
    rp_clock_arm (self->clock, deadline, on_deadline, self);
}

static void
rp_session_dispose (GObject *object)
{
  RpSession *self = RP_SESSION (object);

  if (self->clock)
    rp_clock_disarm (self->clock);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (rp_session_parent_class)->dispose (object);
}

static void
rp_session_finalize (GObject *object)
{
  RpSession *self = RP_SESSION (object);

  rp_session_machine_clear (&self->machine);

  G_OBJECT_CLASS (rp_session_parent_class)->finalize (object);
}

static void
rp_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpSession *self = RP_SESSION (object);

  switch (id)
    {
    case PROP_PLAN:
      g_value_set_boxed (value, self->shown->plan);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->shown->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpSession *self = RP_SESSION (object);

  switch (id)
    {
    case PROP_PLAN:
      rp_session_machine_init (&self->machine, g_value_get_boxed (value));
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_session_class_init (RpSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct_only = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_session_dispose;
  object_class->finalize = rp_session_finalize;
  object_class->get_property = rp_session_get_property;
  object_class->set_property = rp_session_set_property;

  /**
   * RpSession:plan:
   *
   * The plan being led; another one after a step was made longer, or the person changed it.
   */
  props[PROP_PLAN] = g_param_spec_boxed ("plan", NULL, NULL, RP_TYPE_PLAN, construct_only);

  /**
   * RpSession:clock:
   *
   * Where the session reads the time.
   */
  props[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, RP_TYPE_CLOCK, construct_only);

  /**
   * RpSession:state:
   *
   * What the session is doing.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, RP_TYPE_SESSION_STATE, RP_SESSION_IDLE,
                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpSession::notice:
   * @self: the session
   * @notice: a #RpSessionNotice, what happened
   * @step: index of the step it belongs to
   *
   * Handlers may read the session but must not send it events.
   */
  signals[SIGNAL_NOTICE] = g_signal_new ("notice", RP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  /**
   * RpSession::turn-ended:
   * @self: the session
   * @step: index of the turn
   * @done: repetitions, steps or whole seconds done, more than 0
   *
   * A turn ended, whole or in part, before anything else begins.
   */
  signals[SIGNAL_TURN_ENDED] = g_signal_new ("turn-ended", RP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
rp_session_init (RpSession *self)
{
  self->shown = &self->machine;
}

/**
 * rp_session_new:
 * @plan: a plan
 * @clock: where to read the time
 *
 * Returns: (transfer full): a session that has not started
 */
RpSession *
rp_session_new (RpPlan *plan, RpClock *clock)
{
  g_return_val_if_fail (plan, NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  return g_object_new (RP_TYPE_SESSION, "plan", plan, "clock", clock, NULL);
}

/**
 * rp_session_new_at:
 * @plan: a plan
 * @clock: where to read the time
 * @stand: where an earlier session of the same program was broken off; it has as many turns as @plan
 * @get_ready: microseconds to get into place before the turn at hand goes on
 *
 * What was done stays done. The turn begins with what is done of it, at a repetition or a round.
 *
 * Returns: (transfer full): a session that has not started, and will start there; its plan may have one step more than @plan
 */
RpSession *
rp_session_new_at (RpPlan *plan, RpClock *clock, const RpSessionStand *stand, gint64 get_ready)
{
  RpSession *self;

  g_return_val_if_fail (stand, NULL);
  g_return_val_if_fail (stand->done->len == rp_plan_count_turns (plan, rp_plan_get_n_steps (plan)), NULL);
  g_return_val_if_fail (stand->repeated->len == stand->done->len && stand->turn < stand->done->len, NULL);

  self = rp_session_new (plan, clock);
  rp_session_machine_clear (&self->machine);
  rp_session_machine_init_at (&self->machine, plan, stand, get_ready);
  return self;
}

/**
 * rp_session_send:
 * @self: a session
 * @event: what the person wants; not one that the session sends itself
 * @error: (nullable): where to put a #RpCoreError
 *
 * Lets something happen, after everything that is due by now. Not to be called from a handler of the session's signals.
 *
 * Returns: %FALSE with @error set to %RP_CORE_ERROR_STATE when it cannot happen now
 */
gboolean
rp_session_send (RpSession *self, RpSessionEvent event, GError **error)
{
  RpInstant now;
  gboolean taken;

  g_return_val_if_fail (RP_IS_SESSION (self), FALSE);
  g_return_val_if_fail (event < RP_SESSION_SLEPT, FALSE);
  g_return_val_if_fail (!self->telling, FALSE);

  now = rp_clock_now (self->clock);
  catch_up (self, now);
  taken = take (self, event, now);
  if (!taken)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_STATE,
                 _ ("“%s” cannot be done while the session is in the state “%s”."),
                 rp_session_event_to_string (event), rp_session_state_to_string (self->machine.state));
  arm (self);
  return taken;
}

/**
 * rp_session_can:
 * @self: a session
 * @event: an event
 *
 * Returns: %TRUE when @event is possible now
 */
gboolean
rp_session_can (RpSession *self, RpSessionEvent event)
{
  g_return_val_if_fail (RP_IS_SESSION (self), FALSE);
  return rp_session_rules_can (self->shown, event, rp_clock_now (self->clock));
}

/**
 * rp_session_get_state:
 * @self: a session
 *
 * Returns: what it is doing
 */
RpSessionState
rp_session_get_state (RpSession *self)
{
  g_return_val_if_fail (RP_IS_SESSION (self), RP_SESSION_IDLE);
  return self->shown->state;
}

/**
 * rp_session_get_plan:
 * @self: a session
 *
 * Returns: (transfer none): the plan being led; it lives until the session's plan is notified or the session ends
 */
RpPlan *
rp_session_get_plan (RpSession *self)
{
  g_return_val_if_fail (RP_IS_SESSION (self), NULL);
  return self->shown->plan;
}

/**
 * rp_session_get_elapsed:
 * @self: a session
 *
 * Returns: where the plan stands now, in microseconds since it began
 */
gint64
rp_session_get_elapsed (RpSession *self)
{
  g_return_val_if_fail (RP_IS_SESSION (self), 0);
  return rp_session_machine_get_elapsed (self->shown, rp_clock_now (self->clock));
}

/**
 * rp_session_get_anchor:
 * @self: a session
 * @elapsed: (out): where the plan stood then, in microseconds since it began
 *
 * Says to the microsecond when it is that a handler is told of, however late that is.
 *
 * Returns: in monotonic time, when what is told now happened; otherwise when the session last looked
 */
gint64
rp_session_get_anchor (RpSession *self, gint64 *elapsed)
{
  g_return_val_if_fail (RP_IS_SESSION (self), 0);
  g_return_val_if_fail (elapsed, 0);

  *elapsed = self->shown->elapsed;
  return self->shown->anchor.monotonic;
}

/**
 * rp_session_get_worked:
 * @self: a session
 *
 * Returns: for how long the session has been going, without its pauses, in microseconds
 */
gint64
rp_session_get_worked (RpSession *self)
{
  g_return_val_if_fail (RP_IS_SESSION (self), 0);
  return rp_session_machine_get_worked (self->shown, rp_clock_now (self->clock));
}

/**
 * rp_session_get_moment:
 * @self: a session
 * @moment: (out caller-allocates): where to put the answer; it lives no longer than rp_session_get_plan()
 *
 * Says what is going on now.
 */
void
rp_session_get_moment (RpSession *self, RpMoment *moment)
{
  g_return_if_fail (RP_IS_SESSION (self));
  g_return_if_fail (moment);

  rp_session_machine_get_moment (self->shown, rp_clock_now (self->clock), moment);
}

/**
 * rp_session_get_done:
 * @self: a session
 * @step: index of a step of the plan
 *
 * Returns: how much of that turn counts as done: the most that was done of it at once, in repetitions, steps or whole
 *   seconds; 0 before it ends for the first time
 */
guint
rp_session_get_done (RpSession *self, guint step)
{
  g_return_val_if_fail (RP_IS_SESSION (self), 0);
  g_return_val_if_fail (step < self->shown->done->len, 0);
  return g_array_index (self->shown->done, guint, step);
}

/**
 * rp_session_make_stand:
 * @self: a session
 *
 * Says where it could be taken up again.
 *
 * Returns: (transfer full) (nullable): where it stands now; %NULL when no turn is left to go on with
 */
RpSessionStand *
rp_session_make_stand (RpSession *self)
{
  g_return_val_if_fail (RP_IS_SESSION (self), NULL);
  return rp_session_machine_make_stand (self->shown, rp_clock_now (self->clock));
}

/**
 * rp_session_correct:
 * @self: a session that has ended
 * @step: index of a step of the plan in which something is done
 * @done: how much of that turn was done, as the person says
 *
 * Puts right what was counted. Who reads the session tells it so from then on; whoever keeps it has to be told.
 */
void
rp_session_correct (RpSession *self, guint step, guint done)
{
  RpSessionState state;

  g_return_if_fail (RP_IS_SESSION (self));
  state = rp_session_get_state (self);
  g_return_if_fail (state == RP_SESSION_FINISHED || state == RP_SESSION_STOPPED);
  g_return_if_fail (step < self->machine.done->len);
  g_return_if_fail (rp_plan_get_step (self->machine.plan, step)->kind == RP_STEP_WORK);

  g_array_index (self->machine.done, guint, step) = done;
}

/**
 * rp_session_get_repeated:
 * @self: a session
 * @step: index of a step of the plan
 *
 * Returns: what was done of that turn besides rp_session_get_done(), when it was repeated or begun again; together they
 *   are all that was told of it by #RpSession::turn-ended
 */
guint
rp_session_get_repeated (RpSession *self, guint step)
{
  g_return_val_if_fail (RP_IS_SESSION (self), 0);
  g_return_val_if_fail (step < self->shown->repeated->len, 0);
  return g_array_index (self->shown->repeated, guint, step);
}
