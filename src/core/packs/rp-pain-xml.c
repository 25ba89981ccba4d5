/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pain-xml.h"

#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

/* Rules while they are read: the bands so far, and whether one of them was wrong. */
typedef struct
{
  RpPainRules *rules;
  char *note;
  guint next;
  gboolean wrong;
} Reading;

/* The first band is for all; each that follows takes away from the one before. */
static void
add_band (Reading *reading, guint to, const char *text)
{
  if (!reading->rules)
    reading->rules = rp_pain_rules_new (text);
  else
    rp_pain_rules_split (reading->rules, reading->next, text);
  reading->next = to + 1;
}

static void
take_band (RpXml *xml, gpointer place)
{
  Reading *reading = place;
  guint to = rp_xml_value_get_count (xml, "to", 0, RP_PAIN_MAX);
  g_autofree char *text = NULL;
  int line = rp_xml_get_line (xml);

  rp_xml_take_translated (xml, &text);
  if (to < reading->next)
    {
      rp_xml_problem (xml, line,
                      _ ("This band ends at %u, but the one before it does so already. Order them."), to);
      reading->wrong = TRUE;
    }
  else if (!reading->wrong && text && !rp_text_is_blank (text))
    add_band (reading, to, text);
}

static void
take_more (RpXml *xml, gpointer place)
{
  rp_xml_take_translated (xml, &((Reading *) place)->note);
}

/**
 * rp_pain_xml_take:
 * @xml: a reader, standing on the start of <pain>
 * @place: (inout): a #RpPainRules * to set; what it held is freed
 *
 * Takes the element. What is wrong is reported.
 */
void
rp_pain_xml_take (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "band", take_band, 0 },
    { "more", take_more, 0 },
  };
  RpPainRules **rules = place;
  Reading reading = { NULL };
  int line = rp_xml_get_line (xml);

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
  if (!reading.wrong && reading.rules && reading.next <= RP_PAIN_MAX)
    rp_xml_problem (xml, line, _ ("The last band ends at %u. Write to=\"%u\", so that every pain has one."),
                    reading.next - 1, RP_PAIN_MAX);
  if (reading.rules)
    rp_pain_rules_set_note (reading.rules, reading.note);
  rp_pain_rules_free (*rules);
  *rules = reading.rules;
  g_free (reading.note);
}
