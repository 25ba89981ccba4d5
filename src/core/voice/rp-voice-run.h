/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"
#include "session/rp-session-notice.h"

G_BEGIN_DECLS

/**
 * RpVoiceBeat:
 * @at: when the session tells it, in microseconds since the plan began
 * @notice: what it tells
 * @step: index of the step it belongs to
 * @rep: see #RpUtterance
 * @phase: likewise
 * @moment: what there is to see then; it lives as long as the plan
 * @says_cue: whether its cue is said here, see rp_voice_cues_mark()
 *
 * One thing that a session tells while it goes through a plan as it is laid out.
 */
typedef struct
{
  gint64 at;
  RpSessionNotice notice;
  guint step;
  guint rep;
  guint phase;
  RpMoment moment;
  gboolean says_cue;
} RpVoiceBeat;

GArray *rp_voice_run_step (RpPlan *plan, guint step);
void rp_voice_run_place (RpVoiceBeat *beat, RpPlan *plan);

G_END_DECLS
