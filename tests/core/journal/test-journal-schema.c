/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-schema.h"

/*
 * version-1.sqlite was written by the Reprise that had the first version of the tables: daily-clams with a turn that was
 * done again, the same a day later, broken off in the middle, and kneeling, of which the end was not written.
 * version-2.sqlite was written by the first that had the second: daily-clams with a turn that was done again and one that
 * was corrected, with answers of which one was changed, and a session that was added by hand.
 */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
copy_file (const char *name, const char *path)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "journals", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (source, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("TZ", "Pacific/Honolulu", TRUE);
  fixture->folder = journal_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
  copy_file ("version-1.sqlite", fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journal_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_journal (const char *path, const char *expected)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (path);
  g_autofree char *told = journal_fixture_tell (journal);

  g_assert_null (rp_journal_get_notice (journal));
  g_assert_cmpstr (told, ==, expected);
}

static RpHistory *
read_history (const char *path)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (path);
  g_autoptr (GError) error = NULL;
  RpHistory *history = rp_journal_read (journal, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);
  return history;
}

/* Nothing is lost: the best of what was done again, what was broken off, the day where the computer is. */
static void
test_first_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;
  const RpPastSession *session;
  const RpPastTurn *turn;
  g_autofree char *day = NULL;

  assert_journal (fixture->path, "daily-clams:1,1,1. daily-clams:1. kneeling:1,2");
  history = read_history (fixture->path);
  session = rp_history_get_session (history, 0);
  g_assert_cmpint (session->began.at, ==, 1793000000000000);
  g_assert_cmpint (session->began.offset, ==, -10 * 3600);
  day = rp_fact_time_format_day (session->began.day);
  g_assert_cmpstr (day, ==, "2026-10-25");
  g_assert_cmpint (session->ended - session->began.at, ==, 601 * G_USEC_PER_SEC);
  turn = g_ptr_array_index (session->turns, 0);
  g_assert_cmpuint (turn->done, ==, 20);
  g_assert_cmpint (turn->side, ==, RP_SIDE_LEFT);
  g_assert_cmpint (turn->time.at - session->began.at, ==, 290 * G_USEC_PER_SEC);
  g_assert_cmpuint (((RpPastTurn *) g_ptr_array_index (session->turns, 1))->done, ==, 18);
  g_assert_cmpuint (((RpPastTurn *) g_ptr_array_index (session->turns, 2))->item, ==, 1);
}

static guint
count_facts (const char *path)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (path);
  g_autoptr (GPtrArray) records = rp_journal_read_all_facts (journal, NULL);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const RpJournalRecord *record = g_ptr_array_index (records, i);

      n += record->turns->len + record->sessions->len;
    }
  return n;
}

/* All rows stay, the worse turns too: seven turns, three beginnings and two ends. */
static void
test_all_rows_stay (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_facts (fixture->path), ==, 7 + 3 + 2);
}

/* The same file on two computers, in two time zones, gives the same names: merged, nothing is there twice. */
static void
test_same_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.sqlite", NULL);
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autoptr (RpJournal) second = NULL;
  g_autoptr (GPtrArray) records = NULL;
  guint before = count_facts (fixture->path);

  g_setenv ("TZ", "America/New_York", TRUE);
  copy_file ("version-1.sqlite", other);
  second = journal_fixture_open (other);
  records = rp_journal_read_all_facts (second, NULL);
  for (guint i = 0; i < records->len; i++)
    journal_fixture_merge (journal, g_ptr_array_index (records, i));
  g_assert_cmpuint (count_facts (fixture->path), ==, before);
}

/* What was left of the first version when a program was killed, with rows that are only in the file beside it. */
static void
test_beside (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
                    "INSERT INTO session (program, started) VALUES ('late', 1793500000000000);"
                    "INSERT INTO turn (session, exercise, \"set\", side, planned, done, ended)"
                    " VALUES (last_insert_rowid (), 'clamshell', 3, 'left', 20, 4, 1793500100000000);",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  assert_journal (fixture->path, "daily-clams:1,1,1. daily-clams:1. kneeling:1,2 late:3");
  sqlite3_close (db);
}

/* One file, as those in which turns wait. */
static void
test_single (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = NULL;
  g_autofree char *told = NULL;

  journal_fixture_run (fixture->path, "PRAGMA journal_mode = DELETE;");
  journal = rp_journal_open_single (fixture->path, NULL);
  told = journal_fixture_tell (journal);
  g_assert_cmpstr (told, ==, "daily-clams:1,1,1. daily-clams:1. kneeling:1,2");
}

/* All of it or nothing: while another program writes, the file stays as it is. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = journal_fixture_lock (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_journal_open (fixture->path, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (
      sqlite3_exec (db, "INSERT INTO session (program, started) VALUES ('late', 1793500000000000); COMMIT;",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  sqlite3_close (db);
  assert_journal (fixture->path, "daily-clams:1,1,1. daily-clams:1. kneeling:1,2 late:");
}

static gpointer
open_on_thread (gpointer path)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (RpJournal) journal = rp_journal_open (path, NULL);

      if (journal)
        return NULL;
    }
  return (gpointer) "not opened";
}

/* Two programs that start at once. */
static void
test_two_at_once (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("open", open_on_thread, fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_null (g_thread_join (threads[i]));
  g_assert_cmpuint (count_facts (fixture->path), ==, 7 + 3 + 2);
}

/* As it was written then: it opens for ever. */
static void
test_second_version (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "second.sqlite", NULL);
  g_autoptr (RpHistory) history = NULL;
  const RpPastSession *session;

  copy_file ("version-2.sqlite", path);
  assert_journal (path, "daily-clams:1,1,1. :.");
  history = read_history (path);
  session = rp_history_find (history, "7c8f5a52-0f5c-4a0e-9b67-0d1f6a3a2b11");
  g_assert_cmpstr (session->code, ==, "reprise:4?123456789");
  g_assert_cmpint (session->began.offset, ==, 3600);
  g_assert_cmpuint (((RpPastTurn *) session->turns->pdata[0])->done, ==, 20);
  g_assert_cmpuint (((RpPastTurn *) session->turns->pdata[1])->done, ==, 15);
  g_assert_nonnull (((RpPastTurn *) session->turns->pdata[1])->supersedes);
  g_assert_cmpstr (((RpPastTurn *) session->turns->pdata[2])->load, ==, "Red band");
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_PAIN_BEFORE), ==, 2);
  g_assert_cmpstr (rp_past_session_get_text (session, RP_ANSWER_NOTE), ==, "The knee felt fine.");
  g_assert_true (rp_history_get_session (history, 1)->by_hand);
}

#define ADD(name, func) g_test_add ("/journal-schema/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("first-version", test_first_version);
  ADD ("all-rows-stay", test_all_rows_stay);
  ADD ("same-names", test_same_names);
  ADD ("beside", test_beside);
  ADD ("single", test_single);
  ADD ("locked", test_locked);
  ADD ("two-at-once", test_two_at_once);
  ADD ("second-version", test_second_version);
  return g_test_run ();
}
