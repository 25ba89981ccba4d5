/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_STATUS (rp_session_status_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionStatus, rp_session_status, RP, SESSION_STATUS, GtkWidget)

GtkWidget *rp_session_status_new (void);

G_END_DECLS
