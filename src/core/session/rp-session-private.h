/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"

G_BEGIN_DECLS

/* What a session is made of, for the file that owns the object and the file that owns its rules. */
struct _RpSession
{
  GObject parent_instance;

  /* Owned references */
  RpPlan *plan;
  RpClock *clock;
  GArray *done;

  RpSessionState state;

  /* Where the plan stood at the anchor, and up to where its boundaries have been told */
  gint64 elapsed;
  gint64 told;
  gint64 worked;
  RpInstant anchor;

  /* The turn at the person's own pace: its count, and for how long its picture has been moving at the anchor */
  guint count;
  gint64 waited;

  /* How many signal handlers are running */
  guint telling;
};

/* The object: tells those who listen. */
void rp_session_tell (RpSession *self, RpSessionNotice notice, guint step);
void rp_session_tell_turn_ended (RpSession *self, guint step, guint done);
void rp_session_change_plan (RpSession *self, RpPlan *plan);
void rp_session_change_state (RpSession *self, RpSessionState state);

/* The rules: what may happen, and what time has brought. */
gboolean rp_session_machine_can (RpSession *self, RpSessionEvent event);
gboolean rp_session_machine_take (RpSession *self, RpSessionEvent event);
void rp_session_machine_catch_up (RpSession *self);
void rp_session_machine_arm (RpSession *self);
gint64 rp_session_machine_since_anchor (RpSession *self);
gint64 rp_session_machine_elapsed (RpSession *self);

G_END_DECLS
