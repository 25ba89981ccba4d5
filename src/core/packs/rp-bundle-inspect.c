/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-inspect.h"

#include "base/rp-core-error.h"

#include <glib/gi18n-lib.h>

#define STRIDE 4096
#define CHUNK 16384

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

/* Reads a byte of every page, so that one that the disk cannot give shows now and here. */
static void
touch (GBytes *data)
{
  gsize size;
  const volatile guint8 *bytes = g_bytes_get_data (data, &size);

  for (gsize offset = 0; offset < size; offset += STRIDE)
    (void) bytes[offset];
}

/* Whether what is compressed has the size that the index tells. GLib makes room of that size and leaves what it cannot
 * fill as it was. */
static gboolean
has_size (GResource *resource, const char *path, gsize size)
{
  g_autoptr (GInputStream) stream
      = g_resource_open_stream (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize total = 0;
  char chunk[CHUNK];
  gssize got = 1;

  while (stream && got > 0 && total <= size)
    {
      got = g_input_stream_read (stream, chunk, sizeof chunk, NULL, NULL);
      total += (gsize) MAX (got, 0);
    }
  return got == 0 && total == size;
}

static gboolean
read_entry (GResource *resource, const char *path, GError **error)
{
  g_autoptr (GBytes) data = NULL;
  guint32 flags = 0;
  gsize size = 0;

  if (!g_resource_get_info (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, &size, &flags, NULL))
    return refuse (error, _ ("The bundle's index is damaged at %s. Fetch the pack again."), path);
  if ((flags & G_RESOURCE_FLAGS_COMPRESSED) != 0 && g_str_has_suffix (path, ".webm"))
    return refuse (
        error,
        _ ("The clip %s is compressed, so it cannot be searched. Make the bundle with “reprise-tool pack”."),
        path);
  if ((flags & G_RESOURCE_FLAGS_COMPRESSED) != 0 && !has_size (resource, path, size))
    return refuse (error, _ ("%s in the bundle cannot be read. Fetch the pack again."), path);

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
 * @resource: a bundle whose index is well formed, as rp_bundle_index_check() tells
 * @prefix: what all its paths must start with
 * @error: return location for an error
 *
 * Visits every entry of a bundle, reads it, and checks that it lies below @prefix and that no clip is compressed. A
 * bundle made to do harm may crash this, so it belongs in a process of its own.
 *
 * Returns: %TRUE when all is well, otherwise %RP_CORE_ERROR_BUNDLE is set
 */
gboolean
rp_bundle_inspect (GResource *resource, const char *prefix, GError **error)
{
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (resource && prefix, FALSE);

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return visit_folder (resource, prefix, seen, "/", error);
}
