/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-dose.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UNIT G_USEC_PER_SEC

static void
add_mistake (RpLineParts *self, RpLinePartKind kind, const char *sentence, const char *remedy)
{
  const RpLinePart *part = rp_line_find_part (self->line, kind);

  if (part)
    rp_line_add_mistake (self->line, part->start, part->end, sentence, remedy);
}

/* Whether a number can be how much is done; @measure is known. */
static gboolean
is_amount (gint64 value, RpMeasure measure)
{
  gint64 most = measure == RP_MEASURE_TIME ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;

  return value % UNIT == 0 && value >= UNIT && value <= most * UNIT;
}

static const char *
find_amount_sentence (RpMeasure measure)
{
  switch (measure)
    {
    case RP_MEASURE_STEPS:
      return _ ("Say 1 to 1000 steps, as a whole number.");
    case RP_MEASURE_TIME:
      return _ ("Say a time from 1 second to 60 minutes, in whole seconds.");
    case RP_MEASURE_REPS:
    case RP_MEASURE_OPEN:
    default:
      return _ ("Say 1 to 1000 repetitions, as a whole number.");
    }
}

/* What a bare number counts is what the exercise counts; "plank 3x30" are seconds. */
static RpMeasure
find_measure (const RpLineParts *self)
{
  RpMeasure own = rp_exercise_get_dose (self->line->exercise)->measure;

  if (!self->is_bare)
    return self->said->measure;
  return own == RP_MEASURE_OPEN ? RP_MEASURE_REPS : own;
}

static void
settle_amount (RpLineParts *self, RpDose *dose)
{
  RpMeasure measure = find_measure (self);
  RpMeasure before = dose->measure;

  if (!rp_line_parts_has (self, RP_LINE_PART_AMOUNT))
    return;
  if (measure == RP_MEASURE_OPEN)
    rp_dose_set_amount (dose, measure, 0, 0);
  else if (!is_amount (self->min, measure) || !is_amount (self->max, measure))
    add_mistake (self, RP_LINE_PART_AMOUNT, find_amount_sentence (measure), NULL);
  else if (self->max < self->min)
    add_mistake (self, RP_LINE_PART_AMOUNT, _ ("Say the smaller number first, as in “10-12”."), NULL);
  else
    rp_dose_set_amount (dose, measure, (guint) (self->min / UNIT), (guint) (self->max / UNIT));
  /* As many as one can had no other pace. */
  if (before == RP_MEASURE_OPEN && dose->measure != RP_MEASURE_OPEN)
    dose->pace = rp_dose_get_led_pace (rp_exercise_get_dose (self->line->exercise));
}

static void
settle_start (RpLineParts *self, RpDose *dose)
{
  g_autofree char *sentence
      = dose->min == dose->max
            ? g_strdup (_ ("There is no range to start in. Say one, as in “10-12 start at 11”."))
            : g_strdup_printf (_ ("Start within the range, from %u to %u."), dose->min, dose->max);

  if (!rp_line_parts_has (self, RP_LINE_PART_START))
    return;
  if (self->start % UNIT != 0 || self->start < dose->min * UNIT || self->start > dose->max * UNIT
      || self->start == 0)
    add_mistake (self, RP_LINE_PART_START, sentence, NULL);
  else
    dose->amount = (guint) (self->start / UNIT);
}

static void
settle_pace (RpLineParts *self, RpDose *dose)
{
  if (!rp_line_parts_has (self, RP_LINE_PART_PACE))
    return;
  if (dose->measure == RP_MEASURE_OPEN && self->said->pace != RP_PACE_OWN)
    add_mistake (self, RP_LINE_PART_PACE,
                 _ ("As many as you can is always at your own pace. Leave this out."), "");
  else
    dose->pace = self->said->pace;
}

static gboolean
has_hold (RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);

  for (guint i = 0; i < phases->len; i++)
    {
      if (((const RpPhase *) g_ptr_array_index (phases, i))->kind == RP_PHASE_HOLD)
        return TRUE;
    }
  return FALSE;
}

/* Whether the exercise can have what was said, were it all that is said. */
static gboolean
fits (RpLineParts *self, const RpDose *said, RpLinePartKind kind)
{
  RpExercise *exercise = self->line->exercise;
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (GPtrArray) misfits = NULL;

  if (rp_exercise_is_missing (exercise))
    return TRUE;
  if (kind == RP_LINE_PART_HOLD)
    dose->hold = said->hold;
  if (kind == RP_LINE_PART_SIDES)
    dose->sides = said->sides;
  if (kind == RP_LINE_PART_TEMPO)
    {
      dose->n_tempo = said->n_tempo;
      memcpy (dose->tempo, said->tempo, sizeof (dose->tempo));
    }
  misfits = rp_dose_find_misfits (dose, rp_exercise_get_phases (exercise), rp_exercise_has_sides (exercise));
  return misfits->len == 0;
}

static char *
say_tempo_needed (RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if (phase->kind != RP_PHASE_REST)
        g_string_append_printf (list, list->len > 0 ? _ (", %s") : "%s", phase->label);
    }
  /* Translators: the name of an exercise and of its phases: “Clamshell” needs a time for each phase: Open, Hold, Close. */
  return g_strdup_printf (
      _ ("“%s” needs a time for each phase: %s. The phases together take a quarter of a second or more."),
      rp_exercise_get_name (exercise), list->str);
}

