/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-store.h"

#include "programs/rp-program-edit.h"
#include "programs/rp-program-entry.h"
#include "programs/rp-program-file.h"
#include "programs/rp-program-sync.h"

#include <glib/gstdio.h>

#define FOLDER_MODE 0700

struct _RpProgramStore
{
  GObject parent_instance;

  /* Owned */
  char *folder;
  RpProgramSync *sync;
  GFileMonitor *monitor;

  gboolean loading;
};

enum
{
  PROP_LOADING = 1,
  PROP_TROUBLE,
  N_PROPS,
};

enum
{
  CHANGED_ELSEWHERE,
  SAVED_CHANGED,
  TOLD,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void rp_program_store_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpProgramStore,
                               rp_program_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rp_program_store_list_init))

static void
on_items_changed (gpointer owner, guint place, guint n_removed, guint n_added)
{
  g_list_model_items_changed (owner, place, n_removed, n_added);
}

static void
on_changed_elsewhere (gpointer owner, RpProgram *program, RpProgram *yours)
{
  g_signal_emit (owner, signals[CHANGED_ELSEWHERE], 0, program, yours);
}

static void
on_saved_changed (gpointer owner, const char *id)
{
  g_signal_emit (owner, signals[SAVED_CHANGED], 0, id);
}

static void
on_trouble_changed (gpointer owner)
{
  g_object_notify_by_pspec (owner, props[PROP_TROUBLE]);
}

static void
on_loaded (gpointer owner)
{
  RP_PROGRAM_STORE (owner)->loading = FALSE;
  g_object_notify_by_pspec (owner, props[PROP_LOADING]);
}

static void
on_told (gpointer owner, const char *sentence)
{
  g_signal_emit (owner, signals[TOLD], 0, sentence);
}

static void
read_again (RpProgramStore *self, GFile *file)
{
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path && g_str_has_suffix (path, RP_PROGRAM_FILE_SUFFIX))
    rp_program_sync_read (self->sync, path);
}

static void
on_changed (RpProgramStore *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGED || event == G_FILE_MONITOR_EVENT_CREATED)
    return; /* more is to come */
  read_again (self, file);
  read_again (self, other);
}

static void
on_packs_changed (RpProgramStore *self)
{
  rp_program_sync_resolve (self->sync);
}

static RpProgramEntry *
find_entry (RpProgramStore *self, const char *id)
{
  return rp_program_entry_find (rp_program_sync_get_entries (self->sync), id);
}

static GType
rp_program_store_get_item_type (GListModel *model)
{
  return RP_TYPE_PROGRAM;
}

static guint
rp_program_store_get_n_items (GListModel *model)
{
  return rp_program_sync_get_entries (RP_PROGRAM_STORE (model)->sync)->len;
}

static gpointer
rp_program_store_get_item (GListModel *model, guint position)
{
  GPtrArray *entries = rp_program_sync_get_entries (RP_PROGRAM_STORE (model)->sync);

  return position < entries->len
             ? g_object_ref (((RpProgramEntry *) g_ptr_array_index (entries, position))->program)
             : NULL;
}

static void
rp_program_store_list_init (GListModelInterface *iface)
{
  iface->get_item_type = rp_program_store_get_item_type;
  iface->get_n_items = rp_program_store_get_n_items;
  iface->get_item = rp_program_store_get_item;
}

