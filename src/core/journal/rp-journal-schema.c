/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-schema.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal-migration.h"

#include <glib/gi18n-lib.h>

static const char first_schema[]
    = "CREATE TABLE session (id INTEGER PRIMARY KEY, program TEXT NOT NULL,"
      " started INTEGER NOT NULL, ended INTEGER);"
      "CREATE TABLE turn (id INTEGER PRIMARY KEY,"
      " session INTEGER NOT NULL REFERENCES session (id), exercise TEXT NOT NULL,"
      " \"set\" INTEGER NOT NULL, side TEXT NOT NULL, planned INTEGER NOT NULL,"
      " done INTEGER NOT NULL, ended INTEGER NOT NULL);"
      "CREATE INDEX turn_session ON turn (session);";

/* Rows are only added; of those that say something about the same, the one written last stands. A code is there once,
 * for a program is done for weeks. What was removed is only noted in a file that another will take over. */
static const char schema[]
    = "CREATE TABLE session (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE);"
      "CREATE TABLE code (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
      "CREATE TABLE session_fact (id INTEGER PRIMARY KEY,"
      " session INTEGER NOT NULL REFERENCES session (id), uid TEXT NOT NULL, program TEXT NOT NULL, name "
      "TEXT,"
      " code INTEGER REFERENCES code (id), packs TEXT, asked_turns INTEGER NOT NULL,"
      " asked_exercises INTEGER NOT NULL, by_hand INTEGER NOT NULL, at INTEGER NOT NULL, day INTEGER NOT "
      "NULL,"
      " \"offset\" INTEGER NOT NULL, written INTEGER NOT NULL, ended INTEGER, UNIQUE (session, uid));"
      "CREATE INDEX session_fact_day ON session_fact (day, session);"
      "CREATE TABLE turn (id INTEGER PRIMARY KEY,"
      " session INTEGER NOT NULL REFERENCES session (id), uid TEXT NOT NULL, supersedes TEXT,"
      " exercise TEXT NOT NULL, name TEXT, item INTEGER NOT NULL, \"set\" INTEGER NOT NULL, side TEXT NOT "
      "NULL,"
      " measure TEXT NOT NULL, planned INTEGER NOT NULL, done INTEGER NOT NULL, load TEXT,"
      " own_pace INTEGER NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL, \"offset\" INTEGER NOT NULL,"
      " written INTEGER NOT NULL, UNIQUE (session, uid));"
      "CREATE TABLE answer (id INTEGER PRIMARY KEY,"
      " session INTEGER NOT NULL REFERENCES session (id), uid TEXT NOT NULL, kind TEXT NOT NULL,"
      " number INTEGER, text TEXT, at INTEGER NOT NULL, day INTEGER NOT NULL, \"offset\" INTEGER NOT NULL,"
      " written INTEGER NOT NULL, UNIQUE (session, uid));"
      "CREATE TABLE removal (id INTEGER PRIMARY KEY, session TEXT NOT NULL UNIQUE);";

static gboolean
fail_newer (RpJournalDb *journal, GError **error)
{
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
               _ ("The journal %s was written by a newer Reprise. Update Reprise to use it."), journal->path);
  return FALSE;
}

/**
 * rp_journal_schema_read_version:
 * @journal: an open file
 * @version: (out): which version its tables are of; 0 when it has none
 * @error: return location for an error
 *
 * Returns: %FALSE when that cannot be read
 */
gboolean
rp_journal_schema_read_version (RpJournalDb *journal, gint64 *version, GError **error)
{
  return rp_journal_db_ask (journal, "PRAGMA user_version;", version, error);
}

/**
 * rp_journal_schema_make:
 * @journal: an open file without tables, within a transaction
 * @version: which version, 1 or %RP_JOURNAL_SCHEMA_VERSION
 * @error: return location for an error
 *
 * Makes the tables.
 *
 * Returns: %FALSE when they cannot be made
 */
gboolean
rp_journal_schema_make (RpJournalDb *journal, guint version, GError **error)
{
  g_autofree char *note = g_strdup_printf ("PRAGMA user_version = %u;", version);

  return rp_journal_db_run (journal, version == 1 ? first_schema : schema, error)
         && rp_journal_db_run (journal, note, error);
}

/* The tables before step aside for the new ones, and go when all that they hold is there. */
static gboolean
migrate (RpJournalDb *journal, GError **error)
{
  return rp_journal_db_run (journal,
                            "DROP INDEX IF EXISTS turn_session;"
                            "ALTER TABLE turn RENAME TO old_turn;"
                            "ALTER TABLE session RENAME TO old_session;",
                            error)
         && rp_journal_schema_make (journal, RP_JOURNAL_SCHEMA_VERSION, error)
         && rp_journal_migration_copy (journal, "old_session", "old_turn", error)
         && rp_journal_db_run (journal, "DROP TABLE old_turn; DROP TABLE old_session;", error);
}

/* Another program may have done it meanwhile. */
static gboolean
change (RpJournalDb *journal, GError **error)
{
  gint64 version;

  if (!rp_journal_schema_read_version (journal, &version, error))
    return FALSE;
  if (version >= RP_JOURNAL_SCHEMA_VERSION)
    return TRUE;
  g_info ("Journal: its tables go from version %d to %d", (int) version, RP_JOURNAL_SCHEMA_VERSION);
  return version == 0 ? rp_journal_schema_make (journal, RP_JOURNAL_SCHEMA_VERSION, error)
                      : migrate (journal, error);
}

/**
 * rp_journal_schema_settle:
 * @journal: an open file
 * @error: return location for an error
 *
 * Brings the tables to this version, all of it or nothing.
 *
 * Returns: %FALSE when that cannot be done, or a newer Reprise made them
 */
gboolean
rp_journal_schema_settle (RpJournalDb *journal, GError **error)
{
  gint64 version;
  gboolean done;

  if (!rp_journal_schema_read_version (journal, &version, error))
    return FALSE;
  if (version > RP_JOURNAL_SCHEMA_VERSION)
    return fail_newer (journal, error);
  if (version == RP_JOURNAL_SCHEMA_VERSION)
    return TRUE;
  if (!rp_journal_db_run (journal, "BEGIN IMMEDIATE;", error))
    return FALSE;
  done = change (journal, error) && rp_journal_db_run (journal, "COMMIT;", error);
  rp_journal_db_undo (journal);
  return done;
}
