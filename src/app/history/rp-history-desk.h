/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-journal-writer.h"
#include "packs/rp-library.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_DESK (rp_history_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryDesk, rp_history_desk, RP, HISTORY_DESK, GObject)

/**
 * RpHistoryJournal:
 * @user_data: what rp_history_desk_new() was given
 *
 * Returns: (transfer none): what writes the journal; opened when it is first needed
 */
typedef RpJournalWriter *(*RpHistoryJournal) (gpointer user_data);

RpHistoryDesk *rp_history_desk_new (RpClock *clock,
                                    GtkWindow *window,
                                    GActionMap *map,
                                    RpHistoryJournal journal,
                                    gpointer user_data);
void rp_history_desk_set_programs (RpHistoryDesk *self, RpLibrary *library, GListModel *own);
GtkWidget *rp_history_desk_fill_page (RpHistoryDesk *self);
void rp_history_desk_focus (RpHistoryDesk *self);

G_END_DECLS
