/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-share.h"

G_BEGIN_DECLS

/**
 * RP_SHEET_SPREAD_HOLE:
 *
 * From which part of a page on a piece that is left free is a hole.
 */
#define RP_SHEET_SPREAD_HOLE 0.22

/**
 * RpSheetSpread:
 * @gap: between two rows
 * @slack: how much more room the pictures of each have
 * @open: (nullable) (transfer none): the only row, with its pictures above its words
 * @blank: how high the largest piece is that is left
 *
 * How the rows of a page share what it has to spare. All heights are in points.
 */
typedef struct
{
  double gap;
  double slack;
  RpSheetRow *open;
  double blank;
} RpSheetSpread;

void rp_sheet_spread_init (RpSheetSpread *self,
                           RpSheetShare *share,
                           guint way,
                           gboolean all,
                           const RpSheetGroup *group,
                           double scale,
                           double spare);
void rp_sheet_spread_init_last (RpSheetSpread *self, const RpSheetShare *share, guint n, double spare);

G_END_DECLS
