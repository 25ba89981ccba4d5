/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-library.h"

#include "packs/rp-pack-shelf.h"

#include <string.h>

/* What one search brings to the main thread. It never holds the library, whose last reference must not go on another
 * thread. */
typedef struct
{
  GMainContext *context;
  GAsyncQueue *items; /* of RpPackFinderItem */
  GWeakRef library;   /* looked at on the main thread alone */
  GStrv folders;
  char *cache_dir;
  GCancellable *cancellable;
  gboolean begun; /* main thread: what was there before is gone */
} Search;

/* All packs of the machine and of the person. Loading happens on worker threads; the lists change on the main one. */
struct _RpLibrary
{
  GObject parent_instance;

  /* Owned */
  GStrv folders;
  char *cache_dir;
  RpPackShelf *shelf;

  Search *search; /* not owned: the latest, while it goes on */
};

enum
{
  PROP_LOADING = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpLibrary, rp_library, G_TYPE_OBJECT)

static Search *
search_new (RpLibrary *self, GCancellable *cancellable)
{
  Search *search = g_atomic_rc_box_new0 (Search);

  search->context = g_main_context_ref_thread_default ();
  search->items = g_async_queue_new_full ((GDestroyNotify) rp_pack_finder_item_free);
  g_weak_ref_init (&search->library, self);
  search->folders = g_strdupv (self->folders);
  search->cache_dir = g_strdup (self->cache_dir);
  search->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  return search;
}

static void
search_clear (gpointer data)
{
  Search *search = data;

  g_main_context_unref (search->context);
  g_async_queue_unref (search->items);
  g_weak_ref_clear (&search->library);
  g_strfreev (search->folders);
  g_free (search->cache_dir);
  g_clear_object (&search->cancellable);
}

static void
search_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, search_clear);
}

static void
set_search (RpLibrary *self, Search *search)
{
  gboolean was_loading = rp_library_is_loading (self);

  self->search = search;
  if (rp_library_is_loading (self) != was_loading)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

/* What was there before stays until there is something to show in its place. */
static void
begin (RpLibrary *self, Search *search)
{
  if (!search->begun)
    rp_pack_shelf_clear (self->shelf);
  search->begun = TRUE;
}

static void
take_items (RpLibrary *self, Search *search)
{
  RpPackFinderItem *item;

  while ((item = g_async_queue_try_pop (search->items)))
    {
      if (self->search != search || g_cancellable_is_cancelled (search->cancellable))
        {
          rp_pack_finder_item_free (item);
          continue;
        }
      begin (self, search);
      rp_pack_shelf_put (self->shelf, item);
    }
}

static gboolean
on_items (gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (RpLibrary) self = g_weak_ref_get (&search->library);

  if (self)
    take_items (self, search);
  return G_SOURCE_REMOVE;
}

/* A thread of the finder's. Not by g_main_context_invoke(), which may call at once, and here. */
static void
on_found (RpPackFinderItem *item, gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (GSource) source = g_idle_source_new ();

  g_async_queue_push (search->items, item);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_items, g_atomic_rc_box_acquire (search), search_unref);
  g_source_attach (source, search->context);
}

/* Worker thread */
static void
find_packs (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  rp_pack_finder_run ((const char *const *) search->folders, search->cache_dir, cancellable, on_found,
                      search);
  g_task_return_boolean (task, TRUE);
}

static void
on_packs_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  RpLibrary *self = g_task_get_source_object (task);
  Search *search = g_task_get_task_data (G_TASK (result));
  gboolean found = g_task_propagate_boolean (G_TASK (result), &error);

  if (found)
    take_items (self, search);
  if (found && self->search == search)
    begin (self, search);
  if (self->search == search)
    set_search (self, NULL);

  if (!found)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_debug ("Library: loaded %u packs; %u bundles failed",
           g_list_model_get_n_items (G_LIST_MODEL (self->shelf->packs)),
           g_list_model_get_n_items (G_LIST_MODEL (self->shelf->failures)));
  g_task_return_boolean (task, TRUE);
}

/* @id may be one pack's own, or its pack's and its own with a slash between. */
static gpointer
find (GListModel *packs, gpointer (*find_in_pack) (RpPack *pack, const char *id), const char *id)
{
  const char *slash = strchr (id, '/');
  g_autofree char *wanted = slash ? g_strndup (id, (gsize) (slash - id)) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (packs, i);
      gpointer found = NULL;

      if (!wanted || g_strcmp0 (rp_pack_get_id (pack), wanted) == 0)
        found = find_in_pack (pack, slash ? slash + 1 : id);
      if (found)
        return found;
    }
  return NULL;
}

static gpointer
find_exercise_in_pack (RpPack *pack, const char *id)
{
  return rp_pack_find_exercise (pack, id);
}

static gpointer
find_program_in_pack (RpPack *pack, const char *id)
{
  return rp_pack_find_program (pack, id);
}

