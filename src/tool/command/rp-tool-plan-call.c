/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-plan-call.h"

#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "programs/rp-program-edit.h"

#include <glib/gi18n-lib.h>

#define MOST_SECONDS 3600.0

static gboolean
set_time (gint64 *time, double seconds)
{
  if (!(seconds <= MOST_SECONDS))
    return FALSE;
  if (seconds >= 0)
    *time = (gint64) (seconds * (double) G_USEC_PER_SEC + 0.5);
  return TRUE;
}

static gboolean
can_be_led (double speed)
{
  return speed >= RP_PLAN_CHANGES_SLOWEST && speed <= RP_PLAN_CHANGES_FASTEST;
}

static RpToolExit
make_plan (RpToolPlanCall *call, const char *id)
{
  RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpProgram) led = NULL;
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with_speed (plain, call->speed);

  if (!set_time (&settings.get_ready, call->get_ready) || !set_time (&settings.side_change, call->side_change)
      || !set_time (&settings.next_exercise, call->next))
    {
      rp_tool_print_tell ("reprise-tool: %s", _ ("A time is given in seconds, 3600 at most."));
      return RP_TOOL_USAGE;
    }
  if (!can_be_led (call->speed))
    {
      rp_tool_print_tell ("reprise-tool: %s", _ ("A speed is given as a number from 0.5 to 1.5."));
      return RP_TOOL_USAGE;
    }

  call->packs = rp_tool_packs_load ((const char *const *) call->folders, NULL);
  program = rp_tool_packs_find_program (call->packs, id, &error);
  if (!program)
    return rp_tool_fail (error);

  led = rp_program_edit_leave_out_missing (program);
  if (rp_program_get_n_items (led) == 0)
    {
      rp_tool_print_tell ("reprise-tool: %s", _ ("There is nothing in this program to lead through."));
      return RP_TOOL_PROBLEM;
    }
  call->plan = rp_plan_new_changed (led, &settings, changes);
  return RP_TOOL_RUN;
}

/**
 * rp_tool_plan_call_run:
 * @call: an empty one, zeroed
 * @usage: how the verb is called
 * @with_json: whether the verb can print JSON; else it can print what a voice says
 * @argc: how many words
 * @argv: the words
 *
 * Reads the call, loads the packs and lays the program out.
 *
 * Returns: %RP_TOOL_RUN with the plan in @call, otherwise how to end
 */
RpToolExit
rp_tool_plan_call_run (RpToolPlanCall *call,
                       const RpToolUsage *usage,
                       gboolean with_json,
                       int argc,
                       char **argv)
{
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &call->folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    { "get-ready", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &call->get_ready,
      N_ ("Time before the first set"), N_ ("SECONDS") },
    { "side-change", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &call->side_change,
      N_ ("Time to change sides"), N_ ("SECONDS") },
    { "next", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &call->next, N_ ("Time between two exercises"),
      N_ ("SECONDS") },
    { "speed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &call->speed,
      N_ ("How fast to move, 1 as the program says"), N_ ("SPEED") },
    { "json", 0, with_json ? G_OPTION_FLAG_NONE : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &call->json,
      N_ ("Print JSON"), NULL },
    { "say", 0, with_json ? G_OPTION_FLAG_HIDDEN : G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &call->say,
      N_ ("Print what a voice says, and when"), NULL },
    { "voice-choice", 0, with_json ? G_OPTION_FLAG_HIDDEN : G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING,
      &call->voice_choice, N_ ("What it says: all, few or none"), N_ ("CHOICE") },
    G_OPTION_ENTRY_NULL,
  };
  RpToolExit end;

  call->get_ready = call->side_change = call->next = -1;
  call->speed = 1;
  end = rp_tool_parse (usage, entries, &argc, &argv);
  return end == RP_TOOL_RUN ? make_plan (call, argv[1]) : end;
}

/**
 * rp_tool_plan_call_clear:
 * @call: a call
 *
 * Frees what it holds.
 */
void
rp_tool_plan_call_clear (RpToolPlanCall *call)
{
  g_clear_pointer (&call->plan, rp_plan_unref);
  g_clear_pointer (&call->packs, g_ptr_array_unref);
  g_clear_pointer (&call->folders, g_strfreev);
  g_clear_pointer (&call->voice_choice, g_free);
}
