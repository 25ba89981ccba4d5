/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"

G_BEGIN_DECLS

/**
 * RpReadoutKey:
 * @state: what the session is doing
 * @plan: (transfer none): its plan, only to be compared
 * @step: which step of it
 * @rep: which repetition
 * @reps_done: how many are done
 * @phase: which phase
 * @phase_seconds: seconds left of it, as they are counted down
 * @step_seconds: seconds left of the step, as they are counted down
 * @elapsed_seconds: whole seconds since the session began
 *
 * All that the words of a session depend on.
 */
typedef struct
{
  RpSessionState state;
  RpPlan *plan;
  guint step;
  guint rep;
  guint reps_done;
  guint phase;
  guint phase_seconds;
  guint step_seconds;
  gint64 elapsed_seconds;
} RpReadoutKey;

void rp_readout_key_init (RpReadoutKey *self, RpSession *session, const RpMoment *moment);
gboolean rp_readout_key_equal (const RpReadoutKey *a, const RpReadoutKey *b);

G_END_DECLS