static char *
say_misfit (RpExercise *exercise, RpLinePartKind kind)
{
  const char *name = rp_exercise_get_name (exercise);

  if (kind == RP_LINE_PART_SIDES)
    return g_strdup_printf (_ ("“%s” is not done on one side at a time. Leave the side out."), name);
  if (kind == RP_LINE_PART_TEMPO)
    return say_tempo_needed (exercise);
  if (!has_hold (exercise))
    return g_strdup_printf (_ ("“%s” has no hold. Leave it out."), name);
  return g_strdup (_ ("With this hold a repetition takes less than a quarter of a second. Make it longer."));
}

static void
settle_hold (RpLineParts *self, RpDose *dose)
{
  if (!rp_line_parts_has (self, RP_LINE_PART_HOLD))
    return;
  dose->hold = self->said->hold;
  if (self->no_hold && has_hold (self->line->exercise))
    dose->hold = 0;
  /* A tempo from before would win over the hold that is said now. */
  if (!rp_line_parts_has (self, RP_LINE_PART_TEMPO))
    dose->n_tempo = 0;
}

/* Takes what was said, but for what the exercise cannot have. */
static void
settle_fitting (RpLineParts *self, RpDose *dose)
{
  static const RpLinePartKind kinds[] = { RP_LINE_PART_HOLD, RP_LINE_PART_SIDES, RP_LINE_PART_TEMPO };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *sentence = NULL;

      if (!rp_line_parts_has (self, kinds[i]))
        continue;
      if (!fits (self, self->said, kinds[i]))
        {
          sentence = say_misfit (self->line->exercise, kinds[i]);
          add_mistake (self, kinds[i], sentence, kinds[i] == RP_LINE_PART_TEMPO ? NULL : "");
        }
      else if (kinds[i] == RP_LINE_PART_HOLD)
        settle_hold (self, dose);
      else if (kinds[i] == RP_LINE_PART_SIDES)
        dose->sides = self->said->sides;
      else
        {
          dose->n_tempo = self->said->n_tempo;
          memcpy (dose->tempo, self->said->tempo, sizeof (dose->tempo));
        }
    }
}

/* Sets, the time between them, and the load: any exercise can have them. */
static void
settle_rest (RpLineParts *self, RpDose *dose)
{
  if (rp_line_parts_has (self, RP_LINE_PART_SETS))
    dose->sets = self->said->sets;
  if (rp_line_parts_has (self, RP_LINE_PART_REST))
    dose->rest = self->said->rest;
  if (rp_line_parts_has (self, RP_LINE_PART_LOAD))
    {
      rp_load_free (dose->load);
      dose->load = rp_load_copy (self->said->load);
    }
}

/**
 * rp_line_dose_is_same:
 * @a: a dose
 * @b: another
 *
 * Returns: %TRUE when both ask for the same, wherever they are from
 */
gboolean
rp_line_dose_is_same (const RpDose *a, const RpDose *b)
{
  g_autoptr (RpDose) same = NULL;

  g_return_val_if_fail (a && b, FALSE);

  same = rp_dose_copy (a);
  rp_dose_set_source (same, b->source, b->from);
  return rp_dose_equal (same, b);
}

/* A dose that was changed is nobody's but the person's; the exercise's own is from where that is from. */
static void
settle_source (const RpLineParts *self, RpDose *dose, const RpDose *base)
{
  const RpDose *own = rp_exercise_get_dose (self->line->exercise);

  if (rp_line_parts_has (self, RP_LINE_PART_SOURCE))
    rp_dose_set_source (dose, self->said->source, self->said->from);
  else if (rp_line_dose_is_same (dose, own))
    rp_dose_set_source (dose, own->source, own->from);
  else if (rp_line_dose_is_same (dose, base))
    rp_dose_set_source (dose, base->source, base->from);
  else
    rp_dose_set_source (dose, RP_SOURCE_OWN, NULL);
}

/* What was from before may not fit the exercise, which is told at its name. */
static void
check_whole (RpLineParts *self)
{
  RpExercise *exercise = self->line->exercise;
  g_autoptr (GPtrArray) misfits = rp_dose_find_misfits (self->line->dose, rp_exercise_get_phases (exercise),
                                                        rp_exercise_has_sides (exercise));

  if (misfits->len > 0 && self->line->mistakes->len == 0 && !rp_exercise_is_missing (exercise))
    add_mistake (self, RP_LINE_PART_NAME, g_ptr_array_index (misfits, 0), NULL);
}

/**
 * rp_line_dose_settle:
 * @self: the parts of a line whose exercise is known
 * @base: the dose to start from
 *
 * Makes the dose of the line: @base with what was said in its place. What the exercise cannot have is left out, and noted as a
 * mistake.
 */
void
rp_line_dose_settle (RpLineParts *self, const RpDose *base)
{
  RpDose *dose;

  g_return_if_fail (self && base);
  g_return_if_fail (self->line->exercise);

  dose = rp_dose_copy (base);
  settle_amount (self, dose);
  settle_start (self, dose);
  settle_fitting (self, dose);
  settle_pace (self, dose);
  settle_rest (self, dose);
  settle_source (self, dose, base);
  self->line->dose = dose;
  check_whole (self);
}
