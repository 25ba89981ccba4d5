/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-finder.h"

#include "packs/rp-bundle.h"
#include "packs/rp-pack-loader.h"

/* A probe may take seconds and a bundle minutes to read, and each holds up only its own thread. */
#define MOST_AT_ONCE 8

/* What each thread of the search needs at hand. */
typedef struct
{
  const char *cache_dir;
  GCancellable *cancellable;
  RpPackFinderFunc func;
  gpointer user_data;
} Search;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* In order of name, so that which pack wins does not depend on the file system. */
static GPtrArray *
list_bundles (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, RP_BUNDLE_SUFFIX))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static void
add_items (GPtrArray *items, const char *folder)
{
  g_autoptr (GPtrArray) names = list_bundles (folder);

  for (guint i = 0; i < names->len; i++)
    {
      RpPackFinderItem *item = g_new0 (RpPackFinderItem, 1);

      item->place = items->len;
      item->path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_ptr_array_add (items, item);
      g_debug ("Bundle %s: found", item->path);
    }
}

static void
fail (RpPackFinderItem *item, const GError *error)
{
  g_autofree char *name = g_path_get_basename (item->path);
  g_autofree char *shown = g_filename_display_name (name);

  g_info ("Bundle %s is refused: %s", shown, error->message);
  item->failure = rp_pack_failure_new (shown, error->message);
  g_clear_pointer (&item->resource, g_resource_unref);
}

/* A thread of the pool. Takes the item. */
static void
do_item (gpointer data, gpointer user_data)
{
  g_autoptr (RpPackFinderItem) item = data;
  const Search *search = user_data;
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (search->cancellable))
    return;
  item->resource = rp_bundle_open (item->path, search->cache_dir, &item->prefix, &error);
  if (item->resource)
    item->pack = rp_pack_loader_load_resource (item->resource, item->prefix, &error);
  if (error)
    fail (item, error);
  search->func (g_steal_pointer (&item), search->user_data);
}

/**
 * rp_pack_finder_run:
 * @folders: (array zero-terminated=1): where to look, first come first served
 * @cache_dir: (nullable): as for rp_bundle_open()
 * @cancellable: (nullable): to end early
 * @func: who is told what came of each bundle, in the order in which they are done, on another thread
 * @user_data: for @func
 *
 * Opens and loads every bundle of the folders, several at once. One that fails or takes its time never keeps another from
 * loading. Blocks until all are done: never on a main thread.
 */
void
rp_pack_finder_run (const char *const *folders,
                    const char *cache_dir,
                    GCancellable *cancellable,
                    RpPackFinderFunc func,
                    gpointer user_data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  Search search = { cache_dir, cancellable, func, user_data };
  GThreadPool *pool;

  for (guint i = 0; folders && folders[i]; i++)
    add_items (items, folders[i]);
  if (items->len == 0)
    return;

  pool = g_thread_pool_new (do_item, &search, (int) MIN (items->len, MOST_AT_ONCE), FALSE, NULL);
  for (guint i = 0; i < items->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (items, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

/**
 * rp_pack_finder_item_free:
 * @item: (transfer full): an item
 *
 * Frees it with all it holds.
 */
void
rp_pack_finder_item_free (RpPackFinderItem *item)
{
  g_return_if_fail (item);

  g_free (item->path);
  g_free (item->prefix);
  g_clear_pointer (&item->resource, g_resource_unref);
  g_clear_object (&item->pack);
  g_clear_object (&item->failure);
  g_free (item);
}
