/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-worker.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal-aside.h"
#include "journal/rp-journal-backlog.h"
#include "journal/rp-journal-news.h"
#include "journal/rp-journal.h"

#include <glib/gi18n-lib.h>

/* The pauses between two tries: each is twice the one before, from the first to the longest. */
#define FIRST_PAUSE (250 * G_TIME_SPAN_MILLISECOND)
#define LONGEST_PAUSE (30 * G_USEC_PER_SEC)

/* A disk that is only busy for a moment is not worth a word. */
#define SILENT_TRIES 2

/* What the writing thread does next. */
typedef enum
{
  WRITE,
  KEEP_ASIDE,
  END,
} Task;

struct _RpJournalWorker
{
  /* Constant once the thread runs */
  char *path;
  RpJournalNews *news;

  /* Any thread, under the lock */
  GMutex lock;
  GCond changed;
  RpJournalBacklog *backlog;
  guint n_handed; /* how often something was handed over */
  gboolean stopping;
  gboolean urgent; /* somebody waits for a try */
  gboolean idle;   /* all is written */
  gboolean kept;   /* what is not written lies aside, where it stays */
  gboolean tried;  /* the same, or no place takes it just now */
  gboolean ended;  /* the thread has */
  char *trouble;   /* why nothing can be written, a sentence; NULL while all goes well */
  GQueue waiting;  /* of GTask */

  /* Writing thread */
  RpJournal *journal;
  RpJournalAside *aside;
  gboolean taken;  /* nothing lies aside any more */
  guint n_failed;  /* tries in a row */
  gint64 pause;    /* before the next try, 0 while all goes well */
  gint64 next_try; /* when that is over */
  gboolean told;
  gboolean tried_last;
};

static void
work_clear (gpointer data)
{
  RpJournalWorker *work = data;

  rp_journal_news_unref (work->news);
  g_clear_object (&work->journal);
  g_clear_object (&work->aside);
  g_queue_clear_full (&work->waiting, g_object_unref);
  rp_journal_backlog_free (work->backlog);
  g_cond_clear (&work->changed);
  g_mutex_clear (&work->lock);
  g_free (work->trouble);
  g_free (work->path);
}

/* Writing thread. The file was deleted or put elsewhere: what is written there is lost to the person, without an error. A
 * session that goes on is written anew, from its beginning. */
static void
leave_file (RpJournalWorker *work)
{
  g_autofree char *sentence
      = g_strdup_printf (_ ("The journal %s was deleted or moved, so a new one is begun. What you do in this "
                            "session is in the new one."),
                         work->path);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  g_info ("Journal: the file is gone");
  g_clear_object (&work->journal);
  rp_journal_backlog_note_gone (work->backlog);
  work->kept = FALSE;
  work->tried = FALSE;
  rp_journal_news_tell_changed (work->news);
  rp_journal_news_tell (work->news, sentence);
}

static gboolean
open_file (RpJournalWorker *work, GError **error)
{
  work->journal = rp_journal_open (work->path, error);
  if (work->journal)
    rp_journal_news_tell (work->news, rp_journal_get_notice (work->journal));
  return work->journal != NULL;
}

/* Writing thread; a turn may be handed over at any time, so a session is written as it is now. */
static gboolean
write_next (RpJournalWorker *work, GError **error)
{
  g_autoptr (RpJournalRecord) now = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);
  gboolean written;
  guint ticket;

  now = rp_journal_backlog_get_next (work->backlog, &ticket);
  if (!now)
    return TRUE;
  g_mutex_unlock (&work->lock);
  written = rp_journal_merge (work->journal, now, error);
  g_mutex_lock (&work->lock);
  if (!written)
    return FALSE;
  rp_journal_backlog_note_written (work->backlog, ticket, now);
  rp_journal_news_tell_changed (work->news);
  return TRUE;
}

static gboolean
take_aside (RpJournalWorker *work, GError **error)
{
  gboolean there = rp_journal_aside_is_there (work->aside);

  work->taken = rp_journal_aside_take (work->aside, work->journal, error);
  if (work->taken && there)
    rp_journal_news_tell_changed (work->news);
  rp_journal_news_tell (work->news, rp_journal_aside_get_notice (work->aside));
  return work->taken;
}

