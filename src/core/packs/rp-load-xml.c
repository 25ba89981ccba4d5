/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-load-xml.h"
#include "model/rp-load.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

static gboolean
read_weight (RpXml *xml, RpLoad *load, const char *attribute, RpLoadUnit unit)
{
  const char *text = rp_xml_get_attribute (xml, attribute);

  if (!text)
    return FALSE;
  load->unit = unit;
  if (!rp_load_parse_weight (text, &load->weight))
    rp_xml_value_problem (
        xml, text,
        _ ("%s=\"%s\" must be a weight from 0.01 to %d, such as \"2.5\", with a point and not a comma."),
        attribute, text, RP_LOAD_MAX_WEIGHT / 100);
  return TRUE;
}

static void
read_band (RpXml *xml, RpLoad *load)
{
  const char *text = rp_xml_get_attribute (xml, "band");

  if (!text)
    return;
  load->unit = RP_LOAD_UNIT_BAND;
  if (!rp_load_parse_band (text, &load->band))
    rp_xml_value_problem (xml, text,
                          _ ("band=\"%s\" is not the colour of a band. Use a colour such as \"yellow\", or "
                             "write the band in words, without band=."),
                          text);
}

/**
 * rp_load_xml_take:
 * @xml: a reader, standing on the start of a load
 * @place: (inout): a #RpLoad * to set; what it held is freed
 *
 * Takes an element that is a load: a weight or the colour of a band in an attribute, words, or both. Wrong values are
 * reported.
 */
void
rp_load_xml_take (RpXml *xml, gpointer place)
{
  RpLoad **load = place;
  RpLoad *read = g_new0 (RpLoad, 1);

  if (!read_weight (xml, read, "kg", RP_LOAD_UNIT_KG) && !read_weight (xml, read, "lb", RP_LOAD_UNIT_LB))
    read_band (xml, read);
  if (read->unit == RP_LOAD_UNIT_NONE)
    rp_xml_take_translated (xml, &read->words);
  else
    rp_xml_take_translated_if_any (xml, &read->words);
  rp_load_free (*load);
  *load = read;
}
