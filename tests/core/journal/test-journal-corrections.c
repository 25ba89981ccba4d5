/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-load.h"
#include "writer-fixture.h"

static RpHistory *
read_history (WriterFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RpHistory *history;

  writer_fixture_wait_idle (fixture);
  history = rp_history_load (fixture->path, 0, G_MAXUINT32, NULL, &error);
  g_assert_no_error (error);
  return history;
}

static void
answer (WriterFixture *fixture,
        const char *uid,
        RpAnswerKind kind,
        int number,
        const char *text,
        gint64 written)
{
  RpFactTime time = { written, 719163, 0, written };
  g_autoptr (RpAnswer) given = rp_answer_new (kind, number, text, &time);

  rp_journal_writer_answer (fixture->writer, uid, given);
}

/* Before the first turn, while the session goes on and when it is over. */
static void
test_answers (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;
  const RpPastSession *found;
  guint session;

  answer (fixture, "daily-clams-500", RP_ANSWER_PAIN_BEFORE, 2, NULL, 400);
  writer_fixture_wait_idle (fixture);
  session = writer_fixture_begin (fixture, "daily-clams", 500);
  writer_fixture_add (fixture, session, 1);
  answer (fixture, "daily-clams-500", RP_ANSWER_EFFORT, 5, NULL, 600);
  rp_journal_writer_end (fixture->writer, session, 900);
  answer (fixture, "daily-clams-500", RP_ANSWER_PAIN_AFTER, 3, NULL, 1000);
  answer (fixture, "daily-clams-500", RP_ANSWER_NOTE, RP_ANSWER_NONE, "Knee clicked", 1000);
  writer_fixture_wait_idle (fixture);
  answer (fixture, "daily-clams-500", RP_ANSWER_PAIN_AFTER, RP_ANSWER_NONE, NULL, 2000);
  history = read_history (fixture);
  found = rp_history_get_session (history, 0);
  g_assert_cmpuint (found->turns->len, ==, 1);
  g_assert_cmpint (found->ended, ==, 900);
  g_assert_cmpint (rp_past_session_get_number (found, RP_ANSWER_PAIN_BEFORE), ==, 2);
  g_assert_cmpint (rp_past_session_get_number (found, RP_ANSWER_EFFORT), ==, 5);
  g_assert_cmpint (rp_past_session_get_number (found, RP_ANSWER_PAIN_AFTER), ==, RP_ANSWER_NONE);
  g_assert_cmpstr (rp_past_session_get_text (found, RP_ANSWER_NOTE), ==, "Knee clicked");
}

/* What is stated later stands, though the clock was set back meanwhile; and what was stated before stays in the file. */
static void
test_clock_set_back (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (RpHistory) again = NULL;
  g_autoptr (RpPastSession) session = NULL;
  g_autoptr (RpPastTurn) turn = NULL;

  writer_fixture_add (fixture, writer_fixture_begin (fixture, "daily-clams", 5000), 1);
  history = read_history (fixture);
  session = rp_past_session_copy (rp_history_get_session (history, 0));
  for (int i = 1; i <= 3; i++)
    {
      g_clear_pointer (&turn, rp_past_turn_free);
      turn = rp_past_turn_copy (g_ptr_array_index (session->turns, 0));
      turn->done = 10 + (guint) i;
      turn->time.written = 900 - i;
      rp_journal_writer_correct_turn (fixture->writer, session->uid, turn);
      answer (fixture, session->uid, RP_ANSWER_EFFORT, i, NULL, 900 - i);
      session->began.day = 719163 + (guint32) i;
      session->began.written = 900 - i;
      rp_journal_writer_correct_session (fixture->writer, session);
      writer_fixture_wait_idle (fixture);
    }
  again = read_history (fixture);
  g_assert_cmpuint (rp_history_get_session (again, 0)->began.day, ==, 719166);
  g_assert_cmpint (rp_past_session_get_number (rp_history_get_session (again, 0), RP_ANSWER_EFFORT), ==, 3);
  g_assert_cmpuint (((RpPastTurn *) rp_history_get_session (again, 0)->turns->pdata[0])->done, ==, 13);
}

/* A turn that is added, and a session that is: "Thursday at the gym". */
static void
test_by_hand (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) gym = journal_fixture_session ("", 7000);
  g_autoptr (RpPastTurn) turn = journal_fixture_turn (2, 9);
  g_autoptr (RpHistory) history = NULL;

  gym->by_hand = TRUE;
  gym->name = g_strdup ("The gym");
  gym->ended = 8000;
  g_ptr_array_add (gym->turns, journal_fixture_turn (1, 12));
  rp_journal_writer_put (fixture->writer, gym);
  rp_journal_writer_correct_turn (fixture->writer, gym->uid, turn);
  history = read_history (fixture);
  g_assert_true (rp_history_get_session (history, 0)->by_hand);
  g_assert_cmpstr (rp_history_get_session (history, 0)->name, ==, "The gym");
  g_assert_cmpuint (rp_history_get_session (history, 0)->turns->len, ==, 2);
  g_assert_null (((RpPastTurn *) rp_history_get_session (history, 0)->turns->pdata[1])->supersedes);
}

/* As whoever wrote it and looks for it in the folder would. */
static void
assert_gone (WriterFixture *fixture, const char *text, gboolean gone)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);

  writer_fixture_wait_idle (fixture);
  g_assert_cmpint (journal_fixture_holds (below, text), ==, !gone);
}

