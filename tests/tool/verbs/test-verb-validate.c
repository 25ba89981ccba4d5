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

/* The other packs of the tests are what they say they are, too. */
static void
test_test_packs (ToolFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "good", "angles" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *pack = g_test_build_filename (G_TEST_DIST, "data", "packs", names[i], NULL);

      assert_fine (fixture, pack);
    }
}

/* A pack says what it says: a thing that no other pack has is no fault, and is told in its own words. */
static void
test_own_things (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "exercises/march.xml", "<equipment/>",
                        "<equipment><item id=\"cable\">Cable with a handle</item></equipment>");
  tool_fixture_replace (folder, "exercises/march.xml", "kind=\"standing\"", "kind=\"kneeling\"");
  assert_fine (fixture, "tiny");
  tool_fixture_run (fixture, "pack", "tiny", "-o", "tiny.gresource", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  assert_fine (fixture, "tiny.gresource");
  tool_fixture_run (fixture, "show", "march", "-p", "tiny", NULL);
  tool_fixture_assert_has (fixture->out, "Cable with a handle");
  tool_fixture_replace (folder, "exercises/march.xml", "id=\"cable\"", "id=\"The Cable\"");
  assert_wrong (fixture, "tiny", "cannot be an id");
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
  assert_wrong (fixture, "tiny/", "tiny/exercises/march.xml:18: ");
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

/* A document that has warnings alone is not said to be without them; another one of the pack is. */
static void
test_document_warning (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "pack.xml", "language=\"en\"", "language=\"german\"");
  tool_fixture_run (fixture, "validate", "tiny/pack.xml", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "tiny/pack.xml:2: Warning: ");
  g_assert_cmpstr (fixture->out, ==, "tiny/pack.xml: no error found, 1 warning.\n");
  assert_fine (fixture, "tiny/exercises/march.xml");
}

/* Work by time is led in whole rounds; what is led otherwise than it stands there is told with both numbers. */
static void
test_rounds (ToolFixture *fixture, gconstpointer data)
{
  static const char *const doses[][3] = {
    { "seconds=\"61\"", "asks for 61 seconds, but 62 seconds are led", NULL },
    { "seconds=\"3\"", "asks for 3 seconds, but 4 seconds are led", NULL },
    { "seconds=\"61-65\"", "asks for 61 seconds, but 62 seconds are led",
      "asks for 65 seconds, but 66 seconds are led" },
  };
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  const char *before = "reps=\"3\"";

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      tool_fixture_replace (folder, "exercises/march.xml", before, doses[i][0]);
      before = doses[i][0];
      tool_fixture_run (fixture, "validate", "tiny/exercises/march.xml", NULL);
      g_assert_cmpint (fixture->status, ==, 0);
      tool_fixture_assert_has (fixture->err, "tiny/exercises/march.xml:18: Warning: The dose ");
      tool_fixture_assert_has (fixture->err, doses[i][1]);
      tool_fixture_assert_has (fixture->err, doses[i][2] ? doses[i][2] : "a round takes 2 seconds");
    }
  tool_fixture_replace (folder, "exercises/march.xml", before, "seconds=\"60\"");
  assert_fine (fixture, "tiny/exercises/march.xml");
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

/* What plays, but badly: told, and fine all the same. */
static void
assert_warned (ToolFixture *fixture, const char *path, const char *word)
{
  tool_fixture_run (fixture, "validate", path, NULL);
  tool_fixture_assert_has (fixture->err, "Warning: ");
  tool_fixture_assert_has (fixture->err, word);
  tool_fixture_assert_has (fixture->out, "2 exercises");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
write_file (const char *folder, const char *file, const char *data, gsize length)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
}

