/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_context_menu_add (GtkWidget *widget, const char *label, const char *action, const char *target);

G_END_DECLS
