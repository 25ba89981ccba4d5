/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-chart-layout.h"

G_BEGIN_DECLS

#define RP_TYPE_CHART (rp_chart_get_type ())
G_DECLARE_FINAL_TYPE (RpChart, rp_chart, RP, CHART, GtkWidget)

GtkWidget *rp_chart_new (void);
void rp_chart_set_series (RpChart *self, RpSeries *before, RpSeries *after, const char *sentence);
gboolean rp_chart_get_layout (RpChart *self, RpChartLayout *layout);

G_END_DECLS
