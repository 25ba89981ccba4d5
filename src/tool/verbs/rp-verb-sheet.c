/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-pages.h"
#include "pages/rp-sheet-pdf.h"
#include "session/rp-system-clock.h"
#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "command/rp-tool-sheet-call.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>

static RpSheetPages *
lay_out (RpPack *pack, RpProgram *program, const RpSheetSettings *settings)
{
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
  RpSheetGeometry geometry;

  rp_sheet_geometry_init (&geometry, settings->paper, settings->landscape);
  return rp_sheet_pages_new (sheet, settings, &geometry);
}

static RpToolExit
print_sheet (RpToolSheetCall *call)
{
  g_autoptr (RpLibrary) keeper = NULL;
  g_autoptr (GPtrArray) packs = rp_tool_packs_load ((const char *const *) call->folders, &keeper);
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpSheetPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  const char *output = g_str_equal (call->output, "-") ? "/dev/stdout" : call->output;
  const char *const *warnings;
  RpPack *pack = NULL;

  program = call->code ? rp_tool_packs_open_code (packs, call->code, &pack, &error)
                       : rp_tool_packs_find_work (packs, call->id, &pack, &error);
  if (!program)
    return rp_tool_fail (error);

  pages = lay_out (pack, program, call->settings);
  if (!rp_sheet_pdf_save (pages, output, &error))
    return rp_tool_fail (error);

  warnings = rp_sheet_pages_get_warnings (pages);
  for (guint i = 0; warnings && warnings[i]; i++)
    rp_tool_print_tell ("reprise-tool: %s", warnings[i]);
  return RP_TOOL_FINE;
}

/**
 * rp_verb_sheet:
 * @argc: how many words
 * @argv: the words
 *
 * Makes a PDF of a program or an exercise, to print.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_sheet (int argc, char **argv)
{
  g_auto (RpToolSheetCall) call = { NULL };
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  const RpToolUsage usage
      = { "sheet", "[PROGRAM|EXERCISE]", _ ("Make a PDF of a program or an exercise, to print"), 0, 1 };
  RpToolExit end = rp_tool_sheet_call_read (&call, &usage, clock, argc, argv);

  return end == RP_TOOL_RUN ? print_sheet (&call) : end;
}
