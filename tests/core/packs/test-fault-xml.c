/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-fault-xml.h"

#include "xml-fixture.h"

#include <string.h>

#define DOCUMENT(file)                                                                                       \
  XML_FIXTURE_EXERCISE ("<cue phase='lift'><say>Hips stacked</say>"                                          \
                        "<fault id='rolls' clip='front' file='" file "'><name>Rolling back</name>"           \
                        "<wrong file='stills/w.jpg'/><right file='stills/r.png'/></fault></cue>",            \
                        XML_FIXTURE_DOSE, "")

static const char *const way[] = { "cues", "cue", "fault", NULL };

static void
take_fault (RpXml *xml, gpointer place)
{
  RpFault **fault = place;

  *fault = rp_fault_xml_read (xml, NULL);
}

static void
test_values (void)
{
  g_autoptr (RpFault) fault = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (DOCUMENT ("clips/rolls.webm"), way, take_fault, &fault);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (fault->id, ==, "rolls");
  g_assert_cmpstr (fault->clip_id, ==, "front");
  g_assert_cmpstr (fault->uri, ==, "resource:///clips/rolls.webm");
  g_assert_cmpstr (fault->name, ==, "Rolling back");
  g_assert_cmpstr (fault->wrong, ==, "resource:///stills/w.jpg");
  g_assert_cmpstr (fault->right, ==, "resource:///stills/r.png");
  g_assert_null (fault->clip);
}

static void
test_wrong (void)
{
  g_autoptr (RpFault) fault = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (DOCUMENT ("clips/rolls.mp4"), way, take_fault, &fault);

  g_assert_null (fault);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "clips/rolls.mp4"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fault-xml/values", test_values);
  g_test_add_func ("/fault-xml/wrong", test_wrong);
  return g_test_run ();
}
