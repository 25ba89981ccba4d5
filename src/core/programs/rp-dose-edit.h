/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

/**
 * RpDoseCount:
 * @RP_DOSE_COUNT_REPS: a number of repetitions
 * @RP_DOSE_COUNT_RANGE: from so many repetitions to so many
 * @RP_DOSE_COUNT_STEPS: steps
 * @RP_DOSE_COUNT_TIME: seconds
 * @RP_DOSE_COUNT_OPEN: as many repetitions as the person can
 *
 * How an amount is told, as a person chooses it.
 */
typedef enum
{
  RP_DOSE_COUNT_REPS,
  RP_DOSE_COUNT_RANGE,
  RP_DOSE_COUNT_STEPS,
  RP_DOSE_COUNT_TIME,
  RP_DOSE_COUNT_OPEN,
} RpDoseCount;

/* Edits of a dose: from a dose to the next one, which the exercise can have and whose source is the person. */

RpDoseCount rp_dose_edit_get_count (const RpDose *dose);
gboolean rp_dose_edit_can_count (RpExercise *exercise, const RpDose *dose, RpDoseCount count);
gboolean rp_dose_edit_can_side (RpExercise *exercise, const RpDose *dose, RpDoseSides sides);
gboolean rp_dose_edit_can_hold (RpExercise *exercise);
gint64 rp_dose_edit_get_hold (const RpDose *dose, RpExercise *exercise);
gint64 rp_dose_edit_get_least (RpExercise *exercise, guint index);
RpDose *rp_dose_edit_sets (const RpDose *dose, guint sets);
RpDose *rp_dose_edit_count (const RpDose *dose, RpExercise *exercise, RpDoseCount count);
RpDose *rp_dose_edit_amount (const RpDose *dose, guint min, guint max);
RpDose *rp_dose_edit_sides (const RpDose *dose, RpDoseSides sides);
RpDose *rp_dose_edit_hold (const RpDose *dose, RpExercise *exercise, gint64 hold);
RpDose *rp_dose_edit_rest (const RpDose *dose, gint64 rest);
RpDose *rp_dose_edit_tempo (const RpDose *dose, RpExercise *exercise, guint index, gint64 duration);
RpDose *rp_dose_edit_natural (const RpDose *dose);
RpDose *rp_dose_edit_pace (const RpDose *dose, RpPace pace);
RpDose *rp_dose_edit_load (const RpDose *dose, const RpLoad *load);

G_END_DECLS
