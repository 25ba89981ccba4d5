/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-writer.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LONG (20 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *path;
  GStrv asides; /* the first can be written, unless a test sees to it that it cannot */
  RpJournalWriter *writer;
  GPtrArray *notices;
} Fixture;

static void
on_notice (Fixture *fixture, const char *sentence)
{
  g_ptr_array_add (fixture->notices, g_strdup (sentence));
}

static void
open_writer (Fixture *fixture)
{
  fixture->writer = rp_journal_writer_new (fixture->path, (const char *const *) fixture->asides);
  g_signal_connect_swapped (fixture->writer, "notice", G_CALLBACK (on_notice), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-writer-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "below", "journal.sqlite", NULL);
  fixture->asides = g_new0 (char *, 3);
  fixture->asides[0] = g_build_filename (fixture->folder, "first", "aside.sqlite", NULL);
  fixture->asides[1] = g_build_filename (fixture->folder, "second", "aside.sqlite", NULL);
  fixture->notices = g_ptr_array_new_with_free_func (g_free);
  open_writer (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->writer)
    g_assert_finalize_object (fixture->writer);
  journal_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_strfreev (fixture->asides);
  g_ptr_array_unref (fixture->notices);
}

static void
add (Fixture *fixture, guint session, guint set)
{
  g_autoptr (RpPastTurn) turn = journal_fixture_turn (set, 20);

  rp_journal_writer_add (fixture->writer, session, turn);
}

static guint
begin (RpJournalWriter *writer, const char *program, gint64 began)
{
  g_autoptr (RpPastSession) facts = journal_fixture_session (program, began);

  return rp_journal_writer_begin (writer, facts);
}

static void
wait_idle (Fixture *fixture)
{
  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, LONG));
}

static void
wait_for_notice (Fixture *fixture, guint n, const char *part)
{
  while (fixture->notices->len < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->notices, n - 1), part));
}

static void
assert_file (Fixture *fixture, const char *expected)
{
  g_autofree char *told = journal_fixture_tell_file (fixture->path);

  g_assert_cmpstr (told, ==, expected);
}

/* Each turn is on the disk before the next is handed over, while nothing closes the file: kill -9 loses none of it. */
static void
test_each_turn_is_on_the_disk (Fixture *fixture, gconstpointer data)
{
  guint session = begin (fixture->writer, "daily-clams", 500);

  add (fixture, session, 1);
  wait_idle (fixture);
  assert_file (fixture, "daily-clams 500 0: 1\n");
  rp_journal_writer_flush (fixture->writer);
  add (fixture, session, 2);
  wait_idle (fixture);
  assert_file (fixture, "daily-clams 500 0: 1 2\n");
  rp_journal_writer_end (fixture->writer, session, 900);
  wait_idle (fixture);
  assert_file (fixture, "daily-clams 500 900: 1 2\n");
  g_assert_cmpuint (fixture->notices->len, ==, 0);
}

static void
test_the_end_waits (Fixture *fixture, gconstpointer data)
{
  guint first = begin (fixture->writer, "one", 500);
  guint second = begin (fixture->writer, "two", 600);

  for (guint i = 1; i <= 4; i++)
    add (fixture, i % 2 ? first : second, i);
  rp_journal_writer_end (fixture->writer, first, 700);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  assert_file (fixture, "one 500 700: 1 3\ntwo 600 0: 2 4\n");
}

