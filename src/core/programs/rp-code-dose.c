/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-dose.h"

#define MEASURE_BITS 2
#define SIDES_BITS 3
#define SOURCE_BITS 2
#define UNIT_BITS 2
#define BAND_BITS 4
#define KIND_BITS 3
#define TEMPO_BITS 3

static void
pass_amount (RpCodeBits *bits, RpDose *dose)
{
  guint measure = rp_code_bits_pass_choice (bits, dose->measure, MEASURE_BITS, RP_MEASURE_OPEN);
  guint most = measure == RP_MEASURE_TIME ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;
  guint min, max, amount;

  if (measure == RP_MEASURE_OPEN)
    {
      rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
      return;
    }
  min = rp_code_bits_pass_count (bits, dose->min, 1, most);
  max = rp_code_bits_pass_flag (bits, dose->max != dose->min)
            ? rp_code_bits_pass_count (bits, dose->max, min, most)
            : min;
  amount = max != min && rp_code_bits_pass_flag (bits, dose->amount != dose->min)
               ? rp_code_bits_pass_count (bits, dose->amount, min, max)
               : min;
  rp_dose_set_amount (dose, (RpMeasure) measure, min, max);
  dose->amount = amount;
  dose->pace = rp_code_bits_pass_flag (bits, dose->pace == RP_PACE_OWN) ? RP_PACE_OWN : RP_PACE_PACED;
}

static void
pass_times (RpCodeBits *bits, RpDose *dose)
{
  if (rp_code_bits_pass_flag (bits, dose->hold != RP_DOSE_NATURAL))
    dose->hold = rp_code_bits_pass_time (bits, dose->hold, RP_DOSE_MAX_HOLD);
  if (rp_code_bits_pass_flag (bits, dose->rest != 0))
    dose->rest = rp_code_bits_pass_time (bits, dose->rest, RP_DOSE_MAX_REST);
  if (!rp_code_bits_pass_flag (bits, dose->n_tempo > 0))
    return;
  dose->n_tempo
      = rp_code_bits_pass_choice (bits, MAX (dose->n_tempo, 1) - 1, TEMPO_BITS, RP_DOSE_MAX_TEMPO - 1) + 1;
  for (guint i = 0; i < dose->n_tempo; i++)
    dose->tempo[i] = rp_code_bits_pass_time (bits, dose->tempo[i], RP_DOSE_MAX_HOLD);
}

/* Of words alone nothing is said here but that there are some. */
static void
pass_load (RpCodeBits *bits, RpDose *dose)
{
  g_autoptr (RpLoad) load = rp_load_copy (dose->load);

  if (!rp_code_bits_pass_flag (bits, load != NULL))
    return;
  if (!load)
    load = g_new0 (RpLoad, 1);
  load->unit = (RpLoadUnit) rp_code_bits_pass_choice (bits, load->unit, UNIT_BITS, RP_LOAD_UNIT_BAND);
  if (load->unit == RP_LOAD_UNIT_BAND)
    load->band = (RpBand) rp_code_bits_pass_choice (bits, load->band, BAND_BITS, RP_BAND_WHITE);
  else if (load->unit != RP_LOAD_UNIT_NONE)
    load->weight = rp_code_bits_pass_count (bits, load->weight, 1, RP_LOAD_MAX_WEIGHT);
  rp_load_free (dose->load);
  dose->load = g_steal_pointer (&load);
}

/**
 * rp_code_dose_pass:
 * @bits: a row of bits
 * @dose: (inout): a dose to write, or a new one to fill
 *
 * Writes or reads all of a dose but the words of its load and whose it is.
 */
void
rp_code_dose_pass (RpCodeBits *bits, RpDose *dose)
{
  g_return_if_fail (bits && dose);

  dose->sets = rp_code_bits_pass_count (bits, dose->sets, 1, RP_DOSE_MAX_SETS);
  pass_amount (bits, dose);
  pass_times (bits, dose);
  dose->sides
      = (RpDoseSides) rp_code_bits_pass_choice (bits, dose->sides, SIDES_BITS, RP_DOSE_SIDES_ALTERNATING);
  pass_load (bits, dose);
  dose->source = (RpSource) rp_code_bits_pass_choice (bits, dose->source, SOURCE_BITS, RP_SOURCE_OWN);
}

/**
 * rp_code_dose_pass_frequency:
 * @bits: a row of bits
 * @frequency: (inout): how often to write, or an empty one to fill
 *
 * Writes or reads all of it but its words.
 */
void
rp_code_dose_pass_frequency (RpCodeBits *bits, RpFrequency *frequency)
{
  g_return_if_fail (bits && frequency);

  frequency->kind
      = (RpFrequencyKind) rp_code_bits_pass_choice (bits, frequency->kind, KIND_BITS, RP_FREQUENCY_DAYS);
  if (frequency->kind == RP_FREQUENCY_A_DAY)
    frequency->times = rp_code_bits_pass_count (bits, frequency->times, 1, RP_FREQUENCY_MAX_A_DAY);
  if (frequency->kind == RP_FREQUENCY_A_WEEK)
    frequency->times = rp_code_bits_pass_count (bits, frequency->times, 1, RP_FREQUENCY_MAX_A_WEEK);
  if (frequency->kind == RP_FREQUENCY_DAYS)
    rp_code_bits_pass (bits, &frequency->days, RP_FREQUENCY_N_DAYS);
  if (frequency->kind == RP_FREQUENCY_DAYS && frequency->days == 0)
    rp_code_bits_spoil (bits);
  frequency->source
      = (RpSource) rp_code_bits_pass_choice (bits, frequency->source, SOURCE_BITS, RP_SOURCE_OWN);
}
