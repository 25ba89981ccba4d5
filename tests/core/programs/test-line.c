/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line.h"

static void
test_order (void)
{
  g_autoptr (RpLine) line = rp_line_new ("clam 2x15 hodl left");

  rp_line_add_part (line, RP_LINE_PART_AMOUNT, 7, 9);
  rp_line_add_part (line, RP_LINE_PART_SETS, 5, 6);
  rp_line_add_part (line, RP_LINE_PART_SIDES, 15, 19);
  rp_line_add_part (line, RP_LINE_PART_NAME, 0, 4);
  g_assert_cmpuint (line->parts->len, ==, 4);
  for (guint i = 1; i < line->parts->len; i++)
    g_assert_cmpuint (g_array_index (line->parts, RpLinePart, i).start, >,
                      g_array_index (line->parts, RpLinePart, i - 1).start);
  g_assert_cmpuint (rp_line_find_part (line, RP_LINE_PART_SIDES)->end, ==, 19);
  g_assert_null (rp_line_find_part (line, RP_LINE_PART_NOTE));
}

static void
test_mistakes (void)
{
  g_autoptr (RpLine) line = rp_line_new ("calm 2x15 hodl 2");
  RpLineMistake *second = rp_line_add_mistake (line, 10, 14, "Not known.", "hold");
  RpLineMistake *first = rp_line_add_mistake (line, 0, 4, "Not known.", "");
  RpLineMistake *none = rp_line_add_mistake (line, 16, 16, "Go on.", NULL);
  g_autofree char *mended = rp_line_mend (line, second);
  g_autofree char *shorter = rp_line_mend (line, first);

  g_assert_true (g_ptr_array_index (line->mistakes, 0) == first);
  g_assert_true (g_ptr_array_index (line->mistakes, 1) == second);
  g_assert_true (g_ptr_array_index (line->mistakes, 2) == none);
  g_assert_false (first->unfinished);
  g_assert_cmpstr (mended, ==, "calm 2x15 hold 2");
  g_assert_cmpstr (shorter, ==, " 2x15 hodl 2");
  g_assert_null (rp_line_mend (line, none));
  g_assert_false (rp_line_is_understood (line));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/order", test_order);
  g_test_add_func ("/line/mistakes", test_mistakes);
  return g_test_run ();
}
