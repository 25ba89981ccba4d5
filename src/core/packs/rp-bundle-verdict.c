/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-verdict.h"

#include "packs/rp-xml-check.h"

#include <glib/gstdio.h>
#include <string.h>

/* Raise it with every change of what a trial finds good or bad that the schema does not tell. */
#define RULES 3

#define GOOD ""
#define REFUSED ".refused"

static char *
find_file (const char *cache_dir, const char *digest, const char *kind)
{
  g_autofree char *name = g_strconcat (digest, kind, NULL);

  return g_build_filename (cache_dir, "bundles", name, NULL);
}

/**
 * rp_bundle_verdict_make_header:
 *
 * Returns: (transfer full): how what is remembered begins: which Reprise said it, and by which rules; bundles are tried anew
 *   when one of them has changed
 */
char *
rp_bundle_verdict_make_header (void)
{
  return g_strdup_printf ("reprise %s rules %d %s\n", RP_VERSION, RULES, rp_xml_check_get_rules ());
}

/* A refusal is in the words of the language it was given in. */
static char *
make_refusal_header (void)
{
  g_autofree char *header = rp_bundle_verdict_make_header ();

  return g_strdup_printf ("%s%s\n", header, g_get_language_names ()[0]);
}

static char *
read_kept (const char *cache_dir, const char *digest, const char *kind, const char *header)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (!cache_dir)
    return NULL;

  path = find_file (cache_dir, digest, kind);
  if (!g_file_get_contents (path, &text, NULL, NULL) || !g_str_has_prefix (text, header))
    return NULL;
  return g_strdup (text + strlen (header));
}

static void
keep (const char *cache_dir, const char *digest, const char *kind, const char *header, const char *text)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GError) error = NULL;

  if (!cache_dir)
    return;

  path = find_file (cache_dir, digest, kind);
  folder = g_path_get_dirname (path);
  whole = g_strconcat (header, text, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, whole, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("The verdict on a pack is not kept: %s", error->message);
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
  g_autofree char *header = rp_bundle_verdict_make_header ();

  g_return_val_if_fail (digest && stamp, FALSE);

  *stamp = read_kept (cache_dir, digest, GOOD, header);
  return *stamp != NULL;
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
  g_autofree char *header = rp_bundle_verdict_make_header ();

  g_return_if_fail (digest && stamp);

  keep (cache_dir, digest, GOOD, header, stamp);
}

/**
 * rp_bundle_verdict_read_refusal:
 * @cache_dir: (nullable): the cache folder
 * @digest: a bundle's digest
 *
 * Returns: (transfer full) (nullable): why a bundle with this digest was refused before, by this version and in this
 *   language; %NULL when it was not
 */
char *
rp_bundle_verdict_read_refusal (const char *cache_dir, const char *digest)
{
  g_autofree char *header = make_refusal_header ();

  g_return_val_if_fail (digest, NULL);

  return read_kept (cache_dir, digest, REFUSED, header);
}

/**
 * rp_bundle_verdict_write_refusal:
 * @cache_dir: (nullable): the cache folder; made when absent
 * @digest: the digest of a bundle that is bad
 * @reason: why, in words for a person
 *
 * Remembers a bad bundle. A cache that cannot be written only costs time.
 */
void
rp_bundle_verdict_write_refusal (const char *cache_dir, const char *digest, const char *reason)
{
  g_autofree char *header = make_refusal_header ();

  g_return_if_fail (digest && reason);

  keep (cache_dir, digest, REFUSED, header, reason);
}
