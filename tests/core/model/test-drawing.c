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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/own", test_own);
  g_test_add_func ("/drawing/order", test_order);
  return g_test_run ();
}
