/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-record.h"

#include "journal/rp-journal-private.h"

/**
 * rp_journal_record_new:
 * @program: the program's id
 * @started: microseconds since the epoch
 *
 * Returns: (transfer full): a session that goes on, without a turn
 */
RpJournalRecord *
rp_journal_record_new (const char *program, gint64 started)
{
  RpJournalRecord *self;

  g_return_val_if_fail (program, NULL);

  self = g_new0 (RpJournalRecord, 1);
  self->program = g_strdup (program);
  self->started = started;
  self->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_entry_free);
  return self;
}

/**
 * rp_journal_record_copy:
 * @self: a session
 *
 * Returns: (transfer full): another one that says the same
 */
RpJournalRecord *
rp_journal_record_copy (const RpJournalRecord *self)
{
  RpJournalRecord *copy;

  g_return_val_if_fail (self, NULL);

  copy = rp_journal_record_new (self->program, self->started);
  copy->ended = self->ended;
  for (guint i = 0; i < self->turns->len; i++)
    g_ptr_array_add (copy->turns, rp_journal_entry_copy (g_ptr_array_index (self->turns, i)));
  return copy;
}

/**
 * rp_journal_record_free:
 * @self: (transfer full) (nullable): a session
 *
 * Frees it and its turns.
 */
void
rp_journal_record_free (RpJournalRecord *self)
{
  if (!self)
    return;

  g_ptr_array_unref (self->turns);
  g_free (self->program);
  g_free (self);
}

/* Its number is 0 when it is not in the journal. */
static gboolean
find (const RpJournalRecord *self, RpJournal *journal, gint64 *session, GError **error)
{
  g_autoptr (RpStatement) statement
      = rp_journal_prepare (journal, "SELECT id FROM session WHERE program = ? AND started = ?;", error);
  int code;

  *session = 0;
  if (!statement)
    return FALSE;

  sqlite3_bind_text (statement, 1, self->program, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, self->started);
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *session = sqlite3_column_int64 (statement, 0);
  return code == SQLITE_ROW || code == SQLITE_DONE || rp_journal_fail (journal, error);
}

/* Turns are only ever added at the end, so as many as are there are the first ones. */
static gboolean
write_rest (const RpJournalRecord *self, RpJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) there = NULL;
  gint64 session;

  if (!find (self, journal, &session, error))
    return FALSE;
  if (session == 0)
    session = rp_journal_begin (journal, self->program, self->started, error);
  if (session == 0)
    return FALSE;
  there = rp_journal_list (journal, session, error);
  if (!there)
    return FALSE;
  for (guint i = there->len; i < self->turns->len; i++)
    {
      RpJournalEntry turn = *(const RpJournalEntry *) g_ptr_array_index (self->turns, i);

      turn.session = session;
      if (!rp_journal_add (journal, &turn, error))
        return FALSE;
    }
  return self->ended == 0 || rp_journal_end (journal, session, self->ended, error);
}

/**
 * rp_journal_record_write:
 * @self: a session
 * @journal: where it shall be
 * @error: return location for an error
 *
 * Adds to the journal what it does not know of the session. All of it is on the disk when this returns, or nothing.
 *
 * Returns: %TRUE when the journal has the whole session
 */
gboolean
rp_journal_record_write (const RpJournalRecord *self, RpJournal *journal, GError **error)
{
  gboolean written;

  g_return_val_if_fail (self, FALSE);
  g_return_val_if_fail (RP_IS_JOURNAL (journal), FALSE);

  if (!rp_journal_run (journal, "BEGIN IMMEDIATE;", error))
    return FALSE;
  written = write_rest (self, journal, error) && rp_journal_run (journal, "COMMIT;", error);
  /* Some failures have already undone it. */
  if (!sqlite3_get_autocommit (journal->db))
    sqlite3_exec (journal->db, "ROLLBACK;", NULL, NULL, NULL);
  return written;
}

/**
 * rp_journal_record_read_all:
 * @journal: a journal
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): all its sessions, in the order in which they were
 *   written; %NULL when one of them cannot be read
 */
GPtrArray *
rp_journal_record_read_all (RpJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  g_autoptr (RpStatement) statement = NULL;
  int code;

  g_return_val_if_fail (RP_IS_JOURNAL (journal), NULL);

  statement = rp_journal_prepare (
      journal, "SELECT id, program, started, ifnull (ended, 0) FROM session ORDER BY id;", error);
  if (!statement)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      RpJournalRecord *record = rp_journal_record_new ((const char *) sqlite3_column_text (statement, 1),
                                                       sqlite3_column_int64 (statement, 2));

      record->ended = sqlite3_column_int64 (statement, 3);
      g_ptr_array_unref (record->turns);
      record->turns = rp_journal_list (journal, sqlite3_column_int64 (statement, 0), error);
      g_ptr_array_add (records, record);
      if (!record->turns)
        {
          record->turns = g_ptr_array_new ();
          return NULL;
        }
    }
  if (code != SQLITE_DONE)
    {
      rp_journal_fail (journal, error);
      return NULL;
    }
  return g_steal_pointer (&records);
}
