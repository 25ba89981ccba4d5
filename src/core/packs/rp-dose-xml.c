/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-dose-xml.h"
#include "base/rp-number.h"
#include "packs/rp-load-xml.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

static gboolean
read_amount (RpXml *xml, RpDose *dose, const char *attribute, RpMeasure measure, guint limit)
{
  const char *text = rp_xml_get_attribute (xml, attribute);

  if (!text)
    return FALSE;
  dose->measure = measure;
  if (!rp_dose_parse_amount (text, limit, &dose->min, &dose->max))
    rp_xml_value_problem (xml, text,
                          _ ("%s=\"%s\" must be a number from 1 to %u, or a range such as \"10-20\"."),
                          attribute, text, limit);
  dose->amount = dose->min;
  return TRUE;
}

/* As many as one can are repetitions without a number. */
static gboolean
read_open (RpXml *xml, RpDose *dose)
{
  const char *text = rp_xml_get_attribute (xml, "reps");

  if (!text || !g_str_equal (text, "open"))
    return FALSE;
  rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
  return TRUE;
}

static void
read_amounts (RpXml *xml, RpDose *dose)
{
  if (!read_open (xml, dose) && !read_amount (xml, dose, "reps", RP_MEASURE_REPS, RP_DOSE_MAX_REPS)
      && !read_amount (xml, dose, "steps", RP_MEASURE_STEPS, RP_DOSE_MAX_REPS))
    read_amount (xml, dose, "seconds", RP_MEASURE_TIME, RP_DOSE_MAX_SECONDS);
}

/* Whether a tempo is written as one: only its numbers are wrong then. */
static gboolean
is_written_well (const char *text, guint *n)
{
  for (*n = 1; g_ascii_isdigit (*text); (*n)++)
    {
      text += strspn (text, "0123456789");
      if (*text == '.')
        text += 1 + strspn (text + 1, "0123456789");
      if (*text == '\0')
        return TRUE;
      if (*text++ != '-')
        return FALSE;
    }
  return FALSE;
}

static void
read_tempo (RpXml *xml, RpDose *dose)
{
  const char *text = rp_xml_get_attribute (xml, "tempo");
  g_autofree char *most = rp_number_format_seconds (RP_DOSE_MAX_HOLD);
  guint n;

  if (!text || rp_dose_parse_tempo (text, dose))
    return;
  if (is_written_well (text, &n) && n <= RP_DOSE_MAX_TEMPO)
    rp_xml_value_problem (
        xml, text, _ ("tempo=\"%s\" has a number that is too large: a phase can take %s seconds at most."),
        text, most);
  else
    rp_xml_value_problem (
        xml, text,
        _ ("tempo=\"%s\" must be seconds with hyphens between, such as \"2-10-1\", %d numbers at most."),
        text, RP_DOSE_MAX_TEMPO);
}

/* The words in the order of their enum, as in every table of words for rp_xml_value_get_word(). */
static void
read_words (RpXml *xml, RpDose *dose)
{
  static const char *const sides[] = { "both", "each", "left", "right", "alternating", NULL };
  static const char *const paces[] = { "paced", "own", NULL };

  dose->sides = (RpDoseSides) rp_xml_value_get_word (xml, "sides", sides, RP_DOSE_SIDES_BOTH);
  dose->pace = (RpPace) rp_xml_value_get_word (xml, "pace", paces, RP_PACE_PACED);
  if (dose->measure == RP_MEASURE_OPEN)
    dose->pace = RP_PACE_OWN;
  rp_dose_set_source (dose, rp_xml_value_get_source (xml), NULL);
}

