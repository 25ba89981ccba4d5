/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_LAYOUT (rp_session_layout_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionLayout, rp_session_layout, RP, SESSION_LAYOUT, GtkWidget)

GtkWidget *rp_session_layout_new (void);
void rp_session_layout_set_stacked (RpSessionLayout *self, gboolean stacked);
void rp_session_layout_set_distance (RpSessionLayout *self, gboolean distance);

G_END_DECLS
