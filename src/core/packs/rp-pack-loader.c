/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "model/rp-exercise-private.h"
#include "packs/rp-exercise-xml.h"
#include "model/rp-pack-private.h"
#include "packs/rp-pack-xml.h"
#include "packs/rp-pack-files.h"
#include "packs/rp-pack-source.h"
#include "model/rp-program-private.h"
#include "packs/rp-program-xml.h"
#include "packs/rp-reference.h"
#include "packs/rp-xml-check.h"

#include <glib/gi18n-lib.h>

#define PACK_FILE "pack.xml"

/* A pack while it is loaded. */
typedef struct
{
  RpPackSource *source;
  RpProblems *problems;
  RpXml *xml;
  RpPack *pack;
  GPtrArray *references;
  GHashTable *broken;
  gboolean thorough;
} Loading;

static GBytes *
read_document (Loading *loading, const char *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rp_pack_source_read (loading->source, file, &error);

  if (!bytes)
    rp_problems_add (loading->problems, RP_CORE_ERROR_NOT_FOUND, file, 0, error->message);
  return bytes;
}

/* A document in which nothing was wrong so far: whether it bears its name and, when asked for, the published schema
 * allows it too. */
static gboolean
check_document (Loading *loading, const char *file, GBytes *bytes, const char *id, const char *expected)
{
  g_autofree char *text = NULL;

  if (loading->thorough && !rp_xml_check (loading->problems, file, bytes))
    return FALSE;
  if (g_str_equal (id, expected))
    return TRUE;
  text = g_strdup_printf (
      _ ("The id is “%s”, but the name of the file or folder is “%s”. Make them the same."), id, expected);
  rp_problems_add (loading->problems, RP_CORE_ERROR_MEANING, file, 0, text);
  return FALSE;
}

static void
load_pack (Loading *loading, const char *id)
{
  g_autoptr (GBytes) bytes = read_document (loading, PACK_FILE);

  if (bytes && rp_pack_xml_read (loading->xml, PACK_FILE, bytes, loading->pack))
    check_document (loading, PACK_FILE, bytes, loading->pack->heading.id, id);
}

static gboolean
load_exercise (Loading *loading, const char *stem)
{
  g_autofree char *file = g_strconcat ("exercises/", stem, ".xml", NULL);
  g_autoptr (GBytes) bytes = read_document (loading, file);
  g_autoptr (RpExercise) exercise = NULL;

  if (!bytes)
    return FALSE;
  exercise = rp_exercise_xml_read (loading->xml, file, bytes, loading->source, loading->references);
  return exercise && check_document (loading, file, bytes, exercise->heading.id, stem)
         && rp_pack_add_exercise (loading->pack, exercise);
}

static void
load_program (Loading *loading, const char *stem)
{
  g_autofree char *file = g_strconcat ("programs/", stem, ".xml", NULL);
  g_autoptr (GBytes) bytes = read_document (loading, file);
  g_autoptr (RpProgram) program = NULL;

  if (!bytes)
    return;
  program = rp_program_xml_read (loading->xml, file, bytes, loading->pack, loading->broken);
  if (program && check_document (loading, file, bytes, program->heading.id, stem))
    rp_pack_add_program (loading->pack, program);
}

static void
load_exercises (Loading *loading)
{
  g_auto (GStrv) stems = rp_pack_source_list (loading->source, "exercises");

  for (guint i = 0; stems[i]; i++)
    {
      if (!load_exercise (loading, stems[i]))
        g_hash_table_add (loading->broken, g_strdup (stems[i]));
    }
  if (!stems[0])
    rp_problems_add (loading->problems, RP_CORE_ERROR_NOT_FOUND, "exercises", 0,
                     _ ("There is no exercise in this folder."));
}

static void
load_programs (Loading *loading)
{
  g_auto (GStrv) stems = rp_pack_source_list (loading->source, "programs");

  for (guint i = 0; stems[i]; i++)
    load_program (loading, stems[i]);
}