/* The clip is held beside what its exercise says, each number told. */
static void
test_clip_says (ToolFixture *fixture, gconstpointer data)
{
  static const char *const claims[][3] = {
    { "frames=\"96\"", "frames=\"120\"", "96 frames, but its exercise “clamshell” says 120" },
    { "width=\"64\"", "width=\"640\"", "64 x 36, but its exercise “clamshell” says 640 x 36" },
    { "rate=\"24/1\"", "rate=\"20/1\"", "24.00 frames a second, but its exercise “clamshell” says 20.00" },
  };
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      tool_fixture_replace (folder, "exercises/clamshell.xml", claims[i][0], claims[i][1]);
      assert_wrong (fixture, "tiny", claims[i][2]);
      tool_fixture_assert_has (fixture->err, "tiny/clips/clamshell-front.webm: ");
      assert_wrong (fixture, "tiny/exercises/clamshell.xml", claims[i][2]);
      assert_fine (fixture, "tiny/exercises/march.xml");
      tool_fixture_replace (folder, "exercises/clamshell.xml", claims[i][1], claims[i][0]);
    }
  tool_fixture_replace (folder, "exercises/clamshell.xml", "frame=\"24\"", "frame=\"25\"");
  assert_warned (fixture, "tiny", "Phase “hold” starts at frame 25, which is no key frame");
}

static void
test_clip_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *path = g_build_filename (folder, "clips", "clamshell-front.webm", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  write_file (folder, "clips/clamshell-front.webm", contents, length / 2);
  assert_wrong (fixture, "tiny", "but its exercise “clamshell” says 96");
  write_file (folder, "clips/clamshell-front.webm", "", 0);
  assert_wrong (fixture, "tiny", "This is no film");
  write_file (folder, "clips/clamshell-front.webm", "not a film", 10);
  assert_wrong (fixture, "tiny", "Make it anew with “reprise-tool clip”");
}

/* One key frame for twelve seconds plays, but whoever goes to its middle has to wait. */
static void
test_few_keys (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "few-keys.webm", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  write_file (folder, "clips/clamshell-front.webm", contents, length);
  tool_fixture_replace (folder, "exercises/clamshell.xml", "frames=\"96\" rate=\"24/1\"",
                        "frames=\"150\" rate=\"12/1\"");
  assert_warned (fixture, "tiny", "Phase “hold” starts at frame 24, which is no key frame");
  tool_fixture_assert_has (fixture->err, "Warning: From 0.0 s to 12.4 s there is no key frame");
  tool_fixture_assert_has (fixture->err, "Make the clip anew with “reprise-tool clip”.");
}

/* A picture is what its content says, whatever its name. */
static void
test_stills (ToolFixture *fixture, gconstpointer data)
{
  static const char exif[] = "\xff\xd8\xff\xe1\x00\x22"
                             "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *path = g_build_filename (folder, "stills", "clamshell.jpg", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) turned = g_string_new_len (exif, sizeof exif - 1);
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_string_append_len (turned, contents + 2, (gssize) length - 2);
  write_file (folder, "stills/clamshell.jpg", turned->str, turned->len);
  assert_warned (fixture, "tiny", "(EXIF, 6)");
  write_file (folder, "stills/clamshell.jpg", "RIFF\x10\0\0\0WEBPVP8 ", 16);
  assert_wrong (fixture, "tiny", "tiny/stills/clamshell.jpg: The picture is WebP. Save it as JPEG or PNG.");
  write_file (folder, "stills/clamshell.jpg", "", 0);
  assert_wrong (fixture, "tiny", "The file is empty");
  write_file (folder, "stills/clamshell.jpg", contents, length / 2);
  assert_wrong (fixture, "tiny", "stills/clamshell.jpg");
  write_file (folder, "stills/clamshell.jpg", "just words", 10);
  assert_wrong (fixture, "tiny", "This is no picture");
}

