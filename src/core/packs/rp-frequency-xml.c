/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-frequency-xml.h"
#include "model/rp-frequency.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

static gboolean
read_times (RpXml *xml, RpFrequency *frequency, const char *attribute, RpFrequencyKind kind, guint most)
{
  if (!rp_xml_get_attribute (xml, attribute))
    return FALSE;
  frequency->kind = kind;
  frequency->times = rp_xml_value_get_count (xml, attribute, 1, most);
  return TRUE;
}

static void
read_days (RpXml *xml, RpFrequency *frequency)
{
  const char *text = rp_xml_get_attribute (xml, "days");

  if (!text)
    return;
  frequency->kind = RP_FREQUENCY_DAYS;
  if (g_str_equal (text, "other"))
    frequency->kind = RP_FREQUENCY_OTHER_DAY;
  else if (!rp_frequency_parse_days (text, &frequency->days))
    rp_xml_value_problem (xml, text,
                          _ ("days=\"%s\" must be \"other\" for every other day, or days in the order of "
                             "the week, such as \"mon-wed-fri\"."),
                          text);
}

/**
 * rp_frequency_xml_take:
 * @xml: a reader, standing on the start of a frequency
 * @place: (inout): a #RpFrequency * to set; what it held is freed
 *
 * Takes an element that says how often: in an attribute, in words, or both. Wrong values are reported.
 */
void
rp_frequency_xml_take (RpXml *xml, gpointer place)
{
  RpFrequency **frequency = place;
  RpFrequency *read = g_new0 (RpFrequency, 1);

  read->source = rp_xml_value_get_source (xml);
  if (!read_times (xml, read, "a-day", RP_FREQUENCY_A_DAY, RP_FREQUENCY_MAX_A_DAY)
      && !read_times (xml, read, "a-week", RP_FREQUENCY_A_WEEK, RP_FREQUENCY_MAX_A_WEEK))
    read_days (xml, read);
  if (read->kind == RP_FREQUENCY_WORDS)
    rp_xml_take_translated (xml, &read->words);
  else
    rp_xml_take_translated_if_any (xml, &read->words);
  rp_frequency_free (*frequency);
  *frequency = read;
}
