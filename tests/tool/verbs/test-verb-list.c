/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

static const char *const expected
    = "tiny: Tiny\n"
      "  Programs\n"
      "    short                         Short                               about 1:04\n"
      "  Exercises\n"
      "    clamshell                     Clamshell                           1 clip\n"
      "    march                         March                               no clip\n";

static void
test_bundle (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (&fixture->bundles, "packs/tiny");

  tool_fixture_run (fixture, "list", "--pack-path", "packs", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, expected);
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
test_source (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "list", "-p", fixture->pack, NULL);
  g_assert_cmpstr (fixture->out, ==, expected);
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
test_damaged_beside_good (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *good = bundle_fixture_tiny (&fixture->bundles, "packs/tiny");
  g_autofree char *bad = bundle_fixture_tiny (&fixture->bundles, "packs/broken");

  bundle_fixture_flip (bad, 200, 2);
  tool_fixture_run (fixture, "list", "-p", "packs", NULL);
  g_assert_cmpstr (fixture->out, ==, expected);
  tool_fixture_assert_has (fixture->err,
                           "broken.gresource: The pack broken.gresource does not match its digest");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
test_nothing (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "list", "-p", "nowhere", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, "No pack");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-list/bundle", test_bundle);
  TOOL_FIXTURE_ADD ("/tool-list/source", test_source);
  TOOL_FIXTURE_ADD ("/tool-list/damaged-beside-good", test_damaged_beside_good);
  TOOL_FIXTURE_ADD ("/tool-list/nothing", test_nothing);
  return g_test_run ();
}
