/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

static const char *const verbs[]
    = { "list", "show", "validate", "pack", "plan", "rehearse", "code", "sheet", "record" };

static void
test_help (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "--help", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    tool_fixture_assert_has (fixture->out, verbs[i]);
  tool_fixture_assert_has (fixture->out, "line LINE");

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *name = g_strconcat ("reprise-tool ", verbs[i], NULL);

      tool_fixture_run (fixture, verbs[i], "--help", NULL);
      g_assert_cmpint (fixture->status, ==, 0);
      g_assert_cmpstr (fixture->err, ==, "");
      tool_fixture_assert_has (fixture->out, name);
    }
}

static void
test_version (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "--version", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->out, ==, "reprise-tool " RP_VERSION "\n");
}

static void
assert_usage (ToolFixture *fixture)
{
  tool_fixture_assert_has (fixture->err, "--help");
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpint (fixture->status, ==, 2);
}

static void
test_misuse (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, NULL, NULL);
  assert_usage (fixture);
  tool_fixture_run (fixture, "dance", NULL);
  assert_usage (fixture);
  tool_fixture_assert_has (fixture->err, "dance");
  tool_fixture_run (fixture, "list", "one", NULL);
  assert_usage (fixture);

  tool_fixture_run (fixture, "open", "one", "two", NULL);
  assert_usage (fixture);
  tool_fixture_run (fixture, "line", "one", "two", "three", NULL);
  assert_usage (fixture);

  for (guint i = 1; i < G_N_ELEMENTS (verbs); i++)
    {
      tool_fixture_run (fixture, verbs[i], NULL);
      assert_usage (fixture);
      tool_fixture_run (fixture, verbs[i], "one", "two", NULL);
      assert_usage (fixture);
      tool_fixture_run (fixture, verbs[i], "one", "--dance", NULL);
      assert_usage (fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool/help", test_help);
  TOOL_FIXTURE_ADD ("/tool/version", test_version);
  TOOL_FIXTURE_ADD ("/tool/misuse", test_misuse);
  return g_test_run ();
}
