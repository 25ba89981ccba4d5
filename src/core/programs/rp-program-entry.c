/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-entry.h"

/**
 * rp_program_entry_new:
 * @path: its file
 * @program: what it is
 * @disk: (nullable): what is in the file; %NULL when there is none
 * @used: when it was last used, in microseconds since 1970
 *
 * Returns: (transfer full): an entry that nobody wants to write yet; free with rp_program_entry_free()
 */
RpProgramEntry *
rp_program_entry_new (const char *path, RpProgram *program, GBytes *disk, gint64 used)
{
  RpProgramEntry *entry = g_new0 (RpProgramEntry, 1);

  entry->path = g_strdup (path);
  entry->program = g_object_ref (program);
  entry->disk = disk ? g_bytes_ref (disk) : NULL;
  entry->used = used;
  return entry;
}

/**
 * rp_program_entry_free:
 * @entry: (transfer full): an entry
 *
 * Frees it and what it holds.
 */
void
rp_program_entry_free (RpProgramEntry *entry)
{
  g_free (entry->path);
  g_clear_object (&entry->program);
  g_clear_pointer (&entry->disk, g_bytes_unref);
  g_clear_pointer (&entry->wanted, g_bytes_unref);
  g_free (entry);
}

/**
 * rp_program_entry_get_id:
 * @entry: an entry
 *
 * Returns: (transfer none): the id of its program
 */
const char *
rp_program_entry_get_id (const RpProgramEntry *entry)
{
  return rp_program_get_id (entry->program);
}

/**
 * rp_program_entry_set_bytes:
 * @place: (inout): where an entry or a task holds bytes, or %NULL
 * @bytes: (nullable): what it shall hold
 *
 * Sets it.
 */
void
rp_program_entry_set_bytes (GBytes **place, GBytes *bytes)
{
  GBytes *before = *place;

  *place = bytes ? g_bytes_ref (bytes) : NULL;
  g_clear_pointer (&before, g_bytes_unref);
}

/**
 * rp_program_entry_has_bytes:
 * @one: (nullable): bytes
 * @other: (nullable): others
 *
 * Returns: %TRUE when both are there and the same
 */
gboolean
rp_program_entry_has_bytes (GBytes *one, GBytes *other)
{
  return one && other && g_bytes_equal (one, other);
}

/**
 * rp_program_entry_find:
 * @entries: (element-type RpProgramEntry): entries
 * @id: the id of a program
 *
 * Returns: (transfer none) (nullable): the entry of this program
 */
RpProgramEntry *
rp_program_entry_find (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      if (g_strcmp0 (rp_program_entry_get_id (g_ptr_array_index (entries, i)), id) == 0)
        return g_ptr_array_index (entries, i);
    }
  return NULL;
}

/**
 * rp_program_entry_find_file:
 * @entries: (element-type RpProgramEntry): entries
 * @path: a file
 *
 * Returns: (transfer none) (nullable): the entry that lies in this file
 */
RpProgramEntry *
rp_program_entry_find_file (GPtrArray *entries, const char *path)
{
  for (guint i = 0; i < entries->len; i++)
    {
      RpProgramEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->path, path))
        return entry;
    }
  return NULL;
}

/**
 * rp_program_entry_insert:
 * @entries: (element-type RpProgramEntry): entries, the one used last first
 * @entry: (transfer full): one more
 *
 * Returns: where it was put
 */
guint
rp_program_entry_insert (GPtrArray *entries, RpProgramEntry *entry)
{
  guint place = 0;

  while (place < entries->len && ((RpProgramEntry *) g_ptr_array_index (entries, place))->used > entry->used)
    place++;
  g_ptr_array_insert (entries, (gint) place, entry);
  return place;
}
