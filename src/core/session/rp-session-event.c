/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-event.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpSessionEvent,
                    rp_session_event,
                    G_DEFINE_ENUM_VALUE (RP_SESSION_START, "start"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_PAUSE, "pause"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_RESUME, "resume"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_SKIP, "skip"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_BACK, "back"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_EXTEND, "extend"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_REPEAT, "repeat"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_COUNT, "count"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_UNCOUNT, "uncount"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_STOP, "stop"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_SLOWER, "slower"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_FASTER, "faster"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_HOLD_SHORTER, "hold-shorter"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_HOLD_LONGER, "hold-longer"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_WAIT, "wait"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_FEWER, "fewer"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_MORE, "more"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_PLAIN, "plain"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_SLEPT, "slept"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_STEP, "step"))

/**
 * rp_session_event_to_string:
 * @event: an event
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_session_event_to_string (RpSessionEvent event)
{
  return rp_enum_get_nick (RP_TYPE_SESSION_EVENT, event);
}
