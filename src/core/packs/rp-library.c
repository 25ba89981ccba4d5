/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-library.h"

#include "packs/rp-pack-finder.h"

#include <string.h>

/* All packs of the machine and of the person. Loading happens on a worker thread; the lists change on the main one. */
struct _RpLibrary
{
  GObject parent_instance;

  /* Owned */
  GStrv folders;
  char *cache_dir;
  GListStore *packs;
  GListStore *exercises;
  GListStore *programs;
  GListStore *failures;
  GPtrArray *resources;
};

G_DEFINE_FINAL_TYPE (RpLibrary, rp_library, G_TYPE_OBJECT)

static void
unregister_resources (RpLibrary *self)
{
  for (guint i = 0; self->resources && i < self->resources->len; i++)
    g_resources_unregister (g_ptr_array_index (self->resources, i));
  g_clear_pointer (&self->resources, g_ptr_array_unref);
}

static void
register_resources (RpLibrary *self, GPtrArray *resources)
{
  unregister_resources (self);
  self->resources = g_ptr_array_ref (resources);
  for (guint i = 0; i < resources->len; i++)
    g_resources_register (g_ptr_array_index (resources, i));
}

static void
replace (GListStore *store, GPtrArray *items)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

/* All items of one list of every pack, pack after pack. */
static GPtrArray *
gather (GPtrArray *packs, GListModel *(*get_list) (RpPack *pack))
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < packs->len; i++)
    {
      GListModel *list = get_list (g_ptr_array_index (packs, i));

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        g_ptr_array_add (items, g_list_model_get_item (list, j));
    }
  return items;
}

static void
take_packs (RpLibrary *self, RpPackFinder *finder)
{
  g_autoptr (GPtrArray) exercises = gather (finder->packs, rp_pack_get_exercises);
  g_autoptr (GPtrArray) programs = gather (finder->packs, rp_pack_get_programs);

  /* Whoever hears of a pack through a list may at once ask for its clips. */
  register_resources (self, finder->resources);
  replace (self->packs, finder->packs);
  replace (self->exercises, exercises);
  replace (self->programs, programs);
  replace (self->failures, finder->failures);
  g_debug ("Library: loaded %u packs with %u exercises and %u programs; %u bundles failed",
           finder->packs->len, exercises->len, programs->len, finder->failures->len);
}

/* What the worker needs. It never holds the library, whose last reference must not go on another thread. */
typedef struct
{
  GStrv folders;
  char *cache_dir;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_strfreev (search->folders);
  g_free (search->cache_dir);
  g_free (search);
}

/* Worker thread */
static void
find_packs (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  RpPackFinder *finder
      = rp_pack_finder_run ((const char *const *) search->folders, search->cache_dir, cancellable);

  g_task_return_pointer (task, finder, (GDestroyNotify) rp_pack_finder_free);
}

static void
on_packs_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPackFinder) finder = g_task_propagate_pointer (G_TASK (result), &error);

  if (!finder)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_packs (RP_LIBRARY (g_task_get_source_object (task)), finder);
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
rp_library_dispose (GObject *object)
{
  RpLibrary *self = RP_LIBRARY (object);

  unregister_resources (self);

  G_OBJECT_CLASS (rp_library_parent_class)->dispose (object);
}

static void
rp_library_finalize (GObject *object)
{
  RpLibrary *self = RP_LIBRARY (object);

  g_clear_object (&self->packs);
  g_clear_object (&self->exercises);
  g_clear_object (&self->programs);
  g_clear_object (&self->failures);
  g_clear_pointer (&self->folders, g_strfreev);
  g_clear_pointer (&self->cache_dir, g_free);

  G_OBJECT_CLASS (rp_library_parent_class)->finalize (object);
}

static void
rp_library_class_init (RpLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_library_dispose;
  object_class->finalize = rp_library_finalize;
}

static void
rp_library_init (RpLibrary *self)
{
  self->packs = g_list_store_new (RP_TYPE_PACK);
  self->exercises = g_list_store_new (RP_TYPE_EXERCISE);
  self->programs = g_list_store_new (RP_TYPE_PROGRAM);
  self->failures = g_list_store_new (RP_TYPE_PACK_FAILURE);
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
 * @callback: called when the lists are filled
 * @user_data: for @callback
 *
 * Loads all packs on a worker thread and fills the lists on the caller's main context, in place of what they held. While
 * the library lives, the packs' clips and stills can be had as `resource:` URIs.
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

  search = g_new0 (Search, 1);
  search->folders = g_strdupv (self->folders);
  search->cache_dir = g_strdup (self->cache_dir);

  worker = g_task_new (NULL, cancellable, on_packs_found, task);
  g_task_set_source_tag (worker, find_packs);
  g_task_set_task_data (worker, search, search_free);
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
 * rp_library_get_packs:
 * @self: a library
 *
 * Returns: (transfer none): a list of #RpPack
 */
GListModel *
rp_library_get_packs (RpLibrary *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->packs);
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

  return G_LIST_MODEL (self->exercises);
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

  return G_LIST_MODEL (self->programs);
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

  return G_LIST_MODEL (self->failures);
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

  return find (G_LIST_MODEL (self->packs), find_exercise_in_pack, id);
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

  return find (G_LIST_MODEL (self->packs), find_program_in_pack, id);
}

/**
 * rp_library_find_pack:
 * @self: a library
 * @program: a program, of a pack or made from its exercises
 *
 * Returns: (transfer none) (nullable): the pack the program's first exercise is from
 */
RpPack *
rp_library_find_pack (RpLibrary *self, RpProgram *program)
{
  RpExercise *first;

  g_return_val_if_fail (RP_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (rp_program_get_n_items (program) == 0)
    return NULL;
  first = rp_program_get_item (program, 0)->exercise;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->packs)); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (G_LIST_MODEL (self->packs), i);

      if (rp_pack_find_exercise (pack, rp_exercise_get_id (first)) == first)
        return pack; /* the list holds it */
    }
  return NULL;
}
