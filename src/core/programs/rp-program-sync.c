/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-sync.h"

#include "programs/rp-program-disk.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-entry.h"
#include "programs/rp-program-file.h"
#include "programs/rp-program-resolver.h"
#include "programs/rp-program-writer.h"

#include <glib/gi18n-lib.h>

/* A disk that was full may have room again. */
#define RETRY_SECONDS 5

struct _RpProgramSync
{
  /* Constant; the owner owns this */
  char *folder;
  GListModel *packs;
  const RpProgramSyncListener *listener;
  GObject *owner;

  /* Owned: of RpProgramEntry, the one used last first; and those that were deleted */
  GPtrArray *entries;
  GPtrArray *deleted;
  RpProgramDisk *disk;
  char *trouble;

  guint retry; /* timeout source */
};

/* Later than all that were used so far. */
static gint64
get_next_use (RpProgramSync *self)
{
  return self->entries->len > 0 ? ((RpProgramEntry *) g_ptr_array_index (self->entries, 0))->used + 1 : 1;
}

static void
insert (RpProgramSync *self, RpProgramEntry *entry)
{
  self->listener->items_changed (self->owner, rp_program_entry_insert (self->entries, entry), 0, 1);
}

/* Returns: (transfer full): the entry, in no list any more */
static RpProgramEntry *
take_out (RpProgramSync *self, RpProgramEntry *entry)
{
  guint place;

  g_ptr_array_find (self->entries, entry, &place);
  g_ptr_array_steal_index (self->entries, place);
  self->listener->items_changed (self->owner, place, 1, 0);
  return entry;
}

/* Gives an entry another value, which may bring it forward. */
static void
update (RpProgramSync *self, RpProgramEntry *entry, RpProgram *program, gint64 used)
{
  guint place;

  g_set_object (&entry->program, program);
  g_ptr_array_find (self->entries, entry, &place);
  if (used > entry->used && place > 0)
    {
      take_out (self, entry);
      entry->used = used;
      insert (self, entry);
      return;
    }
  entry->used = MAX (entry->used, used);
  self->listener->items_changed (self->owner, place, 1, 1);
}

static void
tell (RpProgramSync *self, const char *sentence)
{
  self->listener->told (self->owner, sentence);
}

static void
set_trouble (RpProgramSync *self, const char *sentence)
{
  if (g_strcmp0 (self->trouble, sentence) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (sentence);
  self->listener->trouble_changed (self->owner);
}

static void
start_write (RpProgramSync *self, RpProgramEntry *entry)
{
  RpProgramTask *task;

  if (entry->writing || !entry->wanted)
    return;
  task = rp_program_disk_task_new (RP_PROGRAM_TASK_WRITE, entry->path);
  rp_program_entry_set_bytes (&task->bytes, entry->wanted);
  rp_program_entry_set_bytes (&task->expected, entry->disk);
  entry->writing = TRUE;
  rp_program_disk_push (self->disk, task);
}

/* What the file shall hold is what the entry is now. */
static void
want (RpProgramSync *self, RpProgramEntry *entry)
{
  g_autoptr (GBytes) bytes = rp_program_writer_write (entry->program);

  rp_program_entry_set_bytes (
      &entry->wanted, entry->writing || !rp_program_entry_has_bytes (entry->disk, bytes) ? bytes : NULL);
  start_write (self, entry);
  self->listener->saved_changed (self->owner, rp_program_entry_get_id (entry));
}

static char *
make_path (RpProgramSync *self, const char *id)
{
  return g_strconcat (self->folder, G_DIR_SEPARATOR_S, id, RP_PROGRAM_FILE_SUFFIX, NULL);
}

static RpProgramEntry *
add_entry (RpProgramSync *self, RpProgram *program, const char *path, GBytes *disk, gint64 used)
{
  g_autofree char *own = path ? NULL : make_path (self, rp_program_get_id (program));
  g_autoptr (RpProgram) resolved = rp_program_resolver_run (program, self->packs);
  RpProgramEntry *entry = rp_program_entry_new (path ? path : own, resolved, disk, used);

  insert (self, entry);
  return entry;
}

/* No two programs have one id, whoever copied a file. Returns: (transfer full) */
static RpProgram *
make_unique (RpProgramSync *self, RpProgram *program)
{
  g_autofree char *id = rp_program_edit_make_id (rp_program_get_name (program));
  gboolean taken = rp_program_entry_find (self->entries, rp_program_get_id (program)) != NULL;

  return taken ? rp_program_edit_set_id (program, id) : g_object_ref (program);
}

static gboolean
on_retry (gpointer user_data)
{
  RpProgramSync *self = user_data;

  self->retry = 0;
  rp_program_sync_retry (self);
  return G_SOURCE_REMOVE;
}

/* The trouble is over when everything is written. */
static void
settle_trouble (RpProgramSync *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (((RpProgramEntry *) g_ptr_array_index (self->entries, i))->failed)
        return;
    }
  set_trouble (self, NULL);
}

