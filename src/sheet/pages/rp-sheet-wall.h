/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-flow.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/* The summary, to hang on a wall: pictures, names and numbers that can be read from one metre, and when to stop. */

void rp_sheet_wall_flow (const RpSheetFrame *frame, RpSheetFlow *flow);

G_END_DECLS
