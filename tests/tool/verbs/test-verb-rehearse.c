/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

static const char *const expected
    = "0:00.0    step        Clamshell, Left leg: set 1 of 1, 2 repetitions of 0:04.0\n"
      "0:00.0    phase       Lift: Keep your hips still\n"
      "0:01.0    phase       Hold\n"
      "0:02.0    hold-end\n"
      "0:02.0    phase       Lower\n"
      "0:04.0    rep         1 of 2\n"
      "0:04.0    phase       Lift: Keep your hips still\n"
      "0:05.0    phase       Hold\n"
      "0:06.0    hold-end\n"
      "0:06.0    phase       Lower\n"
      "0:08.0    rep         2 of 2\n"
      "0:08.0    turn-end    2 done\n"
      "0:08.0    step        Clamshell, Right leg: change side\n"
      "0:10.0    countdown   3\n"
      "0:11.0    countdown   2\n"
      "0:12.0    countdown   1\n"
      "0:13.0    step        Clamshell, Right leg: set 1 of 1, 2 repetitions of 0:04.0\n"
      "0:13.0    phase       Lift: Keep your hips still\n"
      "0:14.0    phase       Hold\n"
      "0:15.0    hold-end\n"
      "0:15.0    phase       Lower\n"
      "0:17.0    rep         1 of 2\n"
      "0:17.0    phase       Lift: Keep your hips still\n"
      "0:18.0    phase       Hold\n"
      "0:19.0    hold-end\n"
      "0:19.0    phase       Lower\n"
      "0:21.0    rep         2 of 2\n"
      "0:21.0    turn-end    2 done\n"
      "0:21.0    step        March: next exercise\n"
      "0:22.0    countdown   3\n"
      "0:23.0    countdown   2\n"
      "0:24.0    countdown   1\n"
      "0:25.0    step        March: set 1 of 2, 2 repetitions at your pace\n"
      "0:25.0    phase       Up\n"
      "0:27.0    rep         1 of 2\n"
      "0:29.0    rep         2 of 2\n"
      "0:29.0    turn-end    2 done\n"
      "0:29.0    step        March: rest before set 2 of 2\n"
      "0:36.0    countdown   3\n"
      "0:37.0    countdown   2\n"
      "0:38.0    countdown   1\n"
      "0:39.0    step        March: set 2 of 2, 2 repetitions at your pace\n"
      "0:39.0    phase       Up\n"
      "0:41.0    rep         1 of 2\n"
      "0:43.0    rep         2 of 2\n"
      "0:43.0    turn-end    2 done\n"
      "0:43.0    done\n";

static const char *const said = "0:00.400    exercise   Clamshell. Left leg\n"
                                "0:04.170    last       Last one\n"
                                "0:08.540    side       Now the right leg\n"
                                "0:17.170    last       Last one\n"
                                "0:21.480    exercise   March\n"
                                "0:27.170    last       Last one\n"
                                "0:29.480    rest       Rest. 10 seconds. Then the last set\n"
                                "0:41.170    last       Last one\n"
                                "0:43.800    done       Done\n";

static void
test_events (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "rehearse", "short", "-p", fixture->pack, "--get-ready=0", "--next=4", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, expected);
  g_assert_cmpint (fixture->status, ==, 0);
}

/* To the millisecond, in two columns of its own. */
static void
test_say (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "rehearse", "short", "-p", fixture->pack, "--get-ready=0", "--next=4", "--say",
                    "--voice-choice=few", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, said);
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
test_say_all (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "rehearse", "short", "-p", fixture->pack, "--say", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "cue        Keep your hips still\n");
}

static void
test_say_what (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "rehearse", "short", "-p", fixture->pack, "--say", "--voice-choice=much", NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpstr (fixture->err, ==, "reprise-tool: A voice says all, few or none.\n");
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "rehearse", "long", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, "“long”");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  tool_fixture_run (fixture, "rehearse", file, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_cmpstr (fixture->err, ==,
                   "reprise-tool: An exercise is left out, because it is not installed here: Lost move. "
                   "Install this pack to have it: elsewhere.\n");
  tool_fixture_assert_has (fixture->out, "done\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-rehearse/events", test_events);
  TOOL_FIXTURE_ADD ("/tool-rehearse/say", test_say);
  TOOL_FIXTURE_ADD ("/tool-rehearse/say-all", test_say_all);
  TOOL_FIXTURE_ADD ("/tool-rehearse/say-what", test_say_what);
  TOOL_FIXTURE_ADD ("/tool-rehearse/unknown", test_unknown);
  TOOL_FIXTURE_ADD ("/tool-rehearse/file", test_file);
  return g_test_run ();
}