/* The clip of a mistake changes places with the right one at any moment. */
static void
test_fault (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *angles
      = g_test_build_filename (G_TEST_DIST, "data", "packs", "angles", "clips", "reach-front.webm", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (angles, &contents, &length, NULL));
  write_file (folder, "clips/rolls-back.webm", contents, length);
  tool_fixture_replace (
      folder, "exercises/clamshell.xml", "Keep your hips still</say>",
      "Keep your hips still</say><fault id=\"rolls-back\" clip=\"front\" "
      "file=\"clips/rolls-back.webm\"><name>Hip rolls back</name>"
      "<wrong file=\"stills/clamshell.jpg\"/><right file=\"stills/clamshell.jpg\"/></fault>");
  assert_wrong (fixture, "tiny", "tiny/clips/rolls-back.webm: The clip of the mistake ");
  tool_fixture_assert_has (fixture->err, "frames, but the right one “front” has 96.");
}

/* What is in a bundle is opened too. */
static void
test_bundle_media (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *instead = bundle_fixture_folder (&fixture->bundles, "instead/exercises");
  g_autofree char *from = g_build_filename (fixture->pack, "exercises", "clamshell.xml", NULL);
  g_autofree char *bundle = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  write_file (instead, "clamshell.xml", contents, length);
  tool_fixture_replace (instead, "clamshell.xml", "frames=\"96\"", "frames=\"97\"");
  bundle = bundle_fixture_tiny (&fixture->bundles, "tiny");
  assert_wrong (fixture, bundle, "96 frames, but its exercise “clamshell” says 97");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  g_autofree char *bad = g_build_filename (fixture->bundles.folder, "bad.reprise", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) worse = NULL;

  tool_fixture_run (fixture, "validate", file, "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "knee.reprise: Warning: “elsewhere/lost” is not installed here.\n");
  tool_fixture_assert_has (fixture->out, "knee.reprise: no error found, 1 warning.\n");
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  worse = g_string_new (text);
  g_string_replace (worse, "reps=\"3\"", "reps=\"3000\"", 1);
  g_assert_true (g_file_set_contents (bad, worse->str, -1, NULL));
  tool_fixture_run (fixture, "validate", "bad.reprise", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "bad.reprise:12: reps=\"3000\" must be a number from 1 to 1000, ");
  tool_fixture_run (fixture, "validate", "bad.reprise", "--json", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->out, "\"line\" : 12");
  tool_fixture_run (fixture, "validate", "none.reprise", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-validate/good", test_good);
  TOOL_FIXTURE_ADD ("/tool-validate/test-packs", test_test_packs);
  TOOL_FIXTURE_ADD ("/tool-validate/own-things", test_own_things);
  TOOL_FIXTURE_ADD ("/tool-validate/folder", test_folder);
  TOOL_FIXTURE_ADD ("/tool-validate/document", test_document);
  TOOL_FIXTURE_ADD ("/tool-validate/doctype", test_doctype);
  TOOL_FIXTURE_ADD ("/tool-validate/elsewhere", test_elsewhere);
  TOOL_FIXTURE_ADD ("/tool-validate/bundle", test_bundle);
  TOOL_FIXTURE_ADD ("/tool-validate/warning", test_warning);
  TOOL_FIXTURE_ADD ("/tool-validate/document-warning", test_document_warning);
  TOOL_FIXTURE_ADD ("/tool-validate/rounds", test_rounds);
  TOOL_FIXTURE_ADD ("/tool-validate/json", test_json);
  TOOL_FIXTURE_ADD ("/tool-validate/tame", test_tame);
  TOOL_FIXTURE_ADD ("/tool-validate/clip-says", test_clip_says);
  TOOL_FIXTURE_ADD ("/tool-validate/clip-file", test_clip_file);
  TOOL_FIXTURE_ADD ("/tool-validate/few-keys", test_few_keys);
  TOOL_FIXTURE_ADD ("/tool-validate/stills", test_stills);
  TOOL_FIXTURE_ADD ("/tool-validate/fault", test_fault);
  TOOL_FIXTURE_ADD ("/tool-validate/bundle-media", test_bundle_media);
  TOOL_FIXTURE_ADD ("/tool-validate/file", test_file);
  return g_test_run ();
}
