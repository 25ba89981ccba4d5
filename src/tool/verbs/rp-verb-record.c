/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "session/rp-system-clock.h"
#include "verbs/rp-verbs.h"
#include "words/rp-record-words.h"

#include <glib/gi18n-lib.h>

static void
print_note (RpProgram *program)
{
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  g_autoptr (GDateTime) today = rp_clock_get_date_time (clock);
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings);
  g_auto (GStrv) stop_rules = rp_program_dup_stop_rules (program);
  g_autofree char *note
      = rp_record_words_plan (plan, RP_RECORD_PLANNED, (const char *const *) stop_rules, today);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (note), "\n", -1);

  for (guint i = 0; lines[i]; i++)
    rp_tool_print_say ("%s", lines[i]);
}

/**
 * rp_verb_record:
 * @argc: how many words
 * @argv: the words
 *
 * Prints the note for the record of a program, or of an exercise alone.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_record (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage
      = { "record", "PROGRAM|EXERCISE", _ ("Print a note for the record, to paste"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (GError) error = NULL;
  RpPack *pack = NULL;

  if (end != RP_TOOL_RUN)
    return end;

  packs = rp_tool_packs_load ((const char *const *) folders, NULL);
  program = rp_tool_packs_find_work (packs, argv[1], &pack, &error);
  if (!program)
    return rp_tool_fail (error);
  print_note (program);
  return RP_TOOL_FINE;
}
