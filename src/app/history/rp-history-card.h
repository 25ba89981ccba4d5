/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/rp-history-numbers.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_CARD (rp_history_card_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryCard, rp_history_card, RP, HISTORY_CARD, GtkWidget)

GtkWidget *rp_history_card_new (const char *title, GtkWidget *picture, const char *const *columns);
void rp_history_card_set_aside (RpHistoryCard *self, GtkWidget *aside);
void rp_history_card_set_sentence (RpHistoryCard *self, const char *sentence);
void rp_history_card_set_rows (RpHistoryCard *self, GPtrArray *rows);
void rp_history_card_set_as_numbers (RpHistoryCard *self, gboolean as_numbers);

G_END_DECLS
