/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-migration.h"

#include "journal/rp-journal-rows.h"

/* The day where this computer is: the first version did not note where the person was. */
static RpFactTime
make_time (gint64 at)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (at / G_USEC_PER_SEC);
  RpFactTime time = { .at = at, .written = at };

  if (!when)
    return time;
  time = rp_fact_time_new (when, at);
  time.at = at;
  return time;
}

/* The same session has the same name, from whichever file it comes. */
static char *
make_uid (const char *program, gint64 started)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %s", started, program);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strndup (sum, 32);
}

/* The names that a session's beginning and its end have when they are written today, too. */
static RpJournalRecord *
read_session (RpStatement *statement)
{
  const char *program = (const char *) sqlite3_column_text (statement, 1);
  gint64 started = sqlite3_column_int64 (statement, 2);
  gint64 ended = sqlite3_column_int64 (statement, 3);
  g_autofree char *uid = make_uid (program ? program : "", started);
  RpJournalRecord *record = rp_journal_record_new (uid);
  g_autoptr (RpPastSession) session = rp_past_session_new (uid, program ? program : "");

  session->fact = g_strdup ("1");
  session->began = make_time (started);
  rp_journal_record_add_session (record, session);
  if (ended == 0)
    return record;
  g_free (session->fact);
  session->fact = g_strdup ("2");
  session->ended = ended;
  session->began.written = MAX (ended, started + 1);
  rp_journal_record_add_session (record, session);
  return record;
}

/* The place in the program was not noted: exercises are in the order in which they were begun. */
static guint
find_item (GHashTable *items, const char *exercise)
{
  gpointer item;

  if (g_hash_table_lookup_extended (items, exercise, NULL, &item))
    return GPOINTER_TO_UINT (item);
  g_hash_table_insert (items, g_strdup (exercise), GUINT_TO_POINTER (g_hash_table_size (items)));
  return g_hash_table_size (items) - 1;
}

static void
read_turn (RpStatement *statement, GHashTable *items, RpJournalRecord *record)
{
  const char *exercise = (const char *) sqlite3_column_text (statement, 0);
  g_autofree char *uid = g_strdup_printf ("%u", record->turns->len + 1);
  RpPastTurn turn = {
    .uid = uid,
    .exercise = (char *) (exercise ? exercise : ""),
    .set = (guint) sqlite3_column_int64 (statement, 1),
    .side = rp_side_parse ((const char *) sqlite3_column_text (statement, 2)),
    .planned = (guint) sqlite3_column_int64 (statement, 3),
    .done = (guint) sqlite3_column_int64 (statement, 4),
    .time = make_time (sqlite3_column_int64 (statement, 5)),
  };

  turn.item = find_item (items, turn.exercise);
  rp_journal_record_add_turn (record, &turn);
}

static gboolean
read_turns (RpJournalDb *journal,
            RpStatement *statement,
            gint64 session,
            RpJournalRecord *record,
            GError **error)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int code;

  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, session);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    read_turn (statement, items, record);
  return code == SQLITE_DONE || rp_journal_db_fail (journal, error);
}

/* The index serves the look for a session's turns; it goes with its table. */
static RpStatement *
prepare_turns (RpJournalDb *journal, const char *turns, GError **error)
{
  g_autofree char *index = g_strdup_printf ("CREATE INDEX old_turn_session ON %s (session);", turns);
  g_autofree char *sql = g_strdup_printf ("SELECT exercise, \"set\", side, planned, done, ended FROM %s"
                                          " WHERE session = ? ORDER BY id;",
                                          turns);

  return rp_journal_db_run (journal, index, error) ? rp_journal_db_prepare (journal, sql, error) : NULL;
}

/**
 * rp_journal_migration_copy:
 * @journal: an open file with tables of this version, within a transaction
 * @sessions: its table of sessions of the first version
 * @turns: its table of turns of that version
 * @error: return location for an error
 *
 * Writes what the old tables hold into the new ones. The same rows become the same facts on every computer.
 *
 * Returns: %FALSE when that cannot be done
 */
gboolean
rp_journal_migration_copy (RpJournalDb *journal, const char *sessions, const char *turns, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT id, program, started, ifnull (ended, 0) FROM %s ORDER BY id;", sessions);
  g_autoptr (RpStatement) statement = rp_journal_db_prepare (journal, sql, error);
  g_autoptr (RpStatement) of_session = statement ? prepare_turns (journal, turns, error) : NULL;
  int code;

  if (!of_session)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autoptr (RpJournalRecord) record = read_session (statement);

      if (!read_turns (journal, of_session, sqlite3_column_int64 (statement, 0), record, error)
          || !rp_journal_rows_write (journal, record, error))
        return FALSE;
    }
  return code == SQLITE_DONE || rp_journal_db_fail (journal, error);
}
