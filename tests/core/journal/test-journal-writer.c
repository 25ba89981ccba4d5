/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-load.h"
#include "writer-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_whole (WriterFixture *fixture, guint n_sessions, guint n_turns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = rp_history_load (fixture->path, 0, G_MAXUINT32, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, n_sessions);
  for (guint i = 0; i < n_sessions; i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      g_assert_cmpuint (session->turns->len, ==, n_turns);
      g_assert_cmpint (session->ended, >, 0);
    }
}

/* Each turn is on the disk before the next is handed over, while nothing closes the file: kill -9 loses none of it. */
static void
test_each_turn_is_on_the_disk (WriterFixture *fixture, gconstpointer data)
{
  guint session = writer_fixture_begin (fixture, "daily-clams", 500);

  writer_fixture_add (fixture, session, 1);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "daily-clams 500 0: 1\n");
  rp_journal_writer_flush (fixture->writer);
  writer_fixture_add (fixture, session, 2);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "daily-clams 500 0: 1 2\n");
  rp_journal_writer_end (fixture->writer, session, 900);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "daily-clams 500 900: 1 2\n");
  g_assert_cmpuint (fixture->notices->len, ==, 0);
}

static void
test_the_end_waits (WriterFixture *fixture, gconstpointer data)
{
  guint first = writer_fixture_begin (fixture, "one", 500);
  guint second = writer_fixture_begin (fixture, "two", 600);

  for (guint i = 1; i <= 4; i++)
    writer_fixture_add (fixture, i % 2 ? first : second, i);
  rp_journal_writer_end (fixture->writer, first, 700);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  writer_fixture_assert_file (fixture, "one 500 700: 1 3\ntwo 600 0: 2 4\n");
}

/* Kept meanwhile, told once, and told when it is over; nothing is lost, and the order stays. */
static void
test_locked (WriterFixture *fixture, gconstpointer data)
{
  guint session = writer_fixture_begin (fixture, "daily-clams", 500);
  sqlite3 *db;

  writer_fixture_add (fixture, session, 1);
  writer_fixture_wait_idle (fixture);
  db = journal_fixture_lock (fixture->path);
  writer_fixture_add (fixture, session, 2);
  writer_fixture_wait_for_notice (fixture, 1, "Another program");
  writer_fixture_add (fixture, session, 3);
  rp_journal_writer_flush (fixture->writer);
  rp_journal_writer_end (fixture->writer, session, 900);
  g_assert_false (rp_journal_writer_wait_idle (fixture->writer, 0));
  g_assert_true (g_file_test (fixture->asides[0], G_FILE_TEST_EXISTS));
  sqlite3_close (db);
  writer_fixture_wait_idle (fixture);
  g_assert_false (g_file_test (fixture->asides[0], G_FILE_TEST_EXISTS));
  writer_fixture_wait_for_notice (fixture, 2, "can be written again");
  writer_fixture_assert_file (fixture, "daily-clams 500 900: 1 2 3\n");
}

/* The end of the program is not held up for ever by another one, and the next start brings what was done, once. */
static void
test_locked_at_the_end (WriterFixture *fixture, gconstpointer data)
{
  guint session = writer_fixture_begin (fixture, "daily-clams", 500);
  sqlite3 *db;

  writer_fixture_add (fixture, session, 1);
  writer_fixture_wait_idle (fixture);
  db = journal_fixture_lock (fixture->path);
  writer_fixture_add (fixture, session, 2);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  writer_fixture_assert_file (fixture, "daily-clams 500 0: 1\n");
  writer_fixture_open_writer (fixture);
  session = writer_fixture_begin (fixture, "two", 600);
  writer_fixture_add (fixture, session, 3);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  sqlite3_close (db);
  for (guint i = 0; i < 2; i++)
    {
      writer_fixture_open_writer (fixture);
      writer_fixture_wait_idle (fixture);
      writer_fixture_assert_file (fixture, "daily-clams 500 0: 1 2\ntwo 600 0: 3\n");
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
    }
}

/* A file where a folder must be: nothing can be made below it, by nobody. */
static char *
block (const char *file)
{
  char *folder = g_path_get_dirname (file);

  journal_fixture_remove (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  return folder;
}

static void
unblock (char *folder)
{
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_free (folder);
}

/* No journal and no first place from the start on: the second takes it. */
static void
test_second_place (WriterFixture *fixture, gconstpointer data)
{
  char *journal, *first;
  guint session;

  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal = block (fixture->path);
  first = block (fixture->asides[0]);
  writer_fixture_open_writer (fixture);
  session = writer_fixture_begin (fixture, "daily-clams", 500);
  writer_fixture_add (fixture, session, 1);
  rp_journal_writer_end (fixture->writer, session, 900);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  g_assert_true (g_file_test (fixture->asides[1], G_FILE_TEST_EXISTS));
  unblock (journal);
  unblock (first);
  writer_fixture_open_writer (fixture);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "daily-clams 500 900: 1\n");
  g_assert_false (g_file_test (fixture->asides[1], G_FILE_TEST_EXISTS));
}

static void
on_secured (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  char **told = user_data;

  g_free (*told);
  *told = rp_journal_writer_secure_finish (RP_JOURNAL_WRITER (source), result, &error)
              ? g_strdup ("safe")
              : g_strdup (error->message);
}

static void
assert_secured (WriterFixture *fixture, const char *part)
{
  g_autofree char *told = NULL;

  rp_journal_writer_secure_async (fixture->writer, on_secured, &told);
  while (!told)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (told, part));
}