static void
rp_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, rp_library_is_loading (RP_LIBRARY (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_library_finalize (GObject *object)
{
  RpLibrary *self = RP_LIBRARY (object);

  g_clear_pointer (&self->shelf, rp_pack_shelf_free);
  g_clear_pointer (&self->folders, g_strfreev);
  g_clear_pointer (&self->cache_dir, g_free);

  G_OBJECT_CLASS (rp_library_parent_class)->finalize (object);
}

static void
rp_library_class_init (RpLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rp_library_get_property;
  object_class->finalize = rp_library_finalize;

  /**
   * RpLibrary:loading:
   *
   * Whether packs may still come.
   */
  props[PROP_LOADING] = g_param_spec_boolean (
      "loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_library_init (RpLibrary *self)
{
  self->shelf = rp_pack_shelf_new ();
}

/**
 * rp_library_new:
 * @folders: (array zero-terminated=1): where bundles lie, as from rp_paths_pack_folders(); a pack found earlier wins
 * @cache_dir: (nullable): where to remember which bundles are good, as from rp_paths_cache()
 *
 * Returns: (transfer full): a library, empty until rp_library_load_async()
 */
RpLibrary *
rp_library_new (const char *const *folders, const char *cache_dir)
{
  RpLibrary *self;

  g_return_val_if_fail (folders, NULL);

  self = g_object_new (RP_TYPE_LIBRARY, NULL);
  self->folders = g_strdupv ((char **) folders);
  self->cache_dir = g_strdup (cache_dir);
  return self;
}

/**
 * rp_library_load_async:
 * @self: a library
 * @cancellable: (nullable): to end early; the lists then stay as they are
 * @callback: called when all that can come has come
 * @user_data: for @callback
 *
 * Loads all packs on worker threads. Each is in the lists as soon as it is loaded, on the caller's main context and in
 * place of what they held before, so that one that takes its time holds up no other; the order of the lists is that of the
 * folders and names, whichever is done first. While the library lives, the packs' clips and stills can be had as
 * `resource:` URIs.
 */
void
rp_library_load_async (RpLibrary *self,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task;
  g_autoptr (GTask) worker = NULL;
  Search *search;

  g_return_if_fail (RP_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_library_load_async);

  search = search_new (self, cancellable);
  worker = g_task_new (NULL, cancellable, on_packs_found, task);
  g_task_set_source_tag (worker, find_packs);
  g_task_set_task_data (worker, search, search_unref);
  set_search (self, search);
  g_task_run_in_thread (worker, find_packs);
}

/**
 * rp_library_load_finish:
 * @self: a library
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: %TRUE when the search was done, even when packs failed: those are in rp_library_get_failures(). %FALSE only
 *   when it was cancelled
 */
gboolean
rp_library_load_finish (RpLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rp_library_is_loading:
 * @self: a library
 *
 * Returns: whether packs may still come
 */
gboolean
rp_library_is_loading (RpLibrary *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), FALSE);

  return self->search != NULL;
}

/**
 * rp_library_get_packs:
 * @self: a library
 *
 * Returns: (transfer none): a list of #RpPack
 */
GListModel *
rp_library_get_packs (RpLibrary *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->shelf->packs);
}

/**
 * rp_library_get_exercises:
 * @self: a library
 *
 * Returns: (transfer none): a list of #RpExercise, pack after pack
 */
GListModel *
rp_library_get_exercises (RpLibrary *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->shelf->exercises);
}

/**
 * rp_library_get_programs:
 * @self: a library
 *
 * Returns: (transfer none): a list of #RpProgram, pack after pack
 */
GListModel *
rp_library_get_programs (RpLibrary *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->shelf->programs);
}

/**
 * rp_library_get_failures:
 * @self: a library
 *
 * Returns: (transfer none): a list of #RpPackFailure
 */
GListModel *
rp_library_get_failures (RpLibrary *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->shelf->failures);
}

/**
 * rp_library_find_exercise:
 * @self: a library
 * @id: an exercise's id, or its path as rp_exercise_get_path() gives it
 *
 * Returns: (transfer none) (nullable): the exercise of that path, or the first pack's of that id
 */
RpExercise *
rp_library_find_exercise (RpLibrary *self, const char *id)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id, NULL);

  return find (G_LIST_MODEL (self->shelf->packs), find_exercise_in_pack, id);
}

/**
 * rp_library_find_program:
 * @self: a library
 * @id: a program's id, or its path as rp_program_get_path() gives it
 *
 * Returns: (transfer none) (nullable): the program of that path, or the first pack's of that id
 */
RpProgram *
rp_library_find_program (RpLibrary *self, const char *id)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id, NULL);

  return find (G_LIST_MODEL (self->shelf->packs), find_program_in_pack, id);
}

static RpExercise *
find_first (RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      if (!rp_exercise_is_missing (exercise))
        return exercise;
    }
  return NULL;
}

/**
 * rp_library_find_pack:
 * @self: a library
 * @program: a program, of a pack or made from its exercises
 *
 * Returns: (transfer none) (nullable): the pack the program's first exercise that is installed is from
 */
RpPack *
rp_library_find_pack (RpLibrary *self, RpProgram *program)
{
  RpExercise *first;

  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  first = find_first (program);
  for (guint i = 0; first && i < g_list_model_get_n_items (G_LIST_MODEL (self->shelf->packs)); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (G_LIST_MODEL (self->shelf->packs), i);

      if (rp_pack_find_exercise (pack, rp_exercise_get_id (first)) == first)
        return pack; /* the list holds it */
    }
  return NULL;
}
