/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <signal.h>

static char *
find_film (ToolFixture *fixture)
{
  return g_build_filename (fixture->pack, "clips", "clamshell-front.webm", NULL);
}

/* The element that is printed fits the clip: the exercise that takes it over is without a fault. */
static void
test_element (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *film = find_film (fixture);

  tool_fixture_run (fixture, "clip", film, "-o", "tiny/clips/clamshell-front.webm", "--marks", "0,1,2.5",
                    "--phases", "lift,hold,lower", "--rate", "12", "--side", "right", "--id", "front",
                    "--poster", "tiny/stills/clamshell.jpg", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out,
                           "<clip id=\"front\" file=\"clips/clamshell-front.webm\" side=\"right\" "
                           "width=\"64\" height=\"36\" frames=\"48\" rate=\"12/1\">");
  tool_fixture_assert_has (fixture->out, "<mark phase=\"lower\" frame=\"30\"/>");
  tool_fixture_replace (folder, "exercises/clamshell.xml", "frames=\"96\" rate=\"24/1\"",
                        "frames=\"48\" rate=\"12/1\"");
  tool_fixture_replace (folder, "exercises/clamshell.xml", "phase=\"lower\" frame=\"48\"",
                        "phase=\"lower\" frame=\"30\"");
  tool_fixture_replace (folder, "exercises/clamshell.xml", "phase=\"hold\" frame=\"24\"",
                        "phase=\"hold\" frame=\"12\"");
  tool_fixture_run (fixture, "validate", "tiny", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
assert_refused (ToolFixture *fixture, const char *option, const char *value, const char *word)
{
  g_autofree char *film = find_film (fixture);

  tool_fixture_run (fixture, "clip", film, "-o", "x.webm", option, value, NULL);
  tool_fixture_assert_has (fixture->err, word);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpint (fixture->status, ==, 2);
}

static void
test_usage (ToolFixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "--from", "1,5", "Write seconds with a point");
  assert_refused (fixture, "--to", "nan", "is no time");
  assert_refused (fixture, "--marks", "1,2", "The first mark is 0");
  assert_refused (fixture, "--marks", "0,2,2", "later than the one before");
  assert_refused (fixture, "--rate", "500", "frames a second");
  assert_refused (fixture, "--rate", "24/0", "frames a second");
  assert_refused (fixture, "--poster", "x.png", "--poster stills/NAME.jpg");
  assert_refused (fixture, "--side", "both", "left, right or none");
  assert_refused (fixture, "--to", "0", "is not after");
}

static void
test_no_film (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "clip", "nowhere.mov", "-o", "x.webm", NULL);
  tool_fixture_assert_has (fixture->err, "There is no film “nowhere.mov”.");
  g_assert_cmpint (fixture->status, ==, 1);
}

/* Ended in the middle, by a person or the system, it leaves nothing beside the clip. */
static void
test_interrupted (ToolFixture *fixture, gconstpointer data)
{
  static const int numbers[] = { SIGINT, SIGTERM };
  g_autofree char *film = g_build_filename (g_getenv ("RP_TEST_PACK"), "clips", "bird-dog-side.webm", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GDir) dir = NULL;
      const char *name;

      tool_fixture_interrupt (fixture, numbers[i], "clip", film, "-o", "x.webm", NULL);
      dir = g_dir_open (fixture->bundles.folder, 0, NULL);
      while ((name = g_dir_read_name (dir)))
        g_assert_null (strstr (name, "x.webm"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-clip/element", test_element);
  TOOL_FIXTURE_ADD ("/tool-clip/usage", test_usage);
  TOOL_FIXTURE_ADD ("/tool-clip/no-film", test_no_film);
  TOOL_FIXTURE_ADD ("/tool-clip/interrupted", test_interrupted);
  return g_test_run ();
}
