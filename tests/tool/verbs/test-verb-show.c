/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
show (ToolFixture *fixture, const char *id)
{
  tool_fixture_run (fixture, "show", id, "-p", fixture->pack, NULL);
}

static void
test_exercise (ToolFixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  tool_fixture_assert_has (fixture->out, "Exercise        Clamshell\nAlso called     Clams\n");
  tool_fixture_assert_has (fixture->out, "Cues            Lift: Keep your hips still\n");
  tool_fixture_assert_has (fixture->out,
                           "Dose            20 on your left, then 20 on your right. (default)\n");
  tool_fixture_assert_has (fixture->out, "Clips           Front, 64 × 36, 0:04.0, CC0-1.0, Reprise\n");
}

/* Mistakes that have a clip come first, each with its camera. */
static void
test_faults (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *angles = g_test_build_filename (G_TEST_DIST, "data", "packs", "angles", NULL);

  tool_fixture_run (fixture, "show", "reach", "-p", angles, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Cues            Out: Go far\n                Hold: Stay upright\n");
  tool_fixture_assert_has (fixture->out, "Mistakes        Body leans over (with a clip, Front)\n"
                                         "                Foot slides (with a clip, Side)\n"
                                         "                Breath is held\n");
}

static void
test_program (ToolFixture *fixture, gconstpointer data)
{
  show (fixture, "short");
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Program         Short\n");
  tool_fixture_assert_has (
      fixture->out, "March: 2 times. Take your time. Rest 10 seconds. Then do it all once more. (default)\n");
  tool_fixture_assert_has (fixture->out, "Slowly.\n");
}

static void
test_pack (ToolFixture *fixture, gconstpointer data)
{
  show (fixture, "tiny");
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Pack            Tiny\n");
  tool_fixture_assert_has (fixture->out, "Licence         CC0-1.0\n");
}

/* A copy of the pack under another id, with another name for its exercise. */
static char *
make_other (ToolFixture *fixture)
{
  g_autofree char *copy = tool_fixture_copy_pack (fixture);
  char *other = tool_fixture_path (fixture, "other");

  g_assert_cmpint (g_rename (copy, other), ==, 0);
  tool_fixture_replace (other, "pack.xml", "id=\"tiny\"", "id=\"other\"");
  tool_fixture_replace (other, "exercises/clamshell.xml", "<name>Clamshell", "<name>Other shell");
  return other;
}

static void
test_two_packs (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *other = make_other (fixture);
  g_autofree char *code = NULL;

  tool_fixture_run (fixture, "show", "clamshell", "-p", fixture->pack, "-p", other, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Exercise        Clamshell\n");
  tool_fixture_assert_has (fixture->err, "is in more than one pack");
  tool_fixture_assert_has (fixture->err, "“other/clamshell”");

  tool_fixture_run (fixture, "show", "other/clamshell", "-p", fixture->pack, "-p", other, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  tool_fixture_assert_has (fixture->out, "Exercise        Other shell\n");

  tool_fixture_run (fixture, "plan", "other/short", "-p", fixture->pack, "-p", other, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_run (fixture, "code", "other/clamshell", "-p", fixture->pack, "-p", other, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  code = g_strchomp (g_strdup (fixture->out));
  tool_fixture_run (fixture, "open", code, "-p", fixture->pack, "-p", other, NULL);
  tool_fixture_assert_has (fixture->out, "Program         Other shell\n");
  tool_fixture_run (fixture, "show", "nowhere/clamshell", "-p", fixture->pack, "-p", other, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
}

/* A German pack is shown in German whatever the person's language is, and with no locale of that language. */
static void
test_language (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *catalogue
      = g_test_build_filename (G_TEST_BUILT, "..", "po", "de", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *german = tool_fixture_copy_pack (fixture);

  if (!g_file_test (catalogue, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("There is no German catalogue.");
      return;
    }
  tool_fixture_replace (german, "pack.xml", "language=\"en\"", "language=\"de\"");
  tool_fixture_run (fixture, "show", "clamshell", "-p", german, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Übung           Clamshell\n");
  tool_fixture_assert_has (fixture->out, "0:04,0");
  g_assert_null (strstr (fixture->out, "on your left"));
  show (fixture, "clamshell");
  tool_fixture_assert_has (fixture->out, "Exercise        Clamshell\n");
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  show (fixture, "handstand");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, "handstand");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  show (fixture, file);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==,
                   "reprise-tool: An exercise is left out, because it is not installed here: Lost move. "
                   "Install this pack to have it: elsewhere.\n");
  tool_fixture_assert_has (fixture->out, "Program         Sam’s knee\nMade by         Ana Ruiz\n");
  tool_fixture_assert_has (fixture->out,
                           "Lost move: 3 times. (default)\n                This exercise is not "
                           "installed here. It is in the pack “elsewhere”: ");
  tool_fixture_assert_has (fixture->out, "Pain            0 to 3: Carry on as planned.\n"
                                         "                4 to 10: Stop. Ring Ana.\n"
                                         "                Bigger in the evening? Rest.\n");
  show (fixture, "nowhere.reprise");
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "“nowhere.reprise” cannot be opened: ");
}

/* Doses of one's own say whose they are; for whom they are is said too. */
static void
test_own_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();
  g_autofree char *own = g_build_filename (fixture->bundles.folder, "own.reprise", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  changed = g_string_new (text);
  g_string_replace (changed, "sides=\"each\" source=\"default\"", "sides=\"each\" source=\"own\"", 0);
  g_string_replace (changed, "</author>", "</author><recipient>Sam Lee</recipient>", 0);
  g_assert_true (g_file_set_contents (own, changed->str, -1, NULL));
  show (fixture, own);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Made by         Ana Ruiz\nFor whom        Sam Lee\n");
  tool_fixture_assert_has (fixture->out, "Doses           Some doses are set by Ana Ruiz, the others are");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-show/exercise", test_exercise);
  TOOL_FIXTURE_ADD ("/tool-show/faults", test_faults);
  TOOL_FIXTURE_ADD ("/tool-show/program", test_program);
  TOOL_FIXTURE_ADD ("/tool-show/pack", test_pack);
  TOOL_FIXTURE_ADD ("/tool-show/two-packs", test_two_packs);
  TOOL_FIXTURE_ADD ("/tool-show/language", test_language);
  TOOL_FIXTURE_ADD ("/tool-show/unknown", test_unknown);
  TOOL_FIXTURE_ADD ("/tool-show/file", test_file);
  TOOL_FIXTURE_ADD ("/tool-show/own-file", test_own_file);
  return g_test_run ();
}
