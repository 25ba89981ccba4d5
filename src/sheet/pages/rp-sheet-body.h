/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-flow.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

void rp_sheet_body_flow (const RpSheetFrame *frame, RpSheetFlow *flow);

G_END_DECLS
