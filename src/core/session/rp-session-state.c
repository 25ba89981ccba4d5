/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-state.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpSessionState,
                    rp_session_state,
                    G_DEFINE_ENUM_VALUE (RP_SESSION_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_FINISHED, "finished"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_STOPPED, "stopped"))

/**
 * rp_session_state_to_string:
 * @state: a state
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_session_state_to_string (RpSessionState state)
{
  return rp_enum_get_nick (RP_TYPE_SESSION_STATE, state);
}
