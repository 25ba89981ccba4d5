/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

static char *
make_code (ToolFixture *fixture, const char *pack, const char *id)
{
  tool_fixture_run (fixture, "code", id, "-p", pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  return g_strchomp (g_strdup (fixture->out));
}

static void
set_input (ToolFixture *fixture, const char *text, gsize length)
{
  g_clear_pointer (&fixture->input, g_bytes_unref);
  fixture->input = g_bytes_new (text, length);
}

/* What comes out of a code is shown as if it had come out of the pack. */
static void
test_same (ToolFixture *fixture, gconstpointer data)
{
  static const char *const ids[]
      = { "daily-clams", "five-for-knee-pain", "four-for-the-hips", "runners-knee", "surgeons-four" };
  const char *pack = g_getenv ("RP_TEST_PACK");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *code = make_code (fixture, pack, ids[i]);
      g_autofree char *shown = NULL;

      tool_fixture_run (fixture, "show", ids[i], "-p", pack, NULL);
      shown = g_steal_pointer (&fixture->out);
      tool_fixture_run (fixture, "open", code, "-p", pack, NULL);
      g_assert_cmpint (fixture->status, ==, 0);
      g_assert_cmpstr (fixture->err, ==, "");
      g_assert_cmpstr (fixture->out, ==, shown);
    }
}

static void
test_exercise (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture, fixture->pack, "clamshell");

  tool_fixture_run (fixture, "open", code, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Program         Clamshell\n");
  tool_fixture_assert_has (fixture->out, "Clamshell: 20 on your left, then 20 on your right. (default)\n");
}

static void
test_every_dose_word (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "open",
                    "reprise:1?p=tiny&i=mine&n=Mine&s=For+me"
                    "&e=clamshell&r=10-12&a=11&h=2&v=1-2.5-1&y=l&l=Band&q=1&k=02c379ef",
                    "-p", fixture->pack, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  tool_fixture_assert_has (
      fixture->out,
      "Clamshell: 10 to 12 on your left only. Lift for 1 second. Hold for 2.5 seconds. Lower for "
      "1 second. Today 11. Band. (published)\n");
}

static void
test_input (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture, fixture->pack, "short");
  g_autofree char *spaced = g_strdup_printf ("\n  %s\r\n\n", code);

  set_input (fixture, spaced, strlen (spaced));
  tool_fixture_run (fixture, "open", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Program         Short\n");
  tool_fixture_run (fixture, "open", "-", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->out, "Program         Short\n");
}

static void
assert_refused (ToolFixture *fixture, const char *says)
{
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, says);
}

static void
test_wrong_input (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture, fixture->pack, "short");
  g_autofree char *long_text = g_strnfill (60000, 'a');
  g_autoptr (GString) hidden = g_string_new (code);

  set_input (fixture, "", 0);
  tool_fixture_run (fixture, "open", "-p", fixture->pack, NULL);
  assert_refused (fixture, "not the code of a program");
  set_input (fixture, "\xff\xfe", 2);
  tool_fixture_run (fixture, "open", "-p", fixture->pack, NULL);
  assert_refused (fixture, "damaged");
  set_input (fixture, long_text, 60000);
  tool_fixture_run (fixture, "open", "-p", fixture->pack, NULL);
  assert_refused (fixture, "too long");
  g_string_append_len (hidden, "\0more", 5);
  set_input (fixture, hidden->str, hidden->len);
  tool_fixture_run (fixture, "open", "-p", fixture->pack, NULL);
  assert_refused (fixture, "damaged");
}

/* What is not here is named, and what the code has is shown. */
static void
test_no_pack (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture, g_getenv ("RP_TEST_PACK"), "daily-clams");

  tool_fixture_run (fixture, "open", code, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "needs the pack “hips-and-knees”");
  tool_fixture_assert_has (fixture->out, "daily-clams");
  tool_fixture_assert_has (fixture->out, "20 on your left, then 20 on your right. Hold 2 seconds.");
  tool_fixture_run (fixture, "open", "reprise:1?p=moon&k=3f1191a4", "-p", fixture->pack, NULL);
  assert_refused (fixture, "needs the pack “moon”");
}

static void
test_wrong_word (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "open", "https://example.org", "-p", fixture->pack, NULL);
  assert_refused (fixture, "not the code of a program");
  tool_fixture_run (fixture, "open", "reprise:7?x", "-p", fixture->pack, NULL);
  assert_refused (fixture, "version 7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-open/same", test_same);
  TOOL_FIXTURE_ADD ("/tool-open/exercise", test_exercise);
  TOOL_FIXTURE_ADD ("/tool-open/every-dose-word", test_every_dose_word);
  TOOL_FIXTURE_ADD ("/tool-open/input", test_input);
  TOOL_FIXTURE_ADD ("/tool-open/wrong-input", test_wrong_input);
  TOOL_FIXTURE_ADD ("/tool-open/no-pack", test_no_pack);
  TOOL_FIXTURE_ADD ("/tool-open/wrong-word", test_wrong_word);
  return g_test_run ();
}
