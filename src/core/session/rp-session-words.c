/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session.h"

/* The names of a session's states, events and notices. */

/**
 * rp_session_state_get_type:
 *
 * Returns: the registered type of #RpSessionState
 */
GType
rp_session_state_get_type (void)
{
  static const GEnumValue values[] = {
    { RP_SESSION_IDLE, "RP_SESSION_IDLE", "idle" },
    { RP_SESSION_RUNNING, "RP_SESSION_RUNNING", "running" },
    { RP_SESSION_WAITING, "RP_SESSION_WAITING", "waiting" },
    { RP_SESSION_PAUSED, "RP_SESSION_PAUSED", "paused" },
    { RP_SESSION_FINISHED, "RP_SESSION_FINISHED", "finished" },
    { RP_SESSION_STOPPED, "RP_SESSION_STOPPED", "stopped" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("RpSessionState", values));
  return type;
}

/**
 * rp_session_state_to_string:
 * @state: a state
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_session_state_to_string (RpSessionState state)
{
  static const char *const names[] = { "idle", "running", "waiting", "paused", "finished", "stopped" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (names), NULL);
  return names[state];
}

/**
 * rp_session_event_to_string:
 * @event: an event
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_session_event_to_string (RpSessionEvent event)
{
  static const char *const names[] = { "start",  "pause", "resume",  "skip", "back",  "extend",
                                       "repeat", "count", "uncount", "stop", "slept", "step" };

  g_return_val_if_fail ((guint) event < G_N_ELEMENTS (names), NULL);
  return names[event];
}

/**
 * rp_session_notice_to_string:
 * @notice: a notice
 *
 * Returns: (transfer none): its name for logs and the command line; not translated
 */
const char *
rp_session_notice_to_string (RpSessionNotice notice)
{
  static const char *const names[]
      = { "step", "phase", "hold-end", "rep", "countdown", "turn-end", "slept", "done" };

  g_return_val_if_fail ((guint) notice < G_N_ELEMENTS (names), NULL);
  return names[notice];
}
