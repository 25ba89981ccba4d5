/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet-past.h"
#include "history/rp-history-source.h"
#include "journal/rp-history-filter.h"
#include "model/rp-program.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_PAGE (rp_history_page_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryPage, rp_history_page, RP, HISTORY_PAGE, GtkWidget)

GtkWidget *rp_history_page_new (RpHistorySource *source, RpClock *clock);
void rp_history_page_refresh (RpHistoryPage *self);
void rp_history_page_set_program (RpHistoryPage *self, RpProgram *program);
void rp_history_page_set_as_numbers (RpHistoryPage *self, gboolean as_numbers);
void rp_history_page_get_filter (RpHistoryPage *self, RpHistoryFilter *filter);
RpProgram *rp_history_page_find_program (RpHistoryPage *self);
RpSheetPast *rp_history_page_make_past (RpHistoryPage *self);
void rp_history_page_focus (RpHistoryPage *self);

G_END_DECLS
