/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

static void
test_program (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "record", "short", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_true (g_str_has_prefix (fixture->out, "Day: "));
  tool_fixture_assert_has (fixture->out,
                           "\nProgram: Short (2 exercises)\nDose: 1 Clamshell: 1 × 2, each side");
  tool_fixture_assert_has (fixture->out, "\n13. Frequency: Every day\n");
  tool_fixture_assert_has (fixture->out, "\n14a. Standard or tailored: ______\n");
  g_assert_true (g_str_has_suffix (fixture->out, "\n16b. Done of what was planned: ______\n"));
}

static void
test_exercise (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "record", "clamshell", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "\nExercise: Clamshell\nDose: 1 × 20, each side, left first. ");
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_assert_unknown (fixture, "record");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  tool_fixture_run (fixture, "record", file, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Sam’s knee");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-record/program", test_program);
  TOOL_FIXTURE_ADD ("/tool-record/exercise", test_exercise);
  TOOL_FIXTURE_ADD ("/tool-record/unknown", test_unknown);
  TOOL_FIXTURE_ADD ("/tool-record/file", test_file);
  return g_test_run ();
}
