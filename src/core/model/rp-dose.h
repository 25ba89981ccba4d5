/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model/rp-load.h"
#include "model/rp-phase.h"
#include "model/rp-source.h"

G_BEGIN_DECLS

#define RP_TYPE_DOSE (rp_dose_get_type ())

/**
 * RP_DOSE_MAX_TEMPO:
 *
 * The most phases a dose's tempo can name.
 */
#define RP_DOSE_MAX_TEMPO 8

/* The most that a dose may say, wherever it comes from. The schema says the same. */
#define RP_DOSE_MAX_SETS 20
#define RP_DOSE_MAX_REPS 1000
#define RP_DOSE_MAX_SECONDS 3600
#define RP_DOSE_MAX_HOLD (120 * G_USEC_PER_SEC)
#define RP_DOSE_MAX_REST (600 * G_USEC_PER_SEC)

/**
 * RP_DOSE_OPEN_GUESS:
 *
 * How many repetitions of as many as one can are reckoned with, on each side, to say about how long a program takes.
 */
#define RP_DOSE_OPEN_GUESS 10

/**
 * RP_DOSE_NATURAL:
 *
 * A duration the dose leaves to the exercise's own phases.
 */
#define RP_DOSE_NATURAL ((gint64) -1)

/**
 * RpMeasure:
 * @RP_MEASURE_REPS: repetitions
 * @RP_MEASURE_STEPS: steps one way, then as many back
 * @RP_MEASURE_TIME: seconds of work
 * @RP_MEASURE_OPEN: repetitions, as many as the person can: without a number, and always at their own pace
 *
 * What a dose counts.
 */
typedef enum
{
  RP_MEASURE_REPS,
  RP_MEASURE_STEPS,
  RP_MEASURE_TIME,
  RP_MEASURE_OPEN,
} RpMeasure;

#define RP_TYPE_MEASURE (rp_measure_get_type ())
GType rp_measure_get_type (void) G_GNUC_CONST;

/**
 * RpDoseSides:
 * @RP_DOSE_SIDES_BOTH: both sides at once, or no side at all
 * @RP_DOSE_SIDES_EACH: the whole amount on one side, then on the other; together they are one set
 * @RP_DOSE_SIDES_LEFT: only the left side
 * @RP_DOSE_SIDES_RIGHT: only the right side
 * @RP_DOSE_SIDES_ALTERNATING: the sides take turns, each repetition or round another one; the amount is for each side, as
 *   with %RP_DOSE_SIDES_EACH, so that ten are twenty in all, and together they are one turn
 */
typedef enum
{
  RP_DOSE_SIDES_BOTH,
  RP_DOSE_SIDES_EACH,
  RP_DOSE_SIDES_LEFT,
  RP_DOSE_SIDES_RIGHT,
  RP_DOSE_SIDES_ALTERNATING,
} RpDoseSides;

/**
 * RpPace:
 * @RP_PACE_PACED: the app leads and counts
 * @RP_PACE_OWN: the person leads and counts with a key, a click or the big button
 */
typedef enum
{
  RP_PACE_PACED,
  RP_PACE_OWN,
} RpPace;

#define RP_TYPE_PACE (rp_pace_get_type ())
GType rp_pace_get_type (void) G_GNUC_CONST;

/**
 * RpDose:
 * @sets: how many sets, 1 to 20; left and right together are one set
 * @measure: what @min and @max count
 * @min: the low end, 1 to 1000 repetitions or steps, or 1 to 3600 seconds; 0, as @max and @amount are, for
 *   %RP_MEASURE_OPEN
 * @max: the high end, at least @min; equal when the dose is not a range
 * @amount: what is done today, between @min and @max; starts at @min
 * @hold: microseconds for every hold phase, or %RP_DOSE_NATURAL
 * @rest: microseconds between sets, 0 or more
 * @n_tempo: how many phases @tempo names; 0 leaves them all to the exercise
 * @tempo: microseconds for each phase that is not a rest, in order; wins over @hold
 * @sides: which sides work
 * @pace: who counts, where there is a choice; see rp_dose_get_led_pace()
 * @load: (nullable): band, weight or support
 * @source: where the dose is from
 * @from: (nullable): whose a published dose is, by its kind, to stand in a sentence ("a clinic's page"), translated; only for
 *   %RP_SOURCE_PUBLISHED, see rp_dose_set_source()
 *
 * How much of an exercise: the clinician's sentence as a value.
 */
typedef struct
{
  guint sets;
  RpMeasure measure;
  guint min;
  guint max;
  guint amount;
  gint64 hold;
  gint64 rest;
  guint n_tempo;
  gint64 tempo[RP_DOSE_MAX_TEMPO];
  RpDoseSides sides;
  RpPace pace;
  RpLoad *load;
  RpSource source;
  char *from;
} RpDose;

GType rp_dose_get_type (void) G_GNUC_CONST;
RpDose *rp_dose_new (void);
RpDose *rp_dose_copy (const RpDose *dose);
void rp_dose_free (RpDose *dose);
gboolean rp_dose_equal (const RpDose *a, const RpDose *b);
void rp_dose_set_amount (RpDose *dose, RpMeasure measure, guint min, guint max);
void rp_dose_set_source (RpDose *dose, RpSource source, const char *from);
gboolean rp_dose_parse_amount (const char *text, guint limit, guint *min, guint *max);
gboolean rp_dose_parse_tempo (const char *text, RpDose *dose);
RpPace rp_dose_get_led_pace (const RpDose *dose);
guint rp_dose_get_turn_reps (const RpDose *dose);
gint64 rp_dose_phase_duration (const RpDose *dose, const RpPhase *phase, guint tempo_index);
gint64 rp_dose_cycle_duration (const RpDose *dose, GPtrArray *phases);
gint64 rp_dose_hold_duration (const RpDose *dose, GPtrArray *phases);
gint64 rp_dose_side_duration (const RpDose *dose, GPtrArray *phases);
gint64 rp_dose_turn_duration (const RpDose *dose, GPtrArray *phases);
gint64 rp_dose_turn_duration_at (const RpDose *dose, guint n_phases, gint64 cycle);
RpDose *rp_dose_as_led (const RpDose *dose, GPtrArray *phases);
GPtrArray *rp_dose_find_misfits (const RpDose *dose, GPtrArray *phases, gboolean has_sides);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDose, rp_dose_free)

G_END_DECLS
