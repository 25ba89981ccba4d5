/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

static void
assert_valid (ToolFixture *fixture, const char *numbers)
{
  tool_fixture_run (fixture, "validate", "ankles", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  tool_fixture_assert_has (fixture->out, numbers);
  g_assert_cmpint (fixture->status, ==, 0);
}

/* What is written is without a fault, and can be packed. */
static void
test_all (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "new", "pack", "ankles", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_valid (fixture, "1 exercise, 1 program");
  tool_fixture_run (fixture, "new", "exercise", "heel-raise", "--in", "ankles", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  assert_valid (fixture, "2 exercises, 1 program");
  tool_fixture_run (fixture, "new", "program", "every-day", "--in", "ankles", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  assert_valid (fixture, "2 exercises, 2 programs");
  tool_fixture_run (fixture, "pack", "ankles", "-o", "ankles.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
}

/* Nothing that is there is written over. */
static void
test_there (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_run (fixture, "new", "pack", "tiny", NULL);
  tool_fixture_assert_has (fixture->err, "is there already");
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_run (fixture, "new", "exercise", "march", "--in", "tiny", NULL);
  tool_fixture_assert_has (fixture->err, "exercises/march.xml is there already");
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_run (fixture, "new", "exercise", "march", NULL);
  tool_fixture_assert_has (fixture->err, "there is no pack.xml");
  g_assert_cmpint (fixture->status, ==, 1);
}

static void
test_usage (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "new", "pack", "../Up", NULL);
  tool_fixture_assert_has (fixture->err, "An id is a small letter");
  g_assert_cmpint (fixture->status, ==, 2);
  tool_fixture_run (fixture, "new", "thing", "one", NULL);
  tool_fixture_assert_has (fixture->err, "pack, exercise or program");
  g_assert_cmpint (fixture->status, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-new/all", test_all);
  TOOL_FIXTURE_ADD ("/tool-new/there", test_there);
  TOOL_FIXTURE_ADD ("/tool-new/usage", test_usage);
  return g_test_run ();
}
