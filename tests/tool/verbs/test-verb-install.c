/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
assert_place (ToolFixture *fixture, const char *name, gboolean there)
{
  g_autofree char *folder = tool_fixture_path (fixture, "data/reprise/packs");
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_IS_REGULAR), ==, there);
}

static guint
count_files (ToolFixture *fixture)
{
  g_autofree char *folder = tool_fixture_path (fixture, "data/reprise/packs");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

/* Under the pack's own id, whatever the file was called; twice is as good as once. */
static void
test_good (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *bundle = bundle_fixture_tiny (&fixture->bundles, "from-a-friend");

  for (guint i = 0; i < 2; i++)
    {
      tool_fixture_run (fixture, "install", "from-a-friend.gresource", NULL);
      g_assert_cmpstr (fixture->err, ==, "");
      tool_fixture_assert_has (fixture->out, "data/reprise/packs/tiny.gresource");
      g_assert_cmpint (fixture->status, ==, 0);
      assert_place (fixture, "tiny.gresource", TRUE);
      assert_place (fixture, "tiny.gresource.sha256", TRUE);
      g_assert_cmpuint (count_files (fixture), ==, 2);
    }
  tool_fixture_run (fixture, "validate", "data/reprise/packs/tiny.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
}

/* Who has the old bundle open keeps it: the new one is another file. */
static void
test_renamed (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *bundle = bundle_fixture_tiny (&fixture->bundles, "tiny");
  g_autofree char *path = tool_fixture_path (fixture, "data/reprise/packs/tiny.gresource");
  g_autofree char *kept = tool_fixture_path (fixture, "kept");
  GStatBuf before, after;

  tool_fixture_run (fixture, "install", "tiny.gresource", NULL);
  g_assert_cmpint (g_stat (path, &before), ==, 0);
  /* A second name keeps the old file, so that its number cannot come back. */
  g_assert_cmpint (link (path, kept), ==, 0);
  tool_fixture_run (fixture, "install", "tiny.gresource", NULL);
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, !=, after.st_ino);
}

static void
test_refused (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *bundle = bundle_fixture_tiny (&fixture->bundles, "tiny");
  g_autofree char *digest = g_strconcat (bundle, ".sha256", NULL);

  bundle_fixture_flip (bundle, 400, 1);
  tool_fixture_run (fixture, "install", "tiny.gresource", NULL);
  tool_fixture_assert_has (fixture->err, "tiny.gresource does not match its digest");
  g_assert_cmpint (fixture->status, ==, 1);
  g_unlink (digest);
  tool_fixture_run (fixture, "install", "tiny.gresource", NULL);
  tool_fixture_assert_has (fixture->err, "tiny.gresource.sha256");
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_run (fixture, "install", "tiny", NULL);
  tool_fixture_assert_has (fixture->err, "reprise-tool pack");
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-install/good", test_good);
  TOOL_FIXTURE_ADD ("/tool-install/renamed", test_renamed);
  TOOL_FIXTURE_ADD ("/tool-install/refused", test_refused);
  return g_test_run ();
}
