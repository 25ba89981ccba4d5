/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-geometry.h"

static void
test_papers (void)
{
  RpSheetGeometry a4;
  RpSheetGeometry letter;

  rp_sheet_geometry_init (&a4, RP_SHEET_PAPER_A4, FALSE);
  g_assert_cmpfloat_with_epsilon (a4.width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (a4.height, 841.89, 0.01);

  rp_sheet_geometry_init (&letter, RP_SHEET_PAPER_LETTER, FALSE);
  g_assert_cmpfloat (letter.width, ==, 612);
  g_assert_cmpfloat (letter.height, ==, 792);
  g_assert_cmpfloat_with_epsilon (letter.bottom - letter.foot, 7.5 * 72 / 25.4, 0.01);
}

static void
test_landscape (void)
{
  RpSheetGeometry page;

  rp_sheet_geometry_init (&page, RP_SHEET_PAPER_LETTER, TRUE);
  g_assert_cmpfloat (page.width, ==, 792);
  g_assert_cmpfloat (page.height, ==, 612);
  g_assert_cmpfloat (rp_sheet_geometry_get_inner_width (&page), ==, 720);
  g_assert_cmpfloat (rp_sheet_geometry_get_inner_height (&page), ==, 540);
}

static void
test_inner (void)
{
  RpSheetGeometry page = { .width = 100, .height = 200, .left = 1, .top = 2, .right = 30, .bottom = 40 };

  g_assert_cmpfloat (rp_sheet_geometry_get_inner_width (&page), ==, 69);
  g_assert_cmpfloat (rp_sheet_geometry_get_inner_height (&page), ==, 158);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/geometry/papers", test_papers);
  g_test_add_func ("/sheet/geometry/landscape", test_landscape);
  g_test_add_func ("/sheet/geometry/inner", test_inner);

  return g_test_run ();
}
