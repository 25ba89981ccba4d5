/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"

G_BEGIN_DECLS

/**
 * RpNextTurn:
 * @exercise: (transfer none) (nullable): the exercise of the turn to come, or %NULL when none comes
 * @side: the side it is for
 * @near: whether the turn at hand is about to end, and another exercise or side comes
 *
 * What comes after the turn at hand.
 */
typedef struct
{
  RpExercise *exercise;
  RpSide side;
  gboolean near;
} RpNextTurn;

void rp_next_turn_init (RpNextTurn *self, RpPlan *plan, const RpMoment *moment);
gboolean rp_next_turn_is_mirrored (const RpNextTurn *self);

G_END_DECLS
