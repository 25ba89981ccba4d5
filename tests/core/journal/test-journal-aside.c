/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-aside.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  RpJournal *journal;
  char *files[3];
  RpJournalAside *aside;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = journal_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
  fixture->journal = journal_fixture_open (fixture->path);
  fixture->files[0] = g_build_filename (fixture->folder, "first.sqlite", NULL);
  fixture->files[1] = g_build_filename (fixture->folder, "second.sqlite", NULL);
  fixture->aside = rp_journal_aside_new ((const char *const *) fixture->files);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->journal);
  g_assert_finalize_object (fixture->aside);
  journal_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->files[0]);
  g_free (fixture->files[1]);
}

static void
assert_journal (RpJournal *journal, const char *expected)
{
  g_autofree char *told = journal_fixture_tell (journal);

  g_assert_cmpstr (told, ==, expected);
}

static void
keep (Fixture *fixture, const char *program, gint64 started, guint n_turns)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, journal_fixture_record (program, started, n_turns));
  g_assert_true (rp_journal_aside_keep (fixture->aside, records, &error));
  g_assert_no_error (error);
  g_assert_true (rp_journal_aside_is_lasting (fixture->aside));
}

static void
take (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rp_journal_aside_take (fixture->aside, fixture->journal, &error));
  g_assert_no_error (error);
  g_assert_false (rp_journal_aside_is_there (fixture->aside));
}

static void
block (const char *file)
{
  g_assert_cmpint (g_mkdir (file, 0700), ==, 0);
}

static void
test_takes_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *beside = g_strconcat (fixture->files[0], "-journal", NULL);

  g_assert_false (rp_journal_aside_is_there (fixture->aside));
  take (fixture);
  keep (fixture, "one", 500, 1);
  keep (fixture, "one", 500, 3);
  g_assert_true (rp_journal_aside_is_there (fixture->aside));
  take (fixture);
  assert_journal (fixture->journal, "one:1,2,3");
  take (fixture);
  assert_journal (fixture->journal, "one:1,2,3");
  keep (fixture, "one", 500, 4);
  g_assert_true (g_file_set_contents (beside, "", 0, NULL));
  take (fixture);
  assert_journal (fixture->journal, "one:1,2,3,4");
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
}

/* By when it was done, wherever it lies. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  block (fixture->files[0]);
  keep (fixture, "one", 500, 1);
  g_assert_true (g_file_test (fixture->files[1], G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (g_rmdir (fixture->files[0]), ==, 0);
  keep (fixture, "two", 600, 2);
  g_assert_true (g_file_test (fixture->files[0], G_FILE_TEST_IS_REGULAR));
  take (fixture);
  assert_journal (fixture->journal, "one:1 two:1,2");
  block (fixture->files[0]);
  block (fixture->files[1]);
  g_assert_false (rp_journal_aside_keep (fixture->aside, none, &error));
  g_assert_nonnull (error);
  g_assert_false (rp_journal_aside_is_lasting (fixture->aside));
  g_rmdir (fixture->files[0]);
  g_rmdir (fixture->files[1]);
}

/* Broken off before it was deleted, or before all of it was in: nothing doubles, nothing is lost. */
static void
test_broken_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) part = journal_fixture_record ("one", 500, 2);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  keep (fixture, "one", 500, 3);
  journal_fixture_merge (fixture->journal, part);
  db = journal_fixture_lock (fixture->path);
  g_assert_false (rp_journal_aside_take (fixture->aside, fixture->journal, &error));
  g_assert_nonnull (error);
  sqlite3_close (db);
  g_assert_true (rp_journal_aside_is_there (fixture->aside));
  take (fixture);
  assert_journal (fixture->journal, "one:1,2,3");
}

