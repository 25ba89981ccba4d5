/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-recorder.h"

/**
 * RpSessionRecorder:
 *
 * Writes down each turn of a session as it ends, before the next step begins. A journal that cannot be written never
 * stops the session; #RpSessionRecorder::trouble says so once.
 */
struct _RpSessionRecorder
{
  GObject parent_instance;

  /* Owned references */
  RpJournal *journal;
  RpSession *session;
  RpClock *clock;
  GSignalGroup *watch; /* on the session */

  gint64 id; /* of the session in the journal, 0 before it begins */
  gboolean told;
};

enum
{
  TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSessionRecorder, rp_session_recorder, G_TYPE_OBJECT)

static void
tell (RpSessionRecorder *self, const GError *error)
{
  if (self->told)
    return;

  self->told = TRUE;
  g_info ("The journal cannot be written: %s", error->message);
  g_signal_emit (self, signals[TROUBLE], 0, error->message);
}

/* Microseconds since 1970, as the journal keeps times. */
static gint64
read_time (RpSessionRecorder *self)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  return g_date_time_to_unix (now) * G_USEC_PER_SEC + g_date_time_get_microsecond (now);
}

/* Begins with the first turn done, so that a session stopped before it leaves nothing. */
static gboolean
ensure_begun (RpSessionRecorder *self, GError **error)
{
  RpProgram *program = rp_plan_get_program (rp_session_get_plan (self->session));
  gint64 started = read_time (self) - rp_session_get_worked (self->session);

  if (self->id == 0)
    self->id = MAX (rp_journal_begin (self->journal, rp_program_get_id (program), started, error), 0);

  return self->id > 0;
}

static void
on_turn_ended (RpSession *session, guint index, guint done, RpSessionRecorder *self)
{
  RpPlan *plan = rp_session_get_plan (session);
  const RpStep *step = rp_plan_get_step (plan, index);
  const RpProgramItem *item = rp_program_get_item (rp_plan_get_program (plan), step->item);
  g_autofree char *exercise = g_strdup (rp_exercise_get_id (item->exercise));
  g_autoptr (GError) error = NULL;
  RpJournalEntry entry = {
    .exercise = exercise,
    .set = step->set,
    .side = step->side,
    .planned = step->reps > 0 ? step->reps : (guint) (step->duration / G_USEC_PER_SEC),
    .done = done,
    .ended = read_time (self),
  };

  if (!ensure_begun (self, &error))
    {
      tell (self, error);
      return;
    }
  entry.session = self->id;
  if (!rp_journal_add (self->journal, &entry, &error))
    tell (self, error);
}

static void
on_state_changed (RpSessionRecorder *self)
{
  RpSessionState state = rp_session_get_state (self->session);
  g_autoptr (GError) error = NULL;

  if (self->id == 0 || (state != RP_SESSION_FINISHED && state != RP_SESSION_STOPPED))
    return;
  if (!rp_journal_end (self->journal, self->id, read_time (self), &error))
    tell (self, error);
}

static void
rp_session_recorder_dispose (GObject *object)
{
  RpSessionRecorder *self = RP_SESSION_RECORDER (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (rp_session_recorder_parent_class)->dispose (object);
}

static void
rp_session_recorder_class_init (RpSessionRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_recorder_dispose;

  /**
   * RpSessionRecorder::trouble:
   * @message: why the journal cannot be written, in whole sentences
   *
   * Emitted once, when the first turn could not be written down.
   */
  signals[TROUBLE] = g_signal_new ("trouble", RP_TYPE_SESSION_RECORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
 * @journal: where to write
 * @session: a session that has not started
 * @clock: where to read the day and the time of day
 *
 * Returns: (transfer full): a recorder that writes for as long as it lives
 */
RpSessionRecorder *
rp_session_recorder_new (RpJournal *journal, RpSession *session, RpClock *clock)
{
  RpSessionRecorder *self;

  g_return_val_if_fail (RP_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (RP_IS_SESSION (session), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_object_new (RP_TYPE_SESSION_RECORDER, NULL);
  self->journal = g_object_ref (journal);
  self->session = g_object_ref (session);
  self->clock = g_object_ref (clock);
  g_signal_group_set_target (self->watch, session);

  return self;
}

/**
 * rp_session_recorder_get_id:
 * @self: a recorder
 *
 * Returns: the session's number in the journal, or 0 while nothing was written
 */
gint64
rp_session_recorder_get_id (RpSessionRecorder *self)
{
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), 0);

  return self->id;
}
