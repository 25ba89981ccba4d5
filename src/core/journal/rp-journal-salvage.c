/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-salvage.h"

#include "journal/rp-journal-schema.h"

#include <glib/gstdio.h>

/* How many rows in a row may be unreadable before a table is given up whose end is not known: no more than the file has room
 * for. */
#define LONGEST_GAP 100000
#define LEAST_ROW_BYTES 16

static const char *const first_tables[] = { "session", "turn", NULL };
static const char *const tables[] = { "session", "code", "session_fact", "turn", "answer", "removal", NULL };

/* Turns whose session is lost get one that begins with the first of them. */
static const char mend[]
    = "INSERT OR IGNORE INTO session (id, uid) SELECT DISTINCT session, lower (hex (randomblob (16))) FROM "
      "turn"
      " WHERE session NOT IN (SELECT id FROM session);"
      "INSERT OR IGNORE INTO session_fact (session, uid, program, asked_turns, asked_exercises, by_hand, at, "
      "day,"
      " \"offset\", written) SELECT session, 'salvaged', '', 0, 0, 0, min (at), day, \"offset\", written"
      " FROM turn WHERE session NOT IN (SELECT session FROM session_fact) GROUP BY session;";
static const char first_mend[]
    = "INSERT OR IGNORE INTO session (id, program, started) SELECT session, '', min (ended) FROM turn"
      " WHERE session NOT IN (SELECT id FROM session) GROUP BY session;";

typedef struct
{
  RpJournalDb *journal;
  sqlite3 *damaged;
  const char *table;
  RpStatement *scan;   /* from a row on */
  RpStatement *insert; /* takes the columns as they are read */
  gint64 last;         /* the last row there may be */
  gint64 longest_gap;
} Copy;

static gboolean
has_column (sqlite3 *db, const char *table, const char *column)
{
  return sqlite3_table_column_metadata (db, NULL, table, column, NULL, NULL, NULL, NULL, NULL) == SQLITE_OK;
}

/* By its tables, for the number of the version may be what is damaged. Returns: 0 when there is nothing to read */
static guint
find_version (sqlite3 *damaged)
{
  if (has_column (damaged, "session", "uid"))
    return 2;
  return has_column (damaged, "session", "started") ? 1 : 0;
}

static gint64
find_last (sqlite3 *damaged, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM %s;", table);
  g_autoptr (RpStatement) statement = NULL;

  if (sqlite3_prepare_v2 (damaged, sql, -1, &statement, NULL) != SQLITE_OK
      || sqlite3_step (statement) != SQLITE_ROW)
    return G_MAXINT64;
  return sqlite3_column_int64 (statement, 0);
}

static gint64
find_longest_gap (sqlite3 *damaged)
{
  const char *path = sqlite3_db_filename (damaged, "main");
  GStatBuf info;

  if (!path || g_stat (path, &info) != 0)
    return LONGEST_GAP;
  return MIN (info.st_size / LEAST_ROW_BYTES, LONGEST_GAP);
}

