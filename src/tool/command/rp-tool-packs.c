/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-packs.h"

#include "command/rp-tool-print.h"
#include "base/rp-core-error.h"
#include "packs/rp-pack-loader.h"
#include "base/rp-paths.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-program-file.h"
#include "programs/rp-program-resolver.h"
#include "words/rp-program-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

      rp_tool_print_tell ("reprise-tool: %s: %s", rp_pack_failure_get_name (failure),
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
    rp_tool_print_tell ("reprise-tool: %s", error->message);
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

typedef gpointer (*FindInPack) (RpPack *pack, const char *id);

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

/* Says that another pack has one of the same id. */
static void
tell_other (RpPack *taken, RpPack *other, const char *id)
{
  if (g_strcmp0 (rp_pack_get_id (taken), rp_pack_get_id (other)) == 0)
    return;
  rp_tool_print_tell (_ ("reprise-tool: “%s” is in more than one pack. This is the one of “%s”; write "
                         "“%s/%s” for the other."),
                      id, rp_pack_get_id (taken), rp_pack_get_id (other), id);
}

/* The first that bears an id, which may be its pack's and its own with a slash between. Others are told of. */
static gpointer
find (GPtrArray *packs, const char *id, FindInPack find_in_pack, RpPack **pack)
{
  const char *slash = strchr (id, '/');
  g_autofree char *wanted = slash ? g_strndup (id, (gsize) (slash - id)) : NULL;
  gpointer found = NULL;

  for (guint i = 0; i < packs->len; i++)
    {
      RpPack *here = g_ptr_array_index (packs, i);
      gpointer match = NULL;

      if (!wanted || g_strcmp0 (rp_pack_get_id (here), wanted) == 0)
        match = find_in_pack (here, slash ? slash + 1 : id);
      if (match && !found)
        {
          found = match;
          *pack = here;
        }
      else if (match)
        tell_other (*pack, here, id);
    }
  return found;
}

/**
 * rp_tool_packs_find_exercise:
 * @packs: (element-type RpPack): the packs
 * @id: an exercise's id, or its pack's and its own with a slash between
 *
 * Finds an exercise. When more than one pack has one of that id, that is told on standard error.
 *
 * Returns: (transfer none) (nullable): the first exercise of that id
 */
RpExercise *
rp_tool_packs_find_exercise (GPtrArray *packs, const char *id)
{
  RpPack *pack = NULL;

  return find (packs, id, find_exercise_in_pack, &pack);
}

static GListModel *
list_packs (GPtrArray *packs)
{
  GListStore *list = g_list_store_new (RP_TYPE_PACK);

  for (guint i = 0; i < packs->len; i++)
    g_list_store_append (list, g_ptr_array_index (packs, i));
  return G_LIST_MODEL (list);
}

static RpPack *
find_pack_of (GPtrArray *packs, RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      for (guint j = 0; j < packs->len; j++)
        {
          RpPack *pack = g_ptr_array_index (packs, j);

          if (rp_pack_find_exercise (pack, rp_exercise_get_id (exercise)) == exercise)
            return pack;
        }
    }
  return NULL;
}

/**
 * rp_tool_packs_open_file:
 * @packs: (element-type RpPack): the packs
 * @path: the file of a program
 * @pack: (out) (transfer none) (nullable): the pack of its first exercise that is installed
 * @error: return location for an error
 *
 * Reads a program from a file and finds its exercises. What is not installed, or does not fit as it is installed, is told on
 * standard error.
 *
 * Returns: (transfer full) (nullable): the program, or %NULL as rp_program_file_read() does
 */
RpProgram *
rp_tool_packs_open_file (GPtrArray *packs, const char *path, RpPack **pack, GError **error)
{
  g_autoptr (GListModel) list = list_packs (packs);
  g_autoptr (RpProgram) read = rp_program_file_read (path, error);
  g_autoptr (RpProgram) program = read ? rp_program_resolver_run (read, list) : NULL;
  g_autoptr (GPtrArray) misfits = read ? rp_program_resolver_find_misfits (read, list) : NULL;
  g_autofree char *missing = program ? rp_program_words_missing (program) : NULL;

  *pack = program ? find_pack_of (packs, program) : NULL;
  for (guint i = 0; misfits && i < misfits->len; i++)
    rp_tool_print_tell ("reprise-tool: %s", (const char *) g_ptr_array_index (misfits, i));
  if (missing)
    rp_tool_print_tell ("reprise-tool: %s", missing);
  return g_steal_pointer (&program);
}

/**
 * rp_tool_packs_find_program:
 * @packs: (element-type RpPack): the packs
 * @id: a program's id, its pack's and its own with a slash between, or the file of a program
 * @error: (nullable): return location for an error
 *
 * Finds a program. When more than one pack has one of that id, that is told on standard error.
 *
 * Returns: (transfer full) (nullable): the first program of that id, or the one in that file; %NULL with %RP_CORE_ERROR
 */
RpProgram *
rp_tool_packs_find_program (GPtrArray *packs, const char *id, GError **error)
{
  RpPack *pack = NULL;
  RpProgram *program;

  if (rp_program_file_is_name (id))
    return rp_tool_packs_open_file (packs, id, &pack, error);
  program = find (packs, id, find_program_in_pack, &pack);
  if (program)
    g_object_ref (program);
  else
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND,
                 _ ("There is no program “%s”. “reprise-tool list” shows all programs."), id);
  return program;
}

/**
 * rp_tool_packs_find_work:
 * @packs: (element-type RpPack): the packs
 * @id: a program's or an exercise's id, its pack's and its own with a slash between, or the file of a program
 * @pack: (out) (transfer none) (nullable): the pack it is in; of a file, the pack of its first exercise that is installed
 * @error: return location for an error
 *
 * Finds something to do. When more than one pack has something of that id, that is told on standard error.
 *
 * Returns: (transfer full) (nullable): the first program of that id, or else one of the exercise alone; %NULL with
 *   %RP_CORE_ERROR
 */
RpProgram *
rp_tool_packs_find_work (GPtrArray *packs, const char *id, RpPack **pack, GError **error)
{
  RpProgram *program;
  RpExercise *exercise;

  if (rp_program_file_is_name (id))
    return rp_tool_packs_open_file (packs, id, pack, error);
  program = find (packs, id, find_program_in_pack, pack);
  exercise = program ? NULL : find (packs, id, find_exercise_in_pack, pack);
  if (program)
    return g_object_ref (program);
  if (exercise)
    return rp_program_new_for_exercise (exercise);

  *pack = NULL;
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND,
               _ ("There is no program and no exercise “%s”. “reprise-tool list” shows all there is."), id);
  return NULL;
}

/**
 * rp_tool_packs_open_code:
 * @packs: (element-type RpPack): the packs
 * @code: the code of a program
 * @pack: (out) (transfer none) (nullable): the pack of its exercises, where it is here
 * @error: return location for an error
 *
 * Reads a program from a code. What a person must know before they do it is told on standard error.
 *
 * Returns: (transfer full) (nullable): the program, or %NULL as rp_code_reader_read() does
 */
RpProgram *
rp_tool_packs_open_code (GPtrArray *packs, const char *code, RpPack **pack, GError **error)
{
  g_autoptr (GListModel) list = list_packs (packs);
  g_autoptr (RpPack) found = NULL;
  g_autofree char *remark = NULL;
  RpProgram *program;

  program = rp_code_reader_read (list, code, &found, &remark, error);
  *pack = found;
  if (remark)
    rp_tool_print_tell ("reprise-tool: %s", remark);
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
