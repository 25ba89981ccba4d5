/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-drawing.h"

static void
test_own (void)
{
  char uri[] = "resource:///a.png";
  RpDrawing *drawing = rp_drawing_new (RP_DRAWING_END, uri, 560);

  uri[0] = 'R';
  g_assert_cmpint (drawing->place, ==, RP_DRAWING_END);
  g_assert_cmpstr (drawing->uri, ==, "resource:///a.png");
  g_assert_cmpuint (drawing->pixels_per_metre, ==, 560);
  rp_drawing_free (drawing);
  rp_drawing_free (NULL);
}

/* Sheets and packs put drawings in the order of the repetition by comparing places. */
static void
test_order (void)
{
  g_assert_cmpint (RP_DRAWING_START, <, RP_DRAWING_MIDDLE);
  g_assert_cmpint (RP_DRAWING_MIDDLE, <, RP_DRAWING_END);
}

static void
assert_fits (const RpDrawing *drawing, RpLoad *load, gboolean expected)
{
  g_assert_cmpint (rp_drawing_fits (drawing, load), ==, expected);
  rp_load_free (load);
}

/* A drawing with a band stands beside a dose with that band only, where the dose has it. */
static void
test_load (void)
{
  g_autoptr (RpDrawing) plain = rp_drawing_new (RP_DRAWING_END, "resource:///a.png", 0);
  g_autoptr (RpDrawing) band = rp_drawing_new_with (RP_DRAWING_END, "resource:///b.png", 0,
                                                    RP_DRAWING_WITH_BAND, "Band just above your knees");

  assert_fits (plain, NULL, TRUE);
  assert_fits (plain, rp_load_new_words ("Band at your ankles"), TRUE);
  assert_fits (band, NULL, FALSE);
  assert_fits (band, rp_load_new_words ("Band just above your knees"), TRUE);
  assert_fits (band, rp_load_new_words ("band above your knee"), TRUE);
  assert_fits (band, rp_load_new_words ("Band"), TRUE);
  assert_fits (band, rp_load_new_words ("Band at your ankles"), FALSE);
  assert_fits (band, rp_load_new_words ("No band"), FALSE);
  assert_fits (band, rp_load_new_band (RP_BAND_RED, NULL), TRUE);
  assert_fits (band, rp_load_new_band (RP_BAND_RED, "just above your knees"), TRUE);
  assert_fits (band, rp_load_new_band (RP_BAND_RED, "at your ankles"), FALSE);
  assert_fits (band, rp_load_new_weight (RP_LOAD_UNIT_KG, 200, NULL), FALSE);
  assert_fits (band, rp_load_new_weight (RP_LOAD_UNIT_LB, 500, "above your knees"), FALSE);
}

static void
test_weight (void)
{
  g_autoptr (RpDrawing) weight = rp_drawing_new_with (RP_DRAWING_END, "resource:///w.png", 0,
                                                      RP_DRAWING_WITH_WEIGHT, "A weight in your hand");

  assert_fits (weight, rp_load_new_weight (RP_LOAD_UNIT_KG, 200, NULL), TRUE);
  assert_fits (weight, rp_load_new_weight (RP_LOAD_UNIT_LB, 500, "in your hand"), TRUE);
  assert_fits (weight, rp_load_new_weight (RP_LOAD_UNIT_LB, 500, "at your ankle"), FALSE);
  assert_fits (weight, rp_load_new_band (RP_BAND_RED, NULL), FALSE);
}

static void
assert_chosen (GPtrArray *drawings, RpLoad *load, const char *expected)
{
  g_autoptr (GPtrArray) chosen = rp_drawing_choose (drawings, load);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < chosen->len; i++)
    g_string_append (found, ((const RpDrawing *) g_ptr_array_index (chosen, i))->uri);
  g_assert_cmpstr (found->str, ==, expected);
  rp_load_free (load);
}

/* What the load has no drawing of is taken from those without. */
static void
test_choose (void)
{
  g_autoptr (GPtrArray) drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_drawing_free);

  assert_chosen (drawings, NULL, "");
  g_ptr_array_add (drawings, rp_drawing_new (RP_DRAWING_START, "s", 0));
  g_ptr_array_add (drawings, rp_drawing_new (RP_DRAWING_MIDDLE, "m", 0));
  g_ptr_array_add (drawings, rp_drawing_new (RP_DRAWING_END, "e", 0));
  g_ptr_array_add (drawings, rp_drawing_new_with (RP_DRAWING_START, "S", 0, RP_DRAWING_WITH_BAND, "Band"));
  g_ptr_array_add (drawings, rp_drawing_new_with (RP_DRAWING_END, "E", 0, RP_DRAWING_WITH_BAND, "Band"));
  assert_chosen (drawings, NULL, "sme");
  assert_chosen (drawings, rp_load_new_band (RP_BAND_TAN, NULL), "SmE");
  assert_chosen (drawings, rp_load_new_weight (RP_LOAD_UNIT_KG, 100, NULL), "sme");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/own", test_own);
  g_test_add_func ("/drawing/order", test_order);
  g_test_add_func ("/drawing/load", test_load);
  g_test_add_func ("/drawing/weight", test_weight);
  g_test_add_func ("/drawing/choose", test_choose);
  return g_test_run ();
}
