/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GActionGroup *rp_session_keys_find_actions (GtkWidget *page);
gboolean rp_session_keys_counts (guint key);
gboolean rp_session_keys_steers (guint key);
gboolean rp_session_keys_is_ours (GtkWidget *page, guint key);
void rp_session_keys_add (GtkWidget *page, GSettings *settings);

G_END_DECLS
