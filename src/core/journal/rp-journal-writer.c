/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-writer.h"

#include <glib/gi18n-lib.h>

/* The pauses between two tries: each is twice the one before, from the first to the longest. */
#define FIRST_PAUSE (250 * G_TIME_SPAN_MILLISECOND)
#define LONGEST_PAUSE (30 * G_USEC_PER_SEC)
/* How long the end of the program waits for what is not written yet. */
#define LAST_WAIT (3 * G_USEC_PER_SEC)
/* How long a step waits for the turn before it; a disk that is well needs a part of it. */
#define SHORT_WAIT (100 * G_TIME_SPAN_MILLISECOND)

/* One session as it is kept until all of it is written and it has ended. */
typedef struct
{
  /* Constant */
  guint number;
  char *program;
  gint64 started;

  /* Any thread, under the lock; a turn is constant once it is in */
  GPtrArray *turns;
  gint64 ended; /* 0 while it goes on */

  /* Writing thread: how much of it is in the file */
  gint64 row;
  guint n_written;
} Record;

/* What the two threads hold in common; counted, for either may be the last. */
typedef struct
{
  /* Constant once the thread runs */
  char *path;
  GMainContext *context;

  /* Any thread, under the lock */
  GMutex lock;
  GCond changed;
  GPtrArray *records; /* in the order in which they began */
  guint n_begun;
  gboolean stopping;
  gboolean idle; /* all is written */
  gboolean failing;
  gboolean ended; /* the thread has */

  /* Writing thread */
  RpJournal *journal;
  gint64 pause; /* before the next try, 0 while all goes well */
  gboolean told;
  gboolean tried_last;

  /* Main thread */
  GWeakRef writer;
} Work;

typedef struct
{
  Work *work;
  char *sentence;
} News;

struct _RpJournalWriter
{
  GObject parent_instance;

  /* Owned references; shared with the writing thread */
  Work *work;
};

enum
{
  NOTICE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpJournalWriter, rp_journal_writer, G_TYPE_OBJECT)

static void
record_free (gpointer data)
{
  Record *record = data;

  g_ptr_array_unref (record->turns);
  g_free (record->program);
  g_free (record);
}

static void
work_clear (gpointer data)
{
  Work *work = data;

  g_weak_ref_clear (&work->writer);
  g_clear_object (&work->journal);
  g_ptr_array_unref (work->records);
  g_cond_clear (&work->changed);
  g_mutex_clear (&work->lock);
  g_main_context_unref (work->context);
  g_free (work->path);
}

static void
work_unref (Work *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_unref)

static Work *
work_new (const char *path, RpJournalWriter *writer)
{
  Work *work = g_atomic_rc_box_new0 (Work);

  work->path = g_strdup (path);
  work->context = g_main_context_ref_thread_default ();
  work->records = g_ptr_array_new_with_free_func (record_free);
  g_mutex_init (&work->lock);
  g_cond_init (&work->changed);
  g_weak_ref_init (&work->writer, writer);
  return work;
}

static void
news_free (gpointer data)
{
  News *news = data;

  work_unref (news->work);
  g_free (news->sentence);
  g_free (news);
}

/* Main thread */
static gboolean
on_news (gpointer data)
{
  News *news = data;
  g_autoptr (RpJournalWriter) self = g_weak_ref_get (&news->work->writer);

  if (self)
    g_signal_emit (self, signals[NOTICE], 0, news->sentence);
  return G_SOURCE_REMOVE;
}

/* Any thread; @sentence is taken */
static void
tell (Work *work, char *sentence)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  News *news = g_new (News, 1);

  *news = (News){ g_atomic_rc_box_acquire (work), sentence };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_news, news, news_free);
  g_source_attach (source, work->context);
}

/* Under the lock */
static gboolean
is_written (const Record *record)
{
  return record->row > 0 && record->n_written == record->turns->len && record->ended == 0;
}

/* Under the lock. Returns: the first session of which something is not in the file, or NULL */
static Record *
find_unwritten (Work *work)
{
  for (guint i = 0; i < work->records->len; i++)
    if (!is_written (g_ptr_array_index (work->records, i)))
      return g_ptr_array_index (work->records, i);
  return NULL;
}

/* Writing thread. The file was deleted or put elsewhere: what is written there is lost to the person, without an error. A
 * session that goes on is written anew, from its beginning. */
static void
leave_file (Work *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  g_info ("Journal: the file is gone");
  g_clear_object (&work->journal);
  for (guint i = 0; i < work->records->len; i++)
    {
      Record *record = g_ptr_array_index (work->records, i);

      record->row = 0;
      record->n_written = 0;
    }
  tell (work,
        g_strdup_printf (_ ("The journal %s was deleted or moved, so a new one is begun. What you do in this "
                            "session is in the new one."),
                         work->path));
}

