/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-dose.h"

G_DEFINE_ENUM_TYPE (RpMeasure,
                    rp_measure,
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_REPS, "reps"),
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_STEPS, "steps"),
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_TIME, "seconds"))

G_DEFINE_ENUM_TYPE (RpPace,
                    rp_pace,
                    G_DEFINE_ENUM_VALUE (RP_PACE_PACED, "paced"),
                    G_DEFINE_ENUM_VALUE (RP_PACE_OWN, "own"))

G_DEFINE_BOXED_TYPE (RpDose, rp_dose, rp_dose_copy, rp_dose_free)

/**
 * rp_dose_new:
 *
 * Returns: (transfer full): one set of one repetition with both sides at once, at the exercise's own speed, without
 *   rest, as the pack's own default; free with rp_dose_free()
 */
RpDose *
rp_dose_new (void)
{
  RpDose *dose = g_new0 (RpDose, 1);

  dose->sets = 1;
  dose->measure = RP_MEASURE_REPS;
  dose->min = 1;
  dose->max = 1;
  dose->amount = 1;
  dose->hold = RP_DOSE_NATURAL;
  dose->sides = RP_DOSE_SIDES_BOTH;
  dose->pace = RP_PACE_PACED;
  return dose;
}

/**
 * rp_dose_copy:
 * @dose: a dose
 *
 * Returns: (transfer full): the same dose, to be changed apart from @dose
 */
RpDose *
rp_dose_copy (const RpDose *dose)
{
  RpDose *copy;

  g_return_val_if_fail (dose, NULL);

  copy = g_new (RpDose, 1);
  *copy = *dose;
  copy->load = g_strdup (dose->load);
  return copy;
}

/**
 * rp_dose_free:
 * @dose: (transfer full) (nullable): a dose
 *
 * Frees it and its text.
 */
void
rp_dose_free (RpDose *dose)
{
  if (!dose)
    return;
  g_free (dose->load);
  g_free (dose);
}

/* Reads a whole number from 1 to limit, without zeros before it, at *text and moves *text behind it. */
static gboolean
parse_count (const char **text, guint limit, guint *count)
{
  guint value = 0;
  const char *at = *text;

  for (; g_ascii_isdigit (*at); at++)
    {
      value = value * 10 + (guint) g_ascii_digit_value (*at);
      if (value > limit)
        return FALSE;
    }
  if (at == *text || **text == '0')
    return FALSE;
  *text = at;
  *count = value;
  return TRUE;
}

/**
 * rp_dose_parse_amount:
 * @text: (nullable): a number ("20") or a range ("10-20"), without white space
 * @limit: the greatest number allowed, less than %G_MAXUINT / 10
 * @min: (out): the low end, untouched on failure
 * @max: (out): the high end, equal to the low one when it is no range; untouched on failure
 *
 * Returns: %TRUE when @text is such an amount, from 1 to @limit, with its low end first
 */
gboolean
rp_dose_parse_amount (const char *text, guint limit, guint *min, guint *max)
{
  guint low;
  guint high;

  g_return_val_if_fail (limit < G_MAXUINT / 10, FALSE);
  g_return_val_if_fail (min && max, FALSE);

  if (!text || !parse_count (&text, limit, &low))
    return FALSE;
  high = low;
  if (*text == '-')
    {
      text++;
      if (!parse_count (&text, limit, &high) || high < low)
        return FALSE;
    }
  if (*text != '\0')
    return FALSE;
  *min = low;
  *max = high;
  return TRUE;
}

/**
 * rp_dose_phase_duration:
 * @dose: a dose
 * @phase: a phase of the dose's exercise
 * @tempo_index: how many phases that are not a rest come before @phase
 *
 * Says how long a phase takes under this dose: the tempo's own number first, then the dose's hold for a hold, else the
 * exercise's natural duration. A rest between repetitions always keeps its natural duration.
 *
 * Returns: microseconds
 */
gint64
rp_dose_phase_duration (const RpDose *dose, const RpPhase *phase, guint tempo_index)
{
  g_return_val_if_fail (dose && phase, 0);

  if (phase->kind == RP_PHASE_REST)
    return phase->duration;
  if (tempo_index < dose->n_tempo && dose->tempo[tempo_index] != RP_DOSE_NATURAL)
    return dose->tempo[tempo_index];
  if (phase->kind == RP_PHASE_HOLD && dose->hold != RP_DOSE_NATURAL)
    return dose->hold;
  return phase->duration;
}
