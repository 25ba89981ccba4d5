/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-columns.h"
#include "pages/rp-sheet-groups.h"

G_BEGIN_DECLS

/**
 * RP_SHEET_SHARE_BEHIND:
 *
 * What goes behind the log with the care of each exercise: it is the last to go.
 */
#define RP_SHEET_SHARE_BEHIND (RP_SHEET_PART_CARE | RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER)

/**
 * RpSheetWay:
 * @RP_SHEET_WAY_CARE_BEHIND: with the care of each exercise behind the log
 * @RP_SHEET_WAY_WIDE_STEPS: with steps that are wider below the boxes
 * @RP_SHEET_N_WAYS: how many ways there are
 *
 * How rows may be set.
 */
typedef enum
{
  RP_SHEET_WAY_CARE_BEHIND = 1 << 0,
  RP_SHEET_WAY_WIDE_STEPS = 1 << 1,
  RP_SHEET_N_WAYS = 1 << 2,
} RpSheetWay;

/**
 * RpSheetShare:
 * @frame: the sheet
 * @columns: how the exercises share a page
 * @room: how much room there is for them
 * @rows: (nullable) (element-type RpSheetRow): the exercises in rows, for each way
 * @open: (nullable) (element-type RpSheetRow): each of them as it is with a page to itself, likewise, without and with
 *   what is told nowhere else; %NULL in it for those that nobody asked for yet
 *
 * One way to share a page, and the exercises that are set for it as they are asked for.
 */
typedef struct
{
  const RpSheetFrame *frame;
  RpSheetColumns columns;
  RpSheetRoom room;
  GPtrArray *rows[RP_SHEET_N_WAYS];
  GPtrArray *open[RP_SHEET_N_WAYS][2];
} RpSheetShare;

gboolean
rp_sheet_share_init (RpSheetShare *self, const RpSheetFrame *frame, guint index, const RpSheetRoom *room);
void rp_sheet_share_clear (RpSheetShare *self);
RpSheetCellPlan rp_sheet_share_get_plan (const RpSheetShare *self, guint way);
GPtrArray *rp_sheet_share_get_rows (RpSheetShare *self, guint way);
RpSheetRow *rp_sheet_share_get_open (RpSheetShare *self, guint way, guint index, gboolean all);

G_END_DECLS
