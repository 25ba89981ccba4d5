/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-text.h"

G_BEGIN_DECLS

/**
 * RpLineQuantity:
 * @min: the least, in millionths; of a time in microseconds
 * @max: the most, the same as @min when it is no range
 * @unit: %RP_LINE_WORD_SETS, %RP_LINE_WORD_REPS, %RP_LINE_WORD_STEPS, %RP_LINE_WORD_SECONDS (for minutes as well),
 *   %RP_LINE_WORD_KG or %RP_LINE_WORD_LB; %RP_LINE_N_WORDS when there is none
 * @end: the first piece behind it
 *
 * A number or a range in a typed line, with what it counts: "10-12", "45 s", "1 min 30 s", "1:30", "2,5 kg".
 */
typedef struct
{
  gint64 min;
  gint64 max;
  RpLineWord unit;
  guint end;
} RpLineQuantity;

gboolean
rp_line_quantity_scan (const RpLineText *text, guint at, gboolean times_only, RpLineQuantity *quantity);

G_END_DECLS
