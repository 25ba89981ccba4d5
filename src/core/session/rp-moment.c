/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-moment.h"

#include "model/rp-clip-place.h"

/* Reads a plan at one moment. Nothing here keeps state: the same question has the same answer, always. */

static void
find_cue (RpMoment *moment, guint turn)
{
  GPtrArray *cues = rp_exercise_get_cues (moment->exercise);
  guint n_cues = 0;
  guint wanted;

  for (guint i = 0; i < cues->len; i++)
    n_cues += ((const RpCue *) g_ptr_array_index (cues, i))->phase == moment->phase_index;
  if (n_cues == 0)
    return;

  /* A phase with several cues shows one each repetition, so that each is read in peace; where the sides take turns, each
   * side sees it. */
  if (moment->step->first_side != RP_SIDE_NONE)
    turn /= 2;
  wanted = turn % n_cues;
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      if (cue->phase == moment->phase_index && wanted-- == 0)
        moment->cue = cue->text;
    }
}

static void
find_clip (RpMoment *moment)
{
  guint n_phases = rp_exercise_get_phases (moment->exercise)->len;

  moment->clip = rp_exercise_get_default_clip (moment->exercise);
  if (!moment->clip)
    return;

  rp_clip_get_pass (moment->clip, moment->side, n_phases, &moment->pass);
  moment->clip_position = moment->pass.start;
}

static void
place_in_clip (RpMoment *moment)
{
  guint n_phases = moment->step->n_phases;
  RpClipPlace place = { .phase = moment->phase_index };
  RpStretch stretch = { .kind = moment->phase->kind, .duration = moment->phase_duration };
  gint64 start, end;

  if (!moment->clip)
    return;

  /* Each repetition is the next one of the clip; after its last one comes the first. */
  place.rep = (guint) (moment->round % moment->pass.n_reps);
  moment->clip_lap = (guint) (moment->round / moment->pass.n_reps);
  rp_clip_place_get_phase (&place, moment->clip, &moment->pass, n_phases, &start, &end);
  stretch.natural = moment->clip_natural = end - start;
  moment->clip_position
      = start + rp_stretch_find_offset (&stretch, moment->phase_elapsed, &moment->clip_rate);
}

static void
find_phase (RpMoment *moment, gint64 inside_rep)
{
  const RpStep *step = moment->step;
  guint i = 0;
  gint64 begin;

  while (i + 1 < step->n_phases && step->phase_ends[i] <= inside_rep)
    i++;

  begin = i > 0 ? step->phase_ends[i - 1] : 0;
  moment->phase_index = i;
  moment->phase = g_ptr_array_index (rp_exercise_get_phases (moment->exercise), i);
  moment->phase_elapsed = inside_rep - begin;
  moment->phase_duration = step->phase_ends[i] - begin;
  moment->cue_kind = moment->phase->kind;
}

/* A repetition counts at its end mark: where the last phase that is not a rest ends. */
static gboolean
is_counted (const RpMoment *moment, gint64 inside_rep)
{
  GPtrArray *phases = rp_exercise_get_phases (moment->exercise);
  guint last = phases->len;

  while (last > 1 && ((const RpPhase *) g_ptr_array_index (phases, last - 1))->kind == RP_PHASE_REST)
    last--;
  return inside_rep >= moment->step->phase_ends[last - 1];
}

static void
fill_common (RpPlan *plan, guint index, RpMoment *moment)
{
  const RpStep *step = rp_plan_get_step (plan, index);
  const RpProgramItem *item = rp_program_get_item (rp_plan_get_program (plan), step->item);

  *moment = (RpMoment){
    .step_index = index,
    .step = step,
    .exercise = item->exercise,
    .dose = rp_plan_get_dose (plan, step->item),
    .next_turn = rp_plan_find_turn (plan, index),
  };
}

/* After so many repetitions or rounds. */
static void
fill_side (RpMoment *moment, guint rep)
{
  moment->side = rp_step_find_side (moment->step, rep);
  find_clip (moment);
}

/* After so many repetitions or rounds, and so many rounds of the picture. */
static void
fill_turn (RpMoment *moment, guint rep, gint64 round, gint64 inside_rep)
{
  moment->round = MAX (round, 0);
  fill_side (moment, rep);
  find_phase (moment, inside_rep);
  find_cue (moment, rep);
  place_in_clip (moment);
}

static void
fill_paced_turn (RpMoment *moment)
{
  const RpStep *step = moment->step;
  gint64 inside_rep;
  gint64 cycle = rp_step_find_round (step, moment->step_elapsed, &inside_rep);
  guint rep;

  /* At the very end of the turn. */
  if (step->reps > 0 && cycle >= step->reps)
    {
      inside_rep += (cycle - (step->reps - 1)) * step->rep_duration;
      cycle = step->reps - 1;
    }
  rep = (guint) MAX (cycle, 0);
  moment->rep = step->reps > 0 ? rep + 1 : 0;
  fill_turn (moment, rep, cycle + step->ahead, inside_rep);
  if (step->reps == 0)
    return;

  moment->reps_done = (guint) MAX (cycle + is_counted (moment, inside_rep), 0);
  moment->lap_elapsed = inside_rep;
  moment->lap_duration = step->rep_duration;
}

