/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-recorder.h"

/**
 * RpSessionRecorder:
 *
 * Hands each turn of a session to the journal as it ends, before the next step begins.
 */
struct _RpSessionRecorder
{
  GObject parent_instance;

  /* Owned references */
  RpJournalWriter *writer;
  RpSession *session;
  RpClock *clock;
  GSignalGroup *watch; /* on the session */

  guint id;        /* of the session for the writer, 0 before it begins */
  gint64 started;  /* when the session did, in microseconds since 1970; 0 before */
  gint64 boottime; /* the same moment */
};

G_DEFINE_FINAL_TYPE (RpSessionRecorder, rp_session_recorder, G_TYPE_OBJECT)

/* The day is read once, when the session starts, and goes on by the clock that nobody can set: so the times of a session
 * are as far apart as they were. */
static void
note_start (RpSessionRecorder *self)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  self->started = (gint64) g_date_time_to_unix (now) * G_USEC_PER_SEC + g_date_time_get_microsecond (now);
  self->boottime = rp_clock_now (self->clock).boottime;
}

/* Microseconds since 1970, as the journal keeps times. */
static gint64
read_time (RpSessionRecorder *self)
{
  return self->started + rp_clock_now (self->clock).boottime - self->boottime;
}

/* Begins with the first turn done, so that a session stopped before it leaves nothing. */
static void
ensure_begun (RpSessionRecorder *self)
{
  RpProgram *program = rp_plan_get_program (rp_session_get_plan (self->session));

  if (self->id == 0)
    self->id = rp_journal_writer_begin (self->writer, rp_program_get_id (program), self->started);
}

static void
on_turn_ended (RpSession *session, guint index, guint done, RpSessionRecorder *self)
{
  RpPlan *plan = rp_session_get_plan (session);
  const RpStep *step = rp_plan_get_step (plan, index);
  const RpProgramItem *item = rp_program_get_item (rp_plan_get_program (plan), step->item);
  g_autofree char *exercise = g_strdup (rp_exercise_get_id (item->exercise));
  RpJournalEntry entry = {
    .exercise = exercise,
    .set = step->set,
    .side = step->side,
    .planned = rp_step_get_planned (step),
    .done = done,
    .ended = read_time (self),
  };

  ensure_begun (self);
  rp_journal_writer_add (self->writer, self->id, &entry);
  rp_journal_writer_flush (self->writer);
}

static void
on_state_changed (RpSessionRecorder *self)
{
  RpSessionState state = rp_session_get_state (self->session);

  if (self->started == 0)
    note_start (self);
  if (self->id > 0 && (state == RP_SESSION_FINISHED || state == RP_SESSION_STOPPED))
    rp_journal_writer_end (self->writer, self->id, read_time (self));
}

static void
rp_session_recorder_dispose (GObject *object)
{
  RpSessionRecorder *self = RP_SESSION_RECORDER (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_session_recorder_parent_class)->dispose (object);
}

static void
rp_session_recorder_class_init (RpSessionRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_recorder_dispose;
}

static void
rp_session_recorder_init (RpSessionRecorder *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect (self->watch, "turn-ended", G_CALLBACK (on_turn_ended), self);
  g_signal_group_connect_swapped (self->watch, "notify::state", G_CALLBACK (on_state_changed), self);
}

/**
 * rp_session_recorder_new:
 * @writer: who writes it down
 * @session: a session that has not started
 * @clock: where to read the day and the time of day
 *
 * Returns: (transfer full): a recorder that writes for as long as it lives
 */
RpSessionRecorder *
rp_session_recorder_new (RpJournalWriter *writer, RpSession *session, RpClock *clock)
{
  RpSessionRecorder *self;

  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (writer), NULL);
  g_return_val_if_fail (RP_IS_SESSION (session), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_object_new (RP_TYPE_SESSION_RECORDER, NULL);
  self->writer = g_object_ref (writer);
  self->session = g_object_ref (session);
  self->clock = g_object_ref (clock);
  g_signal_group_set_target (self->watch, session);

  return self;
}

/**
 * rp_session_recorder_get_id:
 * @self: a recorder
 *
 * Returns: the session's number for the writer, or 0 while nothing was handed over
 */
guint
rp_session_recorder_get_id (RpSessionRecorder *self)
{
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), 0);

  return self->id;
}
