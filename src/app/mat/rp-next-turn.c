/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-next-turn.h"

/* What comes is shown so long before a change, so that it is no surprise. */
#define NEAR (5 * G_USEC_PER_SEC)

/* At the person's own pace nobody knows the seconds: it is the last repetition. */
static gboolean
is_ending (const RpMoment *moment)
{
  const RpStep *step = moment->step;

  if (step->kind != RP_STEP_WORK)
    return FALSE;
  if (step->pace == RP_PACE_OWN)
    return step->reps > 0 && moment->reps_done + 1 >= step->reps;

  return moment->step_remaining <= NEAR;
}

/**
 * rp_next_turn_init:
 * @self: (out caller-allocates): what comes
 * @plan: a plan
 * @moment: a moment of it
 *
 * Finds the turn after a moment.
 */
void
rp_next_turn_init (RpNextTurn *self, RpPlan *plan, const RpMoment *moment)
{
  const RpStep *next;

  g_return_if_fail (self);
  g_return_if_fail (plan);
  g_return_if_fail (moment);

  *self = (RpNextTurn){ NULL, RP_SIDE_NONE, FALSE };
  if (moment->next_turn == G_MAXUINT)
    return;

  next = rp_plan_get_step (plan, moment->next_turn);
  self->exercise = rp_program_get_item (rp_plan_get_program (plan), next->item)->exercise;
  self->side = next->side;
  self->near = is_ending (moment) && (next->item != moment->step->item || next->side != moment->step->side);
}

/**
 * rp_next_turn_is_mirrored:
 * @self: what comes
 *
 * Returns: whether a still must be turned over to show the side, for it shows the one that was filmed
 */
gboolean
rp_next_turn_is_mirrored (const RpNextTurn *self)
{
  const RpClip *clip;
  RpClipPass pass;

  g_return_val_if_fail (self, FALSE);

  clip = self->exercise ? rp_exercise_get_default_clip (self->exercise) : NULL;
  if (!clip)
    return FALSE;

  rp_clip_get_pass (clip, self->side, rp_exercise_get_phases (self->exercise)->len, &pass);
  return pass.mirrored;
}
