/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
read_file (ToolFixture *fixture, const char *name, gsize *length)
{
  g_autofree char *path = tool_fixture_path (fixture, name);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, length, NULL));
  return contents;
}

static gboolean
exists (ToolFixture *fixture, const char *name)
{
  g_autofree char *path = tool_fixture_path (fixture, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
count_entries (ToolFixture *fixture, const char *name)
{
  g_autofree char *path = tool_fixture_path (fixture, name);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_entry (GResource *resource, const char *name, const char *file)
{
  g_autofree char *path = g_build_path ("/", BUNDLE_FIXTURE_PREFIX, name, NULL);
  g_autoptr (GBytes) data = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *contents = NULL;
  guint32 flags = 0;
  gsize length;

  g_assert_true (g_resource_get_info (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, &flags, NULL));
  g_assert_cmpuint (flags & G_RESOURCE_FLAGS_COMPRESSED, ==, 0);
  g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (data, NULL), g_bytes_get_size (data), contents, length);
}

static void
test_good (ToolFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "pack.xml", "exercises/march.xml", "programs/short.xml",
                                       "clips/clamshell-front.webm", "stills/clamshell.jpg" };
  g_autofree char *path = tool_fixture_path (fixture, "tiny.gresource");
  g_autoptr (GResource) resource = NULL;

  tool_fixture_run (fixture, "pack", fixture->pack, "-o", "tiny.gresource", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);

  resource = g_resource_load (path, NULL);
  g_assert_nonnull (resource);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (fixture->pack, names[i], NULL);
      assert_entry (resource, names[i], file);
    }

  tool_fixture_run (fixture, "validate", "tiny.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
}

/* Of the same files, whatever their folder, times and order, the same bytes; and nothing that does not belong. */
static void
test_reproducible (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *note = g_build_filename (folder, "clips", "notes.txt", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *line = NULL;
  gsize first_length, second_length;

  g_assert_true (g_file_set_contents (note, "Not for the bundle.", -1, NULL));
  tool_fixture_run (fixture, "pack", fixture->pack, "--output", "a.gresource", NULL);
  tool_fixture_run (fixture, "pack", "tiny", "--output", "b.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 0);

  first = read_file (fixture, "a.gresource", &first_length);
  second = read_file (fixture, "b.gresource", &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) first, first_length);
  line = read_file (fixture, "b.gresource.sha256", NULL);
  g_assert_true (g_str_has_prefix (line, digest));
  g_assert_cmpstr (line + 64, ==, "  b.gresource\n");
}

static void
test_replaces_by_rename (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = tool_fixture_path (fixture, "tiny.gresource");
  GStatBuf before, after;

  tool_fixture_run (fixture, "pack", fixture->pack, "-o", "tiny.gresource", NULL);
  g_assert_cmpint (g_stat (path, &before), ==, 0);
  tool_fixture_run (fixture, "pack", fixture->pack, "-o", "tiny.gresource", NULL);
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, !=, after.st_ino);

  /* The bundle and its digest; nothing is left over. */
  g_assert_cmpuint (count_entries (fixture, "."), ==, 2);
}

/* For ninja: the bundle as it was called, every file in it, and the folders that new ones would change. */
static void
test_depfile (ToolFixture *fixture, gconstpointer data)
{
  static const char *const inputs[] = { "tiny",
                                        "tiny/clips",
                                        "tiny/exercises",
                                        "tiny/programs",
                                        "tiny/stills",
                                        "tiny/clips/clamshell-front.webm",
                                        "tiny/exercises/clamshell.xml",
                                        "tiny/pack.xml",
                                        "tiny/programs/short.xml" };
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *note = g_build_filename (folder, "clips", "notes.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (note, "Not for the bundle.", -1, NULL));
  tool_fixture_run (fixture, "pack", "tiny", "-o", "tiny.gresource", "--depfile", "tiny.d", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  text = read_file (fixture, "tiny.d", NULL);
  g_assert_true (g_str_has_prefix (text, "tiny.gresource: \\\n tiny \\\n"));
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n %s \\\n", inputs[i]);

      tool_fixture_assert_has (text, line);
    }
  g_assert_null (strstr (text, "notes.txt"));
}

/* A name that would end for make, or begin a variable, is written as gcc writes it. */
static void
test_depfile_names (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = tool_fixture_copy_pack (fixture);
  g_autofree char *above = tool_fixture_path (fixture, "#1 $");
  g_autofree char *moved = g_build_filename (above, "tiny", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (g_mkdir (above, 0700), ==, 0);
  g_assert_cmpint (g_rename (copy, moved), ==, 0);
  tool_fixture_run (fixture, "pack", "#1 $/tiny", "-o", "tiny.gresource", "--depfile", "tiny.d", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  text = read_file (fixture, "tiny.d", NULL);
  tool_fixture_assert_has (text, "\n \\#1\\ $$/tiny/pack.xml \\\n");
}

/* What no document names stays outside, and its author hears of it. */
static void
test_strays (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);
  g_autofree char *stray = g_build_filename (folder, "clips", "Alte Version.webm", NULL);
  g_autofree char *outside = tool_fixture_path (fixture, "outside.webm");
  g_autofree char *clip = g_build_filename (folder, "clips", "clamshell-front.webm", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (stray, "A stray film", -1, NULL));
  tool_fixture_run (fixture, "pack", "tiny", "-o", "tiny.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "tiny/clips/Alte Version.webm: Warning: ");
  bytes = read_file (fixture, "tiny.gresource", &length);
  g_assert_null (g_strstr_len (bytes, (gssize) length, "A stray film"));

  g_assert_true (g_file_set_contents (outside, "", 0, NULL));
  g_assert_cmpint (g_remove (clip), ==, 0);
  g_assert_cmpint (symlink (outside, clip), ==, 0);
  tool_fixture_run (fixture, "pack", "tiny", "-o", "other.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err,
                           "tiny/clips/clamshell-front.webm: This is a link to a file outside the pack.");
}

static void
test_depfile_cannot_write (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "pack", fixture->pack, "-o", "tiny.gresource", "--depfile", "nowhere/tiny.d",
                    NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "nowhere/tiny.d");
}

static void
test_refuses (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = tool_fixture_copy_pack (fixture);

  tool_fixture_replace (folder, "exercises/march.xml", "<name>March</name>", "");
  tool_fixture_run (fixture, "pack", "tiny", "-o", "tiny.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "tiny/exercises/march.xml:");
  g_assert_false (exists (fixture, "tiny.gresource"));
  g_assert_false (exists (fixture, "tiny.gresource.sha256"));
}

static void
test_cannot_write (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "pack", fixture->pack, "-o", "nowhere/tiny.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  tool_fixture_assert_has (fixture->err, "nowhere/tiny.gresource");
}

static void
test_no_output (ToolFixture *fixture, gconstpointer data)
{
  tool_fixture_run (fixture, "pack", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  tool_fixture_assert_has (fixture->err, "-o");
}

/* A compiler that takes its time: it writes a half and waits until somebody opens the pipe. */
static char *
make_slow_compiler (ToolFixture *fixture, const char *pipe)
{
  g_autofree char *folder = bundle_fixture_folder (&fixture->bundles, "bin");
  g_autofree char *compiler = g_build_filename (folder, "glib-compile-resources", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n"
                                             "for word; do case \"$word\" in\n"
                                             "--target=*) echo half > \"${word#--target=}\" ;;\n"
                                             "esac; done\n"
                                             "read line < '%s'\n",
                                             pipe);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents_full (compiler, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  return g_strconcat (folder, ":", g_getenv ("PATH"), NULL);
}

/* Ended in the middle, it leaves nothing beside the bundle, and the bundle as it was. */
static void
test_interrupted (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *output = tool_fixture_path (fixture, "tiny.gresource");
  g_autofree char *pipe = tool_fixture_path (fixture, "pipe");
  g_autofree char *before = g_strdup (g_getenv ("PATH"));
  g_autofree char *path = make_slow_compiler (fixture, pipe);
  g_autofree char *contents = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  int file;

  g_assert_true (g_file_set_contents (output, "older", -1, NULL));
  g_setenv ("PATH", path, TRUE);
  tool_fixture_interrupt (fixture, SIGTERM, "pack", fixture->pack, "-o", "tiny.gresource", NULL);
  g_setenv ("PATH", before, TRUE);
  /* Lets the compiler end if it had begun; for reading too, or nobody else might ever open it. */
  file = g_open (pipe, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (g_unlink (pipe), ==, 0);
  g_close (file, NULL);
  dir = g_dir_open (fixture->bundles.folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    g_assert_false (g_str_has_suffix (name, ".part"));
  contents = read_file (fixture, "tiny.gresource", NULL);
  g_assert_cmpstr (contents, ==, "older");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-pack/good", test_good);
  TOOL_FIXTURE_ADD ("/tool-pack/reproducible", test_reproducible);
  TOOL_FIXTURE_ADD ("/tool-pack/replaces-by-rename", test_replaces_by_rename);
  TOOL_FIXTURE_ADD ("/tool-pack/depfile", test_depfile);
  TOOL_FIXTURE_ADD ("/tool-pack/depfile-names", test_depfile_names);
  TOOL_FIXTURE_ADD ("/tool-pack/strays", test_strays);
  TOOL_FIXTURE_ADD ("/tool-pack/depfile-cannot-write", test_depfile_cannot_write);
  TOOL_FIXTURE_ADD ("/tool-pack/refuses", test_refuses);
  TOOL_FIXTURE_ADD ("/tool-pack/cannot-write", test_cannot_write);
  TOOL_FIXTURE_ADD ("/tool-pack/no-output", test_no_output);
  TOOL_FIXTURE_ADD ("/tool-pack/interrupted", test_interrupted);
  return g_test_run ();
}
