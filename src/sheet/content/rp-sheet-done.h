/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"

G_BEGIN_DECLS

/**
 * RP_SHEET_NO_PAIN:
 *
 * Stands for a number for pain that nobody gave.
 */
#define RP_SHEET_NO_PAIN (-1)

/**
 * RpSheetDoneSets:
 * @exercise: which exercise of the program, from 0
 * @side: whose turns these are; %RP_SIDE_NONE where both work at once or take turns
 * @sets: how many sets were done
 */
typedef struct
{
  guint exercise;
  RpSide side;
  guint sets;
} RpSheetDoneSets;

/**
 * RpSheetDone:
 * @date: the day
 * @sets: (element-type RpSheetDoneSets): what was done
 * @pain_before: 0 to 10, or %RP_SHEET_NO_PAIN
 * @pain_after: likewise
 *
 * What was done of a program at one time, for its log.
 */
typedef struct
{
  GDateTime *date;
  GArray *sets;
  int pain_before;
  int pain_after;
} RpSheetDone;

RpSheetDone *rp_sheet_done_new (GDateTime *date);
RpSheetDone *rp_sheet_done_new_for_session (RpSession *session, GDateTime *date);
RpSheetDone *rp_sheet_done_new_sum (const RpSheetDone *first, const RpSheetDone *second);
void rp_sheet_done_free (RpSheetDone *done);
void rp_sheet_done_set_pain (RpSheetDone *self, int before, int after);
void rp_sheet_done_add (RpSheetDone *self, guint exercise, RpSide side, guint sets);
gboolean rp_sheet_done_find (const RpSheetDone *self, guint exercise, RpSide side, guint *sets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetDone, rp_sheet_done_free)

G_END_DECLS
