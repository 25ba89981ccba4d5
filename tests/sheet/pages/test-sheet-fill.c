/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-fill.h"

/* What has no room goes to the next page, where there is no space above it. */
static void
test_turns (void)
{
  RpSheetFill fill;

  rp_sheet_fill_init (&fill, 100, 40, 3);
  rp_sheet_fill_put (&fill, 5, 30);
  g_assert_cmpuint (fill.n_pages, ==, 3);
  g_assert_cmpfloat (fill.left, ==, 5);
  g_assert_cmpfloat (fill.rest, <, 0);
  rp_sheet_fill_put (&fill, 5, 60);
  g_assert_cmpuint (fill.n_pages, ==, 4);
  g_assert_cmpfloat (fill.left, ==, 40);
  g_assert_cmpfloat (fill.rest, ==, 5);
  g_assert_cmpfloat (fill.blank, ==, 0);
}

/* Of what stays free, the pages that were there and the last one are not counted. */
static void
test_blank (void)
{
  RpSheetFill fill;

  rp_sheet_fill_init (&fill, 100, 90, 1);
  for (guint i = 0; i < 3; i++)
    rp_sheet_fill_put (&fill, 5, 70 - 10 * i);
  g_assert_cmpuint (fill.n_pages, ==, 3);
  g_assert_cmpfloat (fill.rest, ==, 15);
  g_assert_cmpfloat (fill.blank, ==, 40);
  g_assert_cmpfloat (fill.left, ==, 50);
}

/* What is higher than a page goes on and on. */
static void
test_high (void)
{
  RpSheetFill fill;

  rp_sheet_fill_init (&fill, 100, 100, 1);
  g_assert_true (rp_sheet_fill_is_empty (&fill));
  rp_sheet_fill_put (&fill, 5, 250);
  g_assert_false (rp_sheet_fill_is_empty (&fill));
  g_assert_cmpuint (fill.n_pages, ==, 3);
  g_assert_cmpfloat (fill.left, ==, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-fill/turns", test_turns);
  g_test_add_func ("/sheet-fill/blank", test_blank);
  g_test_add_func ("/sheet-fill/high", test_high);
  return g_test_run ();
}
