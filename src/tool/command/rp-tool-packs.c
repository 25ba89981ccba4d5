/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-packs.h"

#include "base/rp-core-error.h"
#include "packs/rp-pack-loader.h"
#include "base/rp-paths.h"
#include "programs/rp-code-reader.h"

#include <glib/gi18n-lib.h>

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;

  rp_library_load_finish (RP_LIBRARY (source), result, NULL);
  *done = TRUE;
}

static RpLibrary *
load_library (const char *const *folders)
{
  g_autofree char *cache = rp_paths_cache ();
  RpLibrary *library = rp_library_new (folders, cache);
  gboolean done = FALSE;

  rp_library_load_async (library, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  return library;
}

static void
tell_failures (GListModel *failures)
{
  for (guint i = 0; i < g_list_model_get_n_items (failures); i++)
    {
      g_autoptr (RpPackFailure) failure = g_list_model_get_item (failures, i);

      g_printerr ("reprise-tool: %s: %s\n", rp_pack_failure_get_name (failure),
                  rp_pack_failure_get_reason (failure));
    }
}

/* A folder given on the command line may itself be a pack that somebody is working on. */
static void
add_source_pack (GPtrArray *packs, const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, "pack.xml", NULL);
  g_autoptr (GError) error = NULL;
  RpPack *pack;

  if (!g_file_test (mark, G_FILE_TEST_IS_REGULAR))
    return;

  pack = rp_pack_loader_load_folder (folder, NULL, &error);
  if (pack)
    g_ptr_array_add (packs, pack);
  else
    g_printerr ("reprise-tool: %s\n", error->message);
}

/**
 * rp_tool_packs_load:
 * @folders: (nullable) (array zero-terminated=1): folders with bundles, or pack folders; %NULL for the usual places
 * @keeper: (out) (optional) (transfer full): the packs' clips and pictures can be read while this lives
 *
 * Loads all packs. Those that fail are named on standard error.
 *
 * Returns: (transfer full) (element-type RpPack): the packs
 */
GPtrArray *
rp_tool_packs_load (const char *const *folders, RpLibrary **keeper)
{
  g_auto (GStrv) places = folders ? g_strdupv ((char **) folders) : rp_paths_pack_folders ();
  g_autoptr (RpLibrary) library = load_library ((const char *const *) places);
  GListModel *list = rp_library_get_packs (library);
  GPtrArray *packs = g_ptr_array_new_with_free_func (g_object_unref);

  tell_failures (rp_library_get_failures (library));
  for (guint i = 0; folders && folders[i]; i++)
    add_source_pack (packs, folders[i]);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (packs, g_list_model_get_item (list, i));
  if (keeper)
    *keeper = g_steal_pointer (&library);
  return packs;
}

/**
 * rp_tool_packs_find_exercise:
 * @packs: (element-type RpPack): the packs
 * @id: an exercise's id
 *
 * Returns: (transfer none) (nullable): the first exercise of that id
 */
RpExercise *
rp_tool_packs_find_exercise (GPtrArray *packs, const char *id)
{
  for (guint i = 0; i < packs->len; i++)
    {
      RpExercise *exercise = rp_pack_find_exercise (g_ptr_array_index (packs, i), id);

      if (exercise)
        return exercise;
    }
  return NULL;
}

/**
 * rp_tool_packs_find_program:
 * @packs: (element-type RpPack): the packs
 * @id: a program's id
 * @error: (nullable): return location for an error
 *
 * Returns: (transfer none) (nullable): the first program of that id; %NULL with %RP_CORE_ERROR_NOT_FOUND
 */
RpProgram *
rp_tool_packs_find_program (GPtrArray *packs, const char *id, GError **error)
{
  for (guint i = 0; i < packs->len; i++)
    {
      RpProgram *program = rp_pack_find_program (g_ptr_array_index (packs, i), id);

      if (program)
        return program;
    }

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND,
               _ ("There is no program “%s”. “reprise-tool list” shows all programs."), id);
  return NULL;
}

/**
 * rp_tool_packs_find_work:
 * @packs: (element-type RpPack): the packs
 * @id: a program's or an exercise's id
 * @pack: (out) (transfer none): the pack it is in
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the first program of that id, or else one of the exercise alone; %NULL with
 *   %RP_CORE_ERROR_NOT_FOUND
 */
RpProgram *
rp_tool_packs_find_work (GPtrArray *packs, const char *id, RpPack **pack, GError **error)
{
  for (guint i = 0; i < packs->len; i++)
    {
      *pack = g_ptr_array_index (packs, i);
      if (rp_pack_find_program (*pack, id))
        return g_object_ref (rp_pack_find_program (*pack, id));
    }
  for (guint i = 0; i < packs->len; i++)
    {
      *pack = g_ptr_array_index (packs, i);
      if (rp_pack_find_exercise (*pack, id))
        return rp_program_new_for_exercise (rp_pack_find_exercise (*pack, id));
    }

  *pack = NULL;
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND,
               _ ("There is no program and no exercise “%s”. “reprise-tool list” shows all there is."), id);
  return NULL;
}

/**
 * rp_tool_packs_open_code:
 * @packs: (element-type RpPack): the packs
 * @code: the code of a program
 * @pack: (out) (transfer none): the pack of its exercises
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the program, or %NULL as rp_code_reader_read() does
 */
RpProgram *
rp_tool_packs_open_code (GPtrArray *packs, const char *code, RpPack **pack, GError **error)
{
  g_autoptr (GListStore) list = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpPack) found = NULL;
  RpProgram *program;

  for (guint i = 0; i < packs->len; i++)
    g_list_store_append (list, g_ptr_array_index (packs, i));
  program = rp_code_reader_read (G_LIST_MODEL (list), code, &found, error);
  *pack = found;
  return program;
}

/**
 * rp_tool_packs_find:
 * @packs: (element-type RpPack): the packs
 * @id: a pack's id
 *
 * Returns: (transfer none) (nullable): the first pack of that id
 */
RpPack *
rp_tool_packs_find (GPtrArray *packs, const char *id)
{
  for (guint i = 0; i < packs->len; i++)
    if (g_str_equal (rp_pack_get_id (g_ptr_array_index (packs, i)), id))
      return g_ptr_array_index (packs, i);
  return NULL;
}
