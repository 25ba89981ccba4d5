/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <json-glib/json-glib.h>
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

/* A warning is told apart and spoils nothing. */
static void
test_warning (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "pack.xml", "language=\"en\"", "language=\"german\"");
  tool_fixture_run (fixture, "validate", "tiny", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "tiny/pack.xml:2: Warning: language=\"german\" ");
  tool_fixture_assert_has (fixture->out, "tiny: no error found, 1 warning, ");
}

static void
test_json (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *first;

  tool_fixture_replace (folder, "pack.xml", "language=\"en\"", "language=\"german\"");
  tool_fixture_replace (folder, "exercises/march.xml", "reps=\"3\"", "reps=\"three\"");
  tool_fixture_run (fixture, "validate", "--json", "tiny", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_true (json_parser_load_from_data (parser, fixture->out, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "path"), ==, "tiny");
  g_assert_cmpint (json_object_get_int_member (root, "errors"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (root, "warnings"), ==, 1);
  first = json_array_get_object_element (json_object_get_array_member (root, "problems"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "severity"), ==, "warning");
  g_assert_cmpstr (json_object_get_string_member (first, "file"), ==, "pack.xml");
  g_assert_cmpint (json_object_get_int_member (first, "line"), ==, 2);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (first, "message"), "language="));

  tool_fixture_run (fixture, "validate", "--json", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_run (fixture, "validate", "--json", "missing", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->out, "\"errors\" : 1");
}

static void
assert_tame (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\033'));
  g_assert_null (strchr (text, '\007'));
  g_assert_null (strstr (text, "\302\233"));
  g_assert_null (strstr (text, "\342\200\256"));
  g_assert_null (strstr (text, "\nforged"));
}

/* Names from elsewhere cannot speak to the terminal or begin a line of their own. */
static void
test_tame (ToolFixture *fixture, gconstpointer data)
{
  static const char odd[] = "a\033[2J\007\302\233\342\200\256\nforged: fine";
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *name = g_strconcat (odd, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, "exercises", name, NULL);

  g_assert_true (g_file_set_contents (path, "<exercise/>", -1, NULL));
  tool_fixture_run (fixture, "validate", "tiny", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "forged");
  assert_tame (fixture->err);
  tool_fixture_run (fixture, "validate", "--json", "tiny", NULL);
  tool_fixture_assert_has (fixture->out, "\\u001b[2J\\u0007\\u009b\\u202e\\nforged");
  assert_tame (fixture->out);
  tool_fixture_run (fixture, "validate", odd, NULL);
  assert_tame (fixture->err);
  tool_fixture_run (fixture, "show", odd, "-p", fixture->pack, NULL);
  assert_tame (fixture->err);
  tool_fixture_run (fixture, odd, NULL);
  assert_tame (fixture->err);
  tool_fixture_run (fixture, "list", "-p", folder, NULL);
  assert_tame (fixture->err);
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
  TOOL_FIXTURE_ADD ("/tool-validate/warning", test_warning);
  TOOL_FIXTURE_ADD ("/tool-validate/json", test_json);
  TOOL_FIXTURE_ADD ("/tool-validate/tame", test_tame);
  return g_test_run ();
}
