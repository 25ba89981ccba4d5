/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal.h"
#include "tool-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

/* A session on a day at nine in the morning, two hours west of Greenwich, so that the tool's own zone does not matter. */
static RpJournalRecord *
make_record (const char *uid, const char *day, guint right)
{
  g_autoptr (RpPastSession) session = rp_past_session_new (uid, "five");
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-7200);
  guint32 number = rp_fact_time_parse_day (day);
  g_autoptr (GDateTime) when = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, number);
  when = g_date_time_new (zone, g_date_get_year (&date), (int) g_date_get_month (&date),
                          g_date_get_day (&date), 9, 0, 0);
  session->began = rp_fact_time_new (when, 0);
  session->ended = session->began.at + 24 * G_TIME_SPAN_MINUTE;
  session->name = g_strdup ("Sam\x1b[31m's knee");
  session->asked_turns = 2;
  for (RpSide side = RP_SIDE_LEFT; side <= RP_SIDE_RIGHT; side++)
    {
      RpPastTurn *turn = g_new0 (RpPastTurn, 1);

      turn->exercise = g_strdup ("clamshell");
      turn->name = g_strdup ("Clamshell");
      turn->set = 1;
      turn->side = side;
      turn->planned = 15;
      turn->done = side == RP_SIDE_LEFT ? 15 : right;
      turn->time = session->began;
      g_ptr_array_add (session->turns, turn);
    }
  rp_past_session_set_answer (session, &(RpAnswer){ NULL, RP_ANSWER_PAIN_AFTER, 2, NULL, session->began });
  rp_past_session_set_answer (
      session, &(RpAnswer){ NULL, RP_ANSWER_NOTE, RP_ANSWER_NONE, (char *) "A bit\ntired", session->began });
  return rp_journal_record_new_for_session (session);
}

/* Returns: (transfer full): the path of a new journal */
static char *
make_journal (ToolFixture *fixture, const char *name, const char *first, ...)
{
  char *path = tool_fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournal) journal = rp_journal_open (path, &error);
  va_list days;

  g_assert_no_error (error);
  va_start (days, first);
  for (const char *day = first; day; day = va_arg (days, const char *))
    {
      g_autoptr (RpJournalRecord) record = make_record (day, day, 13);

      g_assert_true (rp_journal_merge (journal, record, &error));
      g_assert_no_error (error);
    }
  va_end (days);
  return path;
}

static void
test_days (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_journal (fixture, "j", "2024-11-27", "2024-11-28", NULL);

  tool_fixture_run (fixture, "journal", "--file", path, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->out, ==,
                   "Wednesday 27 November 2024\n"
                   "  09:00  Sam\xef\xbf\xbd[31m's knee · 24 min\n"
                   "    Done, with 2 fewer on the right.\n"
                   "    Clamshell: left 15 of 15, right 13 of 15\n"
                   "    Pain after 2\n"
                   "    Note: A bit tired\n"
                   "\n"
                   "Thursday 28 November 2024\n"
                   "  09:00  Sam\xef\xbf\xbd[31m's knee · 24 min\n"
                   "    Done, with 2 fewer on the right.\n"
                   "    Clamshell: left 15 of 15, right 13 of 15\n"
                   "    Pain after 2\n"
                   "    Note: A bit tired\n");
}

static void
test_span (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_journal (fixture, "j", "2024-11-27", "2024-11-28", "2024-11-30", NULL);

  tool_fixture_run (fixture, "journal", "--file", path, "--from", "2024-11-28", "--to", "2024-11-29", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_str_has_prefix (fixture->out, "Thursday 28 November 2024\n"));
  g_assert_null (strstr (fixture->out, "Saturday"));
  tool_fixture_run (fixture, "journal", "--file", path, "--from", "2024-12-01", NULL);
  g_assert_cmpstr (fixture->out, ==, "Nothing is written down for these days.\n");
}

/* Nobody has a journal before the first session. */
static void
test_none (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "journal", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, "Nothing is written down for these days.\n");
  tool_fixture_run (fixture, "journal", "--json", NULL);
  g_assert_cmpstr (fixture->out, ==, "{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":[\n]}\n");
}

static void
test_csv (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_journal (fixture, "j", "2024-11-27", NULL);

  tool_fixture_run (fixture, "journal", "--csv", "--file", path, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_str_has_prefix (fixture->out, "session,date,began,ended,program,"));
  tool_fixture_assert_has (fixture->out, "\r\n2024-11-27,2024-11-27,2024-11-27T09:00:00-02:00,");
  tool_fixture_assert_has (fixture->out, ",1,clamshell,Clamshell,1,right,reps,15,13,,paced,no,");
  tool_fixture_assert_has (fixture->out, ",,2,,,,\"A bit\ntired\",2,\r\n");
}

