/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_CHART_KEY (rp_chart_key_get_type ())
G_DECLARE_FINAL_TYPE (RpChartKey, rp_chart_key, RP, CHART_KEY, GtkWidget)

GtkWidget *rp_chart_key_new (const char *words, gboolean before);

G_END_DECLS
