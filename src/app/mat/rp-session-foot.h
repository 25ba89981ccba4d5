/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-adaptive.h"
#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_FOOT (rp_session_foot_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionFoot, rp_session_foot, RP, SESSION_FOOT, GtkWidget)

GtkWidget *rp_session_foot_new (void);
void rp_session_foot_set_room (RpSessionFoot *self, RpSizeClass room, gboolean is_short);
void rp_session_foot_set_far (RpSessionFoot *self, gboolean far);
void rp_session_foot_update (RpSessionFoot *self, RpSession *session, const RpMoment *moment);

G_END_DECLS
