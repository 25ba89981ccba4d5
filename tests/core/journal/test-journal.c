/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-journal-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
add_turn (RpJournal *journal, gint64 session, guint set, RpSide side, guint done)
{
  g_autoptr (GError) error = NULL;
  RpJournalEntry entry = { session, (char *) "clamshell", set, side, 20, done, 1000 + set };

  g_assert_true (rp_journal_add (journal, &entry, &error));
  g_assert_no_error (error);
}

static gint64
begin (RpJournal *journal)
{
  g_autoptr (GError) error = NULL;
  gint64 session = rp_journal_begin (journal, "daily-clams", 500, &error);

  g_assert_no_error (error);
  g_assert_cmpint (session, >, 0);
  return session;
}

static RpJournal *
open_journal (const char *path)
{
  g_autoptr (GError) error = NULL;
  RpJournal *journal = rp_journal_open (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (journal);
  return journal;
}

static void
assert_turns (RpJournal *journal, gint64 session, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rp_journal_list (journal, session, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  RpJournal *journal = open_journal (fixture->path);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  RpJournalEntry *last;
  gint64 first = begin (journal);
  gint64 second = begin (journal);

  g_assert_cmpint (first, !=, second);
  g_assert_null (rp_journal_get_notice (journal));
  add_turn (journal, first, 1, RP_SIDE_LEFT, 20);
  add_turn (journal, second, 1, RP_SIDE_NONE, 7);
  add_turn (journal, first, 1, RP_SIDE_RIGHT, 18);
  g_assert_true (rp_journal_end (journal, first, 2000, &error));
  g_assert_finalize_object (journal);

  journal = open_journal (fixture->path);
  entries = rp_journal_list (journal, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  last = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (last->exercise, ==, "clamshell");
  g_assert_cmpint (last->session, ==, first);
  g_assert_cmpint (last->side, ==, RP_SIDE_RIGHT);
  g_assert_cmpuint (last->planned, ==, 20);
  g_assert_cmpuint (last->done, ==, 18);
  g_assert_cmpint (last->ended, ==, 1001);
  g_assert_finalize_object (journal);
}

/* What add() confirmed must be visible to another process at once, and survive a process that never closes. */
static void
test_committed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) writer = open_journal (fixture->path);
  gint64 session = begin (writer);
  g_autoptr (RpJournal) reader = NULL;

  add_turn (writer, session, 1, RP_SIDE_LEFT, 20);
  reader = open_journal (fixture->path);
  assert_turns (reader, session, 1);
  add_turn (writer, session, 2, RP_SIDE_LEFT, 20);
  assert_turns (reader, session, 2);
}

static void
test_no_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = open_journal (fixture->path);
  g_autoptr (GError) error = NULL;
  RpJournalEntry entry = { 77, (char *) "clamshell", 1, RP_SIDE_NONE, 1, 1, 1 };

  g_assert_false (rp_journal_end (journal, 77, 1, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (rp_journal_add (journal, &entry, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
}

static void
assert_put_aside (Fixture *fixture, guint n, const char *contents, gsize length)
{
  g_autofree char *name = g_strdup_printf ("journal-broken-%u.sqlite", n);
  g_autofree char *aside = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (RpJournal) journal = open_journal (fixture->path);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  gsize kept_length;

  g_assert_nonnull (rp_journal_get_notice (journal));
  g_assert_nonnull (strstr (rp_journal_get_notice (journal), name));
  g_file_get_contents (aside, &kept, &kept_length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (kept, kept_length, contents, length);
  begin (journal);
}

static void
test_not_a_journal (Fixture *fixture, gconstpointer data)
{
  static const char words[]
      = "These are my notes, not a data base. Keep them, whatever happens to the journal file.";

  for (guint n = 1; n <= 2; n++)
    {
      g_assert_true (g_file_set_contents (fixture->path, words, -1, NULL));
      assert_put_aside (fixture, n, words, strlen (words));
    }
}

static void
test_damaged_page (Fixture *fixture, gconstpointer data)
{
  RpJournal *journal = open_journal (fixture->path);
  gint64 session = begin (journal);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  for (guint i = 0; i < 400; i++)
    add_turn (journal, session, i + 1, RP_SIDE_LEFT, 20);
  g_assert_finalize_object (journal);

  /* The first page, with the header and the schema, stays whole. */
  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 4 * 4096);
  memset (contents + 4096, 0x5a, length - 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));

  assert_put_aside (fixture, 1, contents, length);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99;", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  journal = rp_journal_open (fixture->path, &error);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  g_assert_nonnull (strstr (error->message, "newer"));
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below_file = g_build_filename (fixture->path, "deeper", "journal.sqlite", NULL);
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  journal = rp_journal_open (below_file, &error);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  g_assert_nonnull (strstr (error->message, fixture->path));

  /* An empty file is a new journal, not a damaged one. */
  journal = open_journal (fixture->path);
  g_assert_null (rp_journal_get_notice (journal));
}

/* Root may write anywhere, so the folder stands in for the file: SQLite cannot open it for writing either. */
static void
test_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  journal = rp_journal_open (fixture->folder, &error);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  g_assert_nonnull (strstr (error->message, fixture->folder));

  if (geteuid () == 0)
    return;
  g_clear_error (&error);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  journal = rp_journal_open (fixture->path, &error);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
}

#define ADD(name, func) g_test_add ("/journal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("committed", test_committed);
  ADD ("no-session", test_no_session);
  ADD ("not-a-journal", test_not_a_journal);
  ADD ("damaged-page", test_damaged_page);
  ADD ("newer", test_newer);
  ADD ("no-folder", test_no_folder);
  ADD ("cannot-write", test_cannot_write);
  return g_test_run ();
}
