/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-step.h"

#include "base/rp-enum.h"

/* Half of less than this is soon over. */
#define LEAST_FOR_HALF_WAY (20 * G_USEC_PER_SEC)
/* How long a turn must be to tell what is left of it. */
#define LEAST_FOR_TIME_LEFT (45 * G_USEC_PER_SEC)
/* Two such words nearer than this to each other are one too many. */
#define MARKS_APART (5 * G_USEC_PER_SEC)

G_DEFINE_ENUM_TYPE (RpStepKind,
                    rp_step_kind,
                    G_DEFINE_ENUM_VALUE (RP_STEP_GET_READY, "get-ready"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_WORK, "work"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_SIDE_CHANGE, "side-change"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_REST, "rest"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_NEXT, "next"))

/**
 * rp_step_kind_to_string:
 * @kind: a kind of step
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_step_kind_to_string (RpStepKind kind)
{
  return rp_enum_get_nick (RP_TYPE_STEP_KIND, kind);
}

/**
 * rp_step_counts_reps:
 * @step: a step
 *
 * Returns: %TRUE for a turn that counts repetitions or steps, with or without a number to reach
 */
gboolean
rp_step_counts_reps (const RpStep *step)
{
  g_return_val_if_fail (step, FALSE);

  return step->kind == RP_STEP_WORK && step->measure != RP_MEASURE_TIME;
}

/**
 * rp_step_get_planned:
 * @step: a step
 *
 * Returns: how much a turn asks for: repetitions, steps or whole seconds; 0 where it is as many as one can
 */
guint
rp_step_get_planned (const RpStep *step)
{
  g_return_val_if_fail (step, 0);

  return rp_step_counts_reps (step) ? step->reps : (guint) (step->duration / G_USEC_PER_SEC);
}

/**
 * rp_step_get_share:
 * @step: a turn
 * @done: how much of it was done
 *
 * Returns: which part of what was asked for that is, 0 to 1; anything is all of as many as one can
 */
double
rp_step_get_share (const RpStep *step, guint done)
{
  g_return_val_if_fail (step, 0);

  return MIN (done / (double) MAX (rp_step_get_planned (step), 1), 1);
}

/**
 * rp_step_find_round:
 * @step: a turn
 * @inside: microseconds since it starts, 0 or more
 * @inside_round: (out): microseconds since that round of its phases began
 *
 * Finds the place in the cadence of a turn.
 *
 * Returns: how many repetitions or rounds came before; -1 while a turn that was at the person's own pace ends what
 *   comes before its first
 */
gint64
rp_step_find_round (const RpStep *step, gint64 inside, gint64 *inside_round)
{
  gint64 place;
  gint64 round;

  g_return_val_if_fail (step && step->rep_duration > 0, 0);
  g_return_val_if_fail (inside_round, 0);

  /* Of what came before a change, the new cadence knows nothing. */
  place = MAX (inside + step->shift, -step->rep_duration);
  round = place >= 0 ? place / step->rep_duration : -1;
  *inside_round = place - round * step->rep_duration;
  return round;
}

/**
 * rp_step_find_rep:
 * @step: a turn that counts repetitions
 * @count: how many are done
 *
 * Says where in the turn it stands. As many as one can may be more than its time was reckoned for; then it stands at the
 * last one.
 *
 * Returns: microseconds since the turn began, less than its duration unless all that were asked for are done
 */
gint64
rp_step_find_rep (const RpStep *step, guint count)
{
  g_return_val_if_fail (step, 0);

  if (step->measure == RP_MEASURE_OPEN)
    count = MIN (count, (guint) ((step->duration + step->shift) / step->rep_duration) - 1);
  return MAX (count * step->rep_duration - step->shift, 0);
}

/**
 * rp_step_find_place:
 * @step: a turn
 * @amount: how much of it was done before: repetitions, steps or whole seconds
 *
 * Says where in the turn somebody goes on who comes back to it: where a repetition or a round begins, and never behind the
 * last one.
 *
 * Returns: microseconds since the turn began
 */
gint64
rp_step_find_place (const RpStep *step, guint amount)
{
  gint64 rounds = amount;
  gint64 n_rounds;

  g_return_val_if_fail (step && step->kind == RP_STEP_WORK, 0);

  if (!rp_step_counts_reps (step))
    rounds = (gint64) amount * G_USEC_PER_SEC / step->rep_duration;
  n_rounds = step->duration / step->rep_duration;
  return CLAMP (rounds, 0, MAX (n_rounds - 1, 0)) * step->rep_duration;
}

/**
 * rp_step_find_side:
 * @step: a step
 * @rep: how many repetitions or rounds of it came before
 *
 * Returns: the side that works then
 */
RpSide
rp_step_find_side (const RpStep *step, guint rep)
{
  g_return_val_if_fail (step, RP_SIDE_NONE);

  if (step->first_side == RP_SIDE_NONE)
    return step->side;
  return rep % 2 == 0 ? step->first_side : rp_side_other (step->first_side);
}

/**
 * rp_step_find_marks:
 * @step: a step whose duration is known
 *
 * Sets the two places inside a turn that counts time at which a person hears how far it is: half-way in turns of 20
 * seconds or more, and %RP_STEP_TIME_LEFT in those of 45 or more. Where both would come within five seconds, it is the
 * latter.
 */
void
rp_step_find_marks (RpStep *step)
{
  g_return_if_fail (step);

  step->half_way = step->time_left = 0;
  if (step->kind != RP_STEP_WORK || step->measure != RP_MEASURE_TIME)
    return;
  if (step->duration >= LEAST_FOR_TIME_LEFT)
    step->time_left = step->duration - RP_STEP_TIME_LEFT;
  if (step->duration >= LEAST_FOR_HALF_WAY)
    step->half_way = step->duration / 2;
  if (step->time_left > 0 && ABS (step->half_way - step->time_left) <= MARKS_APART)
    step->half_way = 0;
}
