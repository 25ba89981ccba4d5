/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-finder.h"

#include "packs/rp-bundle.h"
#include "packs/rp-pack-failure.h"
#include "packs/rp-pack-loader.h"

/* What the search needs at hand. */
typedef struct
{
  RpPackFinder *finder;
  GHashTable *prefixes;
  const char *cache_dir;
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

static gboolean
load_bundle (Search *search, const char *path, GError **error)
{
  g_autoptr (GResource) resource = NULL;
  g_autoptr (RpPack) pack = NULL;
  g_autofree char *prefix = NULL;

  resource = rp_bundle_open (path, search->cache_dir, &prefix, error);
  if (!resource)
    return FALSE;
  if (g_hash_table_contains (search->prefixes, prefix))
    {
      g_debug ("Bundle %s: left aside, for a pack of its id was found earlier", path);
      return TRUE;
    }

  pack = rp_pack_loader_load_resource (resource, prefix, error);
  if (!pack)
    return FALSE;
  g_debug ("Bundle %s: accepted as pack %s", path, rp_pack_get_id (pack));

  g_hash_table_add (search->prefixes, g_steal_pointer (&prefix));
  g_ptr_array_add (search->finder->packs, g_steal_pointer (&pack));
  g_ptr_array_add (search->finder->resources, g_steal_pointer (&resource));
  return TRUE;
}

static void
load_folder (Search *search, const char *folder, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) names = list_bundles (folder);

  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *shown = g_filename_display_name (name);
      g_autoptr (GError) error = NULL;

      g_debug ("Bundle %s: found in %s", shown, folder);
      if (load_bundle (search, path, &error))
        continue;
      g_info ("Bundle %s is refused: %s", shown, error->message);
      g_ptr_array_add (search->finder->failures, rp_pack_failure_new (shown, error->message));
    }
}

/**
 * rp_pack_finder_run:
 * @folders: (array zero-terminated=1): where to look, first come first served
 * @cache_dir: (nullable): as for rp_bundle_open()
 * @cancellable: (nullable): to end early
 *
 * Opens and loads every bundle of the folders. One that fails never keeps another from loading; of two packs with one id
 * the first that loads is taken. Slow: never on a main thread.
 *
 * Returns: (transfer full): what was found
 */
RpPackFinder *
rp_pack_finder_run (const char *const *folders, const char *cache_dir, GCancellable *cancellable)
{
  RpPackFinder *finder = g_new0 (RpPackFinder, 1);
  g_autoptr (GHashTable) prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { finder, prefixes, cache_dir };

  finder->packs = g_ptr_array_new_with_free_func (g_object_unref);
  finder->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_resource_unref);
  finder->failures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; folders && folders[i]; i++)
    load_folder (&search, folders[i], cancellable);
  return finder;
}

/**
 * rp_pack_finder_free:
 * @finder: (transfer full) (nullable): a finder
 */
void
rp_pack_finder_free (RpPackFinder *finder)
{
  if (!finder)
    return;

  g_clear_pointer (&finder->packs, g_ptr_array_unref);
  g_clear_pointer (&finder->resources, g_ptr_array_unref);
  g_clear_pointer (&finder->failures, g_ptr_array_unref);
  g_free (finder);
}
