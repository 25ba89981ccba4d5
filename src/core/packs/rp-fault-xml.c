/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-fault-xml.h"
#include "packs/rp-xml-value.h"

/* A fault while it is read: its words and pictures, and where the pictures lie. */
typedef struct
{
  RpPackSource *source;
  char *name;
  char *wrong;
  char *right;
} FaultReading;

static void
take_wrong (RpXml *xml, gpointer place)
{
  FaultReading *reading = place;

  g_free (reading->wrong);
  reading->wrong = rp_xml_value_take_still (xml, reading->source);
}

static void
take_right (RpXml *xml, gpointer place)
{
  FaultReading *reading = place;

  g_free (reading->right);
  reading->right = rp_xml_value_take_still (xml, reading->source);
}

/**
 * rp_fault_xml_read:
 * @xml: a reader, standing on the start of a fault
 * @source: (nullable): where the pack's files lie; %NULL not to look for the fault's
 *
 * Takes the element. What is wrong is reported. Whether the clip it names is there is not looked at: clips come later in
 * a document than faults.
 *
 * Returns: (transfer full) (nullable): the fault, or %NULL when it has no proper id, clip or file
 */
RpFault *
rp_fault_xml_read (RpXml *xml, RpPackSource *source)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_translated, G_STRUCT_OFFSET (FaultReading, name) },
    { "wrong", take_wrong, 0 },
    { "right", take_right, 0 },
  };
  static const char *const endings[] = { ".webm", NULL };
  g_autofree char *id = rp_xml_value_get_id (xml, "id");
  g_autofree char *clip_id = rp_xml_value_get_id (xml, "clip");
  g_autofree char *file = rp_xml_value_get_file (xml, "clips/", endings);
  g_autofree char *uri = file ? rp_pack_source_find (source, file, xml) : NULL;
  FaultReading reading = { .source = source };
  g_autoptr (RpFault) fault = NULL;

  if (!id || !clip_id || !uri)
    {
      rp_xml_take_nothing (xml);
      return NULL;
    }
  fault = rp_fault_new (id, clip_id, uri);
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
  fault->name = reading.name;
  fault->wrong = reading.wrong;
  fault->right = reading.right;
  return g_steal_pointer (&fault);
}
