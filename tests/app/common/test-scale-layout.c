/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-scale-layout.h"

/* Nothing over another, nothing outside, in the order of the numbers: in every width that there can be. */
static void
test_rows (void)
{
  for (int width = rp_scale_layout_get_least (40); width < 800; width++)
    {
      RpScaleLayout layout = rp_scale_layout_make (width, 40, 56, TRUE);
      GtkAllocation before = rp_scale_layout_get_cell (&layout, 0);

      g_assert_cmpuint (layout.per_row, ==, width < rp_scale_layout_get_usual (40) ? 6 : 11);
      g_assert_cmpint (before.x, ==, 0);
      for (guint i = 1; i < RP_SCALE_LAYOUT_N; i++)
        {
          GtkAllocation cell = rp_scale_layout_get_cell (&layout, i);

          g_assert_cmpint (cell.width, >=, 40);
          g_assert_cmpint (cell.x + cell.width, <=, width);
          if (i % layout.per_row == 0)
            g_assert_cmpint (cell.y, >, before.y + before.height);
          else
            g_assert_cmpint (cell.x, ==, before.x + before.width + 4);
          before = cell;
        }
      g_assert_cmpint (before.y + before.height, <, rp_scale_layout_get_height (&layout));
    }
}

/* The line of a band has no gap in it, and ends with the band and with the row. */
static void
test_lines (void)
{
  RpScaleLayout layout = rp_scale_layout_make (300, 40, 56, TRUE);
  GtkAllocation three = rp_scale_layout_get_line (&layout, 3, 3);
  GtkAllocation four = rp_scale_layout_get_line (&layout, 4, 7);
  GtkAllocation five = rp_scale_layout_get_line (&layout, 5, 7);

  g_assert_cmpint (three.x + three.width, <, four.x);
  g_assert_cmpint (four.x + four.width, ==, five.x);
  g_assert_cmpint (five.x + five.width, ==, 300);
  g_assert_cmpint (rp_scale_layout_get_line (&layout, 6, 7).y, >, five.y);
}

static void
test_columns (void)
{
  RpScaleLayout layout = rp_scale_layout_make (600, 40, 56, FALSE);
  GtkAllocation all = rp_scale_layout_get_column (&layout, 0, 10);

  g_assert_cmpint (all.x, ==, 0);
  g_assert_cmpint (all.width, ==, 600);
  g_assert_cmpint (all.y, ==, rp_scale_layout_get_height (&layout));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale-layout/columns", test_columns);
  g_test_add_func ("/scale-layout/lines", test_lines);
  g_test_add_func ("/scale-layout/rows", test_rows);

  return g_test_run ();
}