static void
test_note (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_journal (fixture, "j", "2024-11-25", "2024-11-28", NULL);

  tool_fixture_run (fixture, "journal", "--note", "--file", path, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (
      g_str_has_prefix (fixture->out, "Days: 25 November 2024 to 28 November 2024\nDone: 2 times."));
  tool_fixture_assert_has (fixture->out, "\nClamshell: left 30, right 26\n");
}

/* From one computer to another and back: everything is there, and once. */
static void
test_import (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *mine = make_journal (fixture, "mine", "2024-11-27", NULL);
  g_autofree char *theirs = make_journal (fixture, "theirs", "2024-11-28", "2024-11-29", NULL);
  g_autofree char *file = tool_fixture_path (fixture, "theirs.json");
  g_autofree char *again = tool_fixture_path (fixture, "mine.json");
  g_autofree char *all = NULL;

  tool_fixture_run (fixture, "journal", "--json", "--file", theirs, NULL);
  g_assert_true (g_file_set_contents (file, fixture->out, -1, NULL));
  tool_fixture_run (fixture, "journal", "--import", file, "--file", mine, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, "2 sessions are in the file; 2 of them are new here.\n");
  tool_fixture_run (fixture, "journal", "--json", "--file", mine, NULL);
  all = g_strdup (fixture->out);
  g_assert_true (g_file_set_contents (again, all, -1, NULL));
  tool_fixture_run (fixture, "journal", "--import", file, "--file", mine, NULL);
  g_assert_cmpstr (fixture->out, ==, "2 sessions are in the file; 0 of them are new here.\n");
  tool_fixture_run (fixture, "journal", "--json", "--file", mine, NULL);
  g_assert_cmpstr (fixture->out, ==, all);
  tool_fixture_run (fixture, "journal", "--import", again, "--file", theirs, NULL);
  g_assert_cmpstr (fixture->out, ==, "3 sessions are in the file; 1 of them is new here.\n");
  tool_fixture_run (fixture, "journal", "--json", "--file", theirs, NULL);
  g_assert_cmpstr (fixture->out, ==, all);
}

/* The first import begins a journal. */
static void
test_first_import (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *theirs = make_journal (fixture, "theirs", "2024-11-28", NULL);
  g_autofree char *file = tool_fixture_path (fixture, "theirs.json");

  tool_fixture_run (fixture, "journal", "--json", "--file", theirs, NULL);
  g_assert_true (g_file_set_contents (file, fixture->out, -1, NULL));
  tool_fixture_run (fixture, "journal", "--import", file, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, "1 session is in the file; 1 of them is new here.\n");
  tool_fixture_run (fixture, "journal", NULL);
  g_assert_true (g_str_has_prefix (fixture->out, "Thursday 28 November 2024\n"));
}

static void
assert_usage (ToolFixture *fixture, const char *sentence)
{
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, sentence);
}

static void
test_mistakes (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_path (fixture, "bad.json");

  tool_fixture_run (fixture, "journal", "--csv", "--json", NULL);
  assert_usage (fixture, "Choose one of --csv, --json, --note and --import.");
  tool_fixture_run (fixture, "journal", "--from", "30.11.2026", NULL);
  assert_usage (fixture, "A day is written as 2026-11-30: year, month, day.");
  tool_fixture_run (fixture, "journal", "--from", "2026-11-30", "--to", "2026-11-29", NULL);
  assert_usage (fixture, "--from is a later day than --to.");
  g_assert_true (g_file_set_contents (file, "[]", -1, NULL));
  tool_fixture_run (fixture, "journal", "--import", file, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "“bad.json”: This is no journal of Reprise.");
  tool_fixture_run (fixture, "journal", "--file", file, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-journal/days", test_days);
  TOOL_FIXTURE_ADD ("/tool-journal/span", test_span);
  TOOL_FIXTURE_ADD ("/tool-journal/none", test_none);
  TOOL_FIXTURE_ADD ("/tool-journal/csv", test_csv);
  TOOL_FIXTURE_ADD ("/tool-journal/note", test_note);
  TOOL_FIXTURE_ADD ("/tool-journal/import", test_import);
  TOOL_FIXTURE_ADD ("/tool-journal/first-import", test_first_import);
  TOOL_FIXTURE_ADD ("/tool-journal/mistakes", test_mistakes);
  return g_test_run ();
}
