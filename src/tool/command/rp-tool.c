/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool.h"

#include "command/rp-tool-print.h"

#include <glib/gi18n-lib.h>

/**
 * rp_tool_refuse:
 * @usage: how the verb is called
 * @message: what is wrong with the call, a sentence, translated
 *
 * Says on standard error what is wrong, and where help is.
 *
 * Returns: %RP_TOOL_USAGE
 */
RpToolExit
rp_tool_refuse (const RpToolUsage *usage, const char *message)
{
  rp_tool_print_tell ("reprise-tool: %s", message);
  rp_tool_print_tell (_ ("Try “reprise-tool %s --help”."), usage->verb);
  return RP_TOOL_USAGE;
}

static GOptionContext *
make_context (const RpToolUsage *usage, const GOptionEntry *entries)
{
  g_autofree char *name = g_strconcat ("reprise-tool ", usage->verb, NULL);
  GOptionContext *context = g_option_context_new (*usage->arguments ? usage->arguments : NULL);

  /* The name is what the help's first line begins with. */
  g_set_prgname (name);
  g_option_context_set_summary (context, usage->summary);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/**
 * rp_tool_parse:
 * @usage: how the verb is called
 * @entries: its options
 * @argc: (inout): how many words there are, the verb itself first; options are taken out
 * @argv: (inout): the words
 *
 * Reads a verb's options and checks that it got as many arguments as it takes. Prints the help when asked to, or what is
 * wrong with the call.
 *
 * Returns: %RP_TOOL_RUN to go on, otherwise how to end
 */
RpToolExit
rp_tool_parse (const RpToolUsage *usage, const GOptionEntry *entries, int *argc, char ***argv)
{
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = make_context (usage, own);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    return rp_tool_refuse (usage, error->message);

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);
      g_print ("%s", text);
      return RP_TOOL_FINE;
    }

  if (*argc - 1 < usage->min)
    return rp_tool_refuse (usage, _ ("Something is missing."));
  if (*argc - 1 > usage->max)
    return rp_tool_refuse (usage, _ ("That is one word too many."));
  return RP_TOOL_RUN;
}

/**
 * rp_tool_fail:
 * @error: what happened
 *
 * Says on standard error what happened.
 *
 * Returns: %RP_TOOL_PROBLEM
 */
RpToolExit
rp_tool_fail (const GError *error)
{
  rp_tool_print_tell ("reprise-tool: %s", error->message);
  return RP_TOOL_PROBLEM;
}
