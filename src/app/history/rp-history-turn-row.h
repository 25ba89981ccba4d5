/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-past-session.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_TURN_ROW (rp_history_turn_row_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryTurnRow, rp_history_turn_row, RP, HISTORY_TURN_ROW, GtkListBoxRow)

GtkWidget *rp_history_turn_row_new (const RpPastTurn *turn, gboolean has_sets);
gboolean rp_history_turn_row_take (RpHistoryTurnRow *self, const RpPastTurn *turn, guint index);
void rp_history_turn_row_apply (RpHistoryTurnRow *self, RpPastSession *session);

G_END_DECLS
