/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-dose.h"

#include "base/rp-number.h"

#include <glib/gi18n-lib.h>

#define SHORTEST_REP (G_USEC_PER_SEC / 4)

G_DEFINE_ENUM_TYPE (RpMeasure,
                    rp_measure,
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_REPS, "reps"),
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_STEPS, "steps"),
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_TIME, "seconds"),
                    G_DEFINE_ENUM_VALUE (RP_MEASURE_OPEN, "open"))

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
  copy->load = rp_load_copy (dose->load);
  copy->from = g_strdup (dose->from);
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
  rp_load_free (dose->load);
  g_free (dose->from);
  g_free (dose);
}

static gboolean
equal_amounts (const RpDose *a, const RpDose *b)
{
  return a->sets == b->sets && a->measure == b->measure && a->min == b->min && a->max == b->max
         && a->amount == b->amount;
}

static gboolean
equal_times (const RpDose *a, const RpDose *b)
{
  if (a->hold != b->hold || a->rest != b->rest || a->n_tempo != b->n_tempo)
    return FALSE;
  for (guint i = 0; i < a->n_tempo; i++)
    if (a->tempo[i] != b->tempo[i])
      return FALSE;
  return TRUE;
}

/**
 * rp_dose_equal:
 * @a: a dose
 * @b: a dose
 *
 * Returns: %TRUE when both say the same
 */
gboolean
rp_dose_equal (const RpDose *a, const RpDose *b)
{
  g_return_val_if_fail (a && b, FALSE);

  return equal_amounts (a, b) && equal_times (a, b) && a->sides == b->sides && a->pace == b->pace
         && a->source == b->source && g_strcmp0 (a->from, b->from) == 0 && rp_load_equal (a->load, b->load);
}

/**
 * rp_dose_set_amount:
 * @dose: a dose
 * @measure: what is counted
 * @min: the low end; does not matter for %RP_MEASURE_OPEN
 * @max: the high end, at least @min; likewise
 *
 * Sets what is asked for, and what is done today to its low end. Nobody but the person can count as many as they can, so
 * that sets the pace, too.
 */
void
rp_dose_set_amount (RpDose *dose, RpMeasure measure, guint min, guint max)
{
  gboolean open = measure == RP_MEASURE_OPEN;

  g_return_if_fail (dose);
  g_return_if_fail (open || (min > 0 && min <= max));

  dose->measure = measure;
  dose->min = open ? 0 : min;
  dose->max = open ? 0 : max;
  dose->amount = dose->min;
  if (open)
    dose->pace = RP_PACE_OWN;
}

/**
 * rp_dose_set_source:
 * @dose: a dose
 * @source: where it is from
 * @from: (nullable): whose it is, by its kind; does not matter unless it is published
 *
 * Says where a dose is from. Nobody else is named where it is not published.
 */
