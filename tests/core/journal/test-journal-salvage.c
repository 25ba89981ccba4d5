/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-salvage.h"

#include <string.h>

#define PAGE 4096
#define LEAF_OF_ROWS 0x0d

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = journal_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journal_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Sessions of ten turns each, in a file that nobody has open. */
static void
write_sessions (Fixture *fixture, guint n)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RpJournalRecord) record = journal_fixture_record ("one", 1000 * i + 500, 10);

      journal_fixture_merge (journal, record);
    }
}

/* Which page of the file a table begins at, from 1. */
static guint
find_root (Fixture *fixture, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s';", name);
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  guint page;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  page = (guint) sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return page;
}

/* Writes nonsense over pages, from 1. */
static void
damage (Fixture *fixture, guint first, guint n)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >=, (first + n - 1) * PAGE);
  memset (contents + (first - 1) * PAGE, 0x5a, n * PAGE);
  g_file_set_contents (fixture->path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

/* A page of rows that name the exercise: one in the middle of those there are. */
static guint
find_page_of_turns (Fixture *fixture)
{
  g_autofree char *contents = NULL;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (guint page = 2; page <= length / PAGE; page++)
    {
      const char *bytes = contents + (page - 1) * PAGE;

      if (*bytes == LEAF_OF_ROWS && memmem (bytes, PAGE, "clamshell", 9))
        g_array_append_val (pages, page);
    }
  g_assert_cmpuint (pages->len, >, 10);
  return g_array_index (pages, guint, pages->len / 2);
}

/* Returns: how many sessions and turns the person still has */
static guint
open_damaged (Fixture *fixture, guint *n_turns)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autoptr (RpHistory) history = rp_journal_read (journal, 0, G_MAXUINT32, NULL);
  g_autofree char *words = NULL;
  guint n = rp_history_get_n_sessions (history);

  *n_turns = 0;
  for (guint i = 0; i < n; i++)
    *n_turns += rp_history_get_session (history, i)->turns->len;
  g_assert_nonnull (strstr (rp_journal_get_notice (journal), "journal-broken-1.sqlite"));
  words = n == 0 ? g_strdup ("No session could be read") : g_strdup_printf (" %u session", n);
  g_assert_nonnull (strstr (rp_journal_get_notice (journal), words));
  return n;
}

/* An index is damaged: no row is lost. */
static void
test_index (Fixture *fixture, gconstpointer data)
{
  guint n_turns;

  write_sessions (fixture, 40);
  damage (fixture, find_root (fixture, "sqlite_autoindex_turn_1"), 1);
  g_assert_cmpuint (open_damaged (fixture, &n_turns), ==, 40);
  g_assert_cmpuint (n_turns, ==, 400);
}

/* A page in the middle of the turns: only those on it are lost. */
static void
test_page_of_turns (Fixture *fixture, gconstpointer data)
{
  guint n_turns;

  write_sessions (fixture, 200);
  damage (fixture, find_page_of_turns (fixture), 1);
  g_assert_cmpuint (open_damaged (fixture, &n_turns), ==, 200);
  g_assert_cmpuint (n_turns, <, 2000);
  g_assert_cmpuint (n_turns, >, 1800);
}

/* All that was said of sessions as a whole is lost: each begins with its first turn. */
static void
test_no_sessions (Fixture *fixture, gconstpointer data)
{
  guint n_turns;

  write_sessions (fixture, 30);
  damage (fixture, find_root (fixture, "session_fact"), 1);
  g_assert_cmpuint (open_damaged (fixture, &n_turns), ==, 30);
  g_assert_cmpuint (n_turns, ==, 300);
}

static void
test_nothing_left (Fixture *fixture, gconstpointer data)
{
  guint n_turns;

  write_sessions (fixture, 5);
  damage (fixture, 1, 1);
  g_assert_cmpuint (open_damaged (fixture, &n_turns), ==, 0);
}

/* Of the first version, too. */
static void
test_first_version (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "journals", "version-1.sqlite", NULL);
  g_autofree char *contents = NULL;
  gsize length;
  guint n_turns;

  g_assert_true (g_file_get_contents (source, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  damage (fixture, find_root (fixture, "turn_session"), 1);
  g_assert_cmpuint (open_damaged (fixture, &n_turns), ==, 3);
  g_assert_cmpuint (n_turns, ==, 6);
}

/* Any page, whichever it is: the journal opens, and most of it is there. */
static void
test_any_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  write_sessions (fixture, 60);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (guint page = 2; page <= length / PAGE; page++)
    {
      g_autoptr (RpJournal) journal = NULL;
      g_autoptr (RpHistory) history = NULL;

      journal_fixture_remove (fixture->folder);
      g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
      damage (fixture, page, 1);
      journal = journal_fixture_open (fixture->path);
      history = rp_journal_read (journal, 0, G_MAXUINT32, NULL);
      g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 60);
    }
}

#define ADD(name, func) g_test_add ("/journal-salvage/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("index", test_index);
  ADD ("page-of-turns", test_page_of_turns);
  ADD ("no-sessions", test_no_sessions);
  ADD ("nothing-left", test_nothing_left);
  ADD ("first-version", test_first_version);
  ADD ("any-page", test_any_page);
  return g_test_run ();
}
