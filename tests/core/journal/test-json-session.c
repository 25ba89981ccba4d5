/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-session.h"

#define TIME "{\"day\":\"2026-11-28\",\"at\":10,\"offset\":3600,\"written\":20}"
#define TURN                                                                                                 \
  "{\"exercise\":\"clamshell\",\"set\":1,\"side\":\"left\",\"measure\":\"reps\",\"done\":12,\"time\":" TIME  \
  "}"
#define HEAD "{\"uid\":\"one\",\"program\":\"five\",\"began\":" TIME ",\"ended\":0,"

static RpPastSession *
read_text (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (text, error);

  g_assert_nonnull (node);
  return rp_json_session_read (node, 3, error);
}

static void
assert_fails (const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPastSession) session = read_text (text, &error);

  g_assert_null (session);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, sentence);
}

/* What may be left out is what nobody knows. */
static void
test_little (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPastSession) session = read_text (HEAD "\"turns\":[" TURN "],\"answers\":{}}", &error);
  const RpPastTurn *turn;

  g_assert_no_error (error);
  g_assert_cmpstr (session->uid, ==, "one");
  g_assert_null (session->name);
  g_assert_cmpuint (session->asked_turns, ==, 0);
  g_assert_false (session->by_hand);
  turn = g_ptr_array_index (session->turns, 0);
  g_assert_null (turn->uid);
  g_assert_cmpuint (turn->item, ==, 0);
  g_assert_cmpuint (turn->done, ==, 12);
}

static void
test_answers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPastSession) session
      = read_text (HEAD "\"turns\":[],\"answers\":{\"effort\":{\"number\":5,\"time\":" TIME "},"
                        "\"note\":{\"text\":\"Tired\",\"time\":" TIME "}}}",
                   &error);

  g_assert_no_error (error);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_EFFORT), ==, 5);
  g_assert_cmpstr (rp_past_session_get_text (session, RP_ANSWER_NOTE), ==, "Tired");
}

/* Every mistake has its place. */
static void
test_mistakes (void)
{
  assert_fails ("{\"program\":\"five\"}", "Session 3: “uid” is missing.");
  assert_fails ("{\"uid\":\"one\",\"program\":\"five\"}", "Session 3: “began” must be an object.");
  assert_fails (HEAD "\"turns\":[],\"answers\":[]}", "Session 3: “answers” must be an object.");
  assert_fails (HEAD "\"turns\":7,\"answers\":{}}", "Session 3: “turns” must be a list.");
  assert_fails (HEAD "\"turns\":[" TURN ",7],\"answers\":{}}", "Session 3, turn 2: It must be an object.");
  assert_fails (HEAD "\"turns\":[{\"exercise\":\"x\",\"set\":-1}],\"answers\":{}}",
                "Session 3, turn 1: “set” must be a whole number from 0 to 100000.");
  assert_fails (HEAD "\"turns\":[],\"answers\":{\"mood\":{}}}",
                "Session 3, answer “mood”: Reprise knows no such question.");
  assert_fails (HEAD "\"turns\":[],\"answers\":{\"effort\":7}}",
                "Session 3, answer “effort”: It must be an object.");
  assert_fails (HEAD "\"turns\":[],\"answers\":{\"effort\":{\"number\":11,\"time\":" TIME "}}}",
                "Session 3, answer “effort”: “number” must be a whole number from -1 to 10.");
  assert_fails (HEAD "\"turns\":[],\"answers\":{\"effort\":{\"text\":\"much\",\"time\":" TIME "}}}",
                "Session 3, answer “effort”: It must be answered by a number.");
  assert_fails (HEAD "\"turns\":[],\"answers\":{\"note\":{\"number\":1,\"time\":" TIME "}}}",
                "Session 3, answer “note”: It must be answered in words.");
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"turns\":[");

  for (guint i = 0; i <= RP_JSON_SESSION_MAX_TURNS; i++)
    g_string_append (text, i > 0 ? ",{}" : "{}");
  g_string_append (text, "],\"answers\":{}}");
  assert_fails (text->str, "Session 3: It holds more turns than Reprise ever writes.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-session/little", test_little);
  g_test_add_func ("/json-session/answers", test_answers);
  g_test_add_func ("/json-session/mistakes", test_mistakes);
  g_test_add_func ("/json-session/many", test_many);
  return g_test_run ();
}
