/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-dose-xml.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

#define SHORTEST_REP (G_USEC_PER_SEC / 4)

static gboolean
read_amount (RpXml *xml, RpDose *dose, const char *attribute, RpMeasure measure, guint limit)
{
  const char *text = rp_xml_get_attribute (xml, attribute);

  if (!text)
    return FALSE;
  dose->measure = measure;
  if (!rp_dose_parse_amount (text, limit, &dose->min, &dose->max))
    rp_xml_problem (xml, rp_xml_get_line (xml),
                    _ ("%s=\"%s\" must be a number from 1 to %u, or a range such as \"10-20\"."), attribute,
                    text, limit);
  dose->amount = dose->min;
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

      if (!rp_xml_value_scan_seconds (&text, duration) || *duration > RP_DOSE_MAX_HOLD)
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

static void
read_tempo (RpXml *xml, RpDose *dose)
{
  const char *text = rp_xml_get_attribute (xml, "tempo");

  if (!text || rp_dose_parse_tempo (text, dose))
    return;
  rp_xml_problem (
      xml, rp_xml_get_line (xml),
      _ ("tempo=\"%s\" must be seconds with hyphens between, such as \"2-10-1\", %d numbers at most."), text,
      RP_DOSE_MAX_TEMPO);
}

/* The words in the order of their enum, as in every table of words for rp_xml_value_get_word(). */
static void
read_words (RpXml *xml, RpDose *dose)
{
  static const char *const sides[] = { "both", "each", "left", "right", NULL };
  static const char *const paces[] = { "paced", "own", NULL };

  dose->sides = (RpDoseSides) rp_xml_value_get_word (xml, "sides", sides, RP_DOSE_SIDES_BOTH);
  dose->pace = (RpPace) rp_xml_value_get_word (xml, "pace", paces, RP_PACE_PACED);
  dose->published = rp_xml_value_get_published (xml);
}

/**
 * rp_dose_xml_read:
 * @xml: a reader, standing on the start of a dose
 *
 * Takes the element. Wrong values are reported and replaced by the defaults of rp_dose_new().
 *
 * Returns: (transfer full): the dose
 */
RpDose *
rp_dose_xml_read (RpXml *xml)
{
  static const RpXmlField fields[] = { { "load", rp_xml_take_translated, G_STRUCT_OFFSET (RpDose, load) } };
  RpDose *dose = rp_dose_new ();

  dose->sets = rp_xml_value_get_count (xml, "sets", 1, RP_DOSE_MAX_SETS);
  if (!read_amount (xml, dose, "reps", RP_MEASURE_REPS, RP_DOSE_MAX_REPS)
      && !read_amount (xml, dose, "steps", RP_MEASURE_STEPS, RP_DOSE_MAX_REPS))
    read_amount (xml, dose, "seconds", RP_MEASURE_TIME, RP_DOSE_MAX_SECONDS);
  dose->hold = rp_xml_value_get_seconds (xml, "hold", 0, RP_DOSE_MAX_HOLD, RP_DOSE_NATURAL);
  dose->rest = rp_xml_value_get_seconds (xml, "rest", 0, RP_DOSE_MAX_REST, 0);
  read_tempo (xml, dose);
  read_words (xml, dose);
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), dose);
  return dose;
}

static void
add_sentence (GPtrArray *sentences, const char *sentence)
{
  g_ptr_array_add (sentences, g_strdup (sentence));
}

/**
 * rp_dose_find_misfits:
 * @dose: a dose
 * @exercise: the exercise it is for
 *
 * Looks for what makes no sense for this exercise: a tempo of the wrong length, a hold of nothing, a side where there is
 * none, a repetition that takes no time.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each; empty when the dose fits
 */
GPtrArray *
rp_dose_find_misfits (const RpDose *dose, RpExercise *exercise)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  guint n_work = 0;
  gboolean holds = FALSE;
  gint64 total = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      total += rp_dose_phase_duration (dose, phase, n_work);
      holds = holds || phase->kind == RP_PHASE_HOLD;
      if (phase->kind != RP_PHASE_REST)
        n_work++;
    }
  if (dose->n_tempo > 0 && dose->n_tempo != n_work)
    g_ptr_array_add (
        sentences,
        g_strdup_printf (_ ("The tempo names %u phases, but the exercise has %u that are not a rest."),
                         dose->n_tempo, n_work));
  if (dose->hold != RP_DOSE_NATURAL && !holds)
    add_sentence (sentences, _ ("The dose has a hold, but the exercise has no phase of that kind."));
  if (dose->sides != RP_DOSE_SIDES_BOTH && !rp_exercise_has_sides (exercise))
    add_sentence (sentences, _ ("The dose is for one side at a time, but the exercise has no <sides>."));
  if (phases->len > 0 && total < SHORTEST_REP)
    add_sentence (sentences, _ ("With this dose a repetition takes less than a quarter of a second."));
  return sentences;
}

/**
 * rp_dose_check:
 * @dose: a dose
 * @exercise: the exercise it is for
 * @xml: where to report
 * @line: the line the dose starts in
 *
 * Reports what makes no sense for this exercise.
 */
void
rp_dose_check (const RpDose *dose, RpExercise *exercise, RpXml *xml, int line)
{
  g_autoptr (GPtrArray) sentences = rp_dose_find_misfits (dose, exercise);

  for (guint i = 0; i < sentences->len; i++)
    rp_xml_problem (xml, line, "%s", (const char *) g_ptr_array_index (sentences, i));
}