static gboolean
open_file (Work *work, GError **error)
{
  work->journal = rp_journal_open (work->path, error);
  if (!work->journal)
    return FALSE;
  if (rp_journal_get_notice (work->journal))
    tell (work, g_strdup (rp_journal_get_notice (work->journal)));
  return TRUE;
}

/* Writing thread. The session's next turn, which may be handed over at any time. */
static const RpJournalEntry *
find_turn (Work *work, const Record *record)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  return record->n_written < record->turns->len ? g_ptr_array_index (record->turns, record->n_written) : NULL;
}

static gboolean
write_turn (Work *work, Record *record, const RpJournalEntry *turn, GError **error)
{
  RpJournalEntry entry = *turn;

  entry.session = record->row;
  if (!rp_journal_add (work->journal, &entry, error))
    return FALSE;
  record->n_written++;
  return TRUE;
}

/* A session that has ended is kept no longer. */
static gboolean
write_end (Work *work, Record *record, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  if (!rp_journal_end (work->journal, record->row, record->ended, error))
    return FALSE;
  locker = g_mutex_locker_new (&work->lock);
  g_ptr_array_remove (work->records, record);
  return TRUE;
}

/* Writing thread. Does the next thing that is to be done; without @record that is to open the file. */
static gboolean
go_on (Work *work, Record *record, GError **error)
{
  const RpJournalEntry *turn;

  if (work->journal && !rp_journal_is_in_place (work->journal))
    leave_file (work);
  if (!work->journal)
    return open_file (work, error);
  if (!record)
    return TRUE;
  if (record->row == 0)
    {
      record->row = rp_journal_begin (work->journal, record->program, record->started, error);
      return record->row > 0;
    }
  turn = find_turn (work, record);
  return turn ? write_turn (work, record, turn, error) : write_end (work, record, error);
}

/* Writing thread; told once, however often it is tried. A file that does not open is looked for anew each time. */
static void
note_failure (Work *work, const GError *error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  work->failing = TRUE;
  work->pause = CLAMP (2 * work->pause, FIRST_PAUSE, LONGEST_PAUSE);
  g_info ("Journal: not written, tried again in %" G_GINT64_FORMAT " ms: %s",
          work->pause / G_TIME_SPAN_MILLISECOND, error->message);
  if (work->told)
    return;

  work->told = TRUE;
  /* Translators: what is wrong, in whole sentences */
  tell (work,
        g_strdup_printf (_ ("%s What you do is kept meanwhile, and written as soon as that is possible."),
                         error->message));
}

/* Under the lock, on the writing thread: all is written */
static void
note_idle (Work *work)
{
  work->idle = TRUE;
  work->failing = FALSE;
  g_cond_broadcast (&work->changed);
  if (!work->told)
    return;

  work->told = FALSE;
  tell (work, g_strdup (_ ("The journal can be written again. Nothing was lost.")));
}

/* Writing thread. Waits for something to do, or for the next try. Returns: FALSE when the thread shall end */
static gboolean
wait_for_work (Work *work, Record **record)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  if (work->pause > 0 && !work->stopping)
    g_cond_wait_until (&work->changed, &work->lock, g_get_monotonic_time () + work->pause);
  while (!(*record = find_unwritten (work)) && work->journal && !work->stopping)
    {
      note_idle (work);
      g_cond_wait (&work->changed, &work->lock);
    }
  if (!work->stopping)
    return TRUE;
  if (!*record || (work->pause > 0 && work->tried_last))
    return FALSE;
  work->tried_last = TRUE;
  return TRUE;
}

static void
finish (Work *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  work->idle = !find_unwritten (work);
  if (!work->idle)
    g_info ("Journal: the program ends before all is written");
  g_clear_object (&work->journal);
  work->ended = TRUE;
  g_cond_broadcast (&work->changed);
}

static gpointer
write_journal (gpointer data)
{
  g_autoptr (Work) work = data;
  Record *record;

  while (wait_for_work (work, &record))
    {
      g_autoptr (GError) error = NULL;

      if (go_on (work, record, &error))
        work->pause = 0;
      else
        note_failure (work, error);
    }
  finish (work);
  return NULL;
}

