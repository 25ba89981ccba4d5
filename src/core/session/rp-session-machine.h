/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"
#include "session/rp-moment.h"
#include "session/rp-session-event.h"
#include "session/rp-session-notice.h"
#include "session/rp-session-state.h"

G_BEGIN_DECLS

/**
 * RpSessionMachine:
 * @plan: the plan being led; another one after a step was made longer
 * @done: (element-type guint): for each step how much of it was done when it last ended
 * @state: what the session is doing
 * @elapsed: where the plan stood at @anchor, in microseconds since it began
 * @told: up to where the plan's boundaries have been told
 * @worked: how long the session had been going at @anchor, without its pauses, in microseconds
 * @anchor: the instant that the rest is true of while the session moves
 * @count: the repetitions counted in a turn at the person's own pace
 * @waited: for how long the picture had been moving in that turn at @anchor, in microseconds
 *
 * The rules of a session as a plain value: one state, one table of what may happen in it, and what time brings. It
 * reads no clock and tells nobody; whoever holds it hands it the instant and gets back, in order, what has happened.
 */
typedef struct
{
  RpPlan *plan;
  GArray *done;
  RpSessionState state;
  gint64 elapsed;
  gint64 told;
  gint64 worked;
  RpInstant anchor;
  guint count;
  gint64 waited;
} RpSessionMachine;

/**
 * RpSessionReport:
 * @notice: what happened
 * @step: index of the step it belongs to
 * @done: with %RP_SESSION_NOTICE_TURN_END, how much of the turn was done; otherwise 0
 * @then: (transfer none): the machine as it was when it happened, to be read like any other but not to be changed
 *
 * One thing that happened to a session.
 */
typedef struct
{
  RpSessionNotice notice;
  guint step;
  guint done;
  RpSessionMachine then;
} RpSessionReport;

void rp_session_machine_init (RpSessionMachine *machine, RpPlan *plan);
void rp_session_machine_clear (RpSessionMachine *machine);
void rp_session_machine_catch_up (RpSessionMachine *machine, RpInstant now, GArray *reports);
gboolean
rp_session_machine_take (RpSessionMachine *machine, RpSessionEvent event, RpInstant now, GArray *reports);
gboolean rp_session_machine_can (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now);
gint64 rp_session_machine_get_deadline (const RpSessionMachine *machine, RpInstant now);
gint64 rp_session_machine_get_elapsed (const RpSessionMachine *machine, RpInstant now);
gint64 rp_session_machine_get_worked (const RpSessionMachine *machine, RpInstant now);
void rp_session_machine_get_moment (const RpSessionMachine *machine, RpInstant now, RpMoment *moment);

G_END_DECLS
