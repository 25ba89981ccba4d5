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
 * @program: the program's id
 * @started: microseconds since the epoch
 *
 * Begins a session.
 *
 * Returns: the session's number for this writer, from 1
 */
guint
rp_journal_writer_begin (RpJournalWriter *self, const char *program, gint64 started)
{
  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), 0);
  g_return_val_if_fail (program, 0);

  return rp_journal_worker_begin (self->work, program, started);
}

/**
 * rp_journal_writer_add:
 * @self: a writer
 * @session: as given by rp_journal_writer_begin(), not ended
 * @turn: a finished turn; its session is not looked at
 *
 * Hands over one turn.
 */
void
rp_journal_writer_add (RpJournalWriter *self, guint session, const RpJournalEntry *turn)
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
