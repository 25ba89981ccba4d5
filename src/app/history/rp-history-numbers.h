/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RP_HISTORY_NUMBERS_COLUMNS:
 *
 * How many columns a table of numbers may have.
 */
#define RP_HISTORY_NUMBERS_COLUMNS 4

#define RP_TYPE_HISTORY_NUMBERS (rp_history_numbers_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryNumbers, rp_history_numbers, RP, HISTORY_NUMBERS, GtkWidget)

GtkWidget *rp_history_numbers_new (const char *const *titles);
void rp_history_numbers_set_rows (RpHistoryNumbers *self, GPtrArray *rows);

G_END_DECLS
