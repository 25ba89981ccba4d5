/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_SUMS (rp_history_sums_get_type ())
G_DECLARE_FINAL_TYPE (RpHistorySums, rp_history_sums, RP, HISTORY_SUMS, GtkWidget)

GtkWidget *rp_history_sums_new (void);
void rp_history_sums_set_span (RpHistorySums *self, const char *span);
void rp_history_sums_set_totals (RpHistorySums *self, GPtrArray *totals);

G_END_DECLS
