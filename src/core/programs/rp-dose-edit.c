/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-dose-edit.h"

#include <string.h>

/* What a person starts from who counts in another way; the exercise's own dose comes first where it counts that way. */
#define USUAL_REPS 10
#define USUAL_SPREAD 5
#define USUAL_SECONDS 30

/* A movement takes at least this long, whatever is asked for. */
#define LEAST_MOVE (G_USEC_PER_SEC / 2)

/* Returns: (transfer full): the same dose, from now on the person's own */
static RpDose *
begin (const RpDose *dose)
{
  RpDose *next = rp_dose_copy (dose);

  rp_dose_set_source (next, RP_SOURCE_OWN, NULL);
  return next;
}

/**
 * rp_dose_edit_get_count:
 * @dose: a dose
 *
 * Returns: how its amount is told
 */
RpDoseCount
rp_dose_edit_get_count (const RpDose *dose)
{
  g_return_val_if_fail (dose, RP_DOSE_COUNT_REPS);

  switch (dose->measure)
    {
    case RP_MEASURE_STEPS:
      return RP_DOSE_COUNT_STEPS;
    case RP_MEASURE_TIME:
      return RP_DOSE_COUNT_TIME;
    case RP_MEASURE_OPEN:
      return RP_DOSE_COUNT_OPEN;
    case RP_MEASURE_REPS:
    default:
      return dose->min < dose->max ? RP_DOSE_COUNT_RANGE : RP_DOSE_COUNT_REPS;
    }
}

/**
 * rp_dose_edit_can_count:
 * @exercise: an exercise
 * @dose: the dose it has now
 * @count: a way to count
 *
 * Returns: whether the exercise can be counted so; steps only where its pack counts steps, or @dose does
 */
gboolean
rp_dose_edit_can_count (RpExercise *exercise, const RpDose *dose, RpDoseCount count)
{
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), FALSE);
  g_return_val_if_fail (dose, FALSE);

  return count != RP_DOSE_COUNT_STEPS || dose->measure == RP_MEASURE_STEPS
         || rp_exercise_get_dose (exercise)->measure == RP_MEASURE_STEPS;
}

/**
 * rp_dose_edit_can_side:
 * @exercise: an exercise
 * @dose: the dose it has now
 * @sides: which sides
 *
 * Returns: whether these sides can work; both at once only where the exercise has none, or its pack or @dose say so
 */
gboolean
rp_dose_edit_can_side (RpExercise *exercise, const RpDose *dose, RpDoseSides sides)
{
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), FALSE);
  g_return_val_if_fail (dose, FALSE);

  if (!rp_exercise_has_sides (exercise))
    return sides == RP_DOSE_SIDES_BOTH;
  /* Steps one way and back take turns already. */
  if (sides == RP_DOSE_SIDES_ALTERNATING && dose->measure == RP_MEASURE_STEPS)
    return dose->sides == sides;
  return sides != RP_DOSE_SIDES_BOTH || dose->sides == sides
         || rp_exercise_get_dose (exercise)->sides == sides;
}

/* Finds the phase with an index among those that are not a rest. Returns: (transfer none) (nullable) */
static const RpPhase *
find_work (RpExercise *exercise, guint index)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if (phase->kind != RP_PHASE_REST && index-- == 0)
        return phase;
    }
  return NULL;
}

/**
 * rp_dose_edit_can_hold:
 * @exercise: an exercise
 *
 * Returns: whether something is held in it
 */
gboolean
rp_dose_edit_can_hold (RpExercise *exercise)
{
  const RpPhase *phase;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), FALSE);

  for (guint i = 0; (phase = find_work (exercise, i)); i++)
    if (phase->kind == RP_PHASE_HOLD)
      return TRUE;
  return FALSE;
}

/**
 * rp_dose_edit_get_hold:
 * @dose: a dose
 * @exercise: its exercise
 *
 * Returns: how long its first hold is kept under @dose, in microseconds; 0 where nothing is held
 */
gint64
rp_dose_edit_get_hold (const RpDose *dose, RpExercise *exercise)
{
  const RpPhase *phase;

  g_return_val_if_fail (dose, 0);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), 0);

  for (guint i = 0; (phase = find_work (exercise, i)); i++)
    if (phase->kind == RP_PHASE_HOLD)
      return rp_dose_phase_duration (dose, phase, i);
  return 0;
}

