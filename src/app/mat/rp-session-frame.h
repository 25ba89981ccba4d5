/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_FRAME (rp_session_frame_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionFrame, rp_session_frame, RP, SESSION_FRAME, GtkWidget)

GtkWidget *rp_session_frame_new (void);
void rp_session_frame_set_over (RpSessionFrame *self, gboolean over);
gboolean rp_session_frame_get_over (RpSessionFrame *self);

G_END_DECLS
