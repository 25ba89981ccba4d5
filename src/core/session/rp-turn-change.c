/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-turn-change.h"

#include "session/rp-stretch.h"

/* A turn that goes on in another cadence: where it stood, and the step it becomes. */
typedef struct
{
  const RpMoment *moment;
  const RpDose *dose;
  RpStep step;
  gint64 inside_round; /* where in a round of the new cadence the picture is what it was */
} Turn;

static gint64
phase_begin (const RpStep *step, guint phase)
{
  return phase > 0 ? step->phase_ends[phase - 1] : 0;
}

/* The same picture in the new cadence: in the same phase, as far through the clip. */
static gint64
carry_over (const RpStep *step, const RpMoment *moment)
{
  gint64 begin = phase_begin (step, moment->phase_index);
  const RpStretch from = { moment->phase->kind, moment->clip_natural, moment->phase_duration };
  const RpStretch to
      = { moment->phase->kind, moment->clip_natural, step->phase_ends[moment->phase_index] - begin };

  return begin + rp_stretch_carry_over (&from, moment->phase_elapsed, &to);
}

/* How many repetitions or rounds the sides need to have done as much as each other. */
static guint
get_unit (const RpStep *step)
{
  return step->first_side == RP_SIDE_NONE ? 1 : 2;
}

static gint64
round_up (gint64 count, guint unit)
{
  return (count + unit - 1) / unit * unit;
}

/* A count that is more than what is asked for now ends with the repetition at hand. */
static void
fit_reps (Turn *turn)
{
  guint at_hand = (guint) round_up (turn->moment->rep, get_unit (&turn->step));

  turn->step.reps = MAX (turn->step.reps, at_hand);
}

/* As many as one can are reckoned with as before. */
static gint64
count_reps (const Turn *turn)
{
  const RpStep *before = turn->moment->step;

  return turn->step.reps > 0 ? turn->step.reps : (before->duration + before->shift) / before->rep_duration;
}

static void
place_own (Turn *turn)
{
  const RpStep *before = turn->moment->step;
  gint64 done = turn->moment->reps_done;

  if (turn->step.reps == 0)
    done = (turn->moment->step_elapsed + before->shift) / before->rep_duration;
  turn->step.shift = done * turn->step.rep_duration - turn->moment->step_elapsed;
  turn->step.duration = count_reps (turn) * turn->step.rep_duration - turn->step.shift;
}

/* What comes after the end mark of a repetition belongs to the one that is done. */
static gboolean
is_after_the_mark (const Turn *turn)
{
  GPtrArray *phases = rp_exercise_get_phases (turn->moment->exercise);

  if (turn->moment->phase_index == 0)
    return FALSE;
  for (guint i = turn->moment->phase_index; i < phases->len; i++)
    if (((const RpPhase *) g_ptr_array_index (phases, i))->kind != RP_PHASE_REST)
      return FALSE;
  return TRUE;
}

static void
place_led (Turn *turn)
{
  gint64 before = (gint64) turn->moment->reps_done - is_after_the_mark (turn);

  turn->step.shift = before * turn->step.rep_duration + turn->inside_round - turn->moment->step_elapsed;
  turn->step.ahead = (gint64) turn->moment->round - before;
  turn->step.duration = turn->step.reps * turn->step.rep_duration - turn->step.shift;
}

/* With the round that ends nearest to what is asked for; where there are no rounds, then. */
static void
place_timed (Turn *turn)
{
  gint64 inside = turn->moment->step_elapsed;
  guint unit = get_unit (&turn->step);
  gint64 asked = (gint64) (turn->dose->amount * unit) * G_USEC_PER_SEC;
  gint64 cycle = turn->step.rep_duration * unit;
  gint64 cycles;

  turn->step.shift = turn->moment->round * turn->step.rep_duration + turn->inside_round - inside;
  if (turn->step.n_phases < 2 && unit == 1)
    {
      turn->step.duration = MAX (asked, inside + 1);
      return;
    }
  cycles = MAX ((asked + turn->step.shift + cycle / 2) / cycle, turn->moment->round / unit + 1);
  turn->step.duration = cycles * cycle - turn->step.shift;
}

/* What was told is not told again, and nothing is told too late. */
static gint64
keep_mark (gint64 before, gint64 mark, gint64 inside)
{
  if (before > 0 && before <= inside)
    return before;
  return mark > inside ? mark : 0;
}

static void
find_marks (Turn *turn)
{
  const RpStep *before = turn->moment->step;
  gint64 inside = turn->moment->step_elapsed;

  rp_step_find_marks (&turn->step);
  turn->step.half_way = keep_mark (before->half_way, turn->step.half_way, inside);
  turn->step.time_left = keep_mark (before->time_left, turn->step.time_left, inside);
}

static void
place (Turn *turn)
{
  if (turn->step.measure == RP_MEASURE_TIME)
    place_timed (turn);
  else if (turn->step.pace == RP_PACE_OWN)
    place_own (turn);
  else
    place_led (turn);
  find_marks (turn);
}

/**
 * rp_turn_change_make:
 * @plan: a plan
 * @changes: what the person changes of it
 * @moment: where @plan stands
 * @waited: (out): for how long the picture has been moving then in a turn at the person's own pace, in microseconds;
 *   otherwise 0
 *
 * Makes the plan that goes on from a moment with other changes. What is over stays. The step at hand goes on from its own
 * place: its time, count and picture do not jump. All later steps are laid out anew.
 *
 * Returns: (transfer full): the plan
 */
RpPlan *
rp_turn_change_make (RpPlan *plan, RpPlanChanges *changes, const RpMoment *moment, gint64 *waited)
{
  g_autoptr (RpPlan) fresh = NULL;
  Turn turn = { .moment = moment };

  g_return_val_if_fail (plan && changes && moment && waited, NULL);

  *waited = 0;
  fresh = rp_plan_change (plan, changes, moment->step_index);
  if (moment->step->kind != RP_STEP_WORK)
    return g_steal_pointer (&fresh);

  turn.step = *rp_plan_get_step (fresh, moment->step_index);
  turn.dose = rp_plan_get_dose (fresh, moment->step->item);
  turn.inside_round = carry_over (&turn.step, moment);
  if (turn.step.reps > 0)
    fit_reps (&turn);
  /* The last repetition may be done but for the rest after it: there is nothing left to wait for. */
  if (turn.step.reps > 0 && moment->reps_done >= turn.step.reps)
    turn.step.pace = RP_PACE_PACED;
  place (&turn);
  if (turn.step.pace == RP_PACE_OWN)
    *waited = moment->round * turn.step.rep_duration + turn.inside_round;
  return rp_plan_with_step (fresh, moment->step_index, &turn.step);
}
