/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-json.h"

#include "base/rp-core-error.h"
#include "history-fixture.h"

#include <string.h>

#define TIME "{\"day\":\"2026-11-28\",\"at\":10,\"offset\":3600,\"written\":20}"
#define TURN                                                                                                 \
  "{\"exercise\":\"clamshell\",\"set\":1,\"side\":\"left\",\"measure\":\"reps\",\"done\":12,\"time\":" TIME  \
  "}"
#define SESSION(uid, turns)                                                                                  \
  "{\"uid\":\"" uid "\",\"program\":\"five\",\"began\":" TIME ",\"ended\":0,\"turns\":[" turns               \
  "],\"answers\":{}}"
#define JOURNAL(sessions) "{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":[" sessions "]}"

static RpHistory *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rp_journal_json_read (bytes, error);
}

static void
assert_fails (const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = read_text (text, &error);

  g_assert_null (history);
  g_assert_nonnull (error);
  g_assert_true (error->domain == RP_CORE_ERROR);
  g_assert_cmpstr (error->message, ==, sentence);
}

/* What is promised, byte for byte. */
static void
test_write (void)
{
  RpPastSession *session = rp_past_session_new ("one", "five");
  g_autoptr (RpHistory) history = NULL;
  g_autofree char *text = NULL;
  RpPastTurn *turn;

  session->began
      = (RpFactTime){ .at = 10, .day = rp_fact_time_parse_day ("2026-11-28"), .offset = 3600, .written = 20 };
  session->asked_turns = 4;
  turn = history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 15, 12);
  turn->time = session->began;
  turn->name = g_strdup ("Knee \"up\"\n");
  history_fixture_answer (session, RP_ANSWER_PAIN_AFTER, 3, NULL);
  session->answers[RP_ANSWER_PAIN_AFTER]->time = session->began;
  history = history_fixture_new (session, NULL);
  text = rp_journal_json_write (history);
  g_assert_cmpstr (
      text, ==,
      "{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":[\n"
      "{\"uid\":\"one\",\"program\":\"five\",\"asked-turns\":4,\"asked-exercises\":0,\"by-hand\":false,"
      "\"began\":" TIME ",\"ended\":0,\"turns\":[{\"uid\":\"one-0\",\"exercise\":\"clamshell\","
      "\"name\":\"Knee "
      "\\\"up\\\"\\n\",\"item\":0,\"set\":1,\"side\":\"left\",\"measure\":\"reps\",\"asked\":15,"
      "\"done\":12,\"own-pace\":false,\"time\":" TIME "}],\"answers\":{\"pain-after\":{\"uid\":\"one-a1\","
      "\"number\":3,\"time\":" TIME "}}}\n"
      "]}\n");
}

/* Export, import, export is the same bytes, whatever is in the journal and whichever fact came first. */
static void
test_round_trip (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RpHistory) history = history_fixture_new_random (seed);
      g_autofree char *text = rp_journal_json_write (history);
      g_autoptr (RpHistory) other = read_text (text, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      again = rp_journal_json_write (other);
      g_assert_cmpstr (text, ==, again);
    }
}

/* Another program may write it anew, with other spaces and members that only it knows. */
static void
test_foreign (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = read_text (
      "{ \"by\": [{\"x\": [1]}, 2],\r\n \"sessions\" : [ " SESSION ("one", TURN) "\t,\n" SESSION (
          "two", TURN "," TURN) "], \"version\": 1, \"format\": \"reprise-journal\" }\n",
      &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 2);
  g_assert_cmpuint (rp_history_find (history, "two")->turns->len, ==, 2);
  g_assert_cmpuint (rp_history_get_from (history), ==, rp_fact_time_parse_day ("2026-11-28"));
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = read_text (JOURNAL (""), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 0);
}

/* What is no journal, and what is wrong with one. */
static void
test_mistakes (void)
{
  assert_fails ("", "This file is empty.");
  assert_fails ("[]", "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{}", "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{\"format\":\"reprise-journal\"}",
                "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{\"format\":\"reprise-journal\",\"version\":2}",
                "A newer Reprise wrote this journal. Update Reprise, then try again.");
  assert_fails ("{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":{}}",
                "This journal has no list of sessions. It may be damaged: export it again.");
  assert_fails (JOURNAL (SESSION ("one", "") "," SESSION ("one", "")),
                "Session 2 of this journal is in it twice. It may be damaged: export it again.");
  assert_fails (JOURNAL (SESSION ("one", "") ",0"),
                "Session 2 of this journal is none. It may be damaged: export it again.");
  assert_fails (JOURNAL ("{\"\":0}"
                         "," SESSION ("one", "")),
                "Session 1: “program” must be an id of at most 200 letters.");
  assert_fails (JOURNAL ("\n" SESSION ("one", "") ",\n{\"uid\" \"two\"}"),
                "Session 2 of this journal, in line 3, is not JSON. It may be damaged: export it again.");
}

/* Each byte changed or gone, and the text cut off everywhere: it is read or refused, and that is all. */
static void
test_damaged (void)
{
  static const char wrong[] = "\"{}[],:0x-\\\xff\n /";
  const char *text = JOURNAL (SESSION ("one", TURN));
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (text, i);
      g_autoptr (RpHistory) none = rp_journal_json_read (cut, NULL);

      g_assert_null (none);
      for (gsize j = 0; j < sizeof wrong; j++)
        {
          g_autofree char *copy = g_strdup (text);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (RpHistory) history = NULL;

          copy[i] = wrong[j];
          bytes = g_bytes_new (copy, length);
          history = rp_journal_json_read (bytes, &error);
          g_assert_true ((history != NULL) != (error != NULL));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-json/write", test_write);
  g_test_add_func ("/journal-json/round-trip", test_round_trip);
  g_test_add_func ("/journal-json/foreign", test_foreign);
  g_test_add_func ("/journal-json/empty", test_empty);
  g_test_add_func ("/journal-json/mistakes", test_mistakes);
  g_test_add_func ("/journal-json/damaged", test_damaged);
  return g_test_run ();
}
