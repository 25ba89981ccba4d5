/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-writer.h"

#include "journal/rp-journal-worker.h"

/* How long the end of the program waits for what is not written yet. */
#define LAST_WAIT (3 * G_USEC_PER_SEC)
/* How long a step waits for the turn before it; a disk that is well needs a part of it. */
#define SHORT_WAIT (100 * G_TIME_SPAN_MILLISECOND)

struct _RpJournalWriter
{
  GObject parent_instance;

  /* Owned reference; shared with the writing thread */
  RpJournalWorker *work;
};

enum
{
  NOTICE,
  CHANGED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpJournalWriter, rp_journal_writer, G_TYPE_OBJECT)

static void
rp_journal_writer_dispose (GObject *object)
{
  RpJournalWriter *self = RP_JOURNAL_WRITER (object);

  if (self->work)
    rp_journal_worker_stop (self->work, LAST_WAIT);
  g_clear_pointer (&self->work, rp_journal_worker_unref);

  G_OBJECT_CLASS (rp_journal_writer_parent_class)->dispose (object);
}

static void
rp_journal_writer_class_init (RpJournalWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_journal_writer_dispose;

  /**
   * RpJournalWriter::notice:
   * @self: the writer
   * @sentence: whole sentences for the person
   *
   * Something about the journal that the person should know: it cannot be written just now, which is told once; it can
   * again; a damaged one was put aside; it was deleted.
   */
  signals[NOTICE] = g_signal_new ("notice", RP_TYPE_JOURNAL_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpJournalWriter::changed:
   * @self: the writer
   *
   * Something was written or removed: whoever shows the journal reads it again.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_JOURNAL_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * RpJournalWriter::removed:
   * @self: the writer
   * @uid: (nullable): a session, or %NULL for all that there are
   *
   * The person wants nobody to find it: whoever keeps something of it elsewhere lets go of that.
   */
  signals[REMOVED] = g_signal_new ("removed", RP_TYPE_JOURNAL_WRITER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_journal_writer_init (RpJournalWriter *self)
{
}

/**
 * rp_journal_writer_new:
 * @path: the journal's file; it and its folder are made when absent
 * @asides: (array zero-terminated=1): files in which turns may wait while the journal cannot be written, the best first
 *
 * Opens the journal on a new thread, and brings into it what waits in @asides. Notices come to the thread-default main
 * context of the caller. When the writer goes, it waits for at most 3 seconds until all is written.
 *
 * Returns: (transfer full): a writer
 */
RpJournalWriter *
rp_journal_writer_new (const char *path, const char *const *asides)
{
  RpJournalWriter *self;

  g_return_val_if_fail (path, NULL);
  g_return_val_if_fail (asides, NULL);

  self = g_object_new (RP_TYPE_JOURNAL_WRITER, NULL);
  self->work = rp_journal_worker_new (path, asides, G_OBJECT (self));
  return self;
}

/**
 * rp_journal_writer_begin:
 * @self: a writer
 * @facts: what is known of the session when it begins; its turns and answers are not looked at
 *
 * Begins a session.
 *
 * Returns: the session's number for this writer, from 1
 */
guint
rp_journal_writer_begin (RpJournalWriter *self, const RpPastSession *facts)
{
  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), 0);
  g_return_val_if_fail (facts && facts->uid && facts->program, 0);

  return rp_journal_worker_begin (self->work, facts);
}

/**
 * rp_journal_writer_add:
 * @self: a writer
 * @session: as given by rp_journal_writer_begin(), not ended
 * @turn: a finished turn, with a name by which it can be corrected later, or without one
 *
 * Hands over one turn.
 */
void
rp_journal_writer_add (RpJournalWriter *self, guint session, const RpPastTurn *turn)
{
  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (turn && turn->exercise);

  rp_journal_worker_add (self->work, session, turn);
}

/**
 * rp_journal_writer_end:
 * @self: a writer
 * @session: as given by rp_journal_writer_begin(), not ended
 * @ended: microseconds since the epoch, more than 0
 *
 * Notes when a session ended.
 */
void
rp_journal_writer_end (RpJournalWriter *self, guint session, gint64 ended)
{
  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (ended > 0);

  rp_journal_worker_end (self->work, session, ended);
}

/* What is stated now; @record is taken. */
static void
state (RpJournalWriter *self, RpJournalRecord *record)
{
  record->fresh = TRUE;
  rp_journal_worker_note (self->work, record);
  rp_journal_record_free (record);
}

/**
 * rp_journal_writer_answer:
 * @self: a writer
 * @uid: a session, running or past
 * @answer: an answer about it
 *
 * Lets the answer take the place of the one of its kind, or take that back. Both stay in the file.
 */
void
rp_journal_writer_answer (RpJournalWriter *self, const char *uid, const RpAnswer *answer)
{
  g_autoptr (RpAnswer) unnamed = NULL;
  RpJournalRecord *record;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (uid && answer);

  unnamed = rp_answer_copy (answer);
  g_clear_pointer (&unnamed->uid, g_free);
  record = rp_journal_record_new (uid);
  rp_journal_record_add_answer (record, unnamed);
  state (self, record);
}

/**
 * rp_journal_writer_correct_turn:
 * @self: a writer
 * @uid: a session, running or past
 * @turn: the turn as it is to be known from now on; its uid names the fact whose place it takes, or is %NULL for a turn that is
 *   added; its time's written is now
 *
 * Corrects a turn, or adds one. What was known before stays in the file.
 */
void
rp_journal_writer_correct_turn (RpJournalWriter *self, const char *uid, const RpPastTurn *turn)
{
  g_autoptr (RpPastTurn) fact = NULL;
  RpJournalRecord *record;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (uid && turn && turn->exercise);

  fact = rp_past_turn_copy (turn);
  g_free (fact->supersedes);
  fact->supersedes = g_steal_pointer (&fact->uid);
  record = rp_journal_record_new (uid);
  rp_journal_record_add_turn (record, fact);
  state (self, record);
}

/**
 * rp_journal_writer_correct_session:
 * @self: a writer
 * @facts: a session, running or past, as it is to be known from now on: its program, its day, when it ended; its turns and
 *   answers are not looked at; its time's written is now
 *
 * Corrects what is known of the session as a whole. What was known before stays in the file.
 */
void
rp_journal_writer_correct_session (RpJournalWriter *self, const RpPastSession *facts)
{
  g_autoptr (RpPastSession) unnamed = NULL;
  RpJournalRecord *record;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (facts && facts->uid);

  unnamed = rp_past_session_copy (facts);
  g_clear_pointer (&unnamed->fact, g_free);
  record = rp_journal_record_new (facts->uid);
  rp_journal_record_add_session (record, unnamed);
  state (self, record);
}

/**
 * rp_journal_writer_put:
 * @self: a writer
 * @session: a whole session with its turns and answers: one that is added by hand, or one that was removed and comes back
 *
 * Writes it. Facts of it that have a uid and are there already are not written again.
 */
void
rp_journal_writer_put (RpJournalWriter *self, const RpPastSession *session)
{
  g_autoptr (RpJournalRecord) record = NULL;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (session && session->uid);

  record = rp_journal_record_new_for_session (session);
  rp_journal_worker_note (self->work, record);
}

/**
 * rp_journal_writer_merge:
 * @self: a writer
 * @record: facts of a session, such as another computer wrote them
 *
 * Writes those that are not there yet. Which of them stand is decided by when they were written, not by when they come.
 */
void
rp_journal_writer_merge (RpJournalWriter *self, const RpJournalRecord *record)
{
  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (record && !record->removed);

  rp_journal_worker_note (self->work, record);
}

/**
 * rp_journal_writer_remove:
 * @self: a writer
 * @uid: a session
 *
 * Removes the session and all facts of it from the file, so that nobody finds them there. While it goes on, it is there again
 * with its next turn.
 */
void
rp_journal_writer_remove (RpJournalWriter *self, const char *uid)
{
  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (uid && *uid);

  rp_journal_worker_remove (self->work, uid);
  g_signal_emit (self, signals[REMOVED], 0, uid);
}

/**
 * rp_journal_writer_remove_all:
 * @self: a writer
 *
 * Removes all sessions from the file, so that nobody finds them there, and damaged files that were put aside beside it.
 */
void
rp_journal_writer_remove_all (RpJournalWriter *self)
{
  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));

  rp_journal_worker_remove (self->work, NULL);
  g_signal_emit (self, signals[REMOVED], 0, NULL);
}

