/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-tone.h"

#define MS G_TIME_SPAN_MILLISECOND

/* In the order of RpStepKind: getting ready begins without a tone. */
static const gint64 steps[] = {
  [RP_STEP_GET_READY] = 0,   [RP_STEP_WORK] = 340 * MS, [RP_STEP_SIDE_CHANGE] = 480 * MS,
  [RP_STEP_REST] = 420 * MS, [RP_STEP_NEXT] = 420 * MS,
};

/**
 * rp_voice_tone_get_length:
 * @notice: what a session tells
 * @step: what the step it belongs to is for
 *
 * The core knows no sound; what is heard is decided in the app, and how long that takes in media. A test there holds both
 * to this.
 *
 * Returns: how long the tone for it may sound, in microseconds; 0 where there is none
 */
gint64
rp_voice_tone_get_length (RpSessionNotice notice, RpStepKind step)
{
  switch (notice)
    {
    case RP_SESSION_NOTICE_STEP:
      g_return_val_if_fail (step < G_N_ELEMENTS (steps), 0);
      return steps[step];
    case RP_SESSION_NOTICE_COUNTDOWN:
      return 70 * MS;
    case RP_SESSION_NOTICE_REP:
      return 110 * MS;
    case RP_SESSION_NOTICE_HOLD_END:
      return 220 * MS;
    case RP_SESSION_NOTICE_HALF_WAY:
    case RP_SESSION_NOTICE_TIME_LEFT:
      return 240 * MS;
    case RP_SESSION_NOTICE_DONE:
      return 740 * MS;
    case RP_SESSION_NOTICE_PHASE:
    case RP_SESSION_NOTICE_TURN_END:
    case RP_SESSION_NOTICE_SLEPT:
    default:
      return 0;
    }
}