static void
rp_program_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpProgramStore *self = RP_PROGRAM_STORE (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, rp_program_store_get_trouble (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What waits behind a value that is being written goes with it. */
static void
rp_program_store_dispose (GObject *object)
{
  rp_program_store_flush (RP_PROGRAM_STORE (object));

  G_OBJECT_CLASS (rp_program_store_parent_class)->dispose (object);
}

static void
rp_program_store_finalize (GObject *object)
{
  RpProgramStore *self = RP_PROGRAM_STORE (object);

  g_clear_pointer (&self->sync, rp_program_sync_free);
  g_clear_object (&self->monitor);
  g_free (self->folder);

  G_OBJECT_CLASS (rp_program_store_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *klass)
{
  const GType type = G_OBJECT_CLASS_TYPE (klass);

  /**
   * RpProgramStore::changed-elsewhere:
   * @self: a store
   * @program: what the program is now
   * @yours: (nullable): a copy of what it was here, when that was not saved yet
   *
   * Another hand, or another window, has changed the file of a program.
   */
  signals[CHANGED_ELSEWHERE] = g_signal_new ("changed-elsewhere", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 2, RP_TYPE_PROGRAM, RP_TYPE_PROGRAM);

  /**
   * RpProgramStore::saved-changed:
   * @self: a store
   * @id: the id of a program
   *
   * What rp_program_store_is_saved() says of a program may have changed.
   */
  signals[SAVED_CHANGED] = g_signal_new ("saved-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpProgramStore::told:
   * @self: a store
   * @sentence: what happened
   *
   * Something happened once that the person should know.
   */
  signals[TOLD]
      = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_program_store_class_init (RpProgramStoreClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rp_program_store_get_property;
  object_class->dispose = rp_program_store_dispose;
  object_class->finalize = rp_program_store_finalize;

  /**
   * RpProgramStore:loading:
   *
   * Whether the folder is still being read.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);

  /**
   * RpProgramStore:trouble:
   *
   * Why a program cannot be saved, as a sentence, while that is so.
   */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_signals (object_class);
}

static void
rp_program_store_init (RpProgramStore *self)
{
}

/**
 * rp_program_store_new:
 * @folder: where the programs lie, as from rp_paths_programs()
 * @packs: a list of #RpPack, as from rp_library_get_packs(); exercises are found in it as it changes
 *
 * Returns: (transfer full): a store, empty until rp_program_store_load(). Its last reference waits until all is written
 */
RpProgramStore *
rp_program_store_new (const char *folder, GListModel *packs)
{
  static const RpProgramSyncListener listener = {
    on_items_changed, on_changed_elsewhere, on_saved_changed, on_trouble_changed, on_loaded, on_told,
  };
  RpProgramStore *self;

  g_return_val_if_fail (folder && G_IS_LIST_MODEL (packs), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_STORE, NULL);
  self->folder = g_strdup (folder);
  self->sync = rp_program_sync_new (folder, packs, &listener, G_OBJECT (self));
  g_signal_connect_object (packs, "items-changed", G_CALLBACK (on_packs_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_program_store_load:
 * @self: a store
 *
 * Reads the folder, on the store's thread, and watches it from then on.
 */
void
rp_program_store_load (RpProgramStore *self)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (RP_IS_PROGRAM_STORE (self));

  folder = g_file_new_for_path (self->folder);
  g_mkdir_with_parents (self->folder, FOLDER_MODE);
  if (!self->monitor)
    self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  self->loading = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
  rp_program_sync_scan (self->sync);
}

/**
 * rp_program_store_is_loading:
 * @self: a store
 *
 * Returns: whether the folder is still being read
 */
gboolean
rp_program_store_is_loading (RpProgramStore *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self), FALSE);

  return self->loading;
}

/**
 * rp_program_store_find:
 * @self: a store
 * @id: the id of a program
 *
 * Returns: (transfer none) (nullable): the program
 */
RpProgram *
rp_program_store_find (RpProgramStore *self, const char *id)
{
  const RpProgramEntry *entry;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self) && id, NULL);

  entry = find_entry (self, id);
  return entry ? entry->program : NULL;
}

/**
 * rp_program_store_dup_path:
 * @self: a store
 * @id: the id of a program
 *
 * Returns: (transfer full) (nullable): the file the program is in; %NULL when there is no such program
 */
char *
rp_program_store_dup_path (RpProgramStore *self, const char *id)
{
  const RpProgramEntry *entry;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self) && id, NULL);

  entry = find_entry (self, id);
  return entry ? g_strdup (entry->path) : NULL;
}

/**
 * rp_program_store_add:
 * @self: a store
 * @program: a program of one's own that is not in the store, such as from a file elsewhere
 *
 * Keeps a program. It gets another id when one here has its own.
 *
 * Returns: (transfer none): the program as it is here
 */
RpProgram *
rp_program_store_add (RpProgramStore *self, RpProgram *program)
{
  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self) && RP_IS_PROGRAM (program), NULL);

  return rp_program_sync_add (self->sync, program);
}

/**
 * rp_program_store_save:
 * @self: a store
 * @program: what a program is from now on; one of its id is in the store, or it is added
 *
 * Hands over a value. It is written as soon as those before it are, and again every few seconds as long as it cannot be.
 */
