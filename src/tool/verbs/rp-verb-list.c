/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "command/rp-tool-words.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>

#define ID_WIDTH 28
#define NAME_WIDTH 34

static void
print_exercise (RpExercise *exercise)
{
  guint n_clips = rp_exercise_get_clips (exercise)->len;

  g_print ("    ");
  rp_tool_print_padded (rp_exercise_get_id (exercise), ID_WIDTH);
  rp_tool_print_padded (rp_exercise_get_name (exercise), NAME_WIDTH);
  if (n_clips > 0)
    rp_tool_print_say (ngettext ("%u clip", "%u clips", n_clips), n_clips);
  else
    rp_tool_print_say ("%s", _ ("no clip"));
}

static void
print_program (RpProgram *program)
{
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings);
  g_autofree char *time = rp_tool_words_time (rp_plan_get_duration (plan));

  g_print ("    ");
  rp_tool_print_padded (rp_program_get_id (program), ID_WIDTH);
  rp_tool_print_padded (rp_program_get_name (program), NAME_WIDTH);
  rp_tool_print_say (rp_plan_is_estimate (plan) ? _ ("about %s") : "%s", time);
}

static void
print_pack (RpPack *pack)
{
  GListModel *exercises = rp_pack_get_exercises (pack);
  GListModel *programs = rp_pack_get_programs (pack);

  rp_tool_print_say ("%s: %s", rp_pack_get_id (pack), rp_pack_get_name (pack));
  rp_tool_print_say ("  %s", _ ("Programs"));
  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);
      print_program (program);
    }

  rp_tool_print_say ("  %s", _ ("Exercises"));
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      print_exercise (exercise);
    }
}

/**
 * rp_verb_list:
 * @argc: how many words
 * @argv: the words
 *
 * Lists all packs with their programs and exercises.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_list (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage = { "list", "", _ ("List packs, exercises and programs"), 0, 0 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);
  g_autoptr (GPtrArray) packs = NULL;

  if (end != RP_TOOL_RUN)
    return end;

  packs = rp_tool_packs_load ((const char *const *) folders, NULL);
  for (guint i = 0; i < packs->len; i++)
    print_pack (g_ptr_array_index (packs, i));
  if (packs->len > 0)
    return RP_TOOL_FINE;

  rp_tool_print_tell ("reprise-tool: %s", _ ("No pack was found."));
  return RP_TOOL_PROBLEM;
}
