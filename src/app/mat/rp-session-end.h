/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_END (rp_session_end_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionEnd, rp_session_end, RP, SESSION_END, GObject)

RpSessionEnd *rp_session_end_new (void);
void rp_session_end_soon (RpSessionEnd *self);
void rp_session_end_when_read (RpSessionEnd *self);
void rp_session_end_hurry (RpSessionEnd *self);
void rp_session_end_cancel (RpSessionEnd *self);
void rp_session_end_listen (RpSessionEnd *self, GtkWidget *page);

G_END_DECLS
