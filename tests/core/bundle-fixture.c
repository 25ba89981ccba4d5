/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bundle-fixture.h"

#include "packs/rp-bundle.h"

#include <glib/gstdio.h>

static const char *const manifest = "<gresources><gresource prefix=\"" BUNDLE_FIXTURE_PREFIX "\">"
                                    "<file>pack.xml</file>"
                                    "<file>exercises/clamshell.xml</file>"
                                    "<file>exercises/march.xml</file>"
                                    "<file>programs/short.xml</file>"
                                    "<file>stills/clamshell.jpg</file>"
                                    "<file>clips/clamshell-front.webm</file>"
                                    "</gresource></gresources>";

/**
 * bundle_fixture_remove:
 * @path: a file or a folder
 *
 * Removes it with all it holds.
 */
void
bundle_fixture_remove (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      bundle_fixture_remove (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/**
 * bundle_fixture_set_up:
 * @self: a fixture
 * @data: not used
 *
 * Makes the folder.
 */
void
bundle_fixture_set_up (BundleFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("reprise-test-XXXXXX", &error);
  g_assert_no_error (error);
}

/**
 * bundle_fixture_tear_down:
 * @self: a fixture
 * @data: not used
 *
 * Removes the folder.
 */
void
bundle_fixture_tear_down (BundleFixture *self, gconstpointer data)
{
  bundle_fixture_remove (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

/**
 * bundle_fixture_folder:
 * @self: a fixture
 * @name: a name
 *
 * Returns: (transfer full): a folder of that name inside the fixture's, made when absent
 */
char *
bundle_fixture_folder (BundleFixture *self, const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  return path;
}

/* Files in the folder "instead" stand in for those of the pack. */
static void
compile (BundleFixture *self, const char *manifest_path, const char *path)
{
  g_autofree char *tiny = g_test_build_filename (G_TEST_DIST, "data", "packs", "tiny", NULL);
  g_autofree char *instead = g_build_filename (self->folder, "instead", NULL);
  g_autofree char *target = g_strconcat ("--target=", path, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "glib-compile-resources", "--sourcedir",
                              instead, "--sourcedir", tiny, target, manifest_path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/**
 * bundle_fixture_make:
 * @self: a fixture
 * @name: the bundle's name without its ending; may hold folders
 * @pattern: (nullable): what to replace in the list of what goes in; %NULL for nothing
 * @replacement: (nullable): what to put there
 *
 * Makes a bundle of the pack "tiny", perhaps a wrong one, and its digest.
 *
 * Returns: (transfer full): its path
 */
char *
bundle_fixture_make (BundleFixture *self, const char *name, const char *pattern, const char *replacement)
{
  g_autofree char *file = g_strconcat (name, RP_BUNDLE_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *manifest_path = g_strconcat (path, ".xml", NULL);
  g_autoptr (GString) text = g_string_new (manifest);
  g_autoptr (GError) error = NULL;

  if (pattern != NULL)
    g_assert_cmpuint (g_string_replace (text, pattern, replacement, 1), ==, 1);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (manifest_path, text->str, -1, &error);
  g_assert_no_error (error);
  compile (self, manifest_path, path);
  g_assert_cmpint (g_unlink (manifest_path), ==, 0);
  bundle_fixture_seal (path);
  return g_steal_pointer (&path);
}

/**
 * bundle_fixture_tiny:
 * @self: a fixture
 * @name: the bundle's name without its ending; may hold folders
 *
 * Returns: (transfer full): the path of a good bundle
 */
char *
bundle_fixture_tiny (BundleFixture *self, const char *name)
{
  return bundle_fixture_make (self, name, NULL, NULL);
}

/**
 * bundle_fixture_seal:
 * @path: a bundle
 *
 * Writes the digest that fits it.
 */
void
bundle_fixture_seal (const char *path)
{
  g_autoptr (GError) error = NULL;

  rp_bundle_write_digest (path, &error);
  g_assert_no_error (error);
}

/**
 * bundle_fixture_flip:
 * @path: a file
 * @offset: which byte
 * @bits: which bits of it to turn over
 *
 * Damages a file.
 */
void
bundle_fixture_flip (const char *path, gsize offset, guint8 bits)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offset, <, length);
  contents[offset] ^= (char) bits;
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}
