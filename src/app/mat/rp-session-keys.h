/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_session_keys_add (GtkWidget *page, GSettings *settings);

G_END_DECLS