/* What another hand wrote is what the program is from now on. It keeps the id it has here, by which everybody knows it; a file
 * that says another one is left as it is. */
static void
take_theirs (RpProgramSync *self, RpProgramEntry *entry, const RpProgramTask *task)
{
  const char *id = rp_program_entry_get_id (entry);
  gboolean same_id = g_str_equal (rp_program_get_id (task->program), id);
  g_autoptr (RpProgram) resolved = rp_program_resolver_run (task->program, self->packs);
  g_autoptr (RpProgram) theirs = same_id ? g_object_ref (resolved) : rp_program_edit_set_id (resolved, id);

  rp_program_entry_set_bytes (&entry->disk, task->bytes);
  rp_program_entry_set_bytes (&entry->wanted, NULL);
  entry->failed = FALSE;
  update (self, entry, theirs, task->used);
  if (same_id)
    want (self, entry);
  else
    self->listener->saved_changed (self->owner, rp_program_entry_get_id (entry));
}

/* Both are kept: theirs is shown, ours becomes a program beside it. */
static void
part (RpProgramSync *self, RpProgramEntry *entry, const RpProgramTask *task)
{
  g_autoptr (RpProgram) ours = g_object_ref (entry->program);
  g_autofree char *name = g_strdup_printf (_ ("%s (yours)"), rp_program_get_name (ours));
  g_autoptr (RpProgram) yours = rp_program_edit_make_own (ours, name);

  take_theirs (self, entry, task);
  want (self, add_entry (self, yours, NULL, NULL, get_next_use (self)));
  self->listener->changed_elsewhere (self->owner, entry->program, yours);
}

/* What is in the file now is no program that can be read. It stays as it is, and ours goes into a file of its own. */
static void
move_away (RpProgramSync *self, RpProgramEntry *entry, const RpProgramTask *task)
{
  g_autofree char *id = rp_program_edit_make_id (rp_program_get_name (entry->program));

  g_free (entry->path);
  entry->path = make_path (self, id);
  rp_program_entry_set_bytes (&entry->disk, NULL);
  want (self, entry);
  tell (self, task->error->message);
}

static void
meet_foreign (RpProgramSync *self, RpProgramEntry *entry, const RpProgramTask *task)
{
  g_debug ("Programs: “%s” was changed by another hand", rp_program_entry_get_id (entry));
  if (task->program)
    part (self, entry, task);
  else
    move_away (self, entry, task);
}

static void
on_write_failed (RpProgramSync *self, RpProgramEntry *entry, const RpProgramTask *task)
{
  g_info ("Programs: “%s” cannot be written: %s", rp_program_entry_get_id (entry), task->error->message);
  entry->failed = TRUE;
  set_trouble (self, task->error->message);
  if (self->retry == 0)
    self->retry = g_timeout_add_seconds (RETRY_SECONDS, on_retry, self);
}

static void
on_written (RpProgramSync *self, const RpProgramTask *task)
{
  RpProgramEntry *entry = rp_program_entry_find_file (self->entries, task->path);

  if (!entry)
    return;
  entry->writing = FALSE;
  if (task->foreign)
    meet_foreign (self, entry, task);
  else if (task->error)
    on_write_failed (self, entry, task);
  else
    {
      rp_program_entry_set_bytes (&entry->disk, task->bytes);
      entry->failed = FALSE;
      entry->used = MAX (entry->used, task->used);
      if (rp_program_entry_has_bytes (entry->wanted, task->bytes))
        rp_program_entry_set_bytes (&entry->wanted, NULL);
      start_write (self, entry);
      settle_trouble (self);
    }
  self->listener->saved_changed (self->owner, rp_program_entry_get_id (entry));
}

