/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-flow.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* What was done, for a clinician: the months, how often, charts, in all, day by day. */

void rp_sheet_history_flow (const RpSheetFrame *frame, RpSheetFlow *flow);

G_END_DECLS
