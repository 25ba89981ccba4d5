/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-notice.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpSessionNotice,
                    rp_session_notice,
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_STEP, "step"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_PHASE, "phase"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_HOLD_END, "hold-end"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_REP, "rep"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_COUNTDOWN, "countdown"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_TURN_END, "turn-end"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_HALF_WAY, "half-way"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_TIME_LEFT, "time-left"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_SLEPT, "slept"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_NOTICE_DONE, "done"))

/**
 * rp_session_notice_to_string:
 * @notice: a notice
 *
 * Returns: (transfer none): its name for logs and the command line; not translated
 */
const char *
rp_session_notice_to_string (RpSessionNotice notice)
{
  return rp_enum_get_nick (RP_TYPE_SESSION_NOTICE, notice);
}