/**
 * rp_moment_at:
 * @plan: a plan
 * @elapsed: microseconds since the plan began; clamped to the plan
 * @moment: (out caller-allocates): where to put the answer
 *
 * Says what is going on at a moment of the plan. A turn at the person's own pace is read as if it were paced; use
 * rp_moment_at_own_pace() while it waits.
 */
void
rp_moment_at (RpPlan *plan, gint64 elapsed, RpMoment *moment)
{
  g_return_if_fail (plan);
  g_return_if_fail (moment);

  elapsed = CLAMP (elapsed, 0, rp_plan_get_duration (plan));
  fill_common (plan, rp_plan_find_step (plan, elapsed), moment);
  moment->step_elapsed = elapsed - moment->step->start;
  moment->step_remaining = moment->step->duration - moment->step_elapsed;
  moment->lap_elapsed = moment->step_elapsed;
  moment->lap_duration = moment->step->duration;
  if (moment->step->kind == RP_STEP_WORK)
    fill_paced_turn (moment);
  else
    fill_side (moment, 0);
}

/**
 * rp_moment_at_own_pace:
 * @plan: a plan
 * @step: index of a turn at the person's own pace
 * @count: repetitions counted so far; clamped to the turn, unless it is as many as one can
 * @waited: microseconds the picture has been moving in this turn, 0 or more
 * @moment: (out caller-allocates): where to put the answer
 *
 * Says what is going on while a turn waits for the person: the picture goes round at its natural speed, the count
 * stands where the person put it.
 */
void
rp_moment_at_own_pace (RpPlan *plan, guint step, guint count, gint64 waited, RpMoment *moment)
{
  gint64 cycle;

  g_return_if_fail (plan);
  g_return_if_fail (step < rp_plan_get_n_steps (plan));
  g_return_if_fail (rp_plan_get_step (plan, step)->pace == RP_PACE_OWN);
  g_return_if_fail (waited >= 0);
  g_return_if_fail (moment);

  fill_common (plan, step, moment);
  if (moment->step->measure != RP_MEASURE_OPEN)
    count = MIN (count, moment->step->reps);
  moment->reps_done = count;
  moment->rep = moment->step->measure == RP_MEASURE_OPEN ? count + 1 : MIN (count + 1, moment->step->reps);
  moment->step_elapsed = rp_step_find_rep (moment->step, count);
  moment->step_remaining = moment->step->duration - moment->step_elapsed;
  moment->lap_duration = moment->step->rep_duration;
  moment->lap_elapsed = waited % moment->lap_duration;
  cycle = waited / moment->lap_duration;
  fill_turn (moment, moment->rep - 1, cycle, moment->lap_elapsed);
}

static gboolean
is_moving (const RpPhase *phase)
{
  return phase->kind == RP_PHASE_LIFT || phase->kind == RP_PHASE_LOWER;
}

static gboolean
has_middle (GPtrArray *drawings)
{
  for (guint i = 0; i < drawings->len; i++)
    if (((const RpDrawing *) g_ptr_array_index (drawings, i))->place == RP_DRAWING_MIDDLE)
      return TRUE;
  return FALSE;
}

/* The first way leads to the end, the other way back; a step sideways has two ways there. What keeps still keeps its place. */
static RpDrawingPlace
find_place (const RpMoment *moment, gboolean middle)
{
  GPtrArray *phases = rp_exercise_get_phases (moment->exercise);
  gboolean travels = middle && moment->dose->measure == RP_MEASURE_STEPS;
  const RpPhase *first = NULL;
  guint n_moving = 0;
  RpDrawingPlace place = RP_DRAWING_START;

  for (guint i = 0; i <= moment->phase_index; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if (!is_moving (phase))
        continue;
      if (!first)
        first = phase;
      n_moving++;
      place = phase->kind == first->kind ? RP_DRAWING_END : RP_DRAWING_START;
      if (travels)
        place = n_moving == 1 ? RP_DRAWING_MIDDLE : RP_DRAWING_END;
    }
  if (!first)
    return moment->phase->kind == RP_PHASE_HOLD ? RP_DRAWING_END : RP_DRAWING_START;
  if (middle && !travels && is_moving (moment->phase) && moment->phase_elapsed * 2 < moment->phase_duration)
    return RP_DRAWING_MIDDLE;
  return place;
}

/**
 * rp_moment_get_drawing:
 * @moment: a moment
 *
 * Says which of the drawings of the exercise shows what the phase leads to; outside a turn, how it begins.
 *
 * Returns: (transfer none) (nullable): the drawing; it lives as long as the plan
 */
const RpDrawing *
rp_moment_get_drawing (const RpMoment *moment)
{
  GPtrArray *drawings;
  RpDrawingPlace place = RP_DRAWING_START;
  const RpDrawing *found = NULL;

  g_return_val_if_fail (moment, NULL);

  drawings = rp_exercise_get_drawings (moment->exercise);
  if (moment->phase)
    place = find_place (moment, has_middle (drawings));
  for (guint i = 0; i < drawings->len; i++)
    {
      const RpDrawing *drawing = g_ptr_array_index (drawings, i);

      if (!rp_drawing_fits (drawing, moment->dose ? moment->dose->load : NULL))
        continue;
      if (!found || drawing->place == place)
        found = drawing;
    }
  return found;
}
