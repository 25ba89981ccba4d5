/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle.h"
#include "packs/rp-pack-loader.h"
#include "command/rp-tool-check.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static RpToolExit
say_fine (const char *path, RpPack *pack)
{
  guint n_exercises = g_list_model_get_n_items (rp_pack_get_exercises (pack));
  guint n_programs = g_list_model_get_n_items (rp_pack_get_programs (pack));
  g_autofree char *exercises
      = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
  g_autofree char *programs
      = g_strdup_printf (ngettext ("%u program", "%u programs", n_programs), n_programs);

  g_print (_ ("%s: no problem found, %s, %s.\n"), path, exercises, programs);
  return RP_TOOL_FINE;
}

static RpToolExit
validate_folder (const char *path)
{
  g_autoptr (RpPack) pack = rp_tool_check_folder (path, NULL, NULL);

  return pack ? say_fine (path, pack) : RP_TOOL_PROBLEM;
}

static gboolean
is_pack_folder (const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, "pack.xml", NULL);

  return g_file_test (mark, G_FILE_TEST_IS_REGULAR);
}

/* What a file says is right or wrong only beside the other files of its pack, so the whole pack is read. */
static RpToolExit
validate_document (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *near = g_path_get_dirname (full);
  g_autofree char *above = g_path_get_dirname (near);
  const char *folder = is_pack_folder (near) ? near : above;
  g_autoptr (RpPack) pack = NULL;
  guint n_told = 0;

  if (!is_pack_folder (folder))
    {
      g_printerr (
          _ ("%s: The file belongs to no pack: there is no pack.xml beside it or in the folder above.\n"),
          path);
      return RP_TOOL_PROBLEM;
    }

  pack = rp_tool_check_folder (folder, full + strlen (folder) + 1, &n_told);
  if (n_told > 0)
    return RP_TOOL_PROBLEM;
  g_print (_ ("%s: no problem found.\n"), path);
  return RP_TOOL_FINE;
}

static RpToolExit
validate_bundle (const char *path)
{
  g_autoptr (GResource) resource = NULL;
  g_autoptr (RpPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = NULL;

  resource = rp_bundle_open (path, NULL, &prefix, &error);
  if (resource)
    pack = rp_pack_loader_load_resource (resource, prefix, &error);
  if (pack)
    return say_fine (path, pack);

  g_printerr ("%s: %s\n", path, error->message);
  return RP_TOOL_PROBLEM;
}

static RpToolExit
validate (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return validate_folder (path);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_printerr (_ ("%s: There is no such file or folder.\n"), path);
      return RP_TOOL_PROBLEM;
    }
  return g_str_has_suffix (path, ".xml") ? validate_document (path) : validate_bundle (path);
}

/**
 * rp_verb_validate:
 * @argc: how many words
 * @argv: the words
 *
 * Checks a pack folder, one document of it, or a bundle.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_validate (int argc, char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  const RpToolUsage usage
      = { "validate", "DIR|FILE", _ ("Check a pack folder, a file of it, or a bundle"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  return end == RP_TOOL_RUN ? validate (argv[1]) : end;
}
