/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A number field that shows a time of day: its value is the minute of the day. */

GtkWidget *rp_time_spin_new (const char *title, guint minute);
guint rp_time_spin_get_minute (GtkSpinButton *spin);

G_END_DECLS
