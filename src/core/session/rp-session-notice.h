/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpSessionNotice:
 * @RP_SESSION_NOTICE_STEP: a step began
 * @RP_SESSION_NOTICE_PHASE: a phase began
 * @RP_SESSION_NOTICE_HOLD_END: a hold ended
 * @RP_SESSION_NOTICE_REP: a repetition was counted
 * @RP_SESSION_NOTICE_COUNTDOWN: one of the last three seconds before a turn began
 * @RP_SESSION_NOTICE_TURN_END: a turn ended, by time, by count or by a skip; see #RpSession::turn-ended
 * @RP_SESSION_NOTICE_HALF_WAY: half of a turn that counts time is over; after a phase that begins at that instant
 * @RP_SESSION_NOTICE_TIME_LEFT: %RP_STEP_TIME_LEFT is left of such a turn; likewise
 * @RP_SESSION_NOTICE_SLEPT: the computer slept or stood still, the session is paused
 * @RP_SESSION_NOTICE_DONE: the last turn is done
 *
 * What a session tells those who make sounds, speak or log; see #RpSession::notice.
 */
typedef enum
{
  RP_SESSION_NOTICE_STEP,
  RP_SESSION_NOTICE_PHASE,
  RP_SESSION_NOTICE_HOLD_END,
  RP_SESSION_NOTICE_REP,
  RP_SESSION_NOTICE_COUNTDOWN,
  RP_SESSION_NOTICE_TURN_END,
  RP_SESSION_NOTICE_HALF_WAY,
  RP_SESSION_NOTICE_TIME_LEFT,
  RP_SESSION_NOTICE_SLEPT,
  RP_SESSION_NOTICE_DONE,
} RpSessionNotice;

#define RP_TYPE_SESSION_NOTICE (rp_session_notice_get_type ())

GType rp_session_notice_get_type (void) G_GNUC_CONST;
const char *rp_session_notice_to_string (RpSessionNotice notice);

G_END_DECLS
