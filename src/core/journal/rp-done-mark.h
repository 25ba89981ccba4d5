/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

/**
 * RpDoneMark:
 * @RP_DONE_MARK_NONE: nothing
 * @RP_DONE_MARK_PART: some of it
 * @RP_DONE_MARK_DONE: all sets, though some may have been shorter
 *
 * How much was done, as a calendar shows it. A set of which half was done counts, as on paper.
 */
typedef enum
{
  RP_DONE_MARK_NONE,
  RP_DONE_MARK_PART,
  RP_DONE_MARK_DONE,
} RpDoneMark;

RpDoneMark rp_done_mark_find (const RpPastSession *session, const RpHistoryFilter *filter);
gboolean rp_done_mark_counts (const RpPastTurn *turn);

G_END_DECLS