/* Only what is published is somebody's. */
static void
take_from (RpXml *xml, gpointer place)
{
  RpDose *dose = place;
  g_autofree char *from = NULL;
  int line = rp_xml_get_line (xml);

  rp_xml_take_translated (xml, &from);
  if (dose->source != RP_SOURCE_PUBLISHED)
    rp_xml_problem (
        xml, line,
        _ ("<from> says whose a published dose is. Write source=\"published\", or take <from> out."));
  rp_dose_set_source (dose, dose->source, from);
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
  static const RpXmlField fields[] = {
    { "load", rp_load_xml_take, G_STRUCT_OFFSET (RpDose, load) },
    { "from", take_from, 0 },
  };
  RpDose *dose = rp_dose_new ();

  dose->sets = rp_xml_value_get_count (xml, "sets", 1, RP_DOSE_MAX_SETS);
  read_amounts (xml, dose);
  dose->hold = rp_xml_value_get_seconds (xml, "hold", 0, RP_DOSE_MAX_HOLD, RP_DOSE_NATURAL);
  dose->rest = rp_xml_value_get_seconds (xml, "rest", 0, RP_DOSE_MAX_REST, 0);
  read_tempo (xml, dose);
  read_words (xml, dose);
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), dose);
  return dose;
}

static void
warn_of_round (const RpDose *dose, guint seconds, GPtrArray *phases, RpXml *xml, int line)
{
  g_autoptr (RpDose) asked = rp_dose_copy (dose);
  g_autofree char *led_text = NULL;
  g_autofree char *round_text = NULL;
  gint64 led;

  asked->amount = seconds;
  led = rp_dose_side_duration (asked, phases);
  if (led == (gint64) seconds * G_USEC_PER_SEC)
    return;
  led_text = rp_number_format_seconds (led);
  round_text = rp_number_format_seconds (rp_dose_cycle_duration (dose, phases));
  rp_xml_warn (
      xml, line,
      ngettext ("The dose asks for %u second, but %s seconds are led: a turn ends with a whole round of "
                "the phases, and a round takes %s seconds. Ask for whole rounds.",
                "The dose asks for %u seconds, but %s seconds are led: a turn ends with a whole round of "
                "the phases, and a round takes %s seconds. Ask for whole rounds.",
                seconds),
      seconds, led_text, round_text);
}

/* Nobody is told to stop in the middle of a breath; who wrote the dose hears what is led in place of it. */
static void
warn_of_rounds (const RpDose *dose, GPtrArray *phases, RpXml *xml, int line)
{
  if (dose->measure != RP_MEASURE_TIME)
    return;
  warn_of_round (dose, dose->min, phases, xml, line);
  if (dose->max != dose->min)
    warn_of_round (dose, dose->max, phases, xml, line);
}

/**
 * rp_dose_xml_check:
 * @dose: a dose
 * @exercise: the exercise it is for
 * @xml: where to report
 * @line: the line the dose starts in
 *
 * Reports what makes no sense for this exercise, and warns of what is led otherwise than the dose says.
 */
void
rp_dose_xml_check (const RpDose *dose, RpExercise *exercise, RpXml *xml, int line)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  g_autoptr (GPtrArray) sentences = rp_dose_find_misfits (dose, phases, rp_exercise_has_sides (exercise));

  for (guint i = 0; i < sentences->len; i++)
    rp_xml_problem (xml, line, "%s", (const char *) g_ptr_array_index (sentences, i));
  if (sentences->len == 0)
    warn_of_rounds (dose, phases, xml, line);
}

/**
 * rp_dose_xml_check_way:
 * @dose: a dose
 * @way: "easier" or "harder"
 * @text: (nullable): what is offered beside it
 * @xml: where to report
 * @line: the line the dose starts in
 *
 * Warns where a way to make it easier or harder is what the dose asks for already: nobody shall be offered that.
 */
void
rp_dose_xml_check_way (const RpDose *dose, const char *way, const char *text, RpXml *xml, int line)
{
  if (text && rp_load_is_named_in (dose->load, text))
    rp_xml_warn (
        xml, line,
        _ ("<%s> offers what the dose asks for already: “%s”. Offer something else here, or nothing."), way,
        dose->load->words);
}
