/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "session/rp-plan.h"

G_BEGIN_DECLS

/* What the verbs of the command line share. */

/**
 * RpToolExit:
 * @RP_TOOL_FINE: done
 * @RP_TOOL_PROBLEM: something is wrong with what was given; said on standard error
 * @RP_TOOL_USAGE: called in a way it does not understand
 * @RP_TOOL_RUN: not an end: go on
 *
 * How a verb ends.
 */
typedef enum
{
  RP_TOOL_FINE = 0,
  RP_TOOL_PROBLEM = 1,
  RP_TOOL_USAGE = 2,
  RP_TOOL_RUN = -1,
} RpToolExit;

/**
 * RpToolUsage:
 * @verb: the verb
 * @arguments: what follows the options ("PROGRAM"), or an empty string
 * @summary: what the verb does, a sentence, translated
 * @min: how many arguments at least
 * @max: how many at most
 *
 * How a verb is called.
 */
typedef struct
{
  const char *verb;
  const char *arguments;
  const char *summary;
  int min;
  int max;
} RpToolUsage;

RpToolExit rp_tool_parse (const RpToolUsage *usage, const GOptionEntry *entries, int *argc, char ***argv);
RpToolExit rp_tool_refuse (const RpToolUsage *usage, const char *message);
RpToolExit rp_tool_fail (const GError *error);

G_END_DECLS
