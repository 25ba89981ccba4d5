/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

#define RP_HISTORY_TOTAL_N_SIDES (RP_SIDE_RIGHT + 1)

/**
 * RpHistoryTotal:
 * @exercise: the exercise's id
 * @name: (nullable): what it was called last
 * @load: (nullable): the band or weight, in words, where it was the same each time
 * @measure: what is counted; as many as one can counts as repetitions
 * @done: (array fixed-size=3): repetitions, steps or seconds of each #RpSide
 * @planned: (array fixed-size=3): what was asked for in these turns; 0 where for some of them nothing was
 * @sets: (array fixed-size=3): how many turns these were
 * @n_sessions: in how many sessions
 *
 * What was done of one exercise. What is counted in two ways has two of these.
 */
typedef struct
{
  char *exercise;
  char *name;
  char *load;
  RpMeasure measure;
  guint64 done[RP_HISTORY_TOTAL_N_SIDES];
  guint64 planned[RP_HISTORY_TOTAL_N_SIDES];
  guint sets[RP_HISTORY_TOTAL_N_SIDES];
  guint n_sessions;
} RpHistoryTotal;

GPtrArray *rp_history_totals_new (RpHistory *history, const RpHistoryFilter *filter);
GPtrArray *rp_history_totals_new_session (const RpPastSession *session);

G_END_DECLS
