/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-finder.h"

#include "packs/rp-bundle.h"
#include "packs/rp-pack-failure.h"
#include "packs/rp-pack-loader.h"

/* A probe may take seconds and a bundle minutes to read, and each holds up only its own thread. */
#define MOST_AT_ONCE 8

/* One bundle and what came of it. Belongs to one thread of the pool from its start to its end. */
typedef struct
{
  char *path;
  char *shown;
  char *prefix;
  GResource *resource;
  RpPack *pack;
  GError *error;
} Job;

/* What the search needs at hand. */
typedef struct
{
  GPtrArray *jobs;
  const char *cache_dir;
  GCancellable *cancellable;
} Search;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->shown);
  g_free (job->prefix);
  g_clear_pointer (&job->resource, g_resource_unref);
  g_clear_object (&job->pack);
  g_clear_error (&job->error);
  g_free (job);
}

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
add_jobs (GPtrArray *jobs, const char *folder)
{
  g_autoptr (GPtrArray) names = list_bundles (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      Job *job = g_new0 (Job, 1);

      job->path = g_build_filename (folder, name, NULL);
      job->shown = g_filename_display_name (name);
      g_ptr_array_add (jobs, job);
      g_debug ("Bundle %s: found in %s", job->shown, folder);
    }
}

/* A thread of the pool */
static void
do_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  const Search *search = user_data;

  if (g_cancellable_is_cancelled (search->cancellable))
    return;
  job->resource = rp_bundle_open (job->path, search->cache_dir, &job->prefix, &job->error);
  if (job->resource)
    job->pack = rp_pack_loader_load_resource (job->resource, job->prefix, &job->error);
}

/* Blocks until all are done. */
static void
do_jobs (Search *search)
{
  GThreadPool *pool
      = g_thread_pool_new (do_job, search, (int) MIN (search->jobs->len, MOST_AT_ONCE), FALSE, NULL);

  for (guint i = 0; i < search->jobs->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (search->jobs, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

static void
take_pack (RpPackFinder *finder, GHashTable *prefixes, Job *job)
{
  g_debug ("Bundle %s: accepted as pack %s", job->path, rp_pack_get_id (job->pack));
  g_hash_table_add (prefixes, g_steal_pointer (&job->prefix));
  g_ptr_array_add (finder->packs, g_steal_pointer (&job->pack));
  g_ptr_array_add (finder->resources, g_steal_pointer (&job->resource));
}

/* In the order in which the bundles were found, whichever was done first. */
static void
gather (RpPackFinder *finder, GPtrArray *jobs)
{
  g_autoptr (GHashTable) prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < jobs->len; i++)
    {
      Job *job = g_ptr_array_index (jobs, i);

      if (job->prefix && g_hash_table_contains (prefixes, job->prefix))
        g_debug ("Bundle %s: left aside, for a pack of its id was found earlier", job->path);
      else if (job->pack)
        take_pack (finder, prefixes, job);
      else if (job->error)
        {
          g_info ("Bundle %s is refused: %s", job->shown, job->error->message);
          g_ptr_array_add (finder->failures, rp_pack_failure_new (job->shown, job->error->message));
        }
    }
}

/**
 * rp_pack_finder_run:
 * @folders: (array zero-terminated=1): where to look, first come first served
 * @cache_dir: (nullable): as for rp_bundle_open()
 * @cancellable: (nullable): to end early
 *
 * Opens and loads every bundle of the folders, several at once. One that fails never keeps another from loading; of two
 * packs with one id the first that loads is taken. Slow: never on a main thread.
 *
 * Returns: (transfer full): what was found
 */
RpPackFinder *
rp_pack_finder_run (const char *const *folders, const char *cache_dir, GCancellable *cancellable)
{
  RpPackFinder *finder = g_new0 (RpPackFinder, 1);
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (job_free);
  Search search = { jobs, cache_dir, cancellable };

  finder->packs = g_ptr_array_new_with_free_func (g_object_unref);
  finder->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_resource_unref);
  finder->failures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; folders && folders[i]; i++)
    add_jobs (jobs, folders[i]);
  if (jobs->len > 0)
    do_jobs (&search);
  gather (finder, jobs);
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
