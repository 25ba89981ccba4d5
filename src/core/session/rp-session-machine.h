/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"
#include "session/rp-moment.h"
#include "session/rp-session-event.h"
#include "session/rp-session-notice.h"
#include "session/rp-session-stand.h"
#include "session/rp-session-state.h"

G_BEGIN_DECLS

/* Two wake-ups farther apart than this mean that nobody saw the time between them. */
#define RP_SESSION_MACHINE_GAP (2 * G_USEC_PER_SEC)
/* Boot time may run ahead of monotonic time by this much before it counts as sleep. */
#define RP_SESSION_MACHINE_NAP G_USEC_PER_SEC

/**
 * RpSessionCarried:
 * @turn: index of the step that goes on, or %G_MAXUINT when none does
 * @amount: how much of it is done already; it stands in the machine's done, until the turn ends with more
 * @done: what had been done of it before that
 * @repeated: likewise, what besides
 *
 * A turn that was broken off.
 */
typedef struct
{
  guint turn;
  guint amount;
  guint done;
  guint repeated;
} RpSessionCarried;

/**
 * RpSessionMachine:
 * @plan: the plan being led; another one after a step was made longer, or the person changed it
 * @left: (nullable): the plan that the last event left; what was reported of it before is told in it
 * @done: (element-type guint): for each step the most that was done of it when it ended
 * @repeated: (element-type guint): for each step what was done of it besides, when it was repeated or begun again
 * @state: what the session is doing
 * @elapsed: where the plan stood at @anchor, in microseconds since it began
 * @told: up to where the plan's boundaries have been told
 * @worked: how long the session had been going at @anchor, without its pauses, in microseconds
 * @entered: when the step at hand began, by @worked
 * @anchor: the instant that the rest is true of while the session moves
 * @count: the repetitions counted in a turn at the person's own pace
 * @counted: when the last of them was counted, by @worked
 * @waited: for how long the picture had been moving in that turn at @anchor, in microseconds
 * @carried: the turn that goes on where an earlier session left it, until it ends
 *
 * Where a session stands, as a plain value. It reads no clock and tells nobody; whoever holds it hands it the instant
 * and gets back, in order, what has happened. What may happen is in rp-session-rules, what time brings in rp-session-time.
 */
typedef struct
{
  RpPlan *plan;
  RpPlan *left;
  GArray *done;
  GArray *repeated;
  RpSessionState state;
  gint64 elapsed;
  gint64 told;
  gint64 worked;
  gint64 entered;
  RpInstant anchor;
  guint count;
  gint64 counted;
  gint64 waited;
  RpSessionCarried carried;
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
void rp_session_machine_init_at (RpSessionMachine *machine,
                                 RpPlan *plan,
                                 const RpSessionStand *stand,
                                 gint64 get_ready);
void rp_session_machine_clear (RpSessionMachine *machine);
void rp_session_machine_set_plan (RpSessionMachine *machine, RpPlan *plan);
gboolean rp_session_machine_is_moving (const RpSessionMachine *machine);
gint64 rp_session_machine_get_unseen (const RpSessionMachine *machine, RpInstant now);
void rp_session_machine_settle (RpSessionMachine *machine, gint64 monotonic);
void rp_session_machine_report (const RpSessionMachine *machine,
                                RpSessionNotice notice,
                                guint step,
                                guint done,
                                GArray *reports);
guint rp_session_machine_get_amount (const RpSessionMachine *machine, RpInstant now);
RpSessionStand *rp_session_machine_make_stand (const RpSessionMachine *machine, RpInstant now);
guint rp_session_machine_get_step (const RpSessionMachine *machine);
gint64 rp_session_machine_get_elapsed (const RpSessionMachine *machine, RpInstant now);
gint64 rp_session_machine_get_worked (const RpSessionMachine *machine, RpInstant now);
void rp_session_machine_get_moment (const RpSessionMachine *machine, RpInstant now, RpMoment *moment);

G_END_DECLS
