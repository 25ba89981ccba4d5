/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-core-error.h"
#include "packs/rp-exercise-xml.h"
#include "packs/rp-pack-loader.h"
#include "model/rp-pack-private.h"
#include "packs/rp-pack-xml.h"
#include "packs/rp-program-xml.h"
#include "packs/rp-xml-check.h"

#include <string.h>

static const char *const documents[] = { "pack.xml", "exercises/clamshell.xml", "programs/daily.xml" };

/* The first of the wrong values is also put in place of every text. */
#define N_FOR_TEXTS 1

/* What is put in place of every value of the good pack, one after the other. */
static const char *const wrong[] = {
  "",
  "0",
  "+2",
  "01",
  ".5",
  "2.",
  "1e3",
  "99999999999999999999",
  "20-10",
  "1/0",
  "0/1",
  "Yes",
  "left right",
  "clam_shell",
  "caf\303\251",
  "stills/a.gif",
  "clips/../a.webm",
  "en_GB",
  "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz",
};

static GBytes *
read_file (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  char *text = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  return g_bytes_new_take (text, size);
}

static gboolean
read_exercise (RpXml *xml, const char *file, GBytes *bytes, RpPack *pack)
{
  g_autoptr (RpExercise) exercise = rp_exercise_xml_read (xml, file, bytes, NULL, NULL);

  if (exercise != NULL)
    rp_pack_add_exercise (pack, exercise);
  return exercise != NULL;
}

/* As a pack is read from a bundle: the structure of the schema, and the values in plain words. */
static gboolean
read_quickly (RpProblems *problems, const char *file, GBytes *bytes, RpPack *pack)
{
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (GHashTable) broken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (RpPack) other = rp_pack_new ();
  g_autoptr (RpProgram) program = NULL;

  if (g_str_has_prefix (file, "exercises/"))
    return read_exercise (xml, file, bytes, pack);
  if (g_str_equal (file, "pack.xml"))
    return rp_pack_xml_read (xml, file, bytes, other);
  program = rp_program_xml_read (xml, file, bytes, pack, broken);
  return program != NULL;
}

static void
assert_located (RpProblems *problems, const char *file)
{
  const char *problem = g_ptr_array_index (problems->texts, 0);

  g_assert_cmpuint (problems->texts->len, >=, 1);
  g_assert_true (g_str_has_prefix (problem, file));
  g_assert_cmpint (problem[strlen (file)], ==, ':');
  g_assert_true (g_ascii_isdigit (problem[strlen (file) + 1]));
}

/* What the schema refuses, the quick reader refuses too, and both say where. */
static void
assert_both_refuse (const char *file, const char *text, gsize size, RpPack *pack, guint *n_refused)
{
  g_autoptr (RpProblems) by_schema = rp_problems_new ();
  g_autoptr (RpProblems) by_reader = rp_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);

  if (rp_xml_check (by_schema, file, bytes))
    return;
  if (read_quickly (by_reader, file, bytes, pack))
    g_error ("Only the schema refuses this: %s", (char *) g_ptr_array_index (by_schema->texts, 0));
  assert_located (by_schema, file);
  assert_located (by_reader, file);
  (*n_refused)++;
}

/* The element and the attribute a value stands in, such as "<phase kind=". */
static char *
name_place (const char *text, int start)
{
  const char *tag = g_strrstr_len (text, start, "<");
  const char *attribute = g_strrstr_len (text, start, " ");

  return g_strdup_printf ("%.*s%.*s", (int) strcspn (tag, " >"), tag, (int) (text + start - attribute),
                          attribute);
}

/* Every value between quotes and every text between tags, the namespace and the declaration left out. An attribute that
 * comes again in another element of the same name is not tried again. */
static guint
try_all (const char *file, GBytes *good, RpPack *pack)
{
  g_autoptr (GRegex) places
      = g_regex_new ("(?<!xmlns=\")(?<=[a-z]=\")[^\"<>?]+(?=\")|(?<=>)[^<>\\s][^<>]*(?=<)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *text = g_bytes_get_data (good, NULL);
  const char *body = g_strstr_len (text, (gssize) g_bytes_get_size (good), "urn:reprise:pack:1\"");
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_refused = 0;

  g_regex_match_full (places, text, (gssize) g_bytes_get_size (good), (gint) (body - text), 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      guint n_wrong;
      int start;
      int end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      if (!g_hash_table_add (tried, name_place (text, start)))
        continue;
      n_wrong = text[start - 1] == '"' ? G_N_ELEMENTS (wrong) : N_FOR_TEXTS;
      for (guint i = 0; i < n_wrong; i++)
        {
          g_autoptr (GString) changed = g_string_new_len (text, (gssize) g_bytes_get_size (good));

          g_string_erase (changed, start, end - start);
          g_string_insert (changed, start, wrong[i]);
          assert_both_refuse (file, changed->str, changed->len, pack, &n_refused);
        }
    }
  return n_refused;
}

static void
test_values (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "packs", "good", NULL);
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (GBytes) bridge = read_file (folder, "exercises/hip-bridge.xml");

  g_assert_true (read_quickly (problems, "exercises/hip-bridge.xml", bridge, pack));
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GBytes) bytes = read_file (folder, documents[i]);
      guint n_refused;

      g_assert_true (read_quickly (problems, documents[i], bytes, pack));
      g_assert_true (rp_xml_check (problems, documents[i], bytes));
      n_refused = try_all (documents[i], bytes, pack);
      g_test_message ("%s: %u wrong values refused", documents[i], n_refused);
      g_assert_cmpuint (n_refused, >, 40);
    }
}

static void
check_listed (const char *root, const char *folder)
{
  g_autofree char *path = g_build_filename (root, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (RpProblems) problems = rp_problems_new ();
  guint n = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = read_file (root, file);

      if (!rp_xml_check (problems, file, bytes))
        g_error ("%s", (char *) g_ptr_array_index (problems->texts, 0));
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* What the quick way takes in the pack we ship, the published schema allows. */
static void
test_our_pack (void)
{
  const char *root = g_getenv ("RP_TEST_PACK");
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (GBytes) bytes = read_file (root, "pack.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) quick = rp_pack_loader_load_folder (root, NULL, &error);
  g_autoptr (RpPack) thorough = NULL;

  g_assert_no_error (error);
  g_assert_true (rp_xml_check (problems, "pack.xml", bytes));
  check_listed (root, "exercises");
  check_listed (root, "programs");
  thorough = rp_pack_loader_check_folder (root, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (thorough);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-check/values", test_values);
  g_test_add_func ("/xml-check/our-pack", test_our_pack);
  return g_test_run ();
}