void
rp_program_store_save (RpProgramStore *self, RpProgram *program)
{
  g_return_if_fail (RP_IS_PROGRAM_STORE (self) && RP_IS_PROGRAM (program));

  rp_program_sync_save (self->sync, program);
}

/**
 * rp_program_store_is_saved:
 * @self: a store
 * @id: the id of a program
 *
 * Returns: %TRUE when the program is on the disk as it is
 */
gboolean
rp_program_store_is_saved (RpProgramStore *self, const char *id)
{
  const RpProgramEntry *entry;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self) && id, FALSE);

  entry = find_entry (self, id);
  return entry && !entry->wanted && !entry->writing;
}

/**
 * rp_program_store_has_unsaved:
 * @self: a store
 *
 * Returns: %TRUE when a program is not on the disk as it is
 */
gboolean
rp_program_store_has_unsaved (RpProgramStore *self)
{
  GPtrArray *entries;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self), FALSE);

  entries = rp_program_sync_get_entries (self->sync);
  for (guint i = 0; i < entries->len; i++)
    {
      if (!rp_program_store_is_saved (self, rp_program_entry_get_id (g_ptr_array_index (entries, i))))
        return TRUE;
    }
  return FALSE;
}

/**
 * rp_program_store_get_trouble:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): why a program cannot be saved, as a sentence; %NULL when all can
 */
const char *
rp_program_store_get_trouble (RpProgramStore *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self), NULL);

  return rp_program_sync_get_trouble (self->sync);
}

/**
 * rp_program_store_retry:
 * @self: a store
 *
 * Tries at once to write what could not be written.
 */
void
rp_program_store_retry (RpProgramStore *self)
{
  g_return_if_fail (RP_IS_PROGRAM_STORE (self));

  rp_program_sync_retry (self->sync);
}

/**
 * rp_program_store_copy:
 * @self: a store
 * @id: the id of a program
 * @name: what its copy shall be called
 *
 * Copies a program, but for whom it is: what is about one person stays in their file.
 *
 * Returns: (transfer none) (nullable): the copy, which is kept; %NULL when there is no such program
 */
RpProgram *
rp_program_store_copy (RpProgramStore *self, const char *id, const char *name)
{
  RpProgram *program;
  g_autoptr (RpProgram) own = NULL;
  g_autoptr (RpProgram) copy = NULL;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self) && id && name, NULL);

  program = rp_program_store_find (self, id);
  if (!program)
    return NULL;
  own = rp_program_edit_make_own (program, name);
  copy = rp_program_edit_set_recipient (own, NULL);
  return rp_program_store_add (self, copy);
}

/**
 * rp_program_store_delete:
 * @self: a store
 * @id: the id of a program
 *
 * Takes a program and its file away. Until the store ends, rp_program_store_undelete() brings both back.
 */
void
rp_program_store_delete (RpProgramStore *self, const char *id)
{
  g_return_if_fail (RP_IS_PROGRAM_STORE (self) && id);

  rp_program_sync_delete (self->sync, id);
}

/**
 * rp_program_store_undelete:
 * @self: a store
 * @id: the id of a program that was deleted
 *
 * Brings back what rp_program_store_delete() took away, as it was.
 *
 * Returns: %TRUE when it is there again
 */
gboolean
rp_program_store_undelete (RpProgramStore *self, const char *id)
{
  g_return_val_if_fail (RP_IS_PROGRAM_STORE (self) && id, FALSE);

  return rp_program_sync_undelete (self->sync, id);
}

/**
 * rp_program_store_use:
 * @self: a store
 * @id: the id of a program
 *
 * Notes that a program was used, so that it is the first.
 */
void
rp_program_store_use (RpProgramStore *self, const char *id)
{
  g_return_if_fail (RP_IS_PROGRAM_STORE (self) && id);

  rp_program_sync_use (self->sync, id);
}

/**
 * rp_program_store_flush:
 * @self: a store
 *
 * Waits until all that was handed over is on the disk, or cannot be: rp_program_store_get_trouble() says so. To be called before
 * the program ends.
 */
void
rp_program_store_flush (RpProgramStore *self)
{
  g_return_if_fail (RP_IS_PROGRAM_STORE (self));

  rp_program_sync_flush (self->sync);
}