/* Writing thread. Does the next thing that is to be done: opens the file, takes what an earlier run left aside, writes. */
static gboolean
go_on (RpJournalWorker *work, GError **error)
{
  if (work->journal && !rp_journal_is_in_place (work->journal))
    leave_file (work);
  if (!work->journal)
    return open_file (work, error);
  if (!work->taken)
    return take_aside (work, error);
  return write_next (work, error);
}

/* Writing thread. What the journal does not take is written elsewhere, so that the end of the program loses nothing. */
static void
keep_aside (RpJournalWorker *work)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);
  g_autoptr (GError) error = NULL;
  gboolean kept;
  guint n_handed;

  records = rp_journal_backlog_get_all (work->backlog);
  work->taken = FALSE;
  n_handed = work->n_handed;
  g_mutex_unlock (&work->lock);
  kept = rp_journal_aside_keep (work->aside, records, &error) && rp_journal_aside_is_lasting (work->aside);
  if (error)
    g_info ("Journal: nothing can be kept aside: %s", error->message);
  g_mutex_lock (&work->lock);
  /* What came meanwhile is not aside yet. */
  work->tried = work->n_handed == n_handed;
  work->kept = kept && work->tried;
  g_cond_broadcast (&work->changed);
}

/* Writing thread; told once, however often it is tried. A file that does not open is looked for anew each time. */
static void
note_failure (RpJournalWorker *work, const GError *error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);
  g_autofree char *sentence = NULL;

  g_free (work->trouble);
  work->trouble = g_strdup (error->message);
  work->pause = CLAMP (2 * work->pause, FIRST_PAUSE, LONGEST_PAUSE);
  work->next_try = g_get_monotonic_time () + work->pause;
  g_info ("Journal: not written, tried again in %" G_GINT64_FORMAT " ms: %s",
          work->pause / G_TIME_SPAN_MILLISECOND, error->message);
  if (work->told || ++work->n_failed <= SILENT_TRIES)
    return;

  work->told = TRUE;
  /* Translators: what is wrong, in whole sentences */
  sentence = g_strdup_printf (
      _ ("%s What you do is kept meanwhile, and written as soon as that is possible."), error->message);
  rp_journal_news_tell (work->news, sentence);
}

static void
note_success (RpJournalWorker *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  work->pause = 0;
  work->n_failed = 0;
  g_clear_pointer (&work->trouble, g_free);
}

/* Under the lock. Returns: whether the program can end without a loss */
static gboolean
is_safe (RpJournalWorker *work)
{
  return work->kept || rp_journal_backlog_is_empty (work->backlog);
}

/* Under the lock, on the writing thread: those who wait are told how it is. */
static void
answer (RpJournalWorker *work)
{
  GTask *task;

  work->urgent = FALSE;
  while ((task = g_queue_pop_head (&work->waiting)))
    {
      if (is_safe (work))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_new_error (task, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL, "%s",
                                 work->trouble ? work->trouble : "");
      g_object_unref (task);
    }
}

/* Under the lock, on the writing thread: all is written */
static void
note_idle (RpJournalWorker *work)
{
  work->idle = TRUE;
  answer (work);
  g_cond_broadcast (&work->changed);
  if (!work->told)
    return;

  work->told = FALSE;
  rp_journal_news_tell (work->news, _ ("The journal can be written again. Nothing was lost."));
}

/* Under the lock, while all goes well */
static Task
wait_well (RpJournalWorker *work)
{
  while (rp_journal_backlog_is_empty (work->backlog) && work->journal && work->taken && !work->stopping)
    {
      note_idle (work);
      g_cond_wait (&work->changed, &work->lock);
    }
  return work->stopping && rp_journal_backlog_is_empty (work->backlog) ? END : WRITE;
}

/* Under the lock, after a failure: until the next try, or until there is something more to keep. With each try the places
 * where turns can wait are tried again, too. */
