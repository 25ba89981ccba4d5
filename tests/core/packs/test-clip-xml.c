/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-clip-xml.h"

#include "xml-fixture.h"

#include <string.h>

#define CLIP(file, marks)                                                                                    \
  "<clips><clip id='front' file='" file "' side='none' width='1280' height='720' frames='100' rate='25/1'>"  \
  "<camera>Front</camera>" marks "<licence>CC0-1.0</licence><author>Us</author></clip></clips>"
#define DOCUMENT(clip) XML_FIXTURE_EXERCISE ("", XML_FIXTURE_DOSE, clip)

static const char *const way[] = { "clips", "clip", NULL };

static void
take_clip (RpXml *xml, gpointer place)
{
  RpClip **clip = place;
  g_autoptr (GPtrArray) phases = xml_fixture_phases ();

  *clip = rp_clip_xml_read (xml, NULL, phases);
}

static void
test_values (void)
{
  g_autoptr (RpClip) clip = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (
      DOCUMENT (CLIP ("clips/a.webm", "<mark phase='lift' frame='0'/><mark phase='hold' frame='50'/>")), way,
      take_clip, &clip);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (clip->id, ==, "front");
  g_assert_cmpstr (clip->uri, ==, "resource:///clips/a.webm");
  g_assert_cmpuint (clip->width, ==, 1280);
  g_assert_cmpuint (clip->fps_n, ==, 25);
  g_assert_cmpuint (clip->marks->len, ==, 2);
  g_assert_cmpint (g_array_index (clip->marks, RpMark, 1).position, ==, 2 * G_USEC_PER_SEC);
}

static void
assert_problem (const char *document, gboolean read, const char *says)
{
  g_autoptr (RpClip) clip = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (document, way, take_clip, &clip);

  g_assert_true ((clip != NULL) == read);
  g_assert_cmpuint (problems->len, >=, 1);
  if (strstr (g_ptr_array_index (problems, 0), says) == NULL)
    g_error ("“%s” is not in: %s", says, (const char *) g_ptr_array_index (problems, 0));
}

static void
test_wrong (void)
{
  assert_problem (DOCUMENT (CLIP ("stills/a.webm", "<mark phase='lift' frame='0'/>")), FALSE,
                  "does not name a file");
  assert_problem (DOCUMENT (CLIP ("clips/a.webm", "<mark phase='lift' frame='0'/>")), TRUE,
                  "does not mark phase “hold”");
  assert_problem (
      DOCUMENT (CLIP ("clips/a.webm", "<mark phase='lift' frame='1'/><mark phase='hold' frame='50'/>")), TRUE,
      "start at frame 0");
  assert_problem (
      DOCUMENT (CLIP ("clips/a.webm", "<mark phase='hold' frame='0'/><mark phase='lift' frame='50'/>")), TRUE,
      "“hold” is marked where “lift” should be");
  assert_problem (
      DOCUMENT (CLIP ("clips/a.webm", "<mark phase='lift' frame='0'/><mark phase='hold' frame='100'/>")),
      TRUE, "has only 100");
}

#define REPETITION(side, first, second)                                                                      \
  "<mark phase='lift' frame='" first "' side='" side "'/><mark phase='hold' frame='" second "' side='" side  \
  "'/>"

/* A clip may show a few repetitions in a row, of one side and then of the other. */
static void
test_several_repetitions (void)
{
  g_autoptr (RpClip) clip = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (
      DOCUMENT (CLIP ("clips/a.webm", REPETITION ("right", "0", "10") REPETITION ("right", "20", "30")
                                          REPETITION ("left", "40", "50") REPETITION ("left", "60", "70"))),
      way, take_clip, &clip);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (clip->marks->len, ==, 8);
  assert_problem (DOCUMENT (CLIP ("clips/a.webm", REPETITION ("right", "0", "10") REPETITION (
                                                      "left", "20", "30") REPETITION ("right", "40", "50"))),
                  TRUE, "all phases of one side");
  assert_problem (DOCUMENT (CLIP ("clips/a.webm", "<mark phase='lift' frame='0' side='left'/>"
                                                  "<mark phase='hold' frame='5' side='right'/>")),
                  TRUE, "all phases of one side");
  assert_problem (
      DOCUMENT (CLIP ("clips/a.webm", "<mark phase='lift' frame='0'/><mark phase='hold' frame='50'/>"
                                      "<mark phase='lift' frame='60'/>")),
      TRUE, "does not mark phase “hold”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip-xml/values", test_values);
  g_test_add_func ("/clip-xml/wrong", test_wrong);
  g_test_add_func ("/clip-xml/several-repetitions", test_several_repetitions);
  return g_test_run ();
}
