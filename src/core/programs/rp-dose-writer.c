/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-dose-writer.h"

#include "base/rp-number.h"

static void
append_amount (GString *document, const RpDose *dose)
{
  const char *name = dose->measure == RP_MEASURE_TIME    ? "seconds"
                     : dose->measure == RP_MEASURE_STEPS ? "steps"
                                                         : "reps";

  if (dose->measure == RP_MEASURE_OPEN)
    {
      g_string_append (document, " reps=\"open\"");
      return;
    }
  g_string_append_printf (document, " %s=\"%u", name, dose->min);
  if (dose->max != dose->min)
    g_string_append_printf (document, "-%u", dose->max);
  g_string_append_c (document, '"');
}

static void
append_seconds (GString *document, const char *name, gint64 duration)
{
  g_autofree char *text = rp_number_format_seconds (duration);

  g_string_append_printf (document, " %s=\"%s\"", name, text);
}

static void
append_tempo (GString *document, const RpDose *dose)
{
  for (guint i = 0; i < dose->n_tempo; i++)
    {
      g_autofree char *text = rp_number_format_seconds (dose->tempo[i]);

      g_string_append_printf (document, "%s%s", i == 0 ? " tempo=\"" : "-", text);
    }
  if (dose->n_tempo > 0)
    g_string_append_c (document, '"');
}

static const char *
name_sides (RpDoseSides sides)
{
  static const char *const names[] = { "both", "each", "left", "right", "alternating" };

  return names[sides];
}

static void
append_load (GString *document, const RpLoad *load)
{
  g_autofree char *words = load->words ? g_markup_escape_text (load->words, -1) : NULL;
  g_autofree char *weight = rp_load_format_weight (load->weight);

  g_string_append (document, "<load");
  if (load->unit == RP_LOAD_UNIT_BAND)
    g_string_append_printf (document, " band=\"%s\"", rp_load_format_band (load->band));
  else if (load->unit != RP_LOAD_UNIT_NONE)
    g_string_append_printf (document, " %s=\"%s\"", load->unit == RP_LOAD_UNIT_KG ? "kg" : "lb", weight);
  if (words)
    g_string_append_printf (document, ">%s</load>", words);
  else
    g_string_append (document, "/>");
}

static void
append_from (GString *document, const char *from)
{
  g_autofree char *escaped = g_markup_escape_text (from, -1);

  g_string_append_printf (document, "<from>%s</from>", escaped);
}

/**
 * rp_dose_writer_append:
 * @document: (inout): where to append it
 * @indent: what stands before it in its line
 * @dose: a dose
 *
 * Appends the element <dose>, with the end of its line. The amount for today is not written: it is the low end again.
 */
void
rp_dose_writer_append (GString *document, const char *indent, const RpDose *dose)
{
  g_return_if_fail (document && indent && dose);

  g_string_append_printf (document, "%s<dose sets=\"%u\"", indent, dose->sets);
  append_amount (document, dose);
  if (dose->hold != RP_DOSE_NATURAL)
    append_seconds (document, "hold", dose->hold);
  if (dose->rest > 0)
    append_seconds (document, "rest", dose->rest);
  append_tempo (document, dose);
  g_string_append_printf (document, " sides=\"%s\"", name_sides (dose->sides));
  if (dose->pace == RP_PACE_OWN && dose->measure != RP_MEASURE_OPEN)
    g_string_append (document, " pace=\"own\"");
  g_string_append_printf (document, " source=\"%s\"", rp_source_to_string (dose->source));
  if (!dose->load && !dose->from)
    {
      g_string_append (document, "/>\n");
      return;
    }
  g_string_append_c (document, '>');
  if (dose->load)
    append_load (document, dose->load);
  if (dose->from)
    append_from (document, dose->from);
  g_string_append (document, "</dose>\n");
}
