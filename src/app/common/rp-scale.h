/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-pain-rules.h"

G_BEGIN_DECLS

/**
 * RP_SCALE_NONE:
 *
 * Stands for a number that nobody gave.
 */
#define RP_SCALE_NONE (-1)

/**
 * RP_SCALE_MOST:
 *
 * The greatest number; the least is 0.
 */
#define RP_SCALE_MOST 10

#define RP_TYPE_SCALE (rp_scale_get_type ())
G_DECLARE_FINAL_TYPE (RpScale, rp_scale, RP, SCALE, GtkWidget)

GtkWidget *rp_scale_new (const char *title);
void rp_scale_set_bands (RpScale *self, const RpPainRules *rules);
void rp_scale_set_ends (RpScale *self, const char *least, const char *middle, const char *most);
void rp_scale_set_number (RpScale *self, int number);
int rp_scale_get_number (RpScale *self);
void rp_scale_add_keys (RpScale *self, GtkWidget *where, GSettings *settings);

G_END_DECLS
