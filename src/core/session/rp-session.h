/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"
#include "session/rp-moment.h"

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

/**
 * RpSessionEvent:
 * @RP_SESSION_START: begin the plan
 * @RP_SESSION_PAUSE: keep everything in its place
 * @RP_SESSION_RESUME: go on
 * @RP_SESSION_SKIP: to the next step
 * @RP_SESSION_BACK: to the start of this step; again within 2 seconds, to the step before
 * @RP_SESSION_EXTEND: 10 more seconds on a step between turns
 * @RP_SESSION_REPEAT: this set once more, from its first turn
 * @RP_SESSION_COUNT: one repetition done, at the person's own pace
 * @RP_SESSION_UNCOUNT: take one back
 * @RP_SESSION_STOP: end early
 * @RP_SESSION_SLEPT: the machine was suspended; sent by the session itself
 * @RP_SESSION_STEP: time has reached another step; sent by the session itself
 *
 * What may happen to a session.
 */
typedef enum
{
  RP_SESSION_START,
  RP_SESSION_PAUSE,
  RP_SESSION_RESUME,
  RP_SESSION_SKIP,
  RP_SESSION_BACK,
  RP_SESSION_EXTEND,
  RP_SESSION_REPEAT,
  RP_SESSION_COUNT,
  RP_SESSION_UNCOUNT,
  RP_SESSION_STOP,
  RP_SESSION_SLEPT,
  RP_SESSION_STEP,
} RpSessionEvent;

/**
 * RpSessionNotice:
 * @RP_SESSION_NOTICE_STEP: a step began
 * @RP_SESSION_NOTICE_PHASE: a phase began
 * @RP_SESSION_NOTICE_HOLD_END: a hold ended
 * @RP_SESSION_NOTICE_REP: a repetition was counted
 * @RP_SESSION_NOTICE_COUNTDOWN: one of the last three seconds before a turn began
 * @RP_SESSION_NOTICE_TURN_END: a turn ended, by time, by count or by a skip; see #RpSession::turn-ended
 * @RP_SESSION_NOTICE_SLEPT: the machine slept, the session is paused
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
  RP_SESSION_NOTICE_SLEPT,
  RP_SESSION_NOTICE_DONE,
} RpSessionNotice;

#define RP_TYPE_SESSION_STATE (rp_session_state_get_type ())
#define RP_TYPE_SESSION (rp_session_get_type ())
G_DECLARE_FINAL_TYPE (RpSession, rp_session, RP, SESSION, GObject)

GType rp_session_state_get_type (void) G_GNUC_CONST;
const char *rp_session_state_to_string (RpSessionState state);
const char *rp_session_event_to_string (RpSessionEvent event);
const char *rp_session_notice_to_string (RpSessionNotice notice);
RpSession *rp_session_new (RpPlan *plan, RpClock *clock);
gboolean rp_session_send (RpSession *self, RpSessionEvent event, GError **error);
gboolean rp_session_can (RpSession *self, RpSessionEvent event);
RpSessionState rp_session_get_state (RpSession *self);
RpPlan *rp_session_get_plan (RpSession *self);
gint64 rp_session_get_elapsed (RpSession *self);
gint64 rp_session_get_worked (RpSession *self);
void rp_session_get_moment (RpSession *self, RpMoment *moment);
guint rp_session_get_done (RpSession *self, guint step);

G_END_DECLS
