/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle.h"
#include "packs/rp-pack-loader.h"
#include "command/rp-tool-check.h"
#include "command/rp-tool-media.h"
#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "programs/rp-program-file.h"
#include "programs/rp-program-resolver.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
count_warnings (guint n)
{
  return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
}

static void
say_pack_fine (const char *path, RpPack *pack, guint n_warnings)
{
  guint n_exercises = g_list_model_get_n_items (rp_pack_get_exercises (pack));
  guint n_programs = g_list_model_get_n_items (rp_pack_get_programs (pack));
  g_autofree char *exercises
      = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
  g_autofree char *programs
      = g_strdup_printf (ngettext ("%u program", "%u programs", n_programs), n_programs);
  g_autofree char *warnings = count_warnings (n_warnings);

  if (n_warnings > 0)
    rp_tool_print_say (_ ("%s: no error found, %s, %s, %s."), path, warnings, exercises, programs);
  else
    rp_tool_print_say (_ ("%s: no problem found, %s, %s."), path, exercises, programs);
}

static void
say_document_fine (const char *path, guint n_warnings)
{
  g_autofree char *warnings = count_warnings (n_warnings);

  if (n_warnings > 0)
    rp_tool_print_say (_ ("%s: no error found, %s."), path, warnings);
  else
    rp_tool_print_say (_ ("%s: no problem found."), path);
}

/* Tells what was found, and how it ends: warnings spoil nothing. */
static RpToolExit
tell (const char *path,
      const char *place,
      RpProblems *problems,
      RpPack *pack,
      const char *only,
      gboolean json)
{
  guint n_errors
      = json ? rp_tool_check_print_json (place, problems, only) : rp_tool_check_tell (place, problems, only);

  if (n_errors > 0)
    return RP_TOOL_PROBLEM;
  if (!json && !only)
    say_pack_fine (path, pack, rp_tool_check_count_warnings (problems, NULL));
  else if (!json)
    say_document_fine (path, rp_tool_check_count_warnings (problems, only));
  return RP_TOOL_FINE;
}

static RpToolExit
validate_folder (const char *path, gboolean json)
{
  gsize length = strlen (path);
  g_autofree char *folder = NULL;
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (RpPack) pack = NULL;

  /* As a shell completes it; before the names of files there is one slash. */
  while (length > 1 && path[length - 1] == '/')
    length--;
  folder = g_strndup (path, length);
  pack = rp_tool_check_folder (folder, NULL, &problems);
  return tell (folder, folder, problems, pack, NULL, json);
}

static gboolean
is_pack_folder (const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, "pack.xml", NULL);

  return g_file_test (mark, G_FILE_TEST_IS_REGULAR);
}

/* One problem that is not of the pack's own files. */
static RpToolExit
tell_reason (const char *path, RpCoreError code, const char *reason, gboolean json)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();

  rp_problems_add (problems, code, "", 0, reason);
  return tell (path, path, problems, NULL, NULL, json);
}

/* What a file says is right or wrong only beside the other files of its pack, so the whole pack is read. */
static RpToolExit
validate_document (const char *path, gboolean json)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *near = g_path_get_dirname (full);
  g_autofree char *above = g_path_get_dirname (near);
  const char *folder = is_pack_folder (near) ? near : above;
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (RpPack) pack = NULL;

  if (!is_pack_folder (folder))
    return tell_reason (
        path, RP_CORE_ERROR_NOT_FOUND,
        _ ("The file belongs to no pack: there is no pack.xml beside it or in the folder above."), json);

  pack = rp_tool_check_folder (folder, full + strlen (folder) + 1, &problems);
  return tell (path, folder, problems, pack, full + strlen (folder) + 1, json);
}

static RpToolExit
validate_bundle (const char *path, gboolean json)
{
  g_autoptr (GResource) resource = NULL;
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = NULL;

  resource = rp_bundle_open (path, NULL, &prefix, &error);
  if (resource)
    pack = rp_pack_loader_load_resource (resource, prefix, &error);
  if (!pack)
    return tell_reason (path, RP_CORE_ERROR_BUNDLE, error->message, json);

  g_resources_register (resource);
  rp_tool_media_check (problems, pack, NULL);
  g_resources_unregister (resource);
  return tell (path, path, problems, pack, NULL, json);
}

/* What is not installed here may be where the file is for. */
static void
warn_of_exercises (RpProblems *problems, RpProgram *read, GPtrArray *packs)
{
  g_autoptr (GListStore) list = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (GPtrArray) misfits = NULL;

  for (guint i = 0; i < packs->len; i++)
    g_list_store_append (list, g_ptr_array_index (packs, i));
  program = rp_program_resolver_run (read, G_LIST_MODEL (list));
  misfits = rp_program_resolver_find_misfits (read, G_LIST_MODEL (list));
  for (guint i = 0; i < misfits->len; i++)
    rp_problems_warn (problems, "", 0, g_ptr_array_index (misfits, i));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;
      g_autofree char *text
          = g_strdup_printf (_ ("“%s” is not installed here."), rp_exercise_get_path (exercise));

      if (rp_exercise_is_missing (exercise))
        rp_problems_warn (problems, "", 0, text);
    }
}

static RpToolExit
validate_program (const char *path, const char *const *folders, gboolean json)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rp_program_file_read_bytes (path, &error);
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (GPtrArray) packs = NULL;

  if (!bytes)
    return tell_reason (path, (RpCoreError) error->code, error->message, json);
  program = rp_program_file_check ("", bytes, problems);
  packs = program ? rp_tool_packs_load (folders, NULL) : NULL;
  if (program)
    warn_of_exercises (problems, program, packs);
  return tell (path, path, problems, NULL, "", json);
}

static RpToolExit
validate (const char *path, const char *const *folders, gboolean json)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return validate_folder (path, json);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return tell_reason (path, RP_CORE_ERROR_NOT_FOUND, _ ("There is no such file or folder."), json);
  if (rp_program_file_is_name (path))
    return validate_program (path, folders, json);
  return g_str_has_suffix (path, ".xml") ? validate_document (path, json) : validate_bundle (path, json);
}

/**
 * rp_verb_validate:
 * @argc: how many words
 * @argv: the words
 *
 * Checks a pack folder, one document of it, a bundle, or the file of a program.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_validate (int argc, char **argv)
{
  gboolean json = FALSE;
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage
      = { "validate", "DIR|FILE", _ ("Check a pack folder, a file of it, a bundle, or the file of a program"),
          1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  return end == RP_TOOL_RUN ? validate (argv[1], (const char *const *) folders, json) : end;
}
