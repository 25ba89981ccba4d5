/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_ACTIONS (rp_session_actions_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionActions, rp_session_actions, RP, SESSION_ACTIONS, GObject)

RpSessionActions *rp_session_actions_new (void);
void rp_session_actions_install (RpSessionActions *self, GActionMap *map);
void rp_session_actions_set_session (RpSessionActions *self, RpSession *session);

G_END_DECLS
