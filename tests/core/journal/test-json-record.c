/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-record.h"

#define TIME "{\"day\":\"2026-11-28\",\"at\":10,\"offset\":3600,\"written\":20}"
#define TURN                                                                                                 \
  "{\"uid\":\"t\",\"exercise\":\"clamshell\",\"set\":1,\"side\":\"left\",\"measure\":\"reps\",\"done\":12,"  \
  "\"time\":" TIME "}"
#define FACT "{\"uid\":\"f\",\"program\":\"five\",\"began\":" TIME ",\"ended\":0}"
#define SESSION(facts, turns, answers)                                                                       \
  "{\"uid\":\"one\",\"facts\":[" facts "],\"turns\":[" turns "],\"answers\":[" answers "]}"

static RpJournalRecord *
read_text (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (text, error);

  g_assert_nonnull (node);
  return rp_json_record_read (node, 3, error);
}

static void
assert_fails (const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournalRecord) record = read_text (text, &error);

  g_assert_null (record);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, sentence);
}

/* What may be left out is what nobody knows. */
static void
test_little (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournalRecord) record = read_text (SESSION (FACT, TURN, ""), &error);
  const RpPastSession *session;
  const RpPastTurn *turn;

  g_assert_no_error (error);
  g_assert_cmpstr (record->uid, ==, "one");
  session = g_ptr_array_index (record->sessions, 0);
  g_assert_cmpstr (session->fact, ==, "f");
  g_assert_null (session->name);
  g_assert_cmpuint (session->asked_turns, ==, 0);
  g_assert_false (session->by_hand);
  turn = g_ptr_array_index (record->turns, 0);
  g_assert_cmpstr (turn->uid, ==, "t");
  g_assert_null (turn->supersedes);
  g_assert_cmpuint (turn->item, ==, 0);
  g_assert_cmpuint (turn->done, ==, 12);
}

/* The last of them takes the first one back. */
static void
test_answers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournalRecord) record
      = read_text (SESSION (FACT, "",
                            "{\"uid\":\"a\",\"kind\":\"effort\",\"number\":5,\"time\":" TIME "},"
                            "{\"uid\":\"b\",\"kind\":\"note\",\"text\":\"Tired\",\"time\":" TIME "},"
                            "{\"uid\":\"c\",\"kind\":\"effort\",\"time\":" TIME "}"),
                   &error);
  g_autoptr (RpPastSession) session = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (record->answers->len, ==, 3);
  session = rp_journal_record_resolve (record);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_EFFORT), ==, RP_ANSWER_NONE);
  g_assert_cmpstr (rp_past_session_get_text (session, RP_ANSWER_NOTE), ==, "Tired");
}

/* Every mistake has its place. */
static void
test_mistakes (void)
{
  assert_fails ("{}", "Session 3: “uid” is missing.");
  assert_fails ("{\"uid\":\"one\"}", "Session 3: “facts” must be a list.");
  assert_fails (SESSION ("{\"program\":\"five\"}", "", ""), "Session 3, “facts” 1: “uid” is missing.");
  assert_fails (SESSION ("{\"uid\":\"f\",\"program\":\"five\"}", "", ""),
                "Session 3, “facts” 1: “began” must be an object.");
  assert_fails (SESSION (FACT, TURN ",7", ""), "Session 3, “turns” 2: It must be an object.");
  assert_fails (SESSION (FACT, "{\"uid\":\"t\",\"exercise\":\"x\",\"set\":-1}", ""),
                "Session 3, “turns” 1: “set” must be a whole number from 0 to 100000.");
  assert_fails (SESSION (FACT, "", "{\"uid\":\"a\",\"kind\":\"mood\"}"),
                "Session 3, “answers” 1: “kind” is none of the words that Reprise knows there.");
  assert_fails (SESSION (FACT, "", "{\"uid\":\"a\",\"kind\":\"effort\",\"number\":11,\"time\":" TIME "}"),
                "Session 3, “answers” 1: “number” must be a whole number from 0 to 10.");
  assert_fails (SESSION (FACT, "", "{\"uid\":\"a\",\"kind\":\"effort\",\"text\":\"much\",\"time\":" TIME "}"),
                "Session 3, “answers” 1: It must be answered by a number.");
  assert_fails (SESSION (FACT, "", "{\"uid\":\"a\",\"kind\":\"note\",\"number\":1,\"time\":" TIME "}"),
                "Session 3, “answers” 1: It must be answered in words.");
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"uid\":\"one\",\"facts\":[],\"answers\":[],\"turns\":[");

  for (guint i = 0; i <= RP_JSON_RECORD_MAX_FACTS; i++)
    g_string_append (text, i > 0 ? ",{}" : "{}");
  g_string_append (text, "]}");
  assert_fails (text->str, "Session 3: It holds more than Reprise ever writes.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-record/little", test_little);
  g_test_add_func ("/json-record/answers", test_answers);
  g_test_add_func ("/json-record/mistakes", test_mistakes);
  g_test_add_func ("/json-record/many", test_many);
  return g_test_run ();
}
