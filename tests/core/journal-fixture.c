/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* Returns: (transfer full): a new folder */
char *
journal_fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("reprise-journal-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* Removes a folder with all that is in it. */
void
journal_fixture_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        journal_fixture_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* A session on the first day of 1970; its uid is its program's and when it began. */
RpPastSession *
journal_fixture_session (const char *program, gint64 began)
{
  g_autofree char *uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT, program, began);
  RpPastSession *session = rp_past_session_new (uid, program);

  session->began = (RpFactTime){ began, 719163, 0, began };
  return session;
}

/* A turn of twenty on the left. */
RpPastTurn *
journal_fixture_turn (guint set, guint done)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->exercise = g_strdup ("clamshell");
  turn->set = set;
  turn->side = RP_SIDE_LEFT;
  turn->planned = 20;
  turn->done = done;
  turn->time = (RpFactTime){ 1000 + set, 719163, 0, 1000 + set };
  return turn;
}

/* A session that goes on, with turns named as the writer names them. */
RpJournalRecord *
journal_fixture_record (const char *program, gint64 began, guint n_turns)
{
  g_autoptr (RpPastSession) session = journal_fixture_session (program, began);
  RpJournalRecord *record = rp_journal_record_new (session->uid);

  session->fact = g_strdup ("1");
  rp_journal_record_add_session (record, session);
  for (guint i = 1; i <= n_turns; i++)
    {
      g_autoptr (RpPastTurn) turn = journal_fixture_turn (i, 10 + i);

      turn->uid = g_strdup_printf ("%u", i);
      rp_journal_record_add_turn (record, turn);
    }
  return record;
}

/* Lets the session end. */
void
journal_fixture_end (RpJournalRecord *record, gint64 ended)
{
  g_autoptr (RpPastSession) session = rp_past_session_copy (g_ptr_array_index (record->sessions, 0));

  g_free (session->fact);
  session->fact = g_strdup ("2");
  session->ended = ended;
  session->began.written = ended;
  rp_journal_record_add_session (record, session);
}

/* Opens it, or fails the test. */
RpJournal *
journal_fixture_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  RpJournal *journal = rp_journal_open (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (journal);
  return journal;
}

/* Writes facts, or fails the test. */
void
journal_fixture_merge (RpJournal *journal, const RpJournalRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rp_journal_merge (journal, record, &error));
  g_assert_no_error (error);
}

/* One word for each session: "program:sets", with a point when it has ended. */
char *
journal_fixture_tell (RpJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = rp_journal_read (journal, 0, G_MAXUINT32, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      g_string_append_printf (told, "%s%s:", i ? " " : "", session->program);
      for (guint j = 0; j < session->turns->len; j++)
        g_string_append_printf (told, "%s%u", j ? "," : "",
                                ((RpPastTurn *) g_ptr_array_index (session->turns, j))->set);
      g_string_append (told, session->ended ? "." : "");
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* As another process reads it: a line for each session in the order of writing, "program began ended: set set". */
char *
journal_fixture_tell_file (const char *path)
{
  g_autoptr (GString) told = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT program, at, ifnull (max (ended), 0),"
                                       " (SELECT group_concat (\"set\", ' ') FROM turn"
                                       " WHERE turn.session = session_fact.session) FROM session_fact"
                                       " GROUP BY session ORDER BY session;",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (told, "%s %d %d: %s\n", (const char *) sqlite3_column_text (statement, 0),
                            sqlite3_column_int (statement, 1), sqlite3_column_int (statement, 2),
                            (const char *) sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* Another program writes and does not end. */
sqlite3 *
journal_fixture_lock (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE;", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

/* Another program changes the file. */
void
journal_fixture_run (const char *path, const char *sql)
{
  g_autofree char *message = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

/* Whether the bytes of @text are in any file of the folder. */
gboolean
journal_fixture_holds (const char *folder, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (g_file_get_contents (path, &bytes, &length, NULL) && memmem (bytes, length, text, strlen (text)))
        return TRUE;
    }
  return FALSE;
}
