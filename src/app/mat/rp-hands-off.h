/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_HANDS_OFF (rp_hands_off_get_type ())
G_DECLARE_FINAL_TYPE (RpHandsOff, rp_hands_off, RP, HANDS_OFF, GObject)

RpHandsOff *rp_hands_off_new (GtkWidget *page);
void rp_hands_off_add (RpHandsOff *self, GtkWidget *part);
void rp_hands_off_set_active (RpHandsOff *self, gboolean active);
gboolean rp_hands_off_get_away (RpHandsOff *self);

G_END_DECLS
