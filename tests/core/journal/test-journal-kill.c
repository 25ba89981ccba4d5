/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-load.h"
#include "writer-fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Programs that are killed at any moment. RP_KILLS says how often, a few times otherwise. */

#define A_FEW 12
#define TURNS_OF_ROUND 1000

static guint
get_n_kills (void)
{
  const char *number = g_getenv ("RP_KILLS");

  return number ? (guint) g_ascii_strtoull (number, NULL, 10) : A_FEW;
}

static void
answer (RpJournalWriter *writer, const char *uid, guint turn)
{
  RpFactTime time = { turn, 719163, 0, turn };
  g_autofree char *words = g_strdup_printf ("Turn %u", turn);
  g_autoptr (RpAnswer) given = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, words, &time);

  rp_journal_writer_answer (writer, uid, given);
}

/* As a process of its own: hands over turns for ever, each with an answer, and says each that is on a disk. */
static int
work_until_killed (char **arguments)
{
  RpJournalWriter *writer = rp_journal_writer_new (arguments[1], (const char *const *) arguments + 2);
  guint turn = (guint) g_ascii_strtoull (arguments[0], NULL, 10) * TURNS_OF_ROUND;
  g_autoptr (RpPastSession) facts = NULL;
  guint session = 0;

  for (;;)
    {
      g_autoptr (RpPastTurn) done = journal_fixture_turn (++turn, 20);

      if (turn % 4 == 1)
        {
          g_clear_pointer (&facts, rp_past_session_free);
          facts = journal_fixture_session ("daily-clams", turn);
          session = rp_journal_writer_begin (writer, facts);
        }
      rp_journal_writer_add (writer, session, done);
      answer (writer, facts->uid, turn);
      if (turn % 4 == 0)
        rp_journal_writer_end (writer, session, turn);
      while (!rp_journal_writer_flush (writer))
        continue;
      if (write (STDOUT_FILENO, &turn, sizeof turn) != sizeof turn)
        return 1;
    }
}

/* As a process of its own: opens a journal, says so, and removes one session after the other. */
static int
remove_until_killed (char **arguments)
{
  g_autoptr (RpJournal) journal = rp_journal_open (arguments[0], NULL);
  guint n = 0;

  for (guint session = 0; journal; session++)
    {
      g_autofree char *uid = g_strdup_printf ("one-%u", session);
      g_autoptr (RpJournalRecord) removal = rp_journal_record_new_removal (uid);

      if (write (STDOUT_FILENO, &n, sizeof n) != sizeof n || !rp_journal_merge (journal, removal, NULL))
        return 1;
      n++;
    }
  return 1;
}

/* Lets others go first, some thousand times: so the moment is another each time. */
static void
pass_some_time (void)
{
  for (int i = g_test_rand_int_range (0, 20000); i > 0; i--)
    g_thread_yield ();
}

/* Returns: the last number that the process said, or 0 */
static guint
kill_at_random (const char *const *command, guint n_before)
{
  g_autoptr (GError) error = NULL;
  guint last = 0;
  guint number;
  GPid child;
  int said;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                                           NULL, &child, NULL, &said, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < n_before && read (said, &number, sizeof number) == sizeof number; i++)
    last = number;
  pass_some_time ();
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_spawn_close_pid (child);
  while (read (said, &number, sizeof number) == sizeof number)
    last = number;
  close (said);
  return last;
}

static guint
kill_writer (WriterFixture *fixture, guint round, guint n_before)
{
  g_autofree char *number = g_strdup_printf ("%u", round);
  const char *const command[]
      = { "/proc/self/exe", "--work", number, fixture->path, fixture->asides[0], fixture->asides[1], NULL };

  return kill_at_random (command, n_before);
}

/* The numbers that a statement gives for a round: one after the other, without a gap. Returns: how many */
static guint
count (WriterFixture *fixture, const char *sql, guint round)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  guint n = 0;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_int64 (statement, 1, round * TURNS_OF_ROUND);
  sqlite3_bind_int64 (statement, 2, (round + 1) * TURNS_OF_ROUND - 1);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_assert_cmpint (sqlite3_column_int64 (statement, 0), ==, round * TURNS_OF_ROUND + ++n);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return n;
}

static void
assert_round (WriterFixture *fixture, guint round, guint last)
{
  guint n_turns = count (
      fixture, "SELECT \"set\" FROM turn WHERE \"set\" BETWEEN ?1 AND ?2 ORDER BY session, id;", round);
  guint n_answers
      = count (fixture, "SELECT at FROM answer WHERE at BETWEEN ?1 AND ?2 ORDER BY session, id;", round);

  g_assert_cmpuint (round * TURNS_OF_ROUND + n_turns, >=, last);
  g_assert_cmpuint (round * TURNS_OF_ROUND + n_answers, >=, last);
  g_assert_cmpuint (n_turns, <=, last % TURNS_OF_ROUND + 1);
  g_assert_cmpuint (n_answers, <=, last % TURNS_OF_ROUND + 1);
}

