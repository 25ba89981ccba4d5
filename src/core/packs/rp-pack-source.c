/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

struct _RpPackSource
{
  /* Owned values; the resource is %NULL for a folder */
  GResource *resource;
  char *root;
  char *uri;

  /* The paths of the files looked for so far lie in folders that are listed here as a whole: path to nothing */
  GHashTable *files;
  GHashTable *listed;
};

static RpPackSource *
source_new (GResource *resource, char *root, char *uri)
{
  RpPackSource *self = g_new0 (RpPackSource, 1);

  self->resource = resource;
  self->root = root;
  self->uri = uri;
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * rp_pack_source_new_folder:
 * @folder: a folder that holds a pack.xml
 *
 * Returns: (transfer full): a source; free with rp_pack_source_free()
 */
RpPackSource *
rp_pack_source_new_folder (const char *folder)
{
  char *root;

  g_return_val_if_fail (folder, NULL);

  root = g_canonicalize_filename (folder, NULL);
  return source_new (NULL, root, g_filename_to_uri (root, NULL, NULL));
}

/**
 * rp_pack_source_new_resource:
 * @resource: a bundle
 * @prefix: where the pack lies in it, with or without a slash at the end
 *
 * Returns: (transfer full): a source; free with rp_pack_source_free()
 */
RpPackSource *
rp_pack_source_new_resource (GResource *resource, const char *prefix)
{
  gsize length;

  g_return_val_if_fail (resource && prefix, NULL);

  length = strlen (prefix);
  while (length > 0 && prefix[length - 1] == '/')
    length--;
  return source_new (g_resource_ref (resource), g_strndup (prefix, length),
                     g_strdup_printf ("resource://%.*s", (int) length, prefix));
}

/**
 * rp_pack_source_free:
 * @self: (transfer full): a source
 *
 * Frees it.
 */
void
rp_pack_source_free (RpPackSource *self)
{
  g_clear_pointer (&self->resource, g_resource_unref);
  g_free (self->root);
  g_free (self->uri);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->listed);
  g_free (self);
}

static GStrv
list_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* All names in a folder of the pack, in any order; empty when there is no such folder. */
static GStrv
list_names (RpPackSource *self, const char *folder)
{
  g_autofree char *path = g_strconcat (self->root, "/", folder, NULL);
  GStrv names;

  if (!self->resource)
    return list_folder (path);
  names = g_resource_enumerate_children (self->resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return names ? names : g_new0 (char *, 1);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rp_pack_source_list:
 * @self: a source
 * @folder: a folder of the pack
 *
 * Returns: (transfer full): the names of the XML documents in it without ".xml", sorted; empty when there is no such
 *   folder
 */
GStrv
rp_pack_source_list (RpPackSource *self, const char *folder)
{
  g_autoptr (GPtrArray) stems = g_ptr_array_new ();
  g_auto (GStrv) names = list_names (self, folder);

  for (guint i = 0; names[i]; i++)
    {
      if (g_str_has_suffix (names[i], ".xml") && *names[i] != '.')
        g_ptr_array_add (stems, g_strndup (names[i], strlen (names[i]) - strlen (".xml")));
    }
  g_ptr_array_sort (stems, compare_strings);
  g_ptr_array_add (stems, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&stems), FALSE);
}

static GBytes *
fail_errno (const char *path, int code, GError **error)
{
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND, _ ("“%s” cannot be read: %s."), path,
               g_strerror (code));
  return NULL;
}

/* Fills data until it is full or the file ends; FALSE with errno set when reading fails. */
static gboolean
read_all (int fd, char *data, gsize room, gsize *size)
{
  gssize got = 1;

  for (*size = 0; got > 0 && *size < room; *size += (gsize) got)
    {
      got = read (fd, data + *size, room - *size);
      if (got < 0)
        return FALSE;
    }
  return TRUE;
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info;
  gsize room;
  gsize size;

  if (fd < 0)
    return fail_errno (path, errno, error);
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      return fail_errno (path, EINVAL, error);
    }
  /* One byte more than the cap is enough to know that a file is too large. */
  room = (gsize) MIN (info.st_size, RP_XML_MAX_FILE + 1);
  data = g_malloc (MAX (room, 1));
  if (!read_all (fd, data, room, &size))
    {
      int code = errno;

      close (fd);
      return fail_errno (path, code, error);
    }
  close (fd);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * rp_pack_source_read:
 * @self: a source
 * @path: a file of the pack
 * @error: return location for a #GError, or %NULL
 *
 * Returns: (transfer full) (nullable): what the file holds, or its first %RP_XML_MAX_FILE + 1 bytes; %NULL with
 *   %RP_CORE_ERROR_NOT_FOUND when it cannot be read
 */
GBytes *
rp_pack_source_read (RpPackSource *self, const char *path, GError **error)
{
  g_autofree char *full = g_strconcat (self->root, "/", path, NULL);
  GBytes *bytes;

  if (!self->resource)
    return read_file (full, error);
  bytes = g_resource_lookup_data (self->resource, full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return bytes ? bytes : fail_errno (full, ENOENT, error);
}

/* Asking once for a whole folder is quicker than asking for every file. */
static gboolean
has_file (RpPackSource *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!g_hash_table_contains (self->listed, folder))
    {
      g_auto (GStrv) names = list_names (self, folder);

      for (guint i = 0; names[i]; i++)
        g_hash_table_add (self->files, g_strconcat (folder, "/", names[i], NULL));
      g_hash_table_add (self->listed, g_steal_pointer (&folder));
    }
  return g_hash_table_contains (self->files, path);
}

/**
 * rp_pack_source_find:
 * @self: (nullable): a source; %NULL to take every file for there
 * @path: a file of the pack, checked to lie inside it and to need no escaping in a URI
 * @xml: where to report that it is missing
 *
 * Returns: (transfer full) (nullable): the file's URI; %NULL when it is missing
 */
char *
rp_pack_source_find (RpPackSource *self, const char *path, RpXml *xml)
{
  if (!self)
    return g_strconcat ("resource:///", path, NULL);
  if (has_file (self, path))
    return g_strconcat (self->uri, "/", path, NULL);
  rp_xml_problem (xml, rp_xml_get_line (xml), _ ("The file “%s” is not in the pack."), path);
  return NULL;
}