/* The columns of the new table, of which the first is the number of the row. */
static char *
list_columns (RpJournalDb *journal, const char *table, guint *n)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (RpStatement) statement = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') ORDER BY cid;", table);

  *n = 0;
  statement = rp_journal_db_prepare (journal, sql, NULL);
  while (statement && sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (list, "%s\"%s\"", (*n)++ ? ", " : "",
                            (const char *) sqlite3_column_text (statement, 0));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
prepare (Copy *copy)
{
  guint n;
  g_autofree char *columns = list_columns (copy->journal, copy->table, &n);
  g_autofree char *scan
      = g_strdup_printf ("SELECT %s FROM %s WHERE id >= ?1 AND id <= ?2 ORDER BY id;", columns, copy->table);
  g_autoptr (GString) insert = g_string_new (NULL);

  g_string_printf (insert, "INSERT OR IGNORE INTO %s (%s) VALUES (", copy->table, columns);
  for (guint i = 0; i < n; i++)
    g_string_append (insert, i ? ", ?" : "?");
  g_string_append (insert, ");");
  copy->insert = rp_journal_db_prepare (copy->journal, insert->str, NULL);
  return copy->insert && sqlite3_prepare_v2 (copy->damaged, scan, -1, &copy->scan, NULL) == SQLITE_OK;
}

/* A row that the new table refuses is as good as unreadable. */
static void
copy_row (Copy *copy)
{
  int n = sqlite3_column_count (copy->scan);

  sqlite3_reset (copy->insert);
  for (int i = 0; i < n; i++)
    sqlite3_bind_value (copy->insert, i + 1, sqlite3_column_value (copy->scan, i));
  if (sqlite3_step (copy->insert) != SQLITE_DONE)
    g_debug ("Journal: a row of %s is left out: %s", copy->table, sqlite3_errmsg (copy->journal->handle));
}

/* Reads from row @from to row @to. Returns: the row after the last that could be read; @from when none could */
static gint64
copy_rows (Copy *copy, gint64 from, gint64 to, gboolean *at_end)
{
  int code;

  sqlite3_reset (copy->scan);
  sqlite3_bind_int64 (copy->scan, 1, from);
  sqlite3_bind_int64 (copy->scan, 2, to);
  while ((code = sqlite3_step (copy->scan)) == SQLITE_ROW)
    {
      copy_row (copy);
      from = sqlite3_column_int64 (copy->scan, 0) + 1;
    }
  *at_end = code == SQLITE_DONE;
  return from;
}

/* Row by row over what cannot be read, until a row can. Returns: the row after it; 0 when there is none */
static gint64
pass_gap (Copy *copy, gint64 from)
{
  gint64 last = copy->last == G_MAXINT64 ? from + copy->longest_gap : copy->last;

  for (gint64 row = from; row <= last; row++)
    {
      gboolean at_end;

      if (copy_rows (copy, row, row, &at_end) > row)
        return row + 1;
    }
  return 0;
}

static void
copy_table (RpJournalDb *journal, sqlite3 *damaged, const char *table)
{
  Copy copy = { .journal = journal, .damaged = damaged, .table = table };
  gboolean at_end = FALSE;
  gint64 next = 1;

  copy.last = find_last (damaged, table);
  copy.longest_gap = find_longest_gap (damaged);
  if (prepare (&copy))
    while (next > 0 && !at_end)
      {
        next = copy_rows (&copy, next, copy.last, &at_end);
        if (!at_end)
          next = pass_gap (&copy, next);
      }
  sqlite3_finalize (copy.scan);
  sqlite3_finalize (copy.insert);
}

/* Rows keep their numbers, by which they know each other; so the file must be new. */
static gboolean
copy_tables (RpJournalDb *journal, sqlite3 *damaged, guint version)
{
  const char *const *names = version == 1 ? first_tables : tables;
  gint64 there;

  if (!rp_journal_schema_read_version (journal, &there, NULL) || there != 0
      || !rp_journal_schema_make (journal, version, NULL))
    return FALSE;
  for (guint i = 0; names[i]; i++)
    copy_table (journal, damaged, names[i]);
  return rp_journal_db_run (journal, version == 1 ? first_mend : mend, NULL);
}

static guint
count_sessions (RpJournalDb *journal)
{
  gint64 n;

  return rp_journal_db_ask (journal, "SELECT count (*) FROM session;", &n, NULL) ? (guint) n : 0;
}

/* Rows may come before those that they belong to, or without them. */
static guint
salvage (RpJournalDb *journal, sqlite3 *damaged, guint version)
{
  guint n = 0;

  if (!rp_journal_db_run (journal, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;", NULL))
    return 0;
  if (copy_tables (journal, damaged, version))
    n = count_sessions (journal);
  if (n > 0 && !rp_journal_db_run (journal, "COMMIT;", NULL))
    n = 0;
  rp_journal_db_undo (journal);
  rp_journal_db_run (journal, "PRAGMA foreign_keys = ON;", NULL);
  return n;
}

/**
 * rp_journal_salvage_from:
 * @journal: an open file without tables
 * @damaged: another file, which is only read
 *
 * Brings into @journal what can still be read of @damaged, in the tables of its version. A file that was made meanwhile stays as
 * it is.
 *
 * Returns: how many sessions that are
 */
guint
rp_journal_salvage_from (RpJournalDb *journal, const char *damaged)
{
  sqlite3 *db = NULL;
  guint n = 0;

  if (sqlite3_open_v2 (damaged, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
    {
      guint version = find_version (db);

      if (version > 0)
        n = salvage (journal, db, version);
    }
  sqlite3_close_v2 (db);
  g_info ("Journal: %u sessions are saved from %s", n, damaged);
  return n;
}
