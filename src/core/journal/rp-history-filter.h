/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"

G_BEGIN_DECLS

/**
 * RpHistoryFilter:
 * @program: (nullable): only sessions of this program, by its id
 * @exercise: (nullable): only sessions with a turn of this exercise, by its id; of turns only these
 * @from: the first day, see #RpFactTime; 0 where the history's own is meant
 * @to: the last one; 0 likewise
 *
 * What of a history is looked at: any program or exercise, any span. All zeros is all of it, and so is %NULL.
 */
typedef struct
{
  const char *program;
  const char *exercise;
  guint32 from;
  guint32 to;
} RpHistoryFilter;

gboolean rp_history_filter_has (const RpHistoryFilter *self, const RpPastSession *session);
gboolean rp_history_filter_has_turn (const RpHistoryFilter *self, const RpPastTurn *turn);
void
rp_history_filter_find_span (const RpHistoryFilter *self, RpHistory *history, guint32 *from, guint32 *to);

G_END_DECLS
