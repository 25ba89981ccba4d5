/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-fact-time.h"
#include "model/rp-dose.h"
#include "model/rp-side.h"

G_BEGIN_DECLS

/**
 * RpPastTurn:
 * @uid: which fact of its session it is; %NULL until it is handed over
 * @supersedes: (nullable): the fact of the same session that it takes the place of
 * @exercise: the exercise's id
 * @name: (nullable): what it was called then
 * @item: its place in the program, from 0
 * @set: which set, from 1
 * @side: whose turn it was
 * @measure: what is counted
 * @planned: repetitions, steps or seconds asked for; 0 where it was as many as one can, or nobody asked
 * @done: repetitions, steps or seconds done
 * @load: (nullable): the band or weight, in words
 * @own_pace: whether the person counted, instead of being led
 * @time: when it ended
 *
 * One set of an exercise on one side, as it is known now.
 */
typedef struct
{
  char *uid;
  char *supersedes;
  char *exercise;
  char *name;
  guint item;
  guint set;
  RpSide side;
  RpMeasure measure;
  guint planned;
  guint done;
  char *load;
  gboolean own_pace;
  RpFactTime time;
} RpPastTurn;

RpPastTurn *rp_past_turn_copy (const RpPastTurn *turn);
void rp_past_turn_free (RpPastTurn *turn);
gboolean rp_past_turn_is_whole (const RpPastTurn *turn);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPastTurn, rp_past_turn_free)

G_END_DECLS
