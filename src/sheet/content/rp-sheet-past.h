/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"
#include "model/rp-frequency.h"

G_BEGIN_DECLS

/**
 * RpSheetPast:
 * @history: what was done
 * @filter: what of it is on the paper, with its first and last day; its texts are this value's
 * @only: (nullable): the name of the program or exercise that is chosen
 * @asked: (nullable): how often it was to be done
 * @first_day: the day of the week on which a week begins; 0 is Monday
 * @today: the day it is, see #RpFactTime
 *
 * What was done, for a clinician to read on paper. Not changed once it is made.
 */
typedef struct
{
  RpHistory *history;
  RpHistoryFilter filter;
  char *only;
  RpFrequency *asked;
  guint first_day;
  guint32 today;
} RpSheetPast;

RpSheetPast *rp_sheet_past_new (RpHistory *history,
                                const RpHistoryFilter *filter,
                                const char *only,
                                const RpFrequency *asked,
                                guint first_day,
                                guint32 today);
RpSheetPast *rp_sheet_past_copy (const RpSheetPast *past);
void rp_sheet_past_free (RpSheetPast *past);
GStrv rp_sheet_past_gather_texts (const RpSheetPast *past, const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetPast, rp_sheet_past_free)

G_END_DECLS