/**
 * rp_journal_writer_flush:
 * @self: a writer
 *
 * Gives a disk that is well the moment it needs, so that a turn is on it before the next thing begins. Waits for a tenth of
 * a second at the most, and not for a journal that is known to be in trouble: then only for the place where turns wait.
 *
 * Returns: %TRUE when all that was handed over is on a disk, in the journal or aside, so that the program can end
 */
gboolean
rp_journal_writer_flush (RpJournalWriter *self)
{
  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), FALSE);

  return rp_journal_worker_settle (self->work, SHORT_WAIT);
}

/**
 * rp_journal_writer_wait_idle:
 * @self: a writer
 * @timeout: the longest wait, in microseconds
 *
 * Waits until all that was handed over is in the journal. For tests.
 *
 * Returns: %FALSE when the time ran out
 */
gboolean
rp_journal_writer_wait_idle (RpJournalWriter *self, gint64 timeout)
{
  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), FALSE);

  return rp_journal_worker_wait_idle (self->work, timeout);
}

/**
 * rp_journal_writer_secure_async:
 * @self: a writer
 * @callback: called in the thread-default main context
 * @user_data: for @callback
 *
 * Tries once more, and at once, to bring all that was handed over onto a disk.
 */
void
rp_journal_writer_secure_async (RpJournalWriter *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, rp_journal_writer_secure_async);
  rp_journal_worker_secure (self->work, task);
}

/**
 * rp_journal_writer_secure_finish:
 * @self: a writer
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %TRUE when the program can end without a loss; %FALSE with what is wrong, as a sentence for the person
 */
gboolean
rp_journal_writer_secure_finish (RpJournalWriter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
