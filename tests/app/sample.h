/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/rp-paths.h"
#include "packs/rp-library.h"
#include "packs/rp-pack-loader.h"

/* What the tests of pages show: the pack of this repository, read from its folder. */

/* Returns: (transfer full): the built-in pack */
static inline RpPack *
sample_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);

  return pack;
}

/* Returns: (transfer full): the test pack "angles": one move, two cameras of different shapes, a mistake for each */
static inline RpPack *
sample_angles (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "packs", "angles", NULL);
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (folder, NULL, &error);

  g_assert_no_error (error);

  return pack;
}

static inline void
sample_on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (rp_library_load_finish (RP_LIBRARY (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

/* Returns: (transfer full): what the program itself would find, as long as the main loop stands before any of it is there */
static inline RpLibrary *
sample_begin_library (gboolean *loaded)
{
  g_auto (GStrv) folders = rp_paths_pack_folders ();
  g_autofree char *cache = rp_paths_cache ();
  RpLibrary *library = rp_library_new ((const char *const *) folders, cache);

  *loaded = FALSE;
  rp_library_load_async (library, NULL, sample_on_loaded, loaded);
  return library;
}

/* Returns: (transfer full): what the program itself would find, loaded */
static inline RpLibrary *
sample_library (void)
{
  gboolean loaded = FALSE;
  RpLibrary *library = sample_begin_library (&loaded);

  while (!loaded)
    g_main_context_iteration (NULL, TRUE);

  return library;
}

/* Leaves the exercises of a pack nothing but words and stills. */
static inline void
sample_forget_clips (RpPack *pack)
{
  GListModel *exercises = rp_pack_get_exercises (pack);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);

      g_ptr_array_set_size (rp_exercise_get_clips (exercise), 0);
    }
}

/* Lets the main loop go on until @done says so. */
static inline void
sample_wait (gboolean (*done) (gpointer data), gpointer data)
{
  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
}
