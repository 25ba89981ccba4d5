/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"
#include "session/rp-stretch.h"

G_BEGIN_DECLS

/**
 * RpMoment:
 * @step_index: which step of the plan
 * @step: (transfer none): the step itself
 * @exercise: (transfer none): the exercise at hand; between turns, the one to come
 * @dose: (transfer none): its dose
 * @side: whose turn it is at this moment; between turns, the one to come
 * @rep: the repetition under way, from 1; 0 outside a turn and in timed work
 * @reps_done: repetitions finished in this turn
 * @phase_index: which phase of the exercise, 0 outside a turn
 * @phase: (transfer none) (nullable): the phase itself, %NULL outside a turn
 * @phase_elapsed: microseconds since the phase began
 * @phase_duration: microseconds the phase takes in this plan; 0 outside a turn
 * @step_elapsed: microseconds since the step began
 * @step_remaining: microseconds until it ends
 * @lap_elapsed: microseconds since the ring's lap began: a repetition, or the whole step where seconds are counted
 * @lap_duration: microseconds a lap takes, more than 0
 * @round: how many times the picture has gone through the phases in this step
 * @cue: (transfer none) (nullable): the reminder to show
 * @cue_kind: the kind of the phase @cue belongs to; decides its colour
 * @clip: (transfer none) (nullable): the clip to show
 * @pass: the stretch of the clip that shows this side, a repetition or a few in a row; only with @clip
 * @clip_position: where in the clip, in microseconds, within [@pass.start, @pass.end)
 * @clip_lap: how many times the pass has been played in this step
 * @clip_natural: how long the phase takes in the clip, in microseconds; 0 outside a turn and without a clip
 * @clip_rate: how fast the clip moves at this moment; 0 while a still is held, else at least %RP_STRETCH_SLOWEST
 * @next_turn: index of the next turn after this step, or %G_MAXUINT when none is left
 *
 * Everything a screen, a sheet or a voice needs at one moment of a plan. A value: it points into the plan it came from
 * and lives no longer than that plan.
 */
typedef struct
{
  guint step_index;
  const RpStep *step;
  RpExercise *exercise;
  const RpDose *dose;
  RpSide side;
  guint rep;
  guint reps_done;
  guint phase_index;
  const RpPhase *phase;
  gint64 phase_elapsed;
  gint64 phase_duration;
  gint64 step_elapsed;
  gint64 step_remaining;
  gint64 lap_elapsed;
  gint64 lap_duration;
  gint64 round;
  const char *cue;
  RpPhaseKind cue_kind;
  const RpClip *clip;
  RpClipPass pass;
  gint64 clip_position;
  guint clip_lap;
  gint64 clip_natural;
  double clip_rate;
  guint next_turn;
} RpMoment;

void rp_moment_at (RpPlan *plan, gint64 elapsed, RpMoment *moment);
void rp_moment_at_own_pace (RpPlan *plan, guint step, guint count, gint64 waited, RpMoment *moment);
const RpDrawing *rp_moment_get_drawing (const RpMoment *moment);

G_END_DECLS
