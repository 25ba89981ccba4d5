/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-why-xml.h"

#include <glib/gi18n-lib.h>

static void
take_part (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_translated, G_STRUCT_OFFSET (RpWhyPart, name) },
    { "p", rp_xml_take_repeated, G_STRUCT_OFFSET (RpWhyPart, paragraphs) },
  };
  RpWhy *why = place;
  g_autoptr (RpWhyPart) part = rp_why_part_new ();
  int line = rp_xml_get_line (xml);

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), part);
  if (part->paragraphs && g_strv_length (part->paragraphs) > RP_WHY_MAX_PARTS)
    rp_xml_problem (xml, line, _ ("This part has more than %u paragraphs. Divide it into several."),
                    RP_WHY_MAX_PARTS);
  else if (part->name && part->paragraphs)
    g_ptr_array_add (why->parts, g_steal_pointer (&part));
}

/**
 * rp_why_xml_take:
 * @xml: a reader, standing on the start of <why>
 * @place: (inout): a #RpWhy * to set; what it held is let go
 *
 * Takes the element. What is wrong is reported.
 */
void
rp_why_xml_take (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_translated, G_STRUCT_OFFSET (RpWhy, name) },
    { "summary", rp_xml_take_translated, G_STRUCT_OFFSET (RpWhy, summary) },
    { "part", take_part, 0 },
  };
  RpWhy **why = place;
  int line = rp_xml_get_line (xml);

  g_clear_pointer (why, rp_why_unref);
  *why = rp_why_new ();
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), *why);
  if ((*why)->parts->len > RP_WHY_MAX_PARTS)
    rp_xml_problem (xml, line, _ ("<why> has more than %u parts. A person shall read it. Make it shorter."),
                    RP_WHY_MAX_PARTS);
}