void
rp_dose_set_source (RpDose *dose, RpSource source, const char *from)
{
  g_autofree char *whose = NULL;

  g_return_if_fail (dose);

  whose = source == RP_SOURCE_PUBLISHED ? g_strdup (from) : NULL;
  g_free (dose->from);
  dose->source = source;
  dose->from = g_steal_pointer (&whose);
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
 * rp_dose_get_led_pace:
 * @dose: a dose
 *
 * Returns: who counts in a session: time is always led, and as many as one can never
 */
RpPace
rp_dose_get_led_pace (const RpDose *dose)
{
  g_return_val_if_fail (dose, RP_PACE_PACED);

  switch (dose->measure)
    {
    case RP_MEASURE_TIME:
      return RP_PACE_PACED;
    case RP_MEASURE_OPEN:
      return RP_PACE_OWN;
    case RP_MEASURE_REPS:
    case RP_MEASURE_STEPS:
    default:
      return dose->pace;
    }
}

/* Sides that take turns do so within one turn of the dose. */
static guint
count_sides (const RpDose *dose)
{
  return dose->sides == RP_DOSE_SIDES_ALTERNATING ? 2 : 1;
}

/**
 * rp_dose_get_turn_reps:
 * @dose: a dose
 *
 * Returns: how many repetitions or steps a turn asks for today, those of both sides where they take turns; 0 where time
 *   is counted, or as many as one can are done
 */
guint
rp_dose_get_turn_reps (const RpDose *dose)
{
  g_return_val_if_fail (dose, 0);

  return dose->measure == RP_MEASURE_TIME ? 0 : dose->amount * count_sides (dose);
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

/* Nobody is told to stop in the middle of a breath. What has one phase has no middle; but sides that take turns do the
 * same, so it is whole rounds for them. */
static gint64
fit_time (const RpDose *dose, guint seconds, guint n_phases, gint64 cycle)
{
  gint64 asked = (gint64) seconds * G_USEC_PER_SEC;

  if (cycle <= 0 || (n_phases < 2 && dose->sides != RP_DOSE_SIDES_ALTERNATING))
    return asked;
  return MAX ((asked + cycle / 2) / cycle, 1) * cycle;
}

static gint64
side_duration (const RpDose *dose, guint n_phases, gint64 cycle)
{
  if (dose->measure == RP_MEASURE_TIME)
    return fit_time (dose, dose->amount, n_phases, cycle);
  return (dose->measure == RP_MEASURE_OPEN ? RP_DOSE_OPEN_GUESS : dose->amount) * cycle;
}

/**
 * rp_dose_hold_duration:
 * @dose: a dose
 * @phases: (element-type RpPhase): the phases of its exercise
 *
 * Returns: how long the first hold takes under this dose, in microseconds; 0 where nothing is held
 */
gint64
rp_dose_hold_duration (const RpDose *dose, GPtrArray *phases)
{
  guint tempo_index = 0;

  g_return_val_if_fail (dose && phases, 0);

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if (phase->kind == RP_PHASE_HOLD)
        return rp_dose_phase_duration (dose, phase, tempo_index);
      tempo_index += phase->kind != RP_PHASE_REST;
    }
  return 0;
}

/**
 * rp_dose_side_duration:
 * @dose: a dose
 * @phases: (element-type RpPhase): the phases of its exercise
 *
 * Says how long a side works in a turn; both do where they work at once. Work by time ends with a whole round of its
 * phases: it takes the nearest number of rounds, at least one. Sixty seconds of breathing in for twelve and out for twelve
 * are three rounds, 72 seconds. Where one phase is all there is, it takes what the dose says. As many as one can take as
 * long as %RP_DOSE_OPEN_GUESS repetitions, which is no more than a guess.
 *
 * Returns: microseconds for what is done today
 */
gint64
rp_dose_side_duration (const RpDose *dose, GPtrArray *phases)
{
  g_return_val_if_fail (dose && phases, 0);

  return side_duration (dose, phases->len, rp_dose_cycle_duration (dose, phases));
}

/**
 * rp_dose_turn_duration:
 * @dose: a dose
 * @phases: (element-type RpPhase): the phases of its exercise
 *
 * Says how long a turn takes: as rp_dose_side_duration() says for the side that works, or for both where they take turns.
 *
 * Returns: microseconds for what is done today
 */
gint64
rp_dose_turn_duration (const RpDose *dose, GPtrArray *phases)
{
  g_return_val_if_fail (dose && phases, 0);

  return rp_dose_side_duration (dose, phases) * count_sides (dose);
}

/**
 * rp_dose_turn_duration_at:
 * @dose: a dose
 * @n_phases: how many phases its exercise has
 * @cycle: how long one repetition takes, or one round of timed work, in microseconds
 *
 * Says how long a turn takes, as rp_dose_turn_duration() does, for somebody who is faster or slower than the dose.
 *
 * Returns: microseconds for what is done today
 */
gint64
rp_dose_turn_duration_at (const RpDose *dose, guint n_phases, gint64 cycle)
{
  g_return_val_if_fail (dose, 0);

  return side_duration (dose, n_phases, cycle) * count_sides (dose);
}

/**
 * rp_dose_as_led:
 * @dose: a dose
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise
 *
 * Says what a session leads through, so that words tell it as it is led: see rp_dose_side_duration() and
 * rp_dose_get_led_pace().
 *
 * Returns: (transfer full): a dose like @dose; of work by time it has the seconds that are led, without their parts
 */
RpDose *
rp_dose_as_led (const RpDose *dose, GPtrArray *phases)
{
  g_autoptr (RpDose) led = rp_dose_copy (dose);
  guint *amounts[] = { &led->min, &led->max, &led->amount };
  gint64 cycle;

  led->pace = rp_dose_get_led_pace (dose);
  if (dose->measure != RP_MEASURE_TIME || !phases)
    return g_steal_pointer (&led);

  cycle = rp_dose_cycle_duration (dose, phases);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    *amounts[i] = (guint) (fit_time (dose, *amounts[i], phases->len, cycle) / G_USEC_PER_SEC);
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
