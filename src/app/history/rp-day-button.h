/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DAY_BUTTON (rp_day_button_get_type ())
G_DECLARE_FINAL_TYPE (RpDayButton, rp_day_button, RP, DAY_BUTTON, GtkWidget)

GtkWidget *rp_day_button_new (const char *title);
void rp_day_button_set_day (RpDayButton *self, guint32 day, guint32 today);
guint32 rp_day_button_get_day (RpDayButton *self);

G_END_DECLS
