/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-history-load.h"

#include <string.h>

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

static void
write_day (RpJournal *journal, const char *program, guint32 day)
{
  g_autoptr (RpJournalRecord) record = journal_fixture_record (program, day, 2);
  RpPastSession *session = g_ptr_array_index (record->sessions, 0);

  session->began.day = day;
  journal_fixture_merge (journal, record);
}

/* Each program with its day, between two words. */
static char *
tell (RpHistory *history)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      g_string_append_printf (told, "%s%s %u", i ? ", " : "", session->program, session->began.day);
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_days (Fixture *fixture, guint32 from, guint32 to, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = rp_history_load (fixture->path, from, to, NULL, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  told = tell (history);
  g_assert_cmpstr (told, ==, expected);
  g_assert_cmpuint (rp_history_get_from (history), ==, from);
  g_assert_cmpuint (rp_history_get_to (history), ==, to);
}

static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  assert_days (fixture, 1, 100, "");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_days (fixture, 1, 100, "");
}

/* Also of a session that was moved to another day, or from there. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autoptr (RpPastSession) moved = journal_fixture_session ("b", 20);
  g_autoptr (RpJournalRecord) record = rp_journal_record_new (moved->uid);

  write_day (journal, "a", 10);
  write_day (journal, "b", 20);
  write_day (journal, "c", 30);
  assert_days (fixture, 10, 20, "a 10, b 20");
  assert_days (fixture, 11, 29, "b 20");
  assert_days (fixture, 0, G_MAXUINT32, "a 10, b 20, c 30");
  moved->began.day = 31;
  moved->began.written = 5000;
  rp_journal_record_add_session (record, moved);
  journal_fixture_merge (journal, record);
  assert_days (fixture, 10, 20, "a 10");
  assert_days (fixture, 30, 31, "c 30, b 31");
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static RpHistory *
load (Fixture *fixture, GCancellable *cancellable, char **notice, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rp_history_load_async (fixture->path, 0, G_MAXUINT32, cancellable, on_loaded, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  return rp_history_load_finish (result, notice, error);
}

static void
test_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  write_day (journal, "a", 10);
  history = load (fixture, cancellable, &notice, &error);
  g_assert_no_error (error);
  g_assert_null (notice);
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (load (fixture, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  g_autofree char *sum = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
  g_free (contents);
  return g_steal_pointer (&sum);
}

/* A newer Reprise added to the tables: what is known of them is read, with a sentence, and nothing is written. */
static void
test_newer (Fixture *fixture, gconstpointer data)
{
  RpJournal *journal = journal_fixture_open (fixture->path);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_day (journal, "a", 10);
  g_assert_finalize_object (journal);
  journal_fixture_run (fixture->path, "ALTER TABLE turn ADD COLUMN mood TEXT; PRAGMA user_version = 3;");
  before = read_file (fixture->path);
  history = load (fixture, NULL, &notice, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (notice, "newer"));
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 1);
  after = read_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* Other tables: nothing can be read, and why is said. */
static void
test_much_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  journal_fixture_run (fixture->path, "CREATE TABLE thing (id INTEGER); PRAGMA user_version = 9;");
  g_assert_null (load (fixture, NULL, &notice, &error));
  g_assert_nonnull (strstr (error->message, "newer"));
  g_assert_null (notice);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  g_assert_true (
      g_file_set_contents (fixture->path, "This is no journal, and long enough to look at.", -1, NULL));
  history = load (fixture, NULL, &notice, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (notice, "damaged"));
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 0);
}

#define ADD(name, func) g_test_add ("/history-load/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-there", test_nothing_there);
  ADD ("days", test_days);
  ADD ("thread", test_thread);
  ADD ("newer", test_newer);
  ADD ("much-newer", test_much_newer);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
