/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "packs/rp-xml-schema.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <glib/gstdio.h>

#define N_EXERCISES 10000
#define N_ROUNDS 5

/* A plain reader trusts what it reads; ours also looks at the encoding, counts what there is, and checks it all. */
#define BAR 1.5

/* What a round measures, in milliseconds of CPU: a reader alone for each document, one reader alone for all of them, the
 * same with the structure of the schema, the whole loader. */
typedef struct
{
  double reader;
  double reused;
  double schema;
  double load;
} Round;

static double
cpu_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static char *
read_good (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "packs", "good", file, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
write_file (const char *folder, const char *file, const char *text)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Files of the same names with nothing in them: loading only looks whether they are there. */
static void
write_empty (const char *folder, const char *part)
{
  g_autofree char *good = g_test_build_filename (G_TEST_DIST, "data", "packs", "good", part, NULL);
  g_autoptr (GDir) dir = g_dir_open (good, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *file = g_build_filename (part, name, NULL);

      write_file (folder, file, "");
    }
}

/* A pack of many exercises, each with an id and a name of its own. */
static void
write_pack (const char *folder)
{
  g_autofree char *pack = read_good ("pack.xml");
  g_autofree char *exercise = read_good ("exercises/clamshell.xml");
  g_auto (GStrv) parts = g_strsplit (exercise, "id=\"clamshell\"", 2);

  write_file (folder, "pack.xml", pack);
  write_empty (folder, "clips");
  write_empty (folder, "stills");
  for (guint i = 0; i < N_EXERCISES; i++)
    {
      g_autofree char *id = i == 0 ? g_strdup ("hip-bridge") : g_strdup_printf ("clamshell-%u", i);
      g_autofree char *file = g_strdup_printf ("exercises/%s.xml", id);
      g_autofree char *text = g_strconcat (parts[0], "id=\"", id, "\"", parts[1], NULL);

      write_file (folder, file, text);
    }
}

static xmlTextReaderPtr
open_reader (xmlTextReaderPtr reader, const char *name, const char *text, gsize size)
{
  if (reader == NULL)
    return xmlReaderForMemory (text, (int) size, name, NULL, XML_PARSE_NONET);
  xmlReaderNewMemory (reader, text, (int) size, name, NULL, XML_PARSE_NONET);
  return reader;
}

/* The yardstick: every file of the pack opened, read and run through a libxml2 reader, and nothing kept. */
static void
run_reader (const char *folder, gboolean reuse, xmlRelaxNGPtr schema)
{
  g_autofree char *exercises = g_build_filename (folder, "exercises", NULL);
  g_autoptr (GDir) dir = g_dir_open (exercises, 0, NULL);
  xmlTextReaderPtr reader = NULL;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (exercises, name, NULL);
      g_autofree char *text = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &text, &size, NULL));
      reader = open_reader (reader, name, text, size);
      if (schema != NULL)
        xmlTextReaderRelaxNGSetSchema (reader, schema);
      while (xmlTextReaderRead (reader) == 1)
        continue;
      if (!reuse)
        g_clear_pointer (&reader, xmlFreeTextReader);
    }
  g_clear_pointer (&reader, xmlFreeTextReader);
}

static gpointer
read_plainly (const char *folder)
{
  run_reader (folder, FALSE, NULL);
  return NULL;
}

static gpointer
read_reusing (const char *folder)
{
  run_reader (folder, TRUE, NULL);
  return NULL;
}

static gpointer
read_with_schema (const char *folder)
{
  run_reader (folder, TRUE, rp_xml_schema_get ());
  return NULL;
}

static gpointer
load_wholly (const char *folder)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (folder, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (rp_pack_get_exercises (pack)), ==, N_EXERCISES);
  return pack;
}

/* Letting go of a pack is no part of loading it. */
static double
measure (gpointer (*job) (const char *folder), const char *folder)
{
  double start = cpu_now ();
  g_autoptr (GObject) result = job (folder);

  return cpu_now () - start;
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  const Round *first = a;
  const Round *second = b;
  double difference = first->load / first->reader - second->load / second->reader;

  return (difference > 0) - (difference < 0);
}

static void
remove_pack (const char *folder)
{
  const char *argv[] = { "rm", "-rf", "--", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *root = g_dir_make_tmp ("reprise-bench-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "good", NULL);
  Round rounds[N_ROUNDS];
  Round middle;

  g_test_init (&argc, &argv, NULL);
  write_pack (folder);
  measure (read_plainly, folder);
  measure (load_wholly, folder);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      rounds[i].reader = measure (read_plainly, folder);
      rounds[i].reused = measure (read_reusing, folder);
      rounds[i].schema = measure (read_with_schema, folder);
      rounds[i].load = measure (load_wholly, folder);
    }
  remove_pack (root);
  qsort (rounds, N_ROUNDS, sizeof (Round), compare_rounds);
  middle = rounds[N_ROUNDS / 2];
  g_print (
      "pack: %d exercises: a reader for each %.0f ms, one reader for all %.0f ms, with the schema %.0f ms, "
      "loaded and checked %.0f ms\n",
      N_EXERCISES, middle.reader, middle.reused, middle.schema, middle.load);
  g_print ("pack: load over a reader for each %.2f (at most %.1f), over one reader for all %.2f\n",
           middle.load / middle.reader, BAR, middle.load / middle.reused);
  return middle.load <= BAR * middle.reader ? EXIT_SUCCESS : EXIT_FAILURE;
}
