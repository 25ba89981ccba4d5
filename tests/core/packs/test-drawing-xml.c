/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-drawing-xml.h"

#include "xml-fixture.h"

#include <string.h>

#define DOCUMENT(drawings) XML_FIXTURE_EXERCISE ("", XML_FIXTURE_DOSE, "<drawings>" drawings "</drawings>")

#define DRAWING(at, more) "<drawing at='" at "' " more "file='stills/" at ".png'/>"
#define BAND(load, drawings) "<with thing='band'><load>" load "</load>" drawings "</with>"

static const char *const way[] = { "drawings", NULL };

static void
take_drawings (RpXml *xml, gpointer place)
{
  rp_drawing_xml_take_list (xml, NULL, place);
}

static GPtrArray *
read_drawings (const char *document, const char *problem)
{
  GPtrArray *drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_drawing_free);
  g_autoptr (GPtrArray) problems = xml_fixture_read (document, way, take_drawings, drawings);

  g_assert_cmpuint (problems->len, ==, problem ? 1 : 0);
  if (problem)
    g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), problem));
  return drawings;
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) drawings = read_drawings (
      DOCUMENT (DRAWING ("start", "") DRAWING ("middle", "pixels-per-metre='560' ") DRAWING ("end", "")),
      NULL);

  g_assert_cmpuint (drawings->len, ==, 3);
  for (guint i = 0; i < drawings->len; i++)
    {
      const RpDrawing *drawing = g_ptr_array_index (drawings, i);

      g_assert_cmpint (drawing->place, ==, (int) i);
      g_assert_cmpuint (drawing->pixels_per_metre, ==, i == 1 ? 560 : 0);
      g_assert_cmpint (drawing->with, ==, RP_DRAWING_WITH_NOTHING);
      g_assert_null (drawing->load);
    }
}

/* Those with a load come after those without, in an order of their own. */
static void
test_with (void)
{
  g_autoptr (GPtrArray) drawings
      = read_drawings (DOCUMENT (DRAWING ("start", "") DRAWING ("end", "")
                                     BAND ("Band at your knees", DRAWING ("start", "") DRAWING ("end", ""))
                                         BAND ("Band at your feet", DRAWING ("start", ""))),
                       NULL);
  const RpDrawing *drawing;

  g_assert_cmpuint (drawings->len, ==, 5);
  drawing = g_ptr_array_index (drawings, 3);
  g_assert_cmpint (drawing->place, ==, RP_DRAWING_END);
  g_assert_cmpint (drawing->with, ==, RP_DRAWING_WITH_BAND);
  g_assert_cmpstr (drawing->load, ==, "Band at your knees");
  g_assert_cmpstr (drawing->uri, ==, "resource:///stills/end.png");
  drawing = g_ptr_array_index (drawings, 4);
  g_assert_cmpint (drawing->place, ==, RP_DRAWING_START);
  g_assert_cmpstr (drawing->load, ==, "Band at your feet");
}

static void
test_wrong (void)
{
  g_autoptr (GPtrArray) twice
      = read_drawings (DOCUMENT (DRAWING ("end", "") BAND ("Band", DRAWING ("end", "") DRAWING ("end", ""))),
                       "There are two drawings at “end”.");
  g_autoptr (GPtrArray) order = read_drawings (
      DOCUMENT (DRAWING ("end", "") BAND ("Band", DRAWING ("end", "") DRAWING ("start", ""))),
      "start, middle, end");
  g_autoptr (GPtrArray) same = read_drawings (
      DOCUMENT (DRAWING ("end", "") BAND ("Band", DRAWING ("end", "")) BAND ("Band", DRAWING ("end", ""))),
      "There are two lists of drawings with “Band”.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing-xml/places", test_places);
  g_test_add_func ("/drawing-xml/with", test_with);
  g_test_add_func ("/drawing-xml/wrong", test_wrong);
  return g_test_run ();
}
