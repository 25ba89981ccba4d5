/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-inspect.h"

#include "base/rp-core-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a bundle's index looks like on disk, little-endian as glib-compile-resources writes it. */
#define MAGIC "GVariant"
#define HEADER_SIZE 24
#define ROOT_START 16
#define ROOT_END 20
#define TABLE_HEADER_SIZE 8
#define ITEM_SIZE 24
#define STRIDE 4096
#define BLOOM_MASK ((1u << 27) - 1)

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, format, args));
  va_end (args);
  return FALSE;
}

static guint32
read_number (const guint8 *bytes, gsize offset)
{
  guint32 number;

  memcpy (&number, bytes + offset, sizeof number);
  return GUINT32_FROM_LE (number);
}

/* How many entries the index has, folders included; 0 when it makes no sense. */
static guint64
count_items (GBytes *data)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (data, &size);
  guint64 start, end, taken;

  if (size < HEADER_SIZE || memcmp (bytes, MAGIC, strlen (MAGIC)) != 0)
    return 0;

  start = read_number (bytes, ROOT_START);
  end = read_number (bytes, ROOT_END);
  if (end > size || start + TABLE_HEADER_SIZE > end)
    return 0;

  taken = TABLE_HEADER_SIZE + 4 * (guint64) (read_number (bytes, start) & BLOOM_MASK)
          + 4 * (guint64) read_number (bytes, start + 4);
  return taken <= end - start ? (end - start - taken) / ITEM_SIZE : 0;
}

/* Reads a byte of every page, so that one that the disk cannot give shows now and here. */
static void
touch (GBytes *data)
{
  gsize size;
  const volatile guint8 *bytes = g_bytes_get_data (data, &size);

  for (gsize offset = 0; offset < size; offset += STRIDE)
    (void) bytes[offset];
}

static gboolean
read_entry (GResource *resource, const char *path, GError **error)
{
  g_autoptr (GBytes) data = NULL;
  guint32 flags = 0;

  if (!g_resource_get_info (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, &flags, NULL))
    return refuse (error, _ ("The bundle's index is damaged at %s. Fetch the pack again."), path);
  if ((flags & G_RESOURCE_FLAGS_COMPRESSED) != 0 && g_str_has_suffix (path, ".webm"))
    return refuse (
        error,
        _ ("The clip %s is compressed, so it cannot be searched. Make the bundle with “reprise-tool pack”."),
        path);

  data = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (!data)
    return refuse (error, _ ("%s in the bundle cannot be read. Fetch the pack again."), path);

  touch (data);
  return TRUE;
}

static gboolean
visit_folder (GResource *resource, const char *prefix, GHashTable *seen, const char *folder, GError **error)
{
  g_auto (GStrv) names = g_resource_enumerate_children (resource, folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (!names)
    return refuse (error, _ ("The bundle's index is damaged at %s. Fetch the pack again."), folder);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      gboolean is_folder = g_str_has_suffix (path, "/");

      if (!g_str_has_prefix (path, prefix) && !(is_folder && g_str_has_prefix (prefix, path)))
        return refuse (error, _ ("The bundle holds %s, which lies outside the pack's own folder."), path);
      if (!g_hash_table_add (seen, g_strdup (path)))
        return refuse (error, _ ("The bundle holds %s twice."), path);
      if (is_folder ? !visit_folder (resource, prefix, seen, path, error)
                    : !read_entry (resource, path, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_bundle_inspect:
 * @resource: a bundle
 * @data: the bytes it was made from
 * @prefix: what all its paths must start with
 * @error: return location for an error
 *
 * Visits every entry of a bundle, reads it, and checks that it lies below @prefix, that no clip is compressed, and that the
 * index has no entry which the folders do not list: such a one could shadow the app's own files. A bundle made to do
 * harm may crash this, so it belongs in a process of its own.
 *
 * Returns: %TRUE when all is well, otherwise %RP_CORE_ERROR_BUNDLE is set
 */
gboolean
rp_bundle_inspect (GResource *resource, GBytes *data, const char *prefix, GError **error)
{
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (resource && data, FALSE);
  g_return_val_if_fail (prefix, FALSE);

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (seen, g_strdup ("/"));
  if (!visit_folder (resource, prefix, seen, "/", error))
    return FALSE;
  if (count_items (data) == g_hash_table_size (seen))
    return TRUE;

  return refuse (
      error, _ ("The bundle holds entries that its folders do not list. Make it with “reprise-tool pack”."));
}