static void
on_found (RpProgramSync *self, const RpProgramTask *task)
{
  g_autoptr (RpProgram) program = make_unique (self, task->program);

  want (self, add_entry (self, program, task->path, task->bytes, task->used));
}

static void
on_gone (RpProgramSync *self, RpProgramEntry *entry)
{
  g_autofree char *sentence = NULL;

  if (entry->wanted)
    return;
  sentence = g_strdup_printf (_ ("“%s” was removed from the folder of your programs."),
                              rp_program_get_name (entry->program));
  rp_program_entry_free (take_out (self, entry));
  tell (self, sentence);
}

/* What is being written is compared then. */
static void
on_read (RpProgramSync *self, const RpProgramTask *task)
{
  RpProgramEntry *entry = rp_program_entry_find_file (self->entries, task->path);

  if (entry && entry->writing)
    return;
  if (!entry && task->program)
    on_found (self, task);
  else if (task->error && (!entry || !rp_program_entry_has_bytes (entry->disk, task->bytes)))
    tell (self, task->error->message);
  else if (entry && !task->bytes)
    on_gone (self, entry);
  else if (entry && rp_program_entry_has_bytes (entry->disk, task->bytes))
    update (self, entry, entry->program, task->used);
  else if (entry && entry->wanted)
    meet_foreign (self, entry, task);
  else if (entry)
    {
      take_theirs (self, entry, task);
      self->listener->changed_elsewhere (self->owner, entry->program, NULL);
    }
}

static void
on_scanned (RpProgramSync *self)
{
  g_debug ("Programs: %u of one's own", self->entries->len);
  self->listener->loaded (self->owner);
}

static void
on_done (const RpProgramTask *task, gpointer user_data)
{
  RpProgramSync *self = user_data;
  g_autoptr (GObject) owner = g_object_ref (self->owner);

  if (task->kind == RP_PROGRAM_TASK_WRITE)
    on_written (self, task);
  else if (task->kind == RP_PROGRAM_TASK_READ)
    on_read (self, task);
  else if (task->kind == RP_PROGRAM_TASK_SCAN)
    on_scanned (self);
  else if (task->error)
    tell (self, task->error->message);
}

/**
 * rp_program_sync_new:
 * @folder: where the programs lie
 * @packs: a list of #RpPack
 * @listener: who is told; lives as long as the program
 * @owner: what is told first; it owns this, and is kept while it is told
 *
 * Returns: (transfer full): programs, none until rp_program_sync_scan(); free with rp_program_sync_free()
 */
RpProgramSync *
rp_program_sync_new (const char *folder,
                     GListModel *packs,
                     const RpProgramSyncListener *listener,
                     GObject *owner)
{
  RpProgramSync *self = g_new0 (RpProgramSync, 1);

  self->folder = g_strdup (folder);
  self->packs = g_object_ref (packs);
  self->listener = listener;
  self->owner = owner;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_program_entry_free);
  self->deleted = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_program_entry_free);
  self->disk = rp_program_disk_new (folder, on_done, self);
  return self;
}

/**
 * rp_program_sync_free:
 * @self: (transfer full): programs
 *
 * Waits until all that was handed over is written or cannot be, and frees them.
 */
void
rp_program_sync_free (RpProgramSync *self)
{
  g_clear_handle_id (&self->retry, g_source_remove);
  rp_program_disk_free (self->disk);
  g_object_unref (self->packs);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->deleted);
  g_free (self->folder);
  g_free (self->trouble);
  g_free (self);
}

/**
 * rp_program_sync_get_entries:
 * @self: programs
 *
 * Returns: (transfer none) (element-type RpProgramEntry): all of them, the one used last first
 */
GPtrArray *
rp_program_sync_get_entries (RpProgramSync *self)
{
  return self->entries;
}

/**
 * rp_program_sync_get_trouble:
 * @self: programs
 *
 * Returns: (transfer none) (nullable): why one cannot be saved, as a sentence; %NULL when all can
 */
const char *
rp_program_sync_get_trouble (RpProgramSync *self)
{
  return self->trouble;
}

/**
 * rp_program_sync_scan:
 * @self: programs
 *
 * Reads the folder; the listener hears when that is done.
 */
