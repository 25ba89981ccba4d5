/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-verdict.h"

#include <glib/gstdio.h>
#include <string.h>

/* A later Reprise may read packs otherwise, so it tries them anew. */
#define HEADER "reprise " RP_VERSION "\n"

static char *
find_folder (const char *cache_dir)
{
  return g_build_filename (cache_dir, "bundles", NULL);
}

/**
 * rp_bundle_verdict_read:
 * @cache_dir: (nullable): the cache folder
 * @digest: a bundle's digest
 * @stamp: (out) (transfer full) (nullable): what identified the file when it was hashed
 *
 * Returns: %TRUE when a bundle with this digest was tried before, by this version, and found good
 */
gboolean
rp_bundle_verdict_read (const char *cache_dir, const char *digest, char **stamp)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (digest && stamp, FALSE);

  *stamp = NULL;
  if (!cache_dir)
    return FALSE;

  folder = find_folder (cache_dir);
  path = g_build_filename (folder, digest, NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_str_has_prefix (text, HEADER))
    return FALSE;

  *stamp = g_strdup (text + strlen (HEADER));
  return TRUE;
}

/**
 * rp_bundle_verdict_write:
 * @cache_dir: (nullable): the cache folder; made when absent
 * @digest: the digest of a bundle that is good
 * @stamp: what identifies the file
 *
 * Remembers a good bundle. A cache that cannot be written only costs time.
 */
void
rp_bundle_verdict_write (const char *cache_dir, const char *digest, const char *stamp)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (digest && stamp);

  if (!cache_dir)
    return;

  folder = find_folder (cache_dir);
  path = g_build_filename (folder, digest, NULL);
  text = g_strconcat (HEADER, stamp, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("The verdict on a pack is not kept: %s", error->message);
}
