/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-readout-key.h"

#include "words/rp-moment-words.h"

/**
 * rp_readout_key_init:
 * @self: (out caller-allocates): a key
 * @session: a session
 * @moment: where that stands now
 *
 * Sets a key for a moment.
 */
void
rp_readout_key_init (RpReadoutKey *self, RpSession *session, const RpMoment *moment)
{
  g_return_if_fail (self);
  g_return_if_fail (RP_IS_SESSION (session));
  g_return_if_fail (moment);

  *self = (RpReadoutKey){
    .state = rp_session_get_state (session),
    .plan = rp_session_get_plan (session),
    .step = moment->step_index,
    .rep = moment->rep,
    .reps_done = moment->reps_done,
    .phase = moment->phase_index,
    .phase_seconds = rp_moment_words_seconds (moment->phase_duration - moment->phase_elapsed),
    .step_seconds = rp_moment_words_seconds (moment->step_remaining),
    .elapsed_seconds = rp_session_get_elapsed (session) / G_USEC_PER_SEC,
  };
}

/**
 * rp_readout_key_equal:
 * @a: a key
 * @b: another key
 *
 * Returns: %TRUE when nothing changes for the eye between their moments
 */
gboolean
rp_readout_key_equal (const RpReadoutKey *a, const RpReadoutKey *b)
{
  g_return_val_if_fail (a, FALSE);
  g_return_val_if_fail (b, FALSE);

  return a->state == b->state && a->plan == b->plan && a->step == b->step && a->rep == b->rep
         && a->reps_done == b->reps_done && a->phase == b->phase && a->phase_seconds == b->phase_seconds
         && a->step_seconds == b->step_seconds && a->elapsed_seconds == b->elapsed_seconds;
}
