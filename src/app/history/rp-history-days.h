/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_DAYS (rp_history_days_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryDays, rp_history_days, RP, HISTORY_DAYS, GtkWidget)

GtkWidget *rp_history_days_new (void);
void rp_history_days_set_history (RpHistoryDays *self,
                                  RpHistory *history,
                                  const RpHistoryFilter *filter,
                                  guint32 to,
                                  guint32 today);
gboolean rp_history_days_show_more (RpHistoryDays *self);
gboolean rp_history_days_set_has_room (RpHistoryDays *self, gboolean has_room);
guint rp_history_days_get_n_shown (RpHistoryDays *self);
gboolean rp_history_days_go_to (RpHistoryDays *self, guint32 day);

G_END_DECLS
