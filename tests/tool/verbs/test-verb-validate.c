/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <string.h>

static void
assert_fine (ToolFixture *fixture, const char *path)
{
  tool_fixture_run (fixture, "validate", path, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  tool_fixture_assert_has (fixture->out, "no problem found");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
assert_wrong (ToolFixture *fixture, const char *path, const char *word)
{
  tool_fixture_run (fixture, "validate", path, NULL);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, word);
  g_assert_cmpint (fixture->status, ==, 1);
}

static void
test_good (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *document = g_build_filename (fixture->pack, "exercises", "march.xml", NULL);
  g_autofree char *pack = g_build_filename (fixture->pack, "pack.xml", NULL);
  g_autofree char *bundle = bundle_fixture_tiny (&fixture->bundles, "tiny");

  assert_fine (fixture, fixture->pack);
  assert_fine (fixture, document);
  assert_fine (fixture, pack);
  assert_fine (fixture, bundle);
}

/* Every problem is named with its file and line, not only the first. */
static void
test_folder (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "exercises/march.xml", "reps=\"3\"", "reps=\"three\"");
  tool_fixture_replace (folder, "exercises/clamshell.xml", "<mark phase=\"hold\"", "<mark phase=\"nap\"");
  assert_wrong (fixture, "tiny", "tiny/exercises/march.xml:18: ");
  tool_fixture_assert_has (fixture->err, "tiny/exercises/clamshell.xml:33: ");
}

/* A file is read beside the others of its pack, but only its own problems are told. */
static void
test_document (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "exercises/march.xml", "reps=\"3\"", "reps=\"three\"");
  assert_wrong (fixture, "tiny/exercises/march.xml", "/exercises/march.xml:18: ");
  assert_fine (fixture, "tiny/exercises/clamshell.xml");
}

static void
test_doctype (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "pack.xml", "<pack ", "<!DOCTYPE pack>\n<pack ");
  assert_wrong (fixture, folder, "DOCTYPE");
}

static void
test_elsewhere (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *empty = bundle_fixture_folder (&fixture->bundles, "empty");
  g_autofree char *alone = tool_fixture_path (fixture, "alone.xml");

  g_assert_true (g_file_set_contents (alone, "<exercise/>", -1, NULL));
  assert_wrong (fixture, "missing", "missing");
  assert_wrong (fixture, "empty", "pack.xml");
  assert_wrong (fixture, "alone.xml", "belongs to no pack");
}

static void
test_bundle (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *bundle = bundle_fixture_tiny (&fixture->bundles, "tiny");

  bundle_fixture_flip (bundle, 400, 1);
  assert_wrong (fixture, "tiny.gresource", "does not match its digest");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-validate/good", test_good);
  TOOL_FIXTURE_ADD ("/tool-validate/folder", test_folder);
  TOOL_FIXTURE_ADD ("/tool-validate/document", test_document);
  TOOL_FIXTURE_ADD ("/tool-validate/doctype", test_doctype);
  TOOL_FIXTURE_ADD ("/tool-validate/elsewhere", test_elsewhere);
  TOOL_FIXTURE_ADD ("/tool-validate/bundle", test_bundle);
  return g_test_run ();
}
