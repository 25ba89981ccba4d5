/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_TOTALS_GRID (rp_totals_grid_get_type ())
G_DECLARE_FINAL_TYPE (RpTotalsGrid, rp_totals_grid, RP, TOTALS_GRID, GtkWidget)

GtkWidget *rp_totals_grid_new (void);
void rp_totals_grid_set_totals (RpTotalsGrid *self, GPtrArray *totals, gboolean divided);

G_END_DECLS
