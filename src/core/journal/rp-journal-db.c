/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-db.h"

#include "base/rp-core-error.h"

#include <glib/gi18n-lib.h>

/* Who writes tries again by itself, and keeps aside what is not written meanwhile; who reads does it once. */
#define BUSY_MILLISECONDS 100
#define READ_BUSY_MILLISECONDS 2000

/**
 * rp_journal_db_new:
 * @path: the file
 *
 * Returns: (transfer full): a file that is not open
 */
RpJournalDb *
rp_journal_db_new (const char *path)
{
  RpJournalDb *self;

  g_return_val_if_fail (path, NULL);

  self = g_new0 (RpJournalDb, 1);
  self->path = g_strdup (path);
  return self;
}

/**
 * rp_journal_db_free:
 * @self: (transfer full) (nullable): a file, with no statement left
 *
 * Closes it.
 */
void
rp_journal_db_free (RpJournalDb *self)
{
  if (!self)
    return;

  rp_journal_db_close (self);
  g_free (self->path);
  g_free (self);
}

/**
 * rp_journal_db_open:
 * @self: a file that is not open
 * @error: return location for an error
 *
 * Opens it; makes it when it is absent and shall be written.
 *
 * Returns: %FALSE when that cannot be done
 */
gboolean
rp_journal_db_open (RpJournalDb *self, GError **error)
{
  int flags = self->to_read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

  /* One thread at a time has it, so SQLite need not lock it for each value that is read. */
  if (sqlite3_open_v2 (self->path, &self->handle, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    return rp_journal_db_fail (self, error);
  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_busy_timeout (self->handle, self->to_read ? READ_BUSY_MILLISECONDS : BUSY_MILLISECONDS);
  return TRUE;
}

/**
 * rp_journal_db_close:
 * @self: a file
 *
 * Closes it, if it is open.
 */
void
rp_journal_db_close (RpJournalDb *self)
{
  if (self->handle)
    sqlite3_close_v2 (g_steal_pointer (&self->handle));
}

/**
 * rp_journal_db_fail:
 * @self: a file of which a call failed
 * @error: return location for an error
 *
 * Says what SQLite said last, as a sentence.
 *
 * Returns: %FALSE
 */
gboolean
rp_journal_db_fail (RpJournalDb *self, GError **error)
{
  int code = sqlite3_errcode (self->handle) & 0xff;

  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
                 _ ("Another program is using the journal %s. Close that program."), self->path);
  else
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
                 _ ("The journal %s cannot be used: %s. Check that the disk is not full and that you may "
                    "write there."),
                 self->path, sqlite3_errmsg (self->handle));
  g_info ("Journal: failed with %d, %s", sqlite3_extended_errcode (self->handle),
          sqlite3_errmsg (self->handle));
  return FALSE;
}

/**
 * rp_journal_db_run:
 * @self: an open file
 * @sql: statements
 * @error: return location for an error
 *
 * Runs statements without a result.
 *
 * Returns: %FALSE when one of them failed
 */
gboolean
rp_journal_db_run (RpJournalDb *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return rp_journal_db_fail (self, error);
  return TRUE;
}

/**
 * rp_journal_db_prepare:
 * @self: an open file
 * @sql: a statement
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the statement
 */
RpStatement *
rp_journal_db_prepare (RpJournalDb *self, const char *sql, GError **error)
{
  RpStatement *statement = NULL;

  if (sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    rp_journal_db_fail (self, error);
  return statement;
}

/**
 * rp_journal_db_ask:
 * @self: an open file
 * @sql: a statement with a result
 * @number: (out): the first column of the first row, as a number
 * @error: return location for an error
 *
 * Returns: %FALSE when there is none
 */
gboolean
rp_journal_db_ask (RpJournalDb *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (RpStatement) statement = rp_journal_db_prepare (self, sql, error);

  if (!statement)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return rp_journal_db_fail (self, error);
  *number = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

/**
 * rp_journal_db_undo:
 * @self: an open file
 *
 * Ends a transaction that was not committed, if there is one: some failures have already done so.
 */
void
rp_journal_db_undo (RpJournalDb *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK;", NULL, NULL, NULL);
}
