/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

/**
 * RpDoseChange:
 * @RP_DOSE_CHANGE_UNKNOWN: there is nothing to compare: fewer than two sessions, or of several programs
 * @RP_DOSE_CHANGE_NONE: the same was asked for each time
 * @RP_DOSE_CHANGE_SOME: more, less or something else was asked for
 *
 * Whether what was asked for changed, without which nobody knows what it means that it feels easier.
 */
typedef enum
{
  RP_DOSE_CHANGE_UNKNOWN,
  RP_DOSE_CHANGE_NONE,
  RP_DOSE_CHANGE_SOME,
} RpDoseChange;

RpDoseChange rp_dose_change_find (RpHistory *history, const RpHistoryFilter *filter);

G_END_DECLS
