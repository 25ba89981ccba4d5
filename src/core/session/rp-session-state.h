/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpSessionState:
 * @RP_SESSION_IDLE: not started
 * @RP_SESSION_RUNNING: the app leads; time moves the plan on
 * @RP_SESSION_WAITING: a turn at the person's own pace; counting moves the plan on
 * @RP_SESSION_PAUSED: everything keeps its place
 * @RP_SESSION_FINISHED: the last turn is done
 * @RP_SESSION_STOPPED: ended early by the person
 */
typedef enum
{
  RP_SESSION_IDLE,
  RP_SESSION_RUNNING,
  RP_SESSION_WAITING,
  RP_SESSION_PAUSED,
  RP_SESSION_FINISHED,
  RP_SESSION_STOPPED,
} RpSessionState;

#define RP_TYPE_SESSION_STATE (rp_session_state_get_type ())

GType rp_session_state_get_type (void) G_GNUC_CONST;
const char *rp_session_state_to_string (RpSessionState state);

G_END_DECLS
