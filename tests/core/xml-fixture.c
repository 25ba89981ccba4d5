/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml-fixture.h"

#include "model/rp-phase.h"

#include <string.h>

/* The elements that lead to the one that is tested, and what takes that one. */
typedef struct
{
  const char *const *way;
  RpXmlFunc take;
} Way;

static void
take_step (RpXml *xml, gpointer place)
{
  Way *way = rp_xml_get_context (xml);
  gboolean last = way->way[1] == NULL;
  const RpXmlField field = { way->way[0], last ? way->take : take_step, 0 };

  way->way++;
  rp_xml_take_children (xml, &field, 1, place);
}

/* Reads the one element that lies at the end of the way and returns all that is wrong. */
GPtrArray *
xml_fixture_read (const char *document, const char *const *way, RpXmlFunc take, gpointer place)
{
  static const RpXmlField root = { "exercise", take_step, 0 };
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  Way context = { way, take };

  rp_xml_read (xml, "clamshell.xml", bytes, &root, place, &context);
  for (guint i = 0; i < problems->texts->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems->texts, i));
  return g_ptr_array_ref (problems->texts);
}

/* The phases of the document: lift, then hold. */
GPtrArray *
xml_fixture_phases (void)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", 2 * G_USEC_PER_SEC));
  g_ptr_array_add (phases, rp_phase_new ("hold", RP_PHASE_HOLD, "Hold", 2 * G_USEC_PER_SEC));
  return phases;
}