/* Kept meanwhile, told once, and told when it is over; nothing is lost, and the order stays. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  guint session = begin (fixture->writer, "daily-clams", 500);
  sqlite3 *db;

  add (fixture, session, 1);
  wait_idle (fixture);
  db = journal_fixture_lock (fixture->path);
  add (fixture, session, 2);
  wait_for_notice (fixture, 1, "Another program");
  add (fixture, session, 3);
  rp_journal_writer_flush (fixture->writer);
  rp_journal_writer_end (fixture->writer, session, 900);
  g_assert_false (rp_journal_writer_wait_idle (fixture->writer, 0));
  g_assert_true (g_file_test (fixture->asides[0], G_FILE_TEST_EXISTS));
  sqlite3_close (db);
  wait_idle (fixture);
  g_assert_false (g_file_test (fixture->asides[0], G_FILE_TEST_EXISTS));
  wait_for_notice (fixture, 2, "can be written again");
  assert_file (fixture, "daily-clams 500 900: 1 2 3\n");
}

/* The end of the program is not held up for ever by another one, and the next start brings what was done, once. */
static void
test_locked_at_the_end (Fixture *fixture, gconstpointer data)
{
  guint session = begin (fixture->writer, "daily-clams", 500);
  sqlite3 *db;

  add (fixture, session, 1);
  wait_idle (fixture);
  db = journal_fixture_lock (fixture->path);
  add (fixture, session, 2);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  assert_file (fixture, "daily-clams 500 0: 1\n");
  open_writer (fixture);
  session = begin (fixture->writer, "two", 600);
  add (fixture, session, 3);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  sqlite3_close (db);
  for (guint i = 0; i < 2; i++)
    {
      open_writer (fixture);
      wait_idle (fixture);
      assert_file (fixture, "daily-clams 500 0: 1 2\ntwo 600 0: 3\n");
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
test_second_place (Fixture *fixture, gconstpointer data)
{
  char *journal, *first;
  guint session;

  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal = block (fixture->path);
  first = block (fixture->asides[0]);
  open_writer (fixture);
  session = begin (fixture->writer, "daily-clams", 500);
  add (fixture, session, 1);
  rp_journal_writer_end (fixture->writer, session, 900);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  g_assert_true (g_file_test (fixture->asides[1], G_FILE_TEST_EXISTS));
  unblock (journal);
  unblock (first);
  open_writer (fixture);
  wait_idle (fixture);
  assert_file (fixture, "daily-clams 500 900: 1\n");
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
assert_secured (Fixture *fixture, const char *part)
{
  g_autofree char *told = NULL;

  rp_journal_writer_secure_async (fixture->writer, on_secured, &told);
  while (!told)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (told, part));
}

/* Where no place takes it, whoever asks is told why, and may ask again. */
static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  char *journal, *first, *second;
  guint session;

  assert_secured (fixture, "safe");
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal = block (fixture->path);
  first = block (fixture->asides[0]);
  second = block (fixture->asides[1]);
  open_writer (fixture);
  assert_secured (fixture, "safe");
  session = begin (fixture->writer, "daily-clams", 500);
  add (fixture, session, 1);
  g_assert_false (rp_journal_writer_flush (fixture->writer));
  assert_secured (fixture, journal);
  unblock (second);
  assert_secured (fixture, "safe");
  g_assert_true (rp_journal_writer_flush (fixture->writer));
  add (fixture, session, 2);
  g_assert_true (rp_journal_writer_flush (fixture->writer));
  g_assert_true (g_file_test (fixture->asides[1], G_FILE_TEST_EXISTS));
  unblock (journal);
  unblock (first);
  assert_secured (fixture, "safe");
  wait_idle (fixture);
  assert_file (fixture, "daily-clams 500 0: 1 2\n");
}

/* What a person had aside from an earlier day comes before what is done now. */
static void
test_in_order (Fixture *fixture, gconstpointer data)
{
  char *journal;
  guint session;

  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal = block (fixture->path);
  for (guint i = 1; i <= 3; i++)
    {
      open_writer (fixture);
      session = begin (fixture->writer, "daily-clams", 500 * i);
      add (fixture, session, i);
      if (i == 3)
        unblock (journal);
      rp_journal_writer_end (fixture->writer, session, 500 * i + 1);
      if (i == 3)
        wait_idle (fixture);
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
    }
  assert_file (fixture, "daily-clams 500 501: 1\ndaily-clams 1000 1001: 2\ndaily-clams 1500 1501: 3\n");
}

#define N_KILLS 40

/* As a process of its own: hands over turns for ever, and says each that is on a disk. */
static int
work_until_killed (char **arguments)
{
  RpJournalWriter *writer = rp_journal_writer_new (arguments[1], (const char *const *) arguments + 2);
  guint turn = (guint) g_ascii_strtoull (arguments[0], NULL, 10) * 1000;
  guint session = 0;

  for (;;)
    {
      g_autoptr (RpPastTurn) entry = journal_fixture_turn (++turn, 20);

      if (turn % 4 == 1)
        session = begin (writer, "daily-clams", turn);
      rp_journal_writer_add (writer, session, entry);
      if (turn % 4 == 0)
        rp_journal_writer_end (writer, session, turn);
      while (!rp_journal_writer_flush (writer))
        continue;
      if (write (STDOUT_FILENO, &turn, sizeof turn) != sizeof turn)
        return 1;
    }
}

/* Returns: the last turn that was said to be on a disk, or 0 */
static guint
kill_at_random (Fixture *fixture, guint round, guint n_before)
{
  g_autofree char *number = g_strdup_printf ("%u", round);
  const char *const command[]
      = { "/proc/self/exe", "--work", number, fixture->path, fixture->asides[0], fixture->asides[1], NULL };
  g_autoptr (GError) error = NULL;
  guint last = 0;
  guint turn;
  GPid child;
  int said;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                                           NULL, &child, NULL, &said, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < n_before && read (said, &turn, sizeof turn) == sizeof turn; i++)
    last = turn;
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_spawn_close_pid (child);
  while (read (said, &turn, sizeof turn) == sizeof turn)
    last = turn;
  close (said);
  return last;
}

