/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-palette.h"

G_BEGIN_DECLS

#define RP_TYPE_CUE_BAND (rp_cue_band_get_type ())
G_DECLARE_FINAL_TYPE (RpCueBand, rp_cue_band, RP, CUE_BAND, GtkWidget)

GtkWidget *rp_cue_band_new (void);
void rp_cue_band_show (RpCueBand *self, const char *text, RpTint tint);
const char *rp_cue_band_get_text (RpCueBand *self);

G_END_DECLS
