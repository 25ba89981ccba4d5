/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-phase.h"

G_BEGIN_DECLS

#define RP_TYPE_CUE_ROW (rp_cue_row_get_type ())
G_DECLARE_FINAL_TYPE (RpCueRow, rp_cue_row, RP, CUE_ROW, GtkListBoxRow)

GtkWidget *rp_cue_row_new (const RpPhase *phase, const char *text);
const char *rp_cue_row_get_text (RpCueRow *self);

G_END_DECLS