/* The turns of a round as they lie in the file: a number each, in order, without a gap. */
static guint
count_round (Fixture *fixture, guint round)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  guint n = 0;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT \"set\" FROM turn WHERE \"set\" / 1000 = ? ORDER BY id;",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_int (statement, 1, (int) round);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_assert_cmpint (sqlite3_column_int (statement, 0), ==, round * 1000 + ++n);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return n;
}

/* Killed at any moment, with a journal that is well, locked, or free again meanwhile: what was on a disk comes into the
 * journal, once and in order. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  wait_idle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  for (guint round = 1; round <= N_KILLS; round++)
    {
      sqlite3 *db = round % 3 == 0 ? NULL : journal_fixture_lock (fixture->path);
      guint last = kill_at_random (fixture, round, (guint) g_test_rand_int_range (1, 12));
      guint n;

      if (round % 6 == 1)
        kill_at_random (fixture, 500 + round, 3);
      if (db)
        sqlite3_close (db);
      open_writer (fixture);
      wait_idle (fixture);
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
      n = count_round (fixture, round);
      g_assert_cmpuint (round * 1000 + n, >=, last);
      g_assert_cmpuint (n, <=, last % 1000 + 1);
    }
}

static void
test_folder_deleted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);
  guint old = begin (fixture->writer, "old", 100);
  guint session = begin (fixture->writer, "daily-clams", 500);

  add (fixture, old, 1);
  rp_journal_writer_end (fixture->writer, old, 200);
  add (fixture, session, 1);
  wait_idle (fixture);
  journal_fixture_remove (below);
  add (fixture, session, 2);
  wait_idle (fixture);
  wait_for_notice (fixture, 1, "was deleted or moved");
  assert_file (fixture, "daily-clams 500 0: 1 2\n");
}

/* No folder can be made below a file; once the file is gone, all is written. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);
  guint session;

  wait_idle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  journal_fixture_remove (below);
  g_assert_true (g_file_set_contents (below, "", 0, NULL));
  open_writer (fixture);
  wait_for_notice (fixture, 1, below);
  session = begin (fixture->writer, "daily-clams", 500);
  add (fixture, session, 1);
  g_assert_cmpint (g_unlink (below), ==, 0);
  wait_idle (fixture);
  wait_for_notice (fixture, 2, "can be written again");
  assert_file (fixture, "daily-clams 500 0: 1\n");
}

/* An old journal is gone on with. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i <= 3; i++)
    {
      guint session = begin (fixture->writer, "daily-clams", 500 * i);

      add (fixture, session, i);
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
      open_writer (fixture);
    }
  wait_idle (fixture);
  assert_file (fixture, "daily-clams 500 0: 1\ndaily-clams 1000 0: 2\ndaily-clams 1500 0: 3\n");
}

#define ADD(name, func) g_test_add ("/journal-writer/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  if (argc > 3 && g_str_equal (argv[1], "--work"))
    return work_until_killed (argv + 2);
  g_test_init (&argc, &argv, NULL);
  ADD ("each-turn-is-on-the-disk", test_each_turn_is_on_the_disk);
  ADD ("the-end-waits", test_the_end_waits);
  ADD ("locked", test_locked);
  ADD ("locked-at-the-end", test_locked_at_the_end);
  ADD ("folder-deleted", test_folder_deleted);
  ADD ("no-folder", test_no_folder);
  ADD ("goes-on", test_goes_on);
  ADD ("second-place", test_second_place);
  ADD ("no-place", test_no_place);
  ADD ("in-order", test_in_order);
  ADD ("killed", test_killed);
  return g_test_run ();
}
