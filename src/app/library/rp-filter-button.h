/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_FILTER_BUTTON (rp_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (RpFilterButton, rp_filter_button, RP, FILTER_BUTTON, GtkWidget)

GtkWidget *rp_filter_button_new (const char *label);
void rp_filter_button_add_choice (RpFilterButton *self, const char *id, const char *text);
guint rp_filter_button_get_n_choices (RpFilterButton *self);
GStrv rp_filter_button_get_chosen (RpFilterButton *self);
void rp_filter_button_choose (RpFilterButton *self, const char *id, gboolean chosen);
void rp_filter_button_clear (RpFilterButton *self);

G_END_DECLS
