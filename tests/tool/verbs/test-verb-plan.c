/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

#include <json-glib/json-glib.h>

static void
test_text (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==,
                   "Start    Length   Step\n"
                   "0:00     0:10     Clamshell, Left leg: get ready\n"
                   "0:10     0:08     Clamshell, Left leg: set 1 of 1, 2 repetitions of 0:04.0\n"
                   "0:18     0:05     Clamshell, Right leg: change side\n"
                   "0:23     0:08     Clamshell, Right leg: set 1 of 1, 2 repetitions of 0:04.0\n"
                   "0:31     0:15     March: next exercise\n"
                   "0:46     0:04     March: set 1 of 2, 2 repetitions at your pace\n"
                   "0:50     0:10     March: rest before set 2 of 2\n"
                   "1:00     0:04     March: set 2 of 2, 2 repetitions at your pace\n"
                   "1:04              Done (some of it at your pace)\n");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
test_json (ToolFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *plan, *turn, *march, *box;
  JsonArray *steps;

  tool_fixture_run (fixture, "plan", "short", "--json", "-p", fixture->pack, NULL);
  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);
  plan = json_node_get_object (json_parser_get_root (parser));
  steps = json_object_get_array_member (plan, "steps");
  turn = json_array_get_object_element (steps, 3);

  g_assert_cmpstr (json_object_get_string_member (plan, "program"), ==, "short");
  g_assert_cmpint (json_object_get_int_member (plan, "duration_us"), ==, 64 * G_USEC_PER_SEC);
  g_assert_true (json_object_get_boolean_member (plan, "estimate"));
  g_assert_cmpuint (json_array_get_length (steps), ==, 8);
  g_assert_cmpstr (json_object_get_string_member (turn, "kind"), ==, "work");
  g_assert_cmpstr (json_object_get_string_member (turn, "side"), ==, "right");
  g_assert_cmpint (json_object_get_int_member (turn, "start_us"), ==, 23 * G_USEC_PER_SEC);
  g_assert_cmpint (json_object_get_int_member (turn, "reps"), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (turn, "phases")), ==, 3);
  march = json_array_get_object_element (json_object_get_array_member (plan, "exercises"), 1);
  g_assert_cmpstr (json_object_get_string_member (march, "exercise"), ==, "march");
  g_assert_cmpstr (json_object_get_string_member (march, "dose"), ==,
                   "2 times. Take your time. Rest 10 seconds. Then do it all once more.");
  box = json_array_get_object_element (json_object_get_array_member (march, "boxes"), 3);
  g_assert_cmpstr (json_object_get_string_member (box, "name"), ==, "Rest");
  g_assert_cmpstr (json_object_get_string_member (box, "value"), ==, "10");
  g_assert_cmpstr (json_object_get_string_member (box, "unit"), ==, "s");
}

static void
test_settings (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, "--get-ready", "0", "--side-change", "7.5",
                    "--next=1", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Step\n0:00     0:08     Clamshell, Left leg: set 1 of 1");
  tool_fixture_assert_has (fixture->out, "0:08     0:08     Clamshell, Right leg: change side\n0:16 ");
  tool_fixture_assert_has (fixture->out, "0:01     March: next exercise\n");

  tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, "--get-ready", "soon", NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, "--get-ready", "1e300", NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, "--get-ready", "nan", NULL);
  g_assert_cmpint (fixture->status, ==, 2);
}

/* Only what moves is slower: three of the four seconds of a repetition take six. */
static void
test_speed (ToolFixture *fixture, gconstpointer data)
{
  static const char *const refused[] = { "0.4", "1.6", "nan", "inf", "slow" };

  tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, "--speed", "0.5", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "set 1 of 1, 2 repetitions of 0:07.0\n");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      tool_fixture_run (fixture, "plan", "short", "-p", fixture->pack, "--speed", refused[i], NULL);
      g_assert_cmpint (fixture->status, ==, 2);
    }
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "plan", "long", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "“long”");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  tool_fixture_run (fixture, "plan", file, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==,
                   "reprise-tool: An exercise is left out, because it is not installed here: Lost move. "
                   "Install this pack to have it: elsewhere.\n");
  tool_fixture_assert_has (fixture->out, "Clamshell");
  g_assert_null (strstr (fixture->out, "Lost"));
  tool_fixture_run (fixture, "plan", file, "-p", fixture->bundles.folder, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "There is nothing in this program to lead through.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-plan/text", test_text);
  TOOL_FIXTURE_ADD ("/tool-plan/json", test_json);
  TOOL_FIXTURE_ADD ("/tool-plan/settings", test_settings);
  TOOL_FIXTURE_ADD ("/tool-plan/speed", test_speed);
  TOOL_FIXTURE_ADD ("/tool-plan/unknown", test_unknown);
  TOOL_FIXTURE_ADD ("/tool-plan/file", test_file);
  return g_test_run ();
}