/**
 * rp_dose_edit_get_least:
 * @exercise: an exercise
 * @index: which of its phases that are not a rest
 *
 * Returns: the least that the phase may take, in microseconds: half a second for a movement, nothing for a hold unless it
 *   is all there is
 */
gint64
rp_dose_edit_get_least (RpExercise *exercise, guint index)
{
  const RpPhase *phase;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), 0);

  phase = find_work (exercise, index);
  if (!phase || (phase->kind == RP_PHASE_HOLD && find_work (exercise, 1)))
    return 0;
  return MIN (LEAST_MOVE, phase->duration);
}

/* Nothing, unless the hold is all there is. */
static gint64
get_least_hold (RpExercise *exercise)
{
  return find_work (exercise, 1) ? 0 : rp_dose_edit_get_least (exercise, 0);
}

/**
 * rp_dose_edit_sets:
 * @dose: a dose
 * @sets: how many sets
 *
 * Returns: (transfer full): the dose with so many sets, within what is allowed
 */
RpDose *
rp_dose_edit_sets (const RpDose *dose, guint sets)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  next->sets = CLAMP (sets, 1, RP_DOSE_MAX_SETS);
  return next;
}

static guint
get_most (RpMeasure measure)
{
  return measure == RP_MEASURE_TIME ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;
}

static void
set_amount (RpDose *dose, guint min, guint max)
{
  dose->min = CLAMP (min, 1, get_most (dose->measure));
  dose->max = CLAMP (max, dose->min, get_most (dose->measure));
  dose->amount = dose->min;
}

/* The amount to begin with in another measure. */
static void
set_usual_amount (RpDose *dose, RpExercise *exercise)
{
  const RpDose *own = rp_exercise_get_dose (exercise);
  guint usual = dose->measure == RP_MEASURE_TIME ? USUAL_SECONDS : USUAL_REPS;

  if (own->measure == dose->measure)
    set_amount (dose, own->min, own->min);
  else
    set_amount (dose, usual, usual);
}

/**
 * rp_dose_edit_count:
 * @dose: a dose
 * @exercise: its exercise
 * @count: how its amount is told from now on
 *
 * Changes what is counted. A range begins at the number there was; another measure begins with what the exercise's pack
 * gives, or with what is usual. As many as one can have no number, and only the person counts them.
 *
 * Returns: (transfer full): the dose counted so
 */
RpDose *
rp_dose_edit_count (const RpDose *dose, RpExercise *exercise, RpDoseCount count)
{
  static const RpMeasure measures[] = {
    [RP_DOSE_COUNT_REPS] = RP_MEASURE_REPS,   [RP_DOSE_COUNT_RANGE] = RP_MEASURE_REPS,
    [RP_DOSE_COUNT_STEPS] = RP_MEASURE_STEPS, [RP_DOSE_COUNT_TIME] = RP_MEASURE_TIME,
    [RP_DOSE_COUNT_OPEN] = RP_MEASURE_OPEN,
  };
  RpDose *next;

  g_return_val_if_fail (dose, NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail ((guint) count < G_N_ELEMENTS (measures), NULL);

  next = begin (dose);
  if (count == RP_DOSE_COUNT_OPEN)
    {
      rp_dose_set_amount (next, RP_MEASURE_OPEN, 0, 0);
      return next;
    }
  next->measure = measures[count];
  if (dose->measure == RP_MEASURE_OPEN)
    next->pace = rp_dose_get_led_pace (rp_exercise_get_dose (exercise));
  if (next->measure != dose->measure)
    set_usual_amount (next, exercise);
  if (count == RP_DOSE_COUNT_REPS)
    set_amount (next, next->min, next->min);
  if (count == RP_DOSE_COUNT_RANGE && next->min == next->max)
    set_amount (next, MIN (next->min, RP_DOSE_MAX_REPS - USUAL_SPREAD), next->min + USUAL_SPREAD);
  return next;
}

/**
 * rp_dose_edit_amount:
 * @dose: a dose
 * @min: the low end
 * @max: the high end; the low end where it is less
 *
 * Returns: (transfer full): the dose with another amount, within what is allowed; as many as one can stay so
 */
RpDose *
rp_dose_edit_amount (const RpDose *dose, guint min, guint max)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  if (next->measure != RP_MEASURE_OPEN)
    set_amount (next, min, max);
  return next;
}

