/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-palette.h"

G_BEGIN_DECLS

#define RP_TYPE_DISTANCE_BAND (rp_distance_band_get_type ())
G_DECLARE_FINAL_TYPE (RpDistanceBand, rp_distance_band, RP, DISTANCE_BAND, GtkWidget)

GtkWidget *rp_distance_band_new (void);
void rp_distance_band_set_size (RpDistanceBand *self, double size, double inset);
void rp_distance_band_show (RpDistanceBand *self, const char *text, RpTint tint);
const char *rp_distance_band_get_text (RpDistanceBand *self);

G_END_DECLS