static Task
wait_failing (RpJournalWorker *work)
{
  for (;;)
    {
      if (!work->tried && !rp_journal_backlog_is_empty (work->backlog))
        return KEEP_ASIDE;
      if (work->stopping)
        break;
      if (is_safe (work) || !work->urgent)
        answer (work);
      if (work->urgent || !g_cond_wait_until (&work->changed, &work->lock, work->next_try))
        break;
    }
  if (work->stopping && work->tried_last)
    return END;
  work->tried_last = work->stopping;
  work->urgent = FALSE;
  work->tried = work->kept;
  return WRITE;
}

/* Writing thread. Waits for something to do. */
static Task
wait_for_task (RpJournalWorker *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  return work->pause > 0 ? wait_failing (work) : wait_well (work);
}

static void
finish (RpJournalWorker *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  work->idle = rp_journal_backlog_is_empty (work->backlog);
  if (!work->idle)
    g_info ("Journal: the program ends before all is written; %s",
            work->kept ? "the rest lies aside" : "the rest is lost");
  answer (work);
  g_clear_object (&work->journal);
  g_clear_object (&work->aside);
  work->ended = TRUE;
  g_cond_broadcast (&work->changed);
}

static gpointer
write_journal (gpointer data)
{
  g_autoptr (RpJournalWorker) work = data;
  Task task;

  while ((task = wait_for_task (work)) != END)
    {
      g_autoptr (GError) error = NULL;

      if (task == KEEP_ASIDE)
        keep_aside (work);
      else if (go_on (work, &error))
        note_success (work);
      else
        note_failure (work, error);
    }
  finish (work);
  return NULL;
}

/**
 * rp_journal_worker_new:
 * @path: the journal's file
 * @asides: (array zero-terminated=1): where turns may wait
 * @listener: who has the signals "notice", with a sentence, and "changed"; told in the thread-default main context of the caller
 *
 * Begins to work. A reference is held as long as there is a thread.
 *
 * Returns: (transfer full): what two threads hold in common, to be given back with rp_journal_worker_unref()
 */
RpJournalWorker *
rp_journal_worker_new (const char *path, const char *const *asides, GObject *listener)
{
  RpJournalWorker *work;
  g_autoptr (GThread) thread = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (path, NULL);
  g_return_val_if_fail (asides, NULL);
  g_return_val_if_fail (G_IS_OBJECT (listener), NULL);

  work = g_atomic_rc_box_new0 (RpJournalWorker);
  work->path = g_strdup (path);
  work->news = rp_journal_news_new (listener);
  work->aside = rp_journal_aside_new (asides);
  work->backlog = rp_journal_backlog_new ();
  g_mutex_init (&work->lock);
  g_cond_init (&work->changed);
  thread = g_thread_try_new ("journal", write_journal, g_atomic_rc_box_acquire (work), &error);
  if (thread)
    return work;

  work->ended = TRUE;
  g_atomic_rc_box_release (work);
  g_info ("Journal: no thread: %s", error->message);
  work->trouble
      = g_strdup (_ ("The journal is not written, because the computer is too busy. Close other programs, "
                     "then start Reprise again."));
  rp_journal_news_tell (work->news, work->trouble);
  return work;
}

/**
 * rp_journal_worker_unref:
 * @work: (transfer full): what is worked on
 *
 * Gives the reference back; either thread may be the last.
 */
void
rp_journal_worker_unref (RpJournalWorker *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

/* Under the lock */
static void
hand_over (RpJournalWorker *work)
{
  work->n_handed++;
  work->idle = FALSE;
  work->kept = FALSE;
  work->tried = FALSE;
  g_cond_broadcast (&work->changed);
}

/**
 * rp_journal_worker_begin:
 * @work: what is worked on
 * @facts: what is known of a session when it begins
 *
 * Returns: the number of a new session, from 1
 */
guint
rp_journal_worker_begin (RpJournalWorker *work, const RpPastSession *facts)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (work, 0);
  g_return_val_if_fail (facts, 0);

  locker = g_mutex_locker_new (&work->lock);
  hand_over (work);
  return rp_journal_backlog_begin (work->backlog, facts);
}

/**
 * rp_journal_worker_add:
 * @work: what is worked on
 * @number: a session that has not ended
 * @turn: a finished turn
 *
 * Hands over one turn.
 */
void
rp_journal_worker_add (RpJournalWorker *work, guint number, const RpPastTurn *turn)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (work);
  g_return_if_fail (turn);

  locker = g_mutex_locker_new (&work->lock);
  rp_journal_backlog_add (work->backlog, number, turn);
  hand_over (work);
}

