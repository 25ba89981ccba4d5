/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-csv.h"

#include "history-fixture.h"

#include <string.h>

#define HEAD                                                                                                 \
  "session,date,began,ended,program,program_name,by_hand,number,exercise,exercise_name,set,side,measure,"    \
  "asked,done,load,pace,corrected,turn_ended,pain_before,pain_after,pain_morning,where,effort,note,"         \
  "asked_sets,asked_exercises\r\n"
#define N_COLUMNS 27

/* Reads a table as RFC 4180 has it. Returns: (transfer full): an array of rows, each an array of cells */
static GPtrArray *
read_table (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (quoted && at[0] == '"' && at[1] == '"')
        g_string_append_c (cell, *at++);
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && (*at == ',' || *at == '\r'))
        {
          g_ptr_array_add (row, g_strdup (cell->str));
          g_string_truncate (cell, 0);
        }
      else if (!quoted && *at == '\n')
        {
          g_ptr_array_add (rows, row);
          row = g_ptr_array_new_with_free_func (g_free);
        }
      else
        g_string_append_c (cell, *at);
    }
  g_assert_false (quoted);
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  return rows;
}

static const char *
get_cell (GPtrArray *rows, guint row, const char *name)
{
  GPtrArray *head = g_ptr_array_index (rows, 0);
  GPtrArray *cells = g_ptr_array_index (rows, row);

  for (guint i = 0; i < head->len; i++)
    if (g_str_equal (g_ptr_array_index (head, i), name))
      return g_ptr_array_index (cells, i);
  g_assert_not_reached ();
}

static RpPastSession *
make (void)
{
  RpPastSession *session = history_fixture_new_session ("one", "2026-11-28", 23);
  RpPastTurn *turn = history_fixture_add_turn (session, "clamshell", 1, 2, RP_SIDE_RIGHT, 15, 13);

  turn->supersedes = g_strdup ("older");
  turn->load = g_strdup ("Red band, long");
  session->asked_turns = 8;
  session->name = g_strdup ("Sam's \"knee\"");
  session->began.offset = -12600;
  session->began.at += (3600 + 12600) * G_TIME_SPAN_SECOND;
  session->ended = session->began.at + 24 * G_TIME_SPAN_MINUTE;
  return session;
}

/* What is promised, byte for byte. */
static void
test_row (void)
{
  g_autoptr (RpPastSession) session = make ();
  g_autoptr (RpHistory) history = NULL;
  g_autofree char *table = NULL;

  history_fixture_answer (session, RP_ANSWER_PAIN_BEFORE, 0, NULL);
  history_fixture_answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Tired,\nbut well");
  history = history_fixture_new (g_steal_pointer (&session), NULL);
  table = rp_journal_csv_write (history, NULL);
  g_assert_cmpstr (
      table, ==,
      HEAD "one,2026-11-28,2026-11-28T23:00:00-03:30,2026-11-28T23:24:00-03:30,five,\"Sam's \"\"knee\"\"\","
           "no,2,clamshell,,2,right,reps,15,13,\"Red band, long\",paced,yes,2026-11-28T23:01:00+01:00,"
           "0,,,,,\"Tired,\nbut well\",8,\r\n");
}

/* What was added by hand without turns has a row, and nothing of it is lost. */
static void
test_without_turns (void)
{
  RpPastSession *session = history_fixture_new_session ("gym", "2026-11-26", 18);
  g_autoptr (RpHistory) history = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  session->by_hand = TRUE;
  session->ended = 0;
  history = history_fixture_new (session, NULL);
  table = rp_journal_csv_write (history, NULL);
  rows = read_table (table);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (get_cell (rows, 1, "by_hand"), ==, "yes");
  g_assert_cmpstr (get_cell (rows, 1, "ended"), ==, "");
  g_assert_cmpstr (get_cell (rows, 1, "exercise"), ==, "");
}

static void
assert_note (const char *note, const char *expected)
{
  RpPastSession *session = history_fixture_new_session ("one", "2026-11-28", 9);
  g_autoptr (RpHistory) history = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  history_fixture_answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, note);
  history = history_fixture_new (session, NULL);
  table = rp_journal_csv_write (history, NULL);
  rows = read_table (table);
  g_assert_cmpstr (get_cell (rows, 1, "note"), ==, expected);
}

/* No spreadsheet runs what somebody wrote, wherever it thinks that a cell begins. */
static void
test_formulas (void)
{
  assert_note ("=1+1", "'=1+1");
  assert_note ("  @SUM(A1)", "  '@SUM(A1)");
  assert_note ("-1", "'-1");
  assert_note ("\xef\xbc\x9d"
               "cmd",
               "'\xef\xbc\x9d"
               "cmd");
  assert_note ("tired;=cmd", "tired;'=cmd");
  assert_note ("a\n+b\n c", "a\n'+b\n c");
  assert_note ("a = b, c - d", "a = b, c - d");
  assert_note ("\"=1\"", "\"=1\"");
}

static void
test_filter (void)
{
  g_autoptr (RpHistory) history = history_fixture_new (make (), NULL);
  g_autofree char *none = rp_journal_csv_write (history, &(RpHistoryFilter){ .exercise = "squat" });
  g_autofree char *other = rp_journal_csv_write (history, &(RpHistoryFilter){ .program = "four" });
  g_autofree char *one = rp_journal_csv_write (history, &(RpHistoryFilter){ .exercise = "clamshell" });

  g_assert_cmpstr (none, ==, HEAD);
  g_assert_cmpstr (other, ==, HEAD);
  g_assert_cmpstr (one, !=, HEAD);
}

/* Whatever is in a journal: each row is whole, none holds a formula, and sessions in any order give the same bytes. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (RpHistory) history = history_fixture_new_random (seed);
      g_autofree char *table = rp_journal_csv_write (history, NULL);
      g_autoptr (GPtrArray) rows = read_table (table);
      guint n_rows = 1;

      g_assert_true (g_utf8_validate (table, -1, NULL));
      for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
        n_rows += MAX (rp_history_get_session (history, i)->turns->len, 1);
      g_assert_cmpuint (rows->len, ==, n_rows);
      for (guint i = 0; i < rows->len; i++)
        {
          GPtrArray *row = g_ptr_array_index (rows, i);

          g_assert_cmpuint (row->len, ==, N_COLUMNS);
          for (guint j = 0; j < row->len; j++)
            {
              const char *cell = g_ptr_array_index (row, j);

              g_assert_true (*cell == '\0' || !strchr ("=+-@\t\r", *cell));
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-csv/row", test_row);
  g_test_add_func ("/journal-csv/without-turns", test_without_turns);
  g_test_add_func ("/journal-csv/formulas", test_formulas);
  g_test_add_func ("/journal-csv/filter", test_filter);
  g_test_add_func ("/journal-csv/random", test_random);
  return g_test_run ();
}
