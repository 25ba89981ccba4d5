/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-writer.h"
#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static RpToolExit
print_code (RpPack *pack, RpProgram *program)
{
  g_autofree char *code = NULL;

  if (!rp_code_writer_can_write (program))
    {
      rp_tool_print_tell (
          "reprise-tool: %s",
          _ ("A code can name exercises of packs only, and those must be installed. Pass on the program as a "
             "file."));
      return RP_TOOL_PROBLEM;
    }
  code = rp_code_writer_write (pack, program);
  if (!code)
    {
      rp_tool_print_tell ("reprise-tool: %s",
                          _ ("The program is too large for a code. Pass it on as a file."));
      return RP_TOOL_PROBLEM;
    }

  /* As it is, not in the terminal's encoding: the reader is a program. */
  puts (code);
  return RP_TOOL_FINE;
}

/**
 * rp_verb_code:
 * @argc: how many words
 * @argv: the words
 *
 * Prints a program, or an exercise alone, as one line of text.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_code (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage
      = { "code", "PROGRAM", _ ("Print a program, or an exercise alone, as one line of text"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (GError) error = NULL;
  RpPack *pack = NULL;

  if (end != RP_TOOL_RUN)
    return end;

  packs = rp_tool_packs_load ((const char *const *) folders, NULL);
  program = rp_tool_packs_find_work (packs, argv[1], &pack, &error);
  return program ? print_code (pack, program) : rp_tool_fail (error);
}