/* Exercises name others that are read later, so this waits until all are there. */
static void
check_references (Loading *loading)
{
  for (guint i = 0; i < loading->references->len; i++)
    {
      const RpReference *reference = g_ptr_array_index (loading->references, i);
      g_autofree char *text = NULL;

      if (rp_pack_find_exercise (loading->pack, reference->exercise)
          || g_hash_table_contains (loading->broken, reference->exercise))
        continue;
      text = g_strdup_printf (_ ("There is no exercise “%s” in this pack."), reference->exercise);
      rp_problems_add (loading->problems, RP_CORE_ERROR_MEANING, reference->file, reference->line, text);
    }
}

static RpPack *
load (RpPackSource *source, const char *id, gboolean thorough, RpProblems *problems, GError **error)
{
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_reference_free);
  g_autoptr (GHashTable) broken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Loading loading = { source, problems, xml, pack, references, broken, thorough };

  load_pack (&loading, id);
  load_exercises (&loading);
  load_programs (&loading);
  check_references (&loading);
  if (!rp_problems_propagate (problems, error))
    return NULL;
  return g_steal_pointer (&pack);
}

static RpPack *
load_folder (const char *folder, gboolean thorough, RpProblems *problems, GError **error)
{
  g_autofree char *full = g_canonicalize_filename (folder, NULL);
  g_autofree char *id = g_path_get_basename (full);
  g_autoptr (RpPackSource) source = rp_pack_source_new_folder (full);

  return load (source, id, thorough, problems, error);
}

/**
 * rp_pack_loader_load_folder:
 * @folder: a folder that holds pack.xml, exercises/ and programs/
 * @problems: (out) (optional) (transfer full) (element-type utf8): where to put all that is wrong, each a sentence with
 *   file and line; empty when nothing is
 * @error: return location for a #GError, or %NULL; the first of the problems
 *
 * Reads a pack from its source files as one from a bundle is read. Slow: not for a main thread.
 *
 * Returns: (transfer full) (nullable): the pack; %NULL when anything was wrong
 */
RpPack *
rp_pack_loader_load_folder (const char *folder, GPtrArray **problems, GError **error)
{
  g_autoptr (RpProblems) found = rp_problems_new ();

  g_return_val_if_fail (folder, NULL);

  if (problems)
    *problems = g_ptr_array_ref (found->texts);
  return load_folder (folder, FALSE, found, error);
}

/**
 * rp_pack_loader_check_folder:
 * @folder: a folder that holds pack.xml, exercises/ and programs/
 * @problems: (out) (optional) (transfer full): where to put all that was found, warnings too; empty when nothing was
 * @error: return location for a #GError, or %NULL; the first of the errors
 *
 * Reads a pack from its source files as rp_pack_loader_load_folder() does, for those who make packs: it checks every file in
 * which nothing is wrong against the whole published schema too, and looks for what else lies in the folder. Slow: not for a
 * main thread.
 *
 * Returns: (transfer full) (nullable): the pack; %NULL when there was an error
 */
RpPack *
rp_pack_loader_check_folder (const char *folder, RpProblems **problems, GError **error)
{
  g_autoptr (RpProblems) found = rp_problems_new ();
  RpPack *pack;

  g_return_val_if_fail (folder, NULL);

  pack = load_folder (folder, TRUE, found, NULL);
  rp_pack_files_check (folder, pack, found);
  if (!rp_problems_propagate (found, error))
    g_clear_object (&pack);
  if (problems)
    *problems = g_steal_pointer (&found);
  return pack;
}

/**
 * rp_pack_loader_load_resource:
 * @resource: a bundle; clips are found through it when it is registered
 * @prefix: where the pack lies in it: %RP_PACK_PREFIX and the pack's id, with or without a slash at the end
 * @error: return location for a #GError, or %NULL
 *
 * Reads a pack from a bundle. Slow: not for a main thread.
 *
 * Returns: (transfer full) (nullable): the pack; %NULL when anything was wrong
 */
RpPack *
rp_pack_loader_load_resource (GResource *resource, const char *prefix, GError **error)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpPackSource) source = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (resource, NULL);
  g_return_val_if_fail (prefix, NULL);

  id = g_path_get_basename (prefix);
  source = rp_pack_source_new_resource (resource, prefix);
  return load (source, id, FALSE, problems, error);
}
