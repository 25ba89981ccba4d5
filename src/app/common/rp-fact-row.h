/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_FACT_ROW (rp_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (RpFactRow, rp_fact_row, RP, FACT_ROW, GtkListBoxRow)

GtkWidget *rp_fact_row_new (const char *icon_name, const char *title, const char *text);
const char *rp_fact_row_get_text (RpFactRow *self);
void rp_fact_row_set_text (RpFactRow *self, const char *text);
void rp_fact_row_set_icon_name (RpFactRow *self, const char *icon_name);
void rp_fact_row_lead_to (RpFactRow *self, const char *action, const char *id);
void rp_fact_row_set_exercise (RpFactRow *self, const char *id);

G_END_DECLS
