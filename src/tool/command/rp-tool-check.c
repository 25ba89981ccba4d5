/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-check.h"

#include "packs/rp-pack-loader.h"

#include <string.h>

static gboolean
is_about (const char *problem, const char *file)
{
  gsize length = strlen (file);

  return strncmp (problem, file, length) == 0 && problem[length] == ':';
}

/**
 * rp_tool_check_folder:
 * @folder: a pack folder
 * @only: (nullable): a file of it, to hear of nothing else; %NULL for all
 * @n_told: (out) (optional): how many problems were printed
 *
 * Loads a pack from its source, checks it against the whole schema and prints every problem on standard error, as file,
 * line and sentence.
 *
 * Returns: (transfer full) (nullable): the pack, or %NULL when anything was wrong
 */
RpPack *
rp_tool_check_folder (const char *folder, const char *only, guint *n_told)
{
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_check_folder (folder, &problems, &error);
  guint n = 0;

  for (guint i = 0; i < problems->texts->len; i++)
    {
      const char *problem = g_ptr_array_index (problems->texts, i);
      g_autofree char *text = g_build_filename (folder, problem, NULL);

      if (only && !is_about (problem, only))
        continue;
      g_printerr ("%s\n", text);
      n++;
    }

  if (n_told)
    *n_told = n;
  return pack;
}
