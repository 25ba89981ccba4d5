/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_CONTROLS (rp_session_controls_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionControls, rp_session_controls, RP, SESSION_CONTROLS, GtkWidget)

GtkWidget *rp_session_controls_new (void);

G_END_DECLS
