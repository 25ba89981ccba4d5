/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-member.h"

#include "model/rp-side.h"

typedef struct
{
  JsonNode *root;
  GError *error;
  RpJsonMembers members;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *text = data;

  fixture->root = json_from_string (text, &fixture->error);
  g_assert_no_error (fixture->error);
  fixture->members = (RpJsonMembers){ .object = json_node_get_object (fixture->root),
                                      .place = "Session 3",
                                      .error = &fixture->error };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  json_node_unref (fixture->root);
  g_clear_error (&fixture->error);
}

static void
assert_failed (Fixture *fixture, const char *sentence)
{
  g_assert_true (fixture->members.failed);
  g_assert_nonnull (fixture->error);
  g_assert_cmpstr (fixture->error->message, ==, sentence);
  g_clear_error (&fixture->error);
  fixture->members.failed = FALSE;
}

#define NUMBERS                                                                                              \
  "{\"a\": 7, \"b\": -1, \"c\": 1.5, \"d\": \"7\", \"e\": 99999999999999999999999999, \"f\": null, \"g\": "  \
  "true}"

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "b", "c", "d", "e", "f", "g", "h" };
  RpJsonMembers *members = &fixture->members;

  g_assert_cmpint (rp_json_member_take_number (members, "a", 0, 10, -1), ==, 7);
  g_assert_cmpint (rp_json_member_take_number (members, "h", 0, 10, 5), ==, 5);
  g_assert_false (members->failed);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *sentence
          = g_strdup_printf ("Session 3: “%s” must be a whole number from 0 to 10.", wrong[i]);

      g_assert_cmpint (rp_json_member_take_number (members, wrong[i], 0, 10, -1), ==, 0);
      assert_failed (fixture, sentence);
    }
  g_assert_true (rp_json_member_take_yes (members, "g"));
  g_assert_false (rp_json_member_take_yes (members, "h"));
  rp_json_member_take_yes (members, "a");
  assert_failed (fixture, "Session 3: “a” must be true or false.");
}

#define TEXTS "{\"a\": \"one\\ntwo\\u200b\\u0007\", \"b\": 7, \"c\": \"left\", \"d\": \"\", \"e\": null}"

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  RpJsonMembers *members = &fixture->members;
  g_autofree char *text = rp_json_member_take_text (members, "a");
  g_autofree char *id = NULL;
  g_autofree char *empty = NULL;

  g_assert_cmpstr (text, ==, "one\ntwo");
  g_assert_null (rp_json_member_take_text (members, "x"));
  g_assert_cmpint (rp_json_member_take_enum (members, "c", RP_TYPE_SIDE), ==, RP_SIDE_LEFT);
  empty = rp_json_member_take_id (members, "d");
  g_assert_cmpstr (empty, ==, "");
  g_assert_null (rp_json_member_take_uid (members, "x"));
  g_assert_false (members->failed);
  g_assert_null (rp_json_member_take_text (members, "b"));
  assert_failed (fixture, "Session 3: “b” must be a text.");
  g_assert_null (rp_json_member_take_text (members, "e"));
  assert_failed (fixture, "Session 3: “e” must be a text.");
  rp_json_member_take_enum (members, "a", RP_TYPE_SIDE);
  assert_failed (fixture, "Session 3: “a” is none of the words that Reprise knows there.");
  id = rp_json_member_take_id (members, "a");
  assert_failed (fixture, "Session 3: “a” must be an id of at most 200 letters.");
  g_assert_null (rp_json_member_take_uid (members, "d"));
  assert_failed (fixture, "Session 3: “d” must not be empty.");
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (RP_JSON_MEMBER_MAX_TEXT + 1, 'x');

  json_object_set_string_member (fixture->members.object, "a", text);
  g_assert_null (rp_json_member_take_text (&fixture->members, "a"));
  assert_failed (fixture, "Session 3: “a” must be a text of at most 32768 letters.");
}

#define TIMES                                                                                                \
  "{\"a\": {\"day\": \"2026-11-28\", \"at\": 10, \"offset\": -3600, \"written\": 20},"                       \
  " \"b\": {\"day\": \"2026-02-30\", \"at\": 10, \"offset\": 0, \"written\": 20},"                           \
  " \"c\": {\"at\": 10, \"offset\": 100000, \"written\": 20}, \"d\": []}"

static void
test_times (Fixture *fixture, gconstpointer data)
{
  RpJsonMembers *members = &fixture->members;
  RpFactTime time = rp_json_member_take_time (members, "a");

  g_assert_cmpint (time.at, ==, 10);
  g_assert_cmpuint (time.day, ==, rp_fact_time_parse_day ("2026-11-28"));
  g_assert_cmpint (time.offset, ==, -3600);
  g_assert_cmpint (time.written, ==, 20);
  g_assert_false (members->failed);
  rp_json_member_take_time (members, "b");
  assert_failed (fixture, "Session 3: “day” must be a day, such as 2026-11-30.");
  rp_json_member_take_time (members, "c");
  assert_failed (fixture, "Session 3: “offset” must be a whole number from -86400 to 86400.");
  rp_json_member_take_time (members, "d");
  assert_failed (fixture, "Session 3: “d” must be an object.");
  rp_json_member_take_node (members, "a", JSON_NODE_ARRAY);
  assert_failed (fixture, "Session 3: “a” must be a list.");
}

/* The first mistake is the one that is told. */
static void
test_first (Fixture *fixture, gconstpointer data)
{
  rp_json_member_take_text (&fixture->members, "b");
  rp_json_member_fail (&fixture->members, "Something else.");
  assert_failed (fixture, "Session 3: “b” must be a text.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/json-member/numbers", Fixture, NUMBERS, set_up, test_numbers, tear_down);
  g_test_add ("/json-member/texts", Fixture, TEXTS, set_up, test_texts, tear_down);
  g_test_add ("/json-member/long", Fixture, "{}", set_up, test_long, tear_down);
  g_test_add ("/json-member/times", Fixture, TIMES, set_up, test_times, tear_down);
  g_test_add ("/json-member/first", Fixture, TEXTS, set_up, test_first, tear_down);
  return g_test_run ();
}
