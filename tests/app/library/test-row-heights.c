/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-row-heights.h"

static void
test_guesses (void)
{
  RpRowHeights heights;

  rp_row_heights_init (&heights, 100);
  rp_row_heights_forget (&heights, 4);
  g_assert_cmpuint (rp_row_heights_get_n (&heights), ==, 4);
  g_assert_cmpfloat (rp_row_heights_get_top (&heights, 4), ==, 400);

  rp_row_heights_set (&heights, 0, 10);
  rp_row_heights_set (&heights, 2, 30);
  g_assert_cmpfloat (rp_row_heights_get (&heights, 2), ==, 30);
  g_assert_cmpfloat (rp_row_heights_get_top (&heights, 4), ==, 240);
  rp_row_heights_guess (&heights);
  g_assert_cmpfloat (rp_row_heights_get (&heights, 1), ==, 20);
  g_assert_cmpfloat (rp_row_heights_get_top (&heights, 4), ==, 80);

  /* Other rows are as high as those before, until they are seen. */
  rp_row_heights_forget (&heights, 2);
  rp_row_heights_guess (&heights);
  g_assert_cmpfloat (rp_row_heights_get_top (&heights, 2), ==, 40);
  rp_row_heights_clear (&heights);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-heights/guesses", test_guesses);

  return g_test_run ();
}
