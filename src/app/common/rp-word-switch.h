/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_WORD_SWITCH (rp_word_switch_get_type ())
G_DECLARE_FINAL_TYPE (RpWordSwitch, rp_word_switch, RP, WORD_SWITCH, GtkWidget)

GtkWidget *rp_word_switch_new (const char *title);
void rp_word_switch_add (RpWordSwitch *self, int id, const char *word);
void rp_word_switch_show (RpWordSwitch *self, int id, gboolean shown);
void rp_word_switch_set_chosen (RpWordSwitch *self, int id);
int rp_word_switch_get_chosen (RpWordSwitch *self);

G_END_DECLS
