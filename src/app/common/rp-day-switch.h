/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DAY_SWITCH (rp_day_switch_get_type ())
G_DECLARE_FINAL_TYPE (RpDaySwitch, rp_day_switch, RP, DAY_SWITCH, GtkWidget)

GtkWidget *rp_day_switch_new (void);
void rp_day_switch_set_days (RpDaySwitch *self, guint days);
guint rp_day_switch_get_days (RpDaySwitch *self);

G_END_DECLS
