/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-side.h"

static void
test_other (void)
{
  g_assert_cmpint (rp_side_other (RP_SIDE_LEFT), ==, RP_SIDE_RIGHT);
  g_assert_cmpint (rp_side_other (RP_SIDE_RIGHT), ==, RP_SIDE_LEFT);
  g_assert_cmpint (rp_side_other (RP_SIDE_NONE), ==, RP_SIDE_NONE);
}

static void
test_words (void)
{
  for (RpSide side = RP_SIDE_NONE; side <= RP_SIDE_RIGHT; side++)
    g_assert_cmpint (rp_side_parse (rp_side_to_string (side)), ==, side);

  g_assert_cmpint (rp_side_parse (NULL), ==, RP_SIDE_NONE);
  g_assert_cmpint (rp_side_parse ("Left"), ==, RP_SIDE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side/other", test_other);
  g_test_add_func ("/side/words", test_words);
  return g_test_run ();
}
