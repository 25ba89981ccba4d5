/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

/* One line of digits, which is short where the pack has all the words. */
static void
assert_code (ToolFixture *fixture, gsize most)
{
  const char *digits = fixture->out + strlen ("reprise:4?");

  g_assert_true (g_str_has_prefix (fixture->out, "reprise:4?"));
  g_assert_cmpuint (strspn (digits, "0123456789"), <, most);
  g_assert_cmpstr (digits + strspn (digits, "0123456789"), ==, "\n");
}

static void
test_program (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "code", "short", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  assert_code (fixture, 100);
}

static void
test_exercise (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "code", "clamshell", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  assert_code (fixture, 80);
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_assert_unknown (fixture, "code");
}

/* What a pack says needs no room; what somebody wrote does. */
static void
test_too_large (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *note = g_strnfill (1000, '0');
  g_autofree char *file = tool_fixture_write_program (fixture, 10, note);

  tool_fixture_run (fixture, "code", file, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpstr (fixture->err, ==,
                   "reprise-tool: The program is too large for a code. Pass it on as a file.\n");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  g_autofree char *text = NULL;
  g_autofree char *own = g_build_filename (fixture->bundles.folder, "own.reprise", NULL);
  g_auto (GStrv) parts = NULL;
  g_autofree char *without = NULL;

  tool_fixture_run (fixture, "code", file, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "A code can name exercises of packs only, ");

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  parts = g_strsplit (text, "    <item pack=\"elsewhere\"", 2);
  without = g_strconcat (parts[0], strstr (parts[1], "</item>\n") + strlen ("</item>\n"), NULL);
  g_assert_true (g_file_set_contents (own, without, -1, NULL));
  tool_fixture_run (fixture, "code", own, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  assert_code (fixture, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-code/program", test_program);
  TOOL_FIXTURE_ADD ("/tool-code/exercise", test_exercise);
  TOOL_FIXTURE_ADD ("/tool-code/unknown", test_unknown);
  TOOL_FIXTURE_ADD ("/tool-code/too-large", test_too_large);
  TOOL_FIXTURE_ADD ("/tool-code/file", test_file);
  return g_test_run ();
}
