/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"
#include "session/rp-moment.h"
#include "session/rp-session-event.h"
#include "session/rp-session-notice.h"
#include "session/rp-session-stand.h"
#include "session/rp-session-state.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION (rp_session_get_type ())
G_DECLARE_FINAL_TYPE (RpSession, rp_session, RP, SESSION, GObject)

RpSession *rp_session_new (RpPlan *plan, RpClock *clock);
RpSession *rp_session_new_at (RpPlan *plan, RpClock *clock, const RpSessionStand *stand, gint64 get_ready);
RpSessionStand *rp_session_make_stand (RpSession *self);
gboolean rp_session_send (RpSession *self, RpSessionEvent event, GError **error);
gboolean rp_session_can (RpSession *self, RpSessionEvent event);
RpSessionState rp_session_get_state (RpSession *self);
RpPlan *rp_session_get_plan (RpSession *self);
gint64 rp_session_get_elapsed (RpSession *self);
gint64 rp_session_get_anchor (RpSession *self, gint64 *elapsed);
gint64 rp_session_get_worked (RpSession *self);
void rp_session_get_moment (RpSession *self, RpMoment *moment);
guint rp_session_get_done (RpSession *self, guint step);
guint rp_session_get_repeated (RpSession *self, guint step);
void rp_session_correct (RpSession *self, guint step, guint done);

G_END_DECLS
