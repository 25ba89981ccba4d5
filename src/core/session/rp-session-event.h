/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpSessionEvent:
 * @RP_SESSION_START: begin the plan
 * @RP_SESSION_PAUSE: keep everything in its place
 * @RP_SESSION_RESUME: go on
 * @RP_SESSION_SKIP: to the next step
 * @RP_SESSION_BACK: to the start of this step; again within 2 seconds, to the step before
 * @RP_SESSION_EXTEND: 10 more seconds on a step between turns
 * @RP_SESSION_REPEAT: this set once more, from its first turn
 * @RP_SESSION_COUNT: one repetition done, at the person's own pace; two within 0.3 seconds are one
 * @RP_SESSION_UNCOUNT: take one back
 * @RP_SESSION_STOP: end early
 * @RP_SESSION_SLOWER: from now on a tenth of the program's speed slower
 * @RP_SESSION_FASTER: a tenth faster
 * @RP_SESSION_HOLD_SHORTER: hold for less long in this exercise; between turns, in the one to come
 * @RP_SESSION_HOLD_LONGER: hold for longer in it
 * @RP_SESSION_WAIT: let the person lead this exercise, at their own pace; once more, the session leads again
 * @RP_SESSION_FEWER: ask for less of this exercise, within the range of its dose
 * @RP_SESSION_MORE: ask for more of it
 * @RP_SESSION_PLAIN: everything as the program says again
 * @RP_SESSION_SLEPT: nobody saw the time pass: the computer slept or stood still; sent by the session itself
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
  RP_SESSION_SLOWER,
  RP_SESSION_FASTER,
  RP_SESSION_HOLD_SHORTER,
  RP_SESSION_HOLD_LONGER,
  RP_SESSION_WAIT,
  RP_SESSION_FEWER,
  RP_SESSION_MORE,
  RP_SESSION_PLAIN,
  RP_SESSION_SLEPT,
  RP_SESSION_STEP,
} RpSessionEvent;

#define RP_TYPE_SESSION_EVENT (rp_session_event_get_type ())

GType rp_session_event_get_type (void) G_GNUC_CONST;
const char *rp_session_event_to_string (RpSessionEvent event);

G_END_DECLS
