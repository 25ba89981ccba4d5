/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "show/rp-show-hints.h"

G_BEGIN_DECLS

void rp_show_keys_add (GtkWidget *window, GSettings *settings);
void rp_show_keys_explain (GtkApplicationWindow *window, RpShowHints *panel);

G_END_DECLS
