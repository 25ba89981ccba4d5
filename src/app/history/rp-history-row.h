/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-past-session.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_ROW (rp_history_row_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryRow, rp_history_row, RP, HISTORY_ROW, GtkListBoxRow)

GtkWidget *rp_history_row_new (const RpPastSession *session, guint32 today, gboolean has_room);
const RpPastSession *rp_history_row_get_session (RpHistoryRow *self);
void rp_history_row_set_open (RpHistoryRow *self, gboolean open);
gboolean rp_history_row_get_open (RpHistoryRow *self);
void rp_history_row_focus (RpHistoryRow *self);

G_END_DECLS