/* With a journal that is well, locked, or free again meanwhile: what was on a disk comes into the journal, once and in order. */
static void
test_writing (WriterFixture *fixture, gconstpointer data)
{
  writer_fixture_wait_idle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  for (guint round = 1; round <= get_n_kills (); round++)
    {
      sqlite3 *db = round % 3 == 0 ? NULL : journal_fixture_lock (fixture->path);
      guint last = kill_writer (fixture, round, (guint) g_test_rand_int_range (1, 12));

      if (round % 6 == 1)
        kill_writer (fixture, 500000 + round, 3);
      if (db)
        sqlite3_close (db);
      writer_fixture_open_writer (fixture);
      writer_fixture_wait_idle (fixture);
      g_assert_finalize_object (g_steal_pointer (&fixture->writer));
      assert_round (fixture, round, last);
    }
}

static void
write_first_version (const char *path, guint n_turns)
{
  g_autoptr (GString) sql = g_string_new (
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN;"
      "CREATE TABLE session (id INTEGER PRIMARY KEY, program TEXT NOT NULL, started INTEGER NOT NULL,"
      " ended INTEGER);"
      "CREATE TABLE turn (id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session (id),"
      " exercise TEXT NOT NULL, \"set\" INTEGER NOT NULL, side TEXT NOT NULL, planned INTEGER NOT NULL,"
      " done INTEGER NOT NULL, ended INTEGER NOT NULL);"
      "CREATE INDEX turn_session ON turn (session); PRAGMA user_version = 1;");

  for (guint i = 0; i < n_turns; i++)
    {
      if (i % 10 == 0)
        g_string_append_printf (sql, "INSERT INTO session VALUES (%u, 'one', %u, %u);", i / 10 + 1, i * 1000,
                                i);
      g_string_append_printf (sql, "INSERT INTO turn VALUES (%u, %u, 'clamshell', %u, 'left', 20, 20, %u);",
                              i + 1, i / 10 + 1, i % 10 + 1, i * 1000);
    }
  g_string_append (sql, "COMMIT;");
  journal_fixture_run (path, sql->str);
}

static guint
count_turns (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = rp_history_load (path, 0, G_MAXUINT32, NULL, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    n += rp_history_get_session (history, i)->turns->len;
  return n;
}

/* While the tables of the first version become those of today: all is there, once. */
static void
test_migrating (WriterFixture *fixture, gconstpointer data)
{
  for (guint round = 1; round <= MAX (get_n_kills () / 4, 1); round++)
    {
      g_autofree char *path = g_strdup_printf ("%s/migrating-%u.sqlite", fixture->folder, round);
      const char *const command[] = { "/proc/self/exe", "--remove", path, NULL };

      write_first_version (path, 2000);
      kill_at_random (command, 0);
      g_assert_cmpuint (count_turns (path), ==, 2000);
    }
}

/* While sessions are removed: the others are there, whole. */
static void
test_removing (WriterFixture *fixture, gconstpointer data)
{
  for (guint round = 1; round <= MAX (get_n_kills () / 4, 1); round++)
    {
      g_autofree char *path = g_strdup_printf ("%s/removing-%u.sqlite", fixture->folder, round);
      const char *const command[] = { "/proc/self/exe", "--remove", path, NULL };
      RpJournal *journal = journal_fixture_open (path);
      guint n_removed;
      guint n_turns;

      for (guint i = 0; i < 40; i++)
        {
          g_autoptr (RpJournalRecord) record = journal_fixture_record ("one", i, 5);

          journal_fixture_merge (journal, record);
        }
      g_assert_finalize_object (journal);
      n_removed = kill_at_random (command, (guint) g_test_rand_int_range (1, 12));
      n_turns = count_turns (path);
      g_assert_cmpuint (n_turns % 5, ==, 0);
      g_assert_cmpuint (n_turns, <=, 5 * (40 - MIN (n_removed, 40)));
      g_assert_cmpuint (n_turns, >=, 5 * (40 - MIN (n_removed + 1, 40)));
    }
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/journal-kill/" name, WriterFixture, NULL, writer_fixture_set_up, func,                       \
              writer_fixture_tear_down)

int
main (int argc, char *argv[])
{
  if (argc > 3 && g_str_equal (argv[1], "--work"))
    return work_until_killed (argv + 2);
  if (argc > 2 && g_str_equal (argv[1], "--remove"))
    return remove_until_killed (argv + 2);
  g_test_init (&argc, &argv, NULL);
  ADD ("writing", test_writing);
  ADD ("migrating", test_migrating);
  ADD ("removing", test_removing);
  return g_test_run ();
}
