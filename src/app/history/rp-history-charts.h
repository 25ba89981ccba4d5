/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-history-filter.h"
#include "model/rp-frequency.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_CHARTS (rp_history_charts_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryCharts, rp_history_charts, RP, HISTORY_CHARTS, GtkWidget)

GtkWidget *rp_history_charts_new (void);
void rp_history_charts_set_history (RpHistoryCharts *self,
                                    RpHistory *history,
                                    const RpHistoryFilter *filter,
                                    const RpFrequency *asked,
                                    guint32 today);
void rp_history_charts_set_title (RpHistoryCharts *self, const char *span);
void rp_history_charts_set_as_numbers (RpHistoryCharts *self, gboolean as_numbers);

G_END_DECLS