/**
 * rp_journal_worker_end:
 * @work: what is worked on
 * @number: a session that has not ended
 * @ended: microseconds since the epoch, more than 0
 *
 * Notes when a session ended.
 */
void
rp_journal_worker_end (RpJournalWorker *work, guint number, gint64 ended)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (work);
  g_return_if_fail (ended > 0);

  locker = g_mutex_locker_new (&work->lock);
  rp_journal_backlog_end (work->backlog, number, ended);
  hand_over (work);
}

/**
 * rp_journal_worker_note:
 * @work: what is worked on
 * @record: facts of any session
 *
 * Hands them over.
 */
void
rp_journal_worker_note (RpJournalWorker *work, const RpJournalRecord *record)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (work);
  g_return_if_fail (record);

  locker = g_mutex_locker_new (&work->lock);
  rp_journal_backlog_note (work->backlog, record);
  hand_over (work);
}

/**
 * rp_journal_worker_remove:
 * @work: what is worked on
 * @uid: (nullable): which session, or %NULL for all that there are
 *
 * Has it removed.
 */
void
rp_journal_worker_remove (RpJournalWorker *work, const char *uid)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (work);

  locker = g_mutex_locker_new (&work->lock);
  rp_journal_backlog_remove (work->backlog, uid);
  hand_over (work);
}

/**
 * rp_journal_worker_settle:
 * @work: what is worked on
 * @timeout: the longest wait, in microseconds
 *
 * Waits until all is in the journal or aside, or until no place takes it.
 *
 * Returns: %TRUE when the program can end without a loss
 */
gboolean
rp_journal_worker_settle (RpJournalWorker *work, gint64 timeout)
{
  gint64 deadline = g_get_monotonic_time () + timeout;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (work, FALSE);

  locker = g_mutex_locker_new (&work->lock);
  while (!is_safe (work) && !work->ended && !(work->trouble && work->tried))
    if (!g_cond_wait_until (&work->changed, &work->lock, deadline))
      break;
  return is_safe (work);
}

/**
 * rp_journal_worker_wait_idle:
 * @work: what is worked on
 * @timeout: the longest wait, in microseconds
 *
 * Returns: %FALSE when the time ran out before all was in the journal
 */
gboolean
rp_journal_worker_wait_idle (RpJournalWorker *work, gint64 timeout)
{
  gint64 deadline = g_get_monotonic_time () + timeout;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (work, FALSE);

  locker = g_mutex_locker_new (&work->lock);
  while (!work->idle)
    if (!g_cond_wait_until (&work->changed, &work->lock, deadline))
      break;
  return work->idle;
}

/**
 * rp_journal_worker_secure:
 * @work: what is worked on
 * @task: (transfer full): who waits for the answer
 *
 * Tries at once, everywhere. The task returns %TRUE when the program can end without a loss, otherwise what is wrong.
 */
void
rp_journal_worker_secure (RpJournalWorker *work, GTask *task)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (work);
  g_return_if_fail (G_IS_TASK (task));

  locker = g_mutex_locker_new (&work->lock);
  g_queue_push_tail (&work->waiting, task);
  if (is_safe (work) || work->ended)
    {
      answer (work);
      return;
    }
  work->urgent = TRUE;
  g_cond_broadcast (&work->changed);
}

/**
 * rp_journal_worker_stop:
 * @work: what is worked on
 * @timeout: the longest wait, in microseconds
 *
 * Has the thread end after one more try. It is not joined: a disk that hangs must not keep the program.
 */
void
rp_journal_worker_stop (RpJournalWorker *work, gint64 timeout)
{
  g_autoptr (GMutexLocker) locker = NULL;
  gint64 deadline = g_get_monotonic_time () + timeout;

  g_return_if_fail (work);

  locker = g_mutex_locker_new (&work->lock);
  work->stopping = TRUE;
  g_cond_broadcast (&work->changed);
  while (!work->ended)
    if (!g_cond_wait_until (&work->changed, &work->lock, deadline))
      {
        g_info ("Journal: not all could be written in time");
        return;
      }
}
