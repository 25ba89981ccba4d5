/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-backlog.h"

typedef struct
{
  guint number;
  RpJournalRecord *facts;

  /* How much of it is in the file */
  gboolean begun;
  guint n_written;
} Session;

struct _RpJournalBacklog
{
  GPtrArray *sessions; /* in the order in which they began */
  guint n_begun;
};

static void
session_free (gpointer data)
{
  Session *session = data;

  rp_journal_record_free (session->facts);
  g_free (session);
}

/**
 * rp_journal_backlog_new:
 *
 * Returns: (transfer full): an empty one
 */
RpJournalBacklog *
rp_journal_backlog_new (void)
{
  RpJournalBacklog *self = g_new0 (RpJournalBacklog, 1);

  self->sessions = g_ptr_array_new_with_free_func (session_free);
  return self;
}

/**
 * rp_journal_backlog_free:
 * @self: (transfer full): a backlog
 *
 * Frees it with all that was not written.
 */
void
rp_journal_backlog_free (RpJournalBacklog *self)
{
  g_ptr_array_unref (self->sessions);
  g_free (self);
}

/**
 * rp_journal_backlog_begin:
 * @self: a backlog
 * @program: the program's id
 * @started: microseconds since the epoch
 *
 * Returns: the number of a new session, from 1
 */
guint
rp_journal_backlog_begin (RpJournalBacklog *self, const char *program, gint64 started)
{
  Session *session;

  g_return_val_if_fail (self, 0);
  g_return_val_if_fail (program, 0);

  session = g_new0 (Session, 1);
  session->number = ++self->n_begun;
  session->facts = rp_journal_record_new (program, started);
  g_ptr_array_add (self->sessions, session);
  return session->number;
}

/* NULL when it has ended and is all written. */
static Session *
find_session (RpJournalBacklog *self, guint number)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      Session *session = g_ptr_array_index (self->sessions, i);

      if (session->number == number)
        return session;
    }
  return NULL;
}

/**
 * rp_journal_backlog_add:
 * @self: a backlog
 * @session: the number of a session that has not ended
 * @turn: a finished turn
 *
 * Adds the turn to the session.
 */
void
rp_journal_backlog_add (RpJournalBacklog *self, guint session, const RpJournalEntry *turn)
{
  Session *found;

  g_return_if_fail (self);
  g_return_if_fail (turn);

  found = find_session (self, session);
  g_return_if_fail (found && found->facts->ended == 0);

  g_ptr_array_add (found->facts->turns, rp_journal_entry_copy (turn));
}

/**
 * rp_journal_backlog_end:
 * @self: a backlog
 * @session: the number of a session that has not ended
 * @ended: microseconds since the epoch, more than 0
 *
 * Notes when the session ended.
 */
void
rp_journal_backlog_end (RpJournalBacklog *self, guint session, gint64 ended)
{
  Session *found;

  g_return_if_fail (self);
  g_return_if_fail (ended > 0);

  found = find_session (self, session);
  g_return_if_fail (found && found->facts->ended == 0);

  found->facts->ended = ended;
}

static gboolean
is_written (const Session *session)
{
  return session->begun && session->n_written == session->facts->turns->len && session->facts->ended == 0;
}

static const Session *
find_unwritten (RpJournalBacklog *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (!is_written (g_ptr_array_index (self->sessions, i)))
      return g_ptr_array_index (self->sessions, i);
  return NULL;
}

/**
 * rp_journal_backlog_is_empty:
 * @self: a backlog
 *
 * Returns: %TRUE when all is in the journal
 */
gboolean
rp_journal_backlog_is_empty (RpJournalBacklog *self)
{
  g_return_val_if_fail (self, TRUE);

  return !find_unwritten (self);
}

/**
 * rp_journal_backlog_get_next:
 * @self: a backlog
 * @session: (out): the session's number
 *
 * Returns: (transfer full) (nullable): the first session of which something is not in the journal, as it is now
 */
RpJournalRecord *
rp_journal_backlog_get_next (RpJournalBacklog *self, guint *session)
{
  const Session *found;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (session, NULL);

  found = find_unwritten (self);
  *session = found ? found->number : 0;
  return found ? rp_journal_record_copy (found->facts) : NULL;
}

/**
 * rp_journal_backlog_get_all:
 * @self: a backlog
 *
 * Returns: (transfer full) (element-type RpJournalRecord): all sessions of which something is not in the journal
 */
GPtrArray *
rp_journal_backlog_get_all (RpJournalBacklog *self)
{
  GPtrArray *records;

  g_return_val_if_fail (self, NULL);

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const Session *session = g_ptr_array_index (self->sessions, i);

      if (!is_written (session))
        g_ptr_array_add (records, rp_journal_record_copy (session->facts));
    }
  return records;
}

/**
 * rp_journal_backlog_note_written:
 * @self: a backlog
 * @session: the session's number
 * @record: what is now in the journal of it
 *
 * Forgets the session when it has ended.
 */
void
rp_journal_backlog_note_written (RpJournalBacklog *self, guint session, const RpJournalRecord *record)
{
  Session *found;

  g_return_if_fail (self);
  g_return_if_fail (record);

  found = find_session (self, session);
  g_return_if_fail (found);

  found->begun = TRUE;
  found->n_written = record->turns->len;
  if (record->ended > 0)
    g_ptr_array_remove (self->sessions, found);
}

/**
 * rp_journal_backlog_note_gone:
 * @self: a backlog
 *
 * Nothing is in the journal any more, for another begins.
 */
void
rp_journal_backlog_note_gone (RpJournalBacklog *self)
{
  g_return_if_fail (self);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      Session *session = g_ptr_array_index (self->sessions, i);

      session->begun = FALSE;
      session->n_written = 0;
    }
}
