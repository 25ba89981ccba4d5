/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

static void
run_line (ToolFixture *fixture, const char *line)
{
  tool_fixture_run (fixture, "line", line, "-p", g_getenv ("RP_TEST_PACK"), NULL);
}

static void
set_input (ToolFixture *fixture, const char *text)
{
  g_clear_pointer (&fixture->input, g_bytes_unref);
  fixture->input = g_bytes_new (text, strlen (text));
}

static void
test_understood (ToolFixture *fixture, gconstpointer data)
{
  run_line (fixture, "clam 2x15 hold 2 left");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==,
                   "Clamshell: 15 on your left only. Hold 2 seconds. Then do it all once more.\n");
  run_line (fixture, "clam 2x15 load \"a full rucksack\" note Keep it shallow");
  tool_fixture_assert_has (fixture->out, "\n  a full rucksack\n");
  tool_fixture_assert_has (fixture->out, "\n  Keep it shallow\n");
}

/* The place is marked below the line, and the line with the remedy stands under it. */
static void
test_mistake (ToolFixture *fixture, gconstpointer data)
{
  run_line (fixture, "clam 2x15 hodl 2 left");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpstr (fixture->err, ==,
                   "reprise-tool: “hodl” is not known here. Use “hold”.\n"
                   "  clam 2x15 hodl 2 left\n"
                   "            ^~~~\n"
                   "  clam 2x15 hold 2 left\n");
}

/* Wide letters and joined accents take the columns that a terminal gives them. */
static void
test_columns (ToolFixture *fixture, gconstpointer data)
{
  run_line (fixture, "体é hodl 2");
  tool_fixture_assert_has (fixture->err, "  体é hodl 2\n      ^~~~\n");
  run_line (fixture, "");
  tool_fixture_assert_has (fixture->err, "  \n  ^\n");
}

static void
test_doubt (ToolFixture *fixture, gconstpointer data)
{
  run_line (fixture, "hip 2x15");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->err, ==,
                   "reprise-tool: “hip” can be “Hip hike”, “Hip bridge”, “Side leg raise”. Say which one.\n"
                   "  hip 2x15\n"
                   "  ^~~\n");
}

/* Every line is looked at, and a wrong one is told by its number. */
static void
test_input (ToolFixture *fixture, gconstpointer data)
{
  set_input (fixture, "clam 2x15\r\n\n  bridge hodl 5\nhip hike 3x8\n");
  run_line (fixture, "-");
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->out, "Clamshell: ");
  tool_fixture_assert_has (fixture->out, "Hip hike: ");
  tool_fixture_assert_has (fixture->err, "reprise-tool: line 3: ");
  set_input (fixture, "clam 2x15\nhip hike 3x8");
  run_line (fixture, "-");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
}

static void
test_pack (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "line", "clam", "tiny", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_run (fixture, "line", "clam", "nothing", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "There is no pack “nothing”.");
  tool_fixture_run (fixture, "line", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 2);
}

/* What could lead a terminal astray does not come out as it came in. */
static void
test_astray (ToolFixture *fixture, gconstpointer data)
{
  run_line (fixture, "clam \033[2J 2x15");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_null (strchr (fixture->err, '\033'));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/verb-line/understood", test_understood);
  TOOL_FIXTURE_ADD ("/verb-line/mistake", test_mistake);
  TOOL_FIXTURE_ADD ("/verb-line/columns", test_columns);
  TOOL_FIXTURE_ADD ("/verb-line/doubt", test_doubt);
  TOOL_FIXTURE_ADD ("/verb-line/input", test_input);
  TOOL_FIXTURE_ADD ("/verb-line/pack", test_pack);
  TOOL_FIXTURE_ADD ("/verb-line/astray", test_astray);
  return g_test_run ();
}
