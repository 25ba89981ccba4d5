/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpStepKind:
 * @RP_STEP_GET_READY: before the first set, to get into place
 * @RP_STEP_WORK: one turn of a set: all repetitions, steps or seconds on one side
 * @RP_STEP_SIDE_CHANGE: turning over, announced
 * @RP_STEP_REST: between two sets of one exercise
 * @RP_STEP_NEXT: between two exercises, to get into place for the next
 *
 * What a step of a plan is for.
 */
typedef enum
{
  RP_STEP_GET_READY,
  RP_STEP_WORK,
  RP_STEP_SIDE_CHANGE,
  RP_STEP_REST,
  RP_STEP_NEXT,
} RpStepKind;

/**
 * RP_STEP_TIME_LEFT:
 *
 * How much is left of a turn that counts time when that is told.
 */
#define RP_STEP_TIME_LEFT (30 * G_USEC_PER_SEC)

/**
 * RpStep:
 * @kind: what it is for
 * @item: index of the program's item; for a step between turns, the item of the turn to come
 * @set: which set of the item, from 1; likewise the one to come
 * @sets: how many sets the item has
 * @side: whose turn it is; likewise the one to come; %RP_SIDE_NONE for a turn in which both take turns
 * @first_side: the side that begins a turn in which the sides take turns, each repetition or round another one;
 *   %RP_SIDE_NONE for everything else
 * @start: when it starts in the plan, in microseconds
 * @duration: how long it takes, in microseconds, more than 0; an estimate for a turn at the person's own pace
 * @measure: what a turn counts
 * @pace: who counts; %RP_PACE_PACED for everything but a turn
 * @reps: repetitions or steps of a turn, 0 for timed work, for as many as one can, and for everything but a turn
 * @rep_duration: microseconds for one repetition, or for one cycle of timed work; 0 for everything but a turn
 * @n_phases: how many phases a repetition has; 0 for everything but a turn
 * @phase_ends: (array length=n_phases): when each phase ends inside a repetition; the last is @rep_duration
 * @shift: microseconds to add to the time since it starts to find the place in its repetitions; 0 unless the pace of the
 *   turn was changed in the middle of it
 * @ahead: by how many repetitions the picture is ahead of the count; 0 unless a turn at the person's own pace became a
 *   led one in the middle of it
 * @half_way: microseconds since it starts at which half of a turn that counts time is told to be over, or 0
 * @time_left: microseconds since it starts at which %RP_STEP_TIME_LEFT is told to be left of such a turn, or 0
 *
 * One entry of a plan's time line. Owned by its plan, immutable.
 */
typedef struct
{
  RpStepKind kind;
  guint item;
  guint set;
  guint sets;
  RpSide side;
  RpSide first_side;
  gint64 start;
  gint64 duration;
  RpMeasure measure;
  RpPace pace;
  guint reps;
  gint64 rep_duration;
  guint n_phases;
  gint64 *phase_ends;
  gint64 shift;
  gint64 ahead;
  gint64 half_way;
  gint64 time_left;
} RpStep;

#define RP_TYPE_STEP_KIND (rp_step_kind_get_type ())

GType rp_step_kind_get_type (void) G_GNUC_CONST;
const char *rp_step_kind_to_string (RpStepKind kind);
gboolean rp_step_counts_reps (const RpStep *step);
guint rp_step_get_planned (const RpStep *step);
double rp_step_get_share (const RpStep *step, guint done);
gint64 rp_step_find_round (const RpStep *step, gint64 inside, gint64 *inside_round);
gint64 rp_step_find_rep (const RpStep *step, guint count);
void rp_step_find_marks (RpStep *step);
gint64 rp_step_find_place (const RpStep *step, guint amount);
RpSide rp_step_find_side (const RpStep *step, guint rep);

G_END_DECLS
