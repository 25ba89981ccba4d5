/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-check.h"

#include "command/rp-tool-media.h"
#include "command/rp-tool-print.h"
#include "packs/rp-pack-loader.h"

#include <glib/gi18n-lib.h>

/**
 * rp_tool_check_folder:
 * @folder: a pack folder
 * @only: (nullable): a file of it, to look at nothing but what that shows; %NULL for all
 * @problems: (out) (transfer full): all that was found, warnings too
 *
 * Loads a pack from its source, checks it against the whole schema, and opens its clips and stills. Prints nothing.
 *
 * Returns: (transfer full) (nullable): the pack, or %NULL when there was an error
 */
RpPack *
rp_tool_check_folder (const char *folder, const char *only, RpProblems **problems)
{
  g_autoptr (RpPack) pack = rp_pack_loader_check_folder (folder, problems, NULL);

  if (pack)
    rp_tool_media_check (*problems, pack, only);
  return rp_problems_propagate (*problems, NULL) ? g_steal_pointer (&pack) : NULL;
}

/* Of a document all is told that stands in it, and of what it shows. */
static gboolean
is_wanted (const RpProblem *problem, const char *only)
{
  return !only || g_str_equal (problem->file, only) || g_str_has_prefix (problem->file, "clips/")
         || g_str_has_prefix (problem->file, "stills/");
}

/**
 * rp_tool_check_count_warnings:
 * @problems: what was found
 * @only: (nullable): a file of the pack, to count nothing else; %NULL for all
 *
 * Returns: how many warnings there are
 */
guint
rp_tool_check_count_warnings (RpProblems *problems, const char *only)
{
  guint n = 0;

  for (guint i = 0; i < problems->items->len; i++)
    {
      const RpProblem *problem = g_ptr_array_index (problems->items, i);

      n += problem->severity == RP_SEVERITY_WARNING && is_wanted (problem, only);
    }
  return n;
}

/* A problem of the pack as a whole has no file. */
static char *
name_place (const char *place, const RpProblem *problem)
{
  g_autofree char *line = problem->line > 0 ? g_strdup_printf (":%d", problem->line) : g_strdup ("");
  const char *slash = *problem->file != '\0' ? "/" : "";

  return g_strconcat (place, slash, problem->file, line, NULL);
}

/**
 * rp_tool_check_tell:
 * @place: the folder or the bundle, as its user calls it
 * @problems: what was found in it
 * @only: (nullable): a file of it, to tell of nothing else; %NULL for all
 *
 * Prints each problem on standard error, as file, line and sentence; a warning says that it is one.
 *
 * Returns: how many errors were printed
 */
guint
rp_tool_check_tell (const char *place, RpProblems *problems, const char *only)
{
  guint n_errors = 0;

  for (guint i = 0; i < problems->items->len; i++)
    {
      const RpProblem *problem = g_ptr_array_index (problems->items, i);
      g_autofree char *name = name_place (place, problem);

      if (!is_wanted (problem, only))
        continue;
      if (problem->severity == RP_SEVERITY_WARNING)
        rp_tool_print_tell (_ ("%s: Warning: %s"), name, problem->message);
      else
        rp_tool_print_tell ("%s: %s", name, problem->message);
      n_errors += problem->severity == RP_SEVERITY_ERROR;
    }
  return n_errors;
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, valid);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_problem (JsonBuilder *builder, const RpProblem *problem)
{
  json_builder_begin_object (builder);
  add_string (builder, "severity", problem->severity == RP_SEVERITY_WARNING ? "warning" : "error");
  add_string (builder, "file", problem->file);
  add_number (builder, "line", problem->line);
  add_string (builder, "message", problem->message);
  json_builder_end_object (builder);
}

/**
 * rp_tool_check_print_json:
 * @place: the folder or the bundle, as its user calls it
 * @problems: what was found in it
 * @only: (nullable): a file of it, to tell of nothing else; %NULL for all
 *
 * Prints all on standard output, for programs: an object with the members "path", "errors", "warnings" (how many) and
 * "problems", each with "severity" ("error" or "warning"), "file", "line" (0 for the file as a whole) and "message".
 *
 * Returns: how many errors there were
 */
guint
rp_tool_check_print_json (const char *place, RpProblems *problems, const char *only)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  guint n[] = { 0, 0 };

  json_builder_begin_object (builder);
  add_string (builder, "path", place);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->items->len; i++)
    {
      const RpProblem *problem = g_ptr_array_index (problems->items, i);

      if (!is_wanted (problem, only))
        continue;
      add_problem (builder, problem);
      n[problem->severity]++;
    }
  json_builder_end_array (builder);
  add_number (builder, "errors", n[RP_SEVERITY_ERROR]);
  add_number (builder, "warnings", n[RP_SEVERITY_WARNING]);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  rp_tool_print_json (root);
  return n[RP_SEVERITY_ERROR];
}