void
rp_program_sync_scan (RpProgramSync *self)
{
  rp_program_disk_push (self->disk, rp_program_disk_task_new (RP_PROGRAM_TASK_SCAN, self->folder));
}

/**
 * rp_program_sync_read:
 * @self: programs
 * @path: a file in the folder that may have changed
 *
 * Reads it again.
 */
void
rp_program_sync_read (RpProgramSync *self, const char *path)
{
  rp_program_disk_push (self->disk, rp_program_disk_task_new (RP_PROGRAM_TASK_READ, path));
}

/**
 * rp_program_sync_resolve:
 * @self: programs
 *
 * Finds the exercises again: one may have come with its pack, or gone with it.
 */
void
rp_program_sync_resolve (RpProgramSync *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      RpProgramEntry *entry = g_ptr_array_index (self->entries, i);
      g_autoptr (RpProgram) resolved = rp_program_resolver_run (entry->program, self->packs);

      if (resolved != entry->program)
        update (self, entry, resolved, 0);
    }
}

/**
 * rp_program_sync_add:
 * @self: programs
 * @program: one more
 *
 * Keeps a program. It gets another id when one here has its own.
 *
 * Returns: (transfer none): the program as it is here
 */
RpProgram *
rp_program_sync_add (RpProgramSync *self, RpProgram *program)
{
  g_autoptr (RpProgram) unique = make_unique (self, program);
  RpProgramEntry *entry = add_entry (self, unique, NULL, NULL, get_next_use (self));

  want (self, entry);
  return entry->program;
}

/**
 * rp_program_sync_save:
 * @self: programs
 * @program: what the program of its id is from now on
 *
 * Hands over a value, to be written; one whose id is not here is added.
 */
void
rp_program_sync_save (RpProgramSync *self, RpProgram *program)
{
  RpProgramEntry *entry = rp_program_entry_find (self->entries, rp_program_get_id (program));

  if (!entry)
    {
      rp_program_sync_add (self, program);
      return;
    }
  update (self, entry, program, get_next_use (self));
  want (self, entry);
}

/**
 * rp_program_sync_delete:
 * @self: programs
 * @id: the id of one
 *
 * Takes a program and its file away.
 */
void
rp_program_sync_delete (RpProgramSync *self, const char *id)
{
  RpProgramEntry *entry = rp_program_entry_find (self->entries, id);

  if (!entry)
    return;
  g_ptr_array_add (self->deleted, take_out (self, entry));
  rp_program_disk_push (self->disk, rp_program_disk_task_new (RP_PROGRAM_TASK_DELETE, entry->path));
  settle_trouble (self);
}

/**
 * rp_program_sync_undelete:
 * @self: programs
 * @id: the id of one that was deleted
 *
 * Writes it anew.
 *
 * Returns: %TRUE when it is there again
 */
gboolean
rp_program_sync_undelete (RpProgramSync *self, const char *id)
{
  RpProgramEntry *entry = rp_program_entry_find (self->deleted, id);

  if (!entry)
    return FALSE;
  want (self, add_entry (self, entry->program, entry->path, NULL, get_next_use (self)));
  g_ptr_array_remove (self->deleted, entry);
  return TRUE;
}

/**
 * rp_program_sync_use:
 * @self: programs
 * @id: the id of one
 *
 * Notes that it was used now.
 */
void
rp_program_sync_use (RpProgramSync *self, const char *id)
{
  RpProgramEntry *entry = rp_program_entry_find (self->entries, id);
  RpProgramTask *task;

  if (!entry)
    return;
  update (self, entry, entry->program, get_next_use (self));
  task = rp_program_disk_task_new (RP_PROGRAM_TASK_TOUCH, entry->path);
  task->used = entry->used;
  rp_program_disk_push (self->disk, task);
}

/**
 * rp_program_sync_retry:
 * @self: programs
 *
 * Tries at once to write what could not be written.
 */
void
rp_program_sync_retry (RpProgramSync *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    start_write (self, g_ptr_array_index (self->entries, i));
}

/**
 * rp_program_sync_flush:
 * @self: programs
 *
 * Waits until all that was handed over is written, or cannot be.
 */
void
rp_program_sync_flush (RpProgramSync *self)
{
  rp_program_sync_retry (self);
  rp_program_disk_flush (self->disk);
}
