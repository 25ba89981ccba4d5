/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The journal's file as SQLite has it, and what is wrong as a sentence. Only this room sees SQLite. */

/**
 * RpJournalDb:
 * @handle: (nullable): what SQLite calls it, from rp_journal_db_open() on
 * @path: the file
 * @single: whether all is in one file after each call
 * @to_read: whether nothing is written
 *
 * An open file. Used by one thread at a time.
 */
typedef struct
{
  sqlite3 *handle;
  char *path;
  gboolean single;
  gboolean to_read;
} RpJournalDb;

typedef struct sqlite3_stmt RpStatement;

RpJournalDb *rp_journal_db_new (const char *path);
void rp_journal_db_free (RpJournalDb *self);
gboolean rp_journal_db_open (RpJournalDb *self, GError **error);
void rp_journal_db_close (RpJournalDb *self);
gboolean rp_journal_db_fail (RpJournalDb *self, GError **error);
gboolean rp_journal_db_run (RpJournalDb *self, const char *sql, GError **error);
RpStatement *rp_journal_db_prepare (RpJournalDb *self, const char *sql, GError **error);
gboolean rp_journal_db_ask (RpJournalDb *self, const char *sql, gint64 *number, GError **error);
void rp_journal_db_undo (RpJournalDb *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalDb, rp_journal_db_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpStatement, sqlite3_finalize)

G_END_DECLS