/* Under the lock. Returns: whether all is written */
static gboolean
wait_until_written (Work *work, gboolean to_the_end, gint64 timeout)
{
  gint64 deadline = g_get_monotonic_time () + timeout;

  while (to_the_end ? !work->ended : !work->idle)
    if (!g_cond_wait_until (&work->changed, &work->lock, deadline))
      return FALSE;
  return work->idle;
}

/* The thread is not joined: a disk that hangs must not keep the program. */
static void
rp_journal_writer_dispose (GObject *object)
{
  RpJournalWriter *self = RP_JOURNAL_WRITER (object);

  if (self->work)
    {
      g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->work->lock);

      self->work->stopping = TRUE;
      g_cond_broadcast (&self->work->changed);
      if (!wait_until_written (self->work, TRUE, LAST_WAIT))
        g_info ("Journal: not all could be written in time");
    }
  g_clear_pointer (&self->work, work_unref);

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
 *
 * Opens the journal on a new thread. Its notices come to the thread-default main context of the caller. When the writer
 * goes, it waits for at most 3 seconds until all is written.
 *
 * Returns: (transfer full): a writer
 */
RpJournalWriter *
rp_journal_writer_new (const char *path)
{
  g_autoptr (GThread) thread = NULL;
  g_autoptr (GError) error = NULL;
  RpJournalWriter *self;

  g_return_val_if_fail (path, NULL);

  self = g_object_new (RP_TYPE_JOURNAL_WRITER, NULL);
  self->work = work_new (path, self);
  thread = g_thread_try_new ("journal", write_journal, g_atomic_rc_box_acquire (self->work), &error);
  if (thread)
    return self;

  self->work->ended = TRUE;
  g_atomic_rc_box_release (self->work);
  g_info ("Journal: no thread: %s", error->message);
  tell (self->work,
        g_strdup (_ ("The journal is not written, because the computer is too busy. Close other programs, "
                     "then start Reprise again.")));
  return self;
}

/* Under the lock. Returns: the session, or NULL when it has ended and is all written */
static Record *
find_record (Work *work, guint number)
{
  for (guint i = 0; i < work->records->len; i++)
    {
      Record *record = g_ptr_array_index (work->records, i);

      if (record->number == number)
        return record;
    }
  return NULL;
}

/* Under the lock */
static void
hand_over (Work *work)
{
  work->idle = FALSE;
  g_cond_broadcast (&work->changed);
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
  g_autoptr (GMutexLocker) locker = NULL;
  Record *record;

  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), 0);
  g_return_val_if_fail (program, 0);

  locker = g_mutex_locker_new (&self->work->lock);
  record = g_new0 (Record, 1);
  record->number = ++self->work->n_begun;
  record->program = g_strdup (program);
  record->started = started;
  record->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_entry_free);
  g_ptr_array_add (self->work->records, record);
  hand_over (self->work);
  return record->number;
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
  g_autoptr (GMutexLocker) locker = NULL;
  RpJournalEntry *copy;
  Record *record;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (turn && turn->exercise);

  locker = g_mutex_locker_new (&self->work->lock);
  record = find_record (self->work, session);
  g_return_if_fail (record && record->ended == 0);

  copy = g_new (RpJournalEntry, 1);
  *copy = *turn;
  copy->exercise = g_strdup (turn->exercise);
  g_ptr_array_add (record->turns, copy);
  hand_over (self->work);
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
  g_autoptr (GMutexLocker) locker = NULL;
  Record *record;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));
  g_return_if_fail (ended > 0);

  locker = g_mutex_locker_new (&self->work->lock);
  record = find_record (self->work, session);
  g_return_if_fail (record && record->ended == 0);

  record->ended = ended;
  hand_over (self->work);
}

/**
 * rp_journal_writer_flush:
 * @self: a writer
 *
 * Gives a disk that is well the moment it needs, so that a turn is on it before the next thing begins. Waits for a tenth of
 * a second at the most, and not at all while nothing can be written.
 */
void
rp_journal_writer_flush (RpJournalWriter *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (RP_IS_JOURNAL_WRITER (self));

  locker = g_mutex_locker_new (&self->work->lock);
  if (!self->work->failing && !self->work->ended)
    wait_until_written (self->work, FALSE, SHORT_WAIT);
}

/**
 * rp_journal_writer_wait_idle:
 * @self: a writer
 * @timeout: the longest wait, in microseconds
 *
 * Waits until all that was handed over is on the disk. For tests.
 *
 * Returns: %FALSE when the time ran out
 */
gboolean
rp_journal_writer_wait_idle (RpJournalWriter *self, gint64 timeout)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (self), FALSE);

  locker = g_mutex_locker_new (&self->work->lock);
  return wait_until_written (self->work, FALSE, timeout);
}
