/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-drawing-xml.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

/* No drawing has more pixels a metre, as the schema says. */
#define SCALE_MOST 8192

/* Drawings while they are read: where those of this load begin, and the load. */
typedef struct
{
  RpPackSource *source;
  GPtrArray *drawings;
  guint first;
  RpDrawingWith with;
  char *load;
} DrawingReading;

/* Reports a drawing that is not behind the last one of its load. */
static void
check_order (RpXml *xml, const DrawingReading *reading, guint at, const char *word, int line)
{
  const RpDrawing *last;

  if (reading->drawings->len == reading->first)
    return;
  last = g_ptr_array_index (reading->drawings, reading->drawings->len - 1);
  if (at == last->place)
    rp_xml_problem (xml, line, _ ("There are two drawings at “%s”. Keep one."), word);
  else if (at < last->place)
    rp_xml_problem (xml, line, _ ("Give the drawings in this order: start, middle, end."));
}

static void
take_drawing (RpXml *xml, gpointer place)
{
  static const char *const places[] = { "start", "middle", "end", NULL };
  DrawingReading *reading = place;
  /* A word that is none stands for the next place, so that it is reported once. */
  guint next = MIN (reading->drawings->len - reading->first, RP_DRAWING_END);
  guint at = rp_xml_value_get_word (xml, "at", places, next);
  guint scale = rp_xml_value_get_count (xml, "pixels-per-metre", 0, SCALE_MOST);
  int line = rp_xml_get_line (xml);
  g_autofree char *uri = rp_xml_value_take_still (xml, reading->source);

  check_order (xml, reading, at, places[at], line);
  if (uri)
    g_ptr_array_add (reading->drawings,
                     rp_drawing_new_with ((RpDrawingPlace) at, uri, scale, reading->with, reading->load));
}

/* A load that comes again would never be chosen. */
static void
check_load (RpXml *xml, const DrawingReading *reading)
{
  for (guint i = 0; i < reading->first; i++)
    {
      const RpDrawing *drawing = g_ptr_array_index (reading->drawings, i);

      if (drawing->with == reading->with && g_strcmp0 (drawing->load, reading->load) == 0)
        {
          rp_xml_problem (xml, rp_xml_get_line (xml),
                          _ ("There are two lists of drawings with “%s”. Keep one."), reading->load);
          return;
        }
    }
}

static void
take_load (RpXml *xml, gpointer place)
{
  DrawingReading *reading = place;

  rp_xml_take_translated (xml, &reading->load);
  check_load (xml, reading);
}

static void
take_with (RpXml *xml, gpointer place)
{
  static const char *const loads[] = { "band", "weight", NULL };
  static const RpXmlField fields[] = {
    { "load", take_load, 0 },
    { "drawing", take_drawing, 0 },
  };
  const DrawingReading *around = place;
  DrawingReading reading = { around->source, around->drawings, around->drawings->len, 0, NULL };

  reading.with = (RpDrawingWith) (RP_DRAWING_WITH_BAND + rp_xml_value_get_word (xml, "thing", loads, 0));
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
  g_free (reading.load);
}

/**
 * rp_drawing_xml_take_list:
 * @xml: a reader, standing on the start of the element
 * @source: (nullable): where the pack's files lie; %NULL not to look for the pictures
 * @drawings: (element-type RpDrawing): where to add the drawings, first those without a load
 *
 * Takes the element. What is wrong is reported.
 */
void
rp_drawing_xml_take_list (RpXml *xml, RpPackSource *source, GPtrArray *drawings)
{
  static const RpXmlField fields[] = {
    { "drawing", take_drawing, 0 },
    { "with", take_with, 0 },
  };
  DrawingReading reading = { source, drawings, drawings->len, RP_DRAWING_WITH_NOTHING, NULL };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
}
