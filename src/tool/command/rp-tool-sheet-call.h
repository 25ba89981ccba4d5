/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-settings.h"
#include "session/rp-clock.h"
#include "command/rp-tool.h"

G_BEGIN_DECLS

/* From the words of a call to what a sheet shall be. */

/**
 * RpToolSheetCall:
 * @folders: (nullable): where to look for packs
 * @code: (nullable): the program as a code
 * @id: (nullable): the program's or the exercise's id, when it is not given as a code; belongs to the call
 * @output: the file to write
 * @layout: (nullable): how many exercises a page, as given
 * @text: (nullable): the size of the text, as given
 * @paper: (nullable): the paper, as given
 * @date: (nullable): the date, as given
 * @settings: what all that comes to
 */
typedef struct
{
  GStrv folders;
  char *code;
  const char *id;
  char *output;
  char *layout;
  char *text;
  char *paper;
  char *date;
  RpSheetSettings *settings;
} RpToolSheetCall;

RpToolExit rp_tool_sheet_call_read (RpToolSheetCall *call,
                                    const RpToolUsage *usage,
                                    RpClock *clock,
                                    int argc,
                                    char **argv);
void rp_tool_sheet_call_clear (RpToolSheetCall *call);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpToolSheetCall, rp_tool_sheet_call_clear)

G_END_DECLS
