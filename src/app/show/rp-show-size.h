/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint rp_show_size_find (GtkWidget *widget, double unit);

G_END_DECLS