/**
 * rp_dose_edit_sides:
 * @dose: a dose
 * @sides: which sides work
 *
 * Returns: (transfer full): the dose for these sides
 */
RpDose *
rp_dose_edit_sides (const RpDose *dose, RpDoseSides sides)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  next->sides = sides;
  return next;
}

/**
 * rp_dose_edit_hold:
 * @dose: a dose
 * @exercise: its exercise, which has a hold
 * @hold: microseconds
 *
 * Returns: (transfer full): the dose with another hold; where it has a tempo, each hold in it is changed
 */
RpDose *
rp_dose_edit_hold (const RpDose *dose, RpExercise *exercise, gint64 hold)
{
  RpDose *next;
  const RpPhase *phase;

  g_return_val_if_fail (dose, NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  next = begin (dose);
  if (next->n_tempo == 0)
    next->hold = CLAMP (hold, get_least_hold (exercise), RP_DOSE_MAX_HOLD);
  for (guint i = 0; i < next->n_tempo && (phase = find_work (exercise, i)); i++)
    if (phase->kind == RP_PHASE_HOLD)
      next->tempo[i] = CLAMP (hold, get_least_hold (exercise), RP_DOSE_MAX_HOLD);
  return next;
}

/**
 * rp_dose_edit_rest:
 * @dose: a dose
 * @rest: microseconds between two sets
 *
 * Returns: (transfer full): the dose with another rest, within what is allowed
 */
RpDose *
rp_dose_edit_rest (const RpDose *dose, gint64 rest)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  next->rest = CLAMP (rest, 0, RP_DOSE_MAX_REST);
  return next;
}

/**
 * rp_dose_edit_tempo:
 * @dose: a dose
 * @exercise: its exercise
 * @index: which of its phases that are not a rest
 * @duration: how long it takes, in microseconds
 *
 * Changes how long one phase takes; the others stay as they are led now, and are named with it.
 *
 * Returns: (transfer full): the dose with a tempo for all phases; as it was where there are too many of them
 */
RpDose *
rp_dose_edit_tempo (const RpDose *dose, RpExercise *exercise, guint index, gint64 duration)
{
  gint64 tempo[RP_DOSE_MAX_TEMPO];
  const RpPhase *phase;
  guint n = 0;
  RpDose *next;

  g_return_val_if_fail (dose, NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  next = begin (dose);
  for (; (phase = find_work (exercise, n)); n++)
    {
      if (n == RP_DOSE_MAX_TEMPO)
        return next;
      tempo[n] = MIN (rp_dose_phase_duration (dose, phase, n), RP_DOSE_MAX_HOLD);
    }
  g_return_val_if_fail (index < n, next);

  tempo[index] = CLAMP (duration, rp_dose_edit_get_least (exercise, index), RP_DOSE_MAX_HOLD);
  memcpy (next->tempo, tempo, n * sizeof *tempo);
  next->n_tempo = n;
  next->hold = RP_DOSE_NATURAL;
  return next;
}

/**
 * rp_dose_edit_natural:
 * @dose: a dose
 *
 * Returns: (transfer full): the dose without tempo and hold, as fast as in the clip
 */
RpDose *
rp_dose_edit_natural (const RpDose *dose)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  next->n_tempo = 0;
  next->hold = RP_DOSE_NATURAL;
  return next;
}

/**
 * rp_dose_edit_pace:
 * @dose: a dose
 * @pace: who counts
 *
 * Returns: (transfer full): the dose at that pace
 */
RpDose *
rp_dose_edit_pace (const RpDose *dose, RpPace pace)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  next->pace = pace;
  return next;
}

/**
 * rp_dose_edit_load:
 * @dose: a dose
 * @load: (nullable): band, weight or support
 *
 * Returns: (transfer full): the dose with another load
 */
RpDose *
rp_dose_edit_load (const RpDose *dose, const RpLoad *load)
{
  RpDose *next;

  g_return_val_if_fail (dose, NULL);

  next = begin (dose);
  g_clear_pointer (&next->load, rp_load_free);
  next->load = load ? rp_load_copy (load) : NULL;
  return next;
}