/* Where no place takes it, whoever asks is told why, and may ask again. */
static void
test_no_place (WriterFixture *fixture, gconstpointer data)
{
  char *journal, *first, *second;
  guint session;

  assert_secured (fixture, "safe");
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal = block (fixture->path);
  first = block (fixture->asides[0]);
  second = block (fixture->asides[1]);
  writer_fixture_open_writer (fixture);
  assert_secured (fixture, "safe");
  session = writer_fixture_begin (fixture, "daily-clams", 500);
  writer_fixture_add (fixture, session, 1);
  g_assert_false (rp_journal_writer_flush (fixture->writer));
  assert_secured (fixture, journal);
  unblock (second);
  assert_secured (fixture, "safe");
  g_assert_true (rp_journal_writer_flush (fixture->writer));
  writer_fixture_add (fixture, session, 2);
  g_assert_true (rp_journal_writer_flush (fixture->writer));
  g_assert_true (g_file_test (fixture->asides[1], G_FILE_TEST_EXISTS));
  unblock (journal);
  unblock (first);
  assert_secured (fixture, "safe");
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "daily-clams 500 0: 1 2\n");
}

/* What a person had aside from an earlier day comes before what is done now. */
static void
test_in_order (WriterFixture *fixture, gconstpointer data)
{
  char *journal;
  guint session;

  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal = block (fixture->path);
  for (guint i = 1; i <= 3; i++)
    {
      writer_fixture_open_writer (fixture);
      session = writer_fixture_begin (fixture, "daily-clams", 500 * i);
      writer_fixture_add (fixture, session, i);
      if (i == 3)
        unblock (journal);
      rp_journal_writer_end (fixture->writer, session, 500 * i + 1);
      if (i == 3)
        writer_fixture_wait_idle (fixture);
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
    }
  writer_fixture_assert_file (fixture,
                              "daily-clams 500 501: 1\ndaily-clams 1000 1001: 2\ndaily-clams 1500 1501: 3\n");
}

static void
test_folder_deleted (WriterFixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);
  guint old = writer_fixture_begin (fixture, "old", 100);
  guint session = writer_fixture_begin (fixture, "daily-clams", 500);

  writer_fixture_add (fixture, old, 1);
  rp_journal_writer_end (fixture->writer, old, 200);
  writer_fixture_add (fixture, session, 1);
  writer_fixture_wait_idle (fixture);
  journal_fixture_remove (below);
  writer_fixture_add (fixture, session, 2);
  writer_fixture_wait_idle (fixture);
  writer_fixture_wait_for_notice (fixture, 1, "was deleted or moved");
  writer_fixture_assert_file (fixture, "daily-clams 500 0: 1 2\n");
}

/* No folder can be made below a file; once the file is gone, all is written. */
static void
test_no_folder (WriterFixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);
  guint session;

  writer_fixture_wait_idle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal_fixture_remove (below);
  g_assert_true (g_file_set_contents (below, "", 0, NULL));
  writer_fixture_open_writer (fixture);
  writer_fixture_wait_for_notice (fixture, 1, below);
  session = writer_fixture_begin (fixture, "daily-clams", 500);
  writer_fixture_add (fixture, session, 1);
  g_assert_cmpint (g_unlink (below), ==, 0);
  writer_fixture_wait_idle (fixture);
  writer_fixture_wait_for_notice (fixture, 2, "can be written again");
  writer_fixture_assert_file (fixture, "daily-clams 500 0: 1\n");
}

/* An old journal is gone on with. */
static void
test_goes_on (WriterFixture *fixture, gconstpointer data)
{
  for (guint i = 1; i <= 3; i++)
    {
      guint session = writer_fixture_begin (fixture, "daily-clams", 500 * i);

      writer_fixture_add (fixture, session, i);
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
      writer_fixture_open_writer (fixture);
    }
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture,
                              "daily-clams 500 0: 1\ndaily-clams 1000 0: 2\ndaily-clams 1500 0: 3\n");
}

/* Two programs write at once: each session is there, whole. */
static void
test_two_at_once (WriterFixture *fixture, gconstpointer data)
{
  const char *const places[] = { fixture->asides[1], NULL };
  RpJournalWriter *other = rp_journal_writer_new (fixture->path, places);
  guint first = writer_fixture_begin (fixture, "one", 500);
  g_autoptr (RpPastSession) facts = journal_fixture_session ("two", 600);
  guint second = rp_journal_writer_begin (other, facts);

  for (guint i = 1; i <= 30; i++)
    {
      g_autoptr (RpPastTurn) turn = journal_fixture_turn (i, 20);

      writer_fixture_add (fixture, first, i);
      rp_journal_writer_add (other, second, turn);
    }
  rp_journal_writer_end (fixture->writer, first, 900);
  rp_journal_writer_end (other, second, 900);
  writer_fixture_wait_idle (fixture);
  g_assert_true (rp_journal_writer_wait_idle (other, WRITER_FIXTURE_LONG));
  g_assert_finalize_object (other);
  assert_whole (fixture, 2, 30);
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/journal-writer/" name, WriterFixture, NULL, writer_fixture_set_up, func,                     \
              writer_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-turn-is-on-the-disk", test_each_turn_is_on_the_disk);
  ADD ("the-end-waits", test_the_end_waits);
  ADD ("two-at-once", test_two_at_once);
  ADD ("locked", test_locked);
  ADD ("locked-at-the-end", test_locked_at_the_end);
  ADD ("folder-deleted", test_folder_deleted);
  ADD ("no-folder", test_no_folder);
  ADD ("goes-on", test_goes_on);
  ADD ("second-place", test_second_place);
  ADD ("no-place", test_no_place);
  ADD ("in-order", test_in_order);
  return g_test_run ();
}
