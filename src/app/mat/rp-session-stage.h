/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_STAGE (rp_session_stage_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionStage, rp_session_stage, RP, SESSION_STAGE, GtkWidget)

GtkWidget *rp_session_stage_new (void);
void rp_session_stage_set_stacked (RpSessionStage *self, gboolean stacked);

G_END_DECLS
