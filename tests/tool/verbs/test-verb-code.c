/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

static void
test_program (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "code", "short", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==,
                   "reprise:1?p=tiny&i=short&n=Short&s=A+few+minutes.&f=Every+day&c=Reprise"
                   "&e=clamshell&r=2&y=e&e=march&x=2&r=2&b=10&o=1&m=Slowly.&k=2bee405c\n");
}

static void
test_exercise (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "code", "clamshell", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "reprise:1?p=tiny&i=clamshell&n=Clamshell&");
  tool_fixture_assert_has (fixture->out, "&e=clamshell&r=20&b=45&y=e&k=");
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "code", "handstand", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, "no exercise “handstand”");
}

static void
test_too_large (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autoptr (GString) long_note = g_string_new (NULL);

  for (guint i = 0; i < 10; i++)
    g_string_append_printf (
        long_note,
        "<item exercise=\"march\"><dose sets=\"1\" reps=\"2\" sides=\"both\" source=\"default\"/>"
        "<note>%01000d</note></item>",
        0);
  tool_fixture_replace (folder, "programs/short.xml", "<items>", "<items>%");
  tool_fixture_replace (folder, "programs/short.xml", "%", long_note->str);
  tool_fixture_run (fixture, "code", "short", "-p", folder, NULL);
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
  g_assert_true (g_str_has_prefix (fixture->out, "reprise:2?p=tiny&i=knee-3f9a1c&n=Sam"));
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
