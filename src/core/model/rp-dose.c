/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-dose.h"

#include "base/rp-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHORTEST_REP (G_USEC_PER_SEC / 4)

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

/**
 * rp_dose_equal:
 * @one: a dose
 * @other: another
 *
 * Returns: %TRUE when both say the same
 */
gboolean
rp_dose_equal (const RpDose *one, const RpDose *other)
{
  g_return_val_if_fail (one && other, FALSE);

  return one->sets == other->sets && one->measure == other->measure && one->min == other->min
         && one->max == other->max && one->amount == other->amount && one->hold == other->hold
         && one->rest == other->rest && one->n_tempo == other->n_tempo
         && memcmp (one->tempo, other->tempo, one->n_tempo * sizeof *one->tempo) == 0
         && one->sides == other->sides && one->pace == other->pace && one->published == other->published
         && g_strcmp0 (one->load, other->load) == 0;
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
 * rp_dose_parse_tempo:
 * @text: seconds with hyphens between ("2-10-1")
 * @dose: a dose, for its tempo
 *
 * Returns: %TRUE when @text is a tempo; otherwise the dose has none
 */
gboolean
rp_dose_parse_tempo (const char *text, RpDose *dose)
{
  guint n = 0;

  g_return_val_if_fail (text && dose, FALSE);

  dose->n_tempo = 0;
  while (n < RP_DOSE_MAX_TEMPO)
    {
      gint64 *duration = &dose->tempo[n++];

      if (!rp_number_scan_seconds (&text, duration) || *duration > RP_DOSE_MAX_HOLD)
        return FALSE;
      if (*text == '\0')
        {
          dose->n_tempo = n;
          return TRUE;
        }
      if (*text++ != '-')
        return FALSE;
    }
  return FALSE;
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

/**
 * rp_dose_cycle_duration:
 * @dose: a dose
 * @phases: (element-type RpPhase): the phases of its exercise
 *
 * Returns: how long one repetition takes under this dose, or one round of timed work, in microseconds
 */
gint64
rp_dose_cycle_duration (const RpDose *dose, GPtrArray *phases)
{
  gint64 duration = 0;
  guint tempo_index = 0;

  g_return_val_if_fail (dose && phases, 0);

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      duration += rp_dose_phase_duration (dose, phase, tempo_index);
      tempo_index += phase->kind != RP_PHASE_REST;
    }
  return duration;
}

/* Nobody is told to stop in the middle of a breath. What has one phase has no middle. */
static gint64
fit_time (guint seconds, GPtrArray *phases, gint64 cycle)
{
  gint64 asked = (gint64) seconds * G_USEC_PER_SEC;

  if (phases->len < 2 || cycle <= 0)
    return asked;
  return MAX ((asked + cycle / 2) / cycle, 1) * cycle;
}

/**
 * rp_dose_turn_duration:
 * @dose: a dose
 * @phases: (element-type RpPhase): the phases of its exercise
 *
 * Says how long a turn takes. Work by time ends with a whole round of its phases: it takes the nearest number of rounds, at
 * least one. Sixty seconds of breathing in for twelve and out for twelve are three rounds, 72 seconds. Where one phase is
 * all there is, it takes what the dose says.
 *
 * Returns: microseconds for what is done today
 */
gint64
rp_dose_turn_duration (const RpDose *dose, GPtrArray *phases)
{
  gint64 cycle;

  g_return_val_if_fail (dose && phases, 0);

  cycle = rp_dose_cycle_duration (dose, phases);
  return dose->measure == RP_MEASURE_TIME ? fit_time (dose->amount, phases, cycle) : dose->amount * cycle;
}

/**
 * rp_dose_as_led:
 * @dose: a dose
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise
 *
 * Says what a session leads through, so that words tell it as it is led: see rp_dose_turn_duration().
 *
 * Returns: (transfer full): a dose like @dose; of work by time it has the seconds that are led, without their parts
 */
RpDose *
rp_dose_as_led (const RpDose *dose, GPtrArray *phases)
{
  g_autoptr (RpDose) led = rp_dose_copy (dose);
  guint *amounts[] = { &led->min, &led->max, &led->amount };
  gint64 cycle;

  if (dose->measure != RP_MEASURE_TIME || !phases)
    return g_steal_pointer (&led);

  cycle = rp_dose_cycle_duration (dose, phases);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    *amounts[i] = (guint) (fit_time (*amounts[i], phases, cycle) / G_USEC_PER_SEC);
  return g_steal_pointer (&led);
}

static void
add_sentence (GPtrArray *sentences, const char *sentence)
{
  g_ptr_array_add (sentences, g_strdup (sentence));
}

static void
add_sentence_of_tempo (GPtrArray *sentences, guint n_tempo, guint n_work)
{
  g_ptr_array_add (
      sentences,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "The tempo names %u phase, but the exercise has %u that are not a rest.",
                                    "The tempo names %u phases, but the exercise has %u that are not a rest.",
                                    n_tempo),
                       n_tempo, n_work));
}

/**
 * rp_dose_find_misfits:
 * @dose: a dose
 * @phases: (element-type RpPhase): the phases of the exercise it is for
 * @has_sides: whether each side of that exercise can work on its own
 *
 * Looks for what makes no sense for the exercise: a tempo of the wrong length, a hold of nothing, a side where there is
 * none, a repetition that takes no time.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each; empty when the dose fits
 */
GPtrArray *
rp_dose_find_misfits (const RpDose *dose, GPtrArray *phases, gboolean has_sides)
{
  GPtrArray *sentences;
  guint n_work = 0;
  gboolean holds = FALSE;
  gint64 total = 0;

  g_return_val_if_fail (dose && phases, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      total += rp_dose_phase_duration (dose, phase, n_work);
      holds = holds || phase->kind == RP_PHASE_HOLD;
      if (phase->kind != RP_PHASE_REST)
        n_work++;
    }
  if (dose->n_tempo > 0 && dose->n_tempo != n_work)
    add_sentence_of_tempo (sentences, dose->n_tempo, n_work);
  if (dose->hold != RP_DOSE_NATURAL && !holds)
    add_sentence (sentences, _ ("The dose has a hold, but the exercise has no phase of that kind."));
  if (dose->sides != RP_DOSE_SIDES_BOTH && !has_sides)
    add_sentence (sentences, _ ("The dose is for one side at a time, but the exercise has no <sides>."));
  if (phases->len > 0 && total < SHORTEST_REP)
    add_sentence (sentences, _ ("With this dose a repetition takes less than a quarter of a second."));
  return sentences;
}
