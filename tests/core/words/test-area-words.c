/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-area-words.h"

#include "base/rp-words.h"

#include <libintl.h>

static void
test_single (void)
{
  RpTarget target = { (char *) "gluteus-medius", TRUE, (char *) "Gluteus medius (side of the hip)" };

  g_assert_cmpstr (rp_area_words_get (&target, RP_WORD_START), ==, "Side of the hip");
  g_assert_cmpstr (rp_area_words_get (&target, RP_WORD_INSIDE), ==, "side of the hip");
  g_assert_cmpstr (rp_area_words_get_id (&target), ==, "hip-side");
  /* Part of an id is not the id. */
  target.muscle = (char *) "gluteus";
  g_assert_cmpstr (rp_area_words_get (&target, RP_WORD_START), ==, "Gluteus medius (side of the hip)");
  g_assert_cmpstr (rp_area_words_get_id (&target), ==, "gluteus");
}

/* The id finds and draws; what is read is the pack's. */
static void
test_own_words (void)
{
  RpTarget target = { (char *) "gluteus-medius", TRUE, (char *) "Mittlerer Gesäßmuskel" };

  g_assert_cmpstr (rp_area_words_get (&target, RP_WORD_START), ==, "Mittlerer Gesäßmuskel");
  g_assert_cmpstr (rp_area_words_get (&target, RP_WORD_INSIDE), ==, "Mittlerer Gesäßmuskel");
  g_assert_cmpstr (rp_area_words_get_id (&target), ==, "hip-side");
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_list (void)
{
  static RpTarget targets[] = {
    { (char *) "gluteus-medius", TRUE, (char *) "Gluteus medius (side of the hip)" },
    { (char *) "gluteus-minimus", TRUE, (char *) "Gluteus minimus (deep at the side of the hip)" },
    { (char *) "core", FALSE, (char *) "Core (tummy and back)" },
    { (char *) "gluteus-maximus", TRUE, (char *) "Gluteus maximus (bottom)" },
  };
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  assert_text (rp_area_words_list (array), "");
  g_ptr_array_add (array, &targets[2]);
  assert_text (rp_area_words_list (array), "Tummy");
  g_ptr_array_add (array, &targets[0]);
  g_ptr_array_add (array, &targets[1]);
  assert_text (rp_area_words_list (array), "Side of the hip");
  g_ptr_array_add (array, &targets[3]);
  assert_text (rp_area_words_list (array), "Side of the hip and bottom");
}

/* A pack's own words are translated when it is loaded; what they are known by is translated alike. */
static void
test_translated (void)
{
  static RpTarget targets[] = {
    { (char *) "gluteus-medius", TRUE, (char *) "Gluteus medius (seitliche Hüfte)" },
    { (char *) "gluteus-maximus", TRUE, (char *) "Gluteus maximus (Gesäß)" },
  };
  g_autoptr (GPtrArray) array = g_ptr_array_new ();
  g_auto (RpWords) language = { NULL };

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  language = rp_words_begin (rp_language_find ("de"));
  g_ptr_array_add (array, &targets[0]);
  g_ptr_array_add (array, &targets[1]);
  assert_text (rp_area_words_list (array), "Seitliche Hüfte und Gesäß");
  targets[0].text = (char *) "Gluteus medius (side of the hip)";
  g_assert_cmpstr (rp_area_words_get (&targets[0], RP_WORD_INSIDE), ==, "seitliche Hüfte");
  targets[0].text = (char *) "Mittlerer Gesäßmuskel";
  g_assert_cmpstr (rp_area_words_get (&targets[0], RP_WORD_START), ==, "Mittlerer Gesäßmuskel");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-words/single", test_single);
  g_test_add_func ("/area-words/own-words", test_own_words);
  g_test_add_func ("/area-words/list", test_list);
  g_test_add_func ("/area-words/translated", test_translated);
  return g_test_run ();
}