static void
write_noted (WriterFixture *fixture, const char *program, const char *note)
{
  g_autofree char *uid = g_strdup_printf ("%s-500", program);
  guint session = writer_fixture_begin (fixture, program, 500);

  writer_fixture_add (fixture, session, 1);
  answer (fixture, uid, RP_ANSWER_NOTE, RP_ANSWER_NONE, note, 600);
  answer (fixture, uid, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Changed", 700);
  rp_journal_writer_end (fixture->writer, session, 900);
}

/* Not a byte of it stays in the file or beside it; the other stays, and what was removed may come back whole. */
static void
test_remove (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) before = NULL;
  g_autoptr (RpHistory) after = NULL;

  write_noted (fixture, "first", "Argh the left knee");
  write_noted (fixture, "second", "Stays where it is");
  assert_gone (fixture, "Argh the left knee", FALSE);
  before = read_history (fixture);
  rp_journal_writer_remove (fixture->writer, "first-500");
  assert_gone (fixture, "Argh the left knee", TRUE);
  assert_gone (fixture, "first", TRUE);
  assert_gone (fixture, "Stays where it is", FALSE);
  writer_fixture_assert_file (fixture, "second 500 900: 1\n");
  rp_journal_writer_put (fixture->writer, rp_history_find (before, "first-500"));
  after = read_history (fixture);
  g_assert_cmpuint (rp_history_get_n_sessions (after), ==, 2);
  g_assert_cmpstr (rp_past_session_get_text (rp_history_find (after, "first-500"), RP_ANSWER_NOTE), ==,
                   "Changed");
}

/* Another program has the file open, and sees at once that it is gone. */
static void
test_remove_while_open (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_noted (fixture, "first", "Argh the left knee");
  write_noted (fixture, "second", "Stays where it is");
  writer_fixture_wait_idle (fixture);
  other = journal_fixture_open (fixture->path);
  before = journal_fixture_tell (other);
  g_assert_cmpstr (before, ==, "first:1. second:1.");
  rp_journal_writer_remove (fixture->writer, "first-500");
  assert_gone (fixture, "Argh the left knee", TRUE);
  after = journal_fixture_tell (other);
  g_assert_cmpstr (after, ==, "second:1.");
}

static void
test_remove_all (WriterFixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_path_get_dirname (fixture->path);
  g_autofree char *broken = g_build_filename (below, "journal-broken-1.sqlite", NULL);

  write_noted (fixture, "first", "Argh the left knee");
  write_noted (fixture, "second", "Argh the right knee");
  writer_fixture_wait_idle (fixture);
  g_assert_true (g_file_set_contents (broken, "Argh the old knee", -1, NULL));
  rp_journal_writer_remove_all (fixture->writer);
  assert_gone (fixture, "knee", TRUE);
  writer_fixture_assert_file (fixture, "");
  writer_fixture_add (fixture, writer_fixture_begin (fixture, "third", 700), 1);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "third 700 0: 1\n");
}

/* A session that goes on is there again with its next turn, and not before. */
static void
test_remove_going_on (WriterFixture *fixture, gconstpointer data)
{
  guint first = writer_fixture_begin (fixture, "first", 500);
  guint second = writer_fixture_begin (fixture, "second", 600);

  writer_fixture_add (fixture, first, 1);
  writer_fixture_add (fixture, second, 2);
  writer_fixture_wait_idle (fixture);
  rp_journal_writer_remove_all (fixture->writer);
  rp_journal_writer_end (fixture->writer, first, 800);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "");
  writer_fixture_add (fixture, second, 3);
  rp_journal_writer_end (fixture->writer, second, 900);
  writer_fixture_wait_idle (fixture);
  writer_fixture_assert_file (fixture, "second 600 900: 3\n");
}

/* What cannot be written waits with all that is known: also that something is to be removed. */
static void
test_aside_has_it_all (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;
  const RpPastSession *found;
  sqlite3 *db;

  write_noted (fixture, "first", "Argh the left knee");
  writer_fixture_wait_idle (fixture);
  db = journal_fixture_lock (fixture->path);
  rp_journal_writer_remove (fixture->writer, "first-500");
  write_noted (fixture, "second", "Stays where it is");
  g_assert_finalize_object (g_steal_pointer (&fixture->writer));
  sqlite3_close (db);
  writer_fixture_open_writer (fixture);
  assert_gone (fixture, "Argh the left knee", TRUE);
  history = read_history (fixture);
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 1);
  found = rp_history_get_session (history, 0);
  g_assert_cmpstr (found->program, ==, "second");
  g_assert_cmpint (found->ended, ==, 900);
  g_assert_cmpstr (rp_past_session_get_text (found, RP_ANSWER_NOTE), ==, "Changed");
}

/* Whoever shows it reads again: after something was written, and not all the time. */
static void
test_changed (WriterFixture *fixture, gconstpointer data)
{
  guint n;

  writer_fixture_add (fixture, writer_fixture_begin (fixture, "first", 500), 1);
  writer_fixture_wait_idle (fixture);
  while (fixture->n_changes == 0)
    g_main_context_iteration (NULL, TRUE);
  n = fixture->n_changes;
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (fixture->n_changes, ==, n);
  rp_journal_writer_remove (fixture->writer, "first-500");
  while (fixture->n_changes == n)
    g_main_context_iteration (NULL, TRUE);
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/journal-corrections/" name, WriterFixture, NULL, writer_fixture_set_up, func,                \
              writer_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("answers", test_answers);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("by-hand", test_by_hand);
  ADD ("remove", test_remove);
  ADD ("remove-while-open", test_remove_while_open);
  ADD ("remove-all", test_remove_all);
  ADD ("remove-going-on", test_remove_going_on);
  ADD ("aside-has-it-all", test_aside_has_it_all);
  ADD ("changed", test_changed);
  return g_test_run ();
}
