/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-pain-rules.h"

G_BEGIN_DECLS

#define RP_TYPE_PAIN_ROW (rp_pain_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPainRow, rp_pain_row, RP, PAIN_ROW, GtkWidget)

GtkWidget *rp_pain_row_new (void);
void rp_pain_row_show (RpPainRow *self, const RpPainRules *rules, guint band);
void rp_pain_row_set_open (RpPainRow *self, gboolean open);
void rp_pain_row_edit (RpPainRow *self);

G_END_DECLS
