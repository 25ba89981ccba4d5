/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_fit_over (GtkWindow *window, GtkWidget *page, int width, GtkWindow *parent);

G_END_DECLS