/* Another Reprise took it while this one goes on. */
static void
test_taken_by_another (Fixture *fixture, gconstpointer data)
{
  RpJournalAside *other = rp_journal_aside_new ((const char *const *) fixture->files);
  g_autoptr (GError) error = NULL;

  keep (fixture, "one", 500, 1);
  g_assert_true (rp_journal_aside_take (other, fixture->journal, &error));
  g_assert_finalize_object (other);
  g_assert_false (rp_journal_aside_is_there (fixture->aside));
  keep (fixture, "one", 500, 2);
  g_assert_true (rp_journal_aside_is_there (fixture->aside));
  take (fixture);
  assert_journal (fixture->journal, "one:1,2");
}

/* One that somebody else writes to is left where it is. */
static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  keep (fixture, "one", 500, 1);
  db = journal_fixture_lock (fixture->files[0]);
  g_assert_true (rp_journal_aside_take (fixture->aside, fixture->journal, &error));
  g_assert_true (rp_journal_aside_is_there (fixture->aside));
  assert_journal (fixture->journal, "");
  sqlite3_close (db);
  take (fixture);
  assert_journal (fixture->journal, "one:1");
}

/* What an earlier Reprise left there, with tables of the first version. */
static void
test_first_version (Fixture *fixture, gconstpointer data)
{
  journal_fixture_run (
      fixture->files[1],
      "CREATE TABLE session (id INTEGER PRIMARY KEY, program TEXT NOT NULL, started INTEGER NOT NULL, ended "
      "INTEGER);"
      "CREATE TABLE turn (id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session (id),"
      " exercise TEXT NOT NULL, \"set\" INTEGER NOT NULL, side TEXT NOT NULL, planned INTEGER NOT NULL,"
      " done INTEGER NOT NULL, ended INTEGER NOT NULL);"
      "CREATE INDEX turn_session ON turn (session); PRAGMA user_version = 1;"
      "INSERT INTO session VALUES (1, 'old', 100, 900);"
      "INSERT INTO turn VALUES (1, 1, 'clamshell', 1, 'left', 20, 20, 200);"
      "INSERT INTO turn VALUES (2, 1, 'clamshell', 2, 'left', 20, 20, 300);");
  keep (fixture, "one", 500000000, 1);
  take (fixture);
  assert_journal (fixture->journal, "old:1,2. one:1");
}

/* Answers about a session that the journal has, and one that is to be removed. */
static void
test_removal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  RpJournalRecord *answered = rp_journal_record_new ("two-600");
  RpFactTime time = { 700, 719163, 0, 700 };
  g_autoptr (RpAnswer) answer = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "Knee clicked", &time);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  keep (fixture, "one", 500, 1);
  keep (fixture, "two", 600, 1);
  take (fixture);
  rp_journal_record_add_answer (answered, answer);
  g_ptr_array_add (records, answered);
  g_ptr_array_add (records, rp_journal_record_new_removal ("one-500"));
  g_assert_true (rp_journal_aside_keep (fixture->aside, records, &error));
  take (fixture);
  assert_journal (fixture->journal, "two:1");
  history = rp_journal_read (fixture->journal, 0, G_MAXUINT32, NULL);
  g_assert_cmpstr (rp_past_session_get_text (rp_history_get_session (history, 0), RP_ANSWER_NOTE), ==,
                   "Knee clicked");
}

/* What is damaged is kept under another name, and told. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *broken = g_build_filename (fixture->folder, "journal-broken-1.sqlite", NULL);

  take (fixture);
  g_assert_null (rp_journal_aside_get_notice (fixture->aside));
  g_assert_true (
      g_file_set_contents (fixture->files[0], "This is no journal, and long enough to look at.", -1, NULL));
  take (fixture);
  g_assert_nonnull (strstr (rp_journal_aside_get_notice (fixture->aside), broken));
  g_assert_true (g_file_test (broken, G_FILE_TEST_EXISTS));
}

#define ADD(name, func) g_test_add ("/journal-aside/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("takes-once", test_takes_once);
  ADD ("places", test_places);
  ADD ("broken-off", test_broken_off);
  ADD ("taken-by-another", test_taken_by_another);
  ADD ("in-use", test_in_use);
  ADD ("first-version", test_first_version);
  ADD ("removal", test_removal);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
