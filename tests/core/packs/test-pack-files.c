/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-files.h"

#include "packs/rp-pack-loader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char *const files[] = {
  "pack.xml",
  "programs/daily.xml",
  "exercises/clamshell.xml",
  "exercises/hip-bridge.xml",
  "clips/clamshell-front.webm",
  "clips/clamshell-rolls-back.webm",
  "stills/clamshell.jpg",
  "stills/clamshell-start.png",
  "stills/clamshell-end.png",
  "stills/clamshell-wrong.jpg",
  "stills/clamshell-right.png",
};

static void
write_file (const char *folder, const char *file)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "packs", "good", file, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  gsize size = 0;

  g_file_get_contents (source, &text, &size, NULL);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text ? text : "", (gssize) size, NULL));
}

static char *
write_pack (void)
{
  g_autofree char *root = g_dir_make_tmp ("reprise-files-XXXXXX", NULL);
  char *folder = g_build_filename (root, "good", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    write_file (folder, files[i]);
  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
end_pack (char *folder)
{
  g_autofree char *root = g_path_get_dirname (folder);

  remove_all (root);
  g_free (folder);
}

static void
put_link (const char *folder, const char *file, const char *target)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_remove (path);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* How bad a file is: -1 when nothing is said of it. */
static int
find_severity (RpProblems *problems, const char *file, const char *says)
{
  for (guint i = 0; i < problems->items->len; i++)
    {
      const RpProblem *problem = g_ptr_array_index (problems->items, i);

      if (g_str_equal (problem->file, file))
        {
          g_assert_nonnull (strstr (problem->message, says));
          return (int) problem->severity;
        }
    }
  return -1;
}

/* All that the documents name, and nothing else. */
static void
test_list (void)
{
  char *folder = write_pack ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (RpPack) pack = NULL;
  g_autoptr (GPtrArray) list = NULL;

  write_file (folder, "clips/unused.webm");
  pack = rp_pack_loader_check_folder (folder, &problems, &error);
  g_assert_no_error (error);
  list = rp_pack_files_list (pack);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (files));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_true (g_ptr_array_find_with_equal_func (list, files[i], g_str_equal, NULL));
  g_assert_cmpuint (problems->items->len, ==, 1);
  g_assert_cmpint (find_severity (problems, "clips/unused.webm", "outside the bundle"), ==,
                   RP_SEVERITY_WARNING);
  end_pack (folder);
}

static void
test_strays (void)
{
  static const char *const strays[]
      = { "clips/Alte Version.webm",  "clips/.DS_Store",    "stills/Thumbs.db", "exercises/clamshell.xml~",
          "exercises/.clamshell.xml", "programs/daily.bak", ".DS_Store",        "film.mov" };
  char *folder = write_pack ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (RpPack) pack = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    write_file (folder, strays[i]);
  write_file (folder, "README.md");
  write_file (folder, "sources/film.mov");
  pack = rp_pack_loader_check_folder (folder, &problems, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    g_assert_cmpint (find_severity (problems, strays[i], "outside the bundle"), ==, RP_SEVERITY_WARNING);
  g_assert_cmpuint (problems->items->len, ==, G_N_ELEMENTS (strays));
  end_pack (folder);
}

static void
assert_link_refused (const char *file, const char *target, const char *says)
{
  char *folder = write_pack ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProblems) problems = NULL;

  put_link (folder, file, target);
  g_assert_null (rp_pack_loader_check_folder (folder, &problems, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_MEANING);
  g_assert_cmpint (find_severity (problems, file, says), ==, RP_SEVERITY_ERROR);
  end_pack (folder);
}

static void
test_links (void)
{
  char *folder = write_pack ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = NULL;

  assert_link_refused ("clips/clamshell-front.webm", "/etc/hostname", "outside the pack");
  assert_link_refused ("clips/clamshell-front.webm", "nowhere.webm", "not there");
  assert_link_refused ("stills/other.jpg", "../../../etc/hostname", "");

  put_link (folder, "clips/clamshell-front.webm", "clamshell-rolls-back.webm");
  pack = rp_pack_loader_check_folder (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
  end_pack (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-files/list", test_list);
  g_test_add_func ("/pack-files/strays", test_strays);
  g_test_add_func ("/pack-files/links", test_links);
  return g_test_run ();
}
