/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/rp-tool.h"

G_BEGIN_DECLS

/* From the words of a call to a plan, for the two verbs that need one. */

/**
 * RpToolPlanCall:
 * @folders: (nullable): where to look for packs
 * @get_ready: seconds, or less than 0 for the usual
 * @side_change: seconds, or less than 0 for the usual
 * @next: seconds, or less than 0 for the usual
 * @speed: how fast movements are led, 1 as the program says
 * @json: whether to print JSON
 * @say: whether to print what a voice says
 * @voice_choice: (nullable): what it says, by the id of a #RpVoiceChoice that is ready; %NULL for all
 * @packs: (element-type RpPack) (nullable): the packs, once loaded
 * @plan: (nullable): the plan, once made
 */
typedef struct
{
  GStrv folders;
  double get_ready;
  double side_change;
  double next;
  double speed;
  gboolean json;
  gboolean say;
  char *voice_choice;
  GPtrArray *packs;
  RpPlan *plan;
} RpToolPlanCall;

RpToolExit rp_tool_plan_call_run (RpToolPlanCall *call,
                                  const RpToolUsage *usage,
                                  gboolean with_json,
                                  int argc,
                                  char **argv);
void rp_tool_plan_call_clear (RpToolPlanCall *call);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpToolPlanCall, rp_tool_plan_call_clear)

G_END_DECLS
