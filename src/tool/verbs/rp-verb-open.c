/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code.h"
#include "command/rp-tool-input.h"
#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>

/* A code with much white space around it; of what is longer, the beginning is enough to refuse it. */
#define MOST (4 * RP_CODE_MAX_BYTES)

static RpToolExit
open_code (const char *word, const char *const *folders)
{
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  RpPack *pack = NULL;

  code = word && !g_str_equal (word, "-") ? g_strdup (word) : rp_tool_input_read (MOST, &error);
  if (!code)
    return rp_tool_fail (error);

  packs = rp_tool_packs_load (folders, NULL);
  program = rp_tool_packs_open_code (packs, code, &pack, &error);
  if (!program)
    return rp_tool_fail (error);

  rp_tool_print_program (program);
  return RP_TOOL_FINE;
}

/**
 * rp_verb_open:
 * @argc: how many words
 * @argv: the words
 *
 * Shows the program that a code holds.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_open (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage
      = { "open", "[CODE]", _ ("Show the program of a code; without one, of standard input"), 0, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  return end == RP_TOOL_RUN ? open_code (argv[1], (const char *const *) folders) : end;
}
