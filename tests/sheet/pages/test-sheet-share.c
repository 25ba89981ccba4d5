/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-share.h"

#include "layout-fixture.h"

static const RpSheetRoom room = { .first = 400, .page = 500, .gap = 8 };

static guint
count_cells (GPtrArray *rows, guint index)
{
  return rp_sheet_row_get_n_cells (rows->pdata[index]);
}

/* Rows are set once for each way; care that goes behind makes them lower. */
static void
test_rows (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (3, RP_SHEET_FOUR);
  RpSheetShare share;
  GPtrArray *rows;
  double here, behind;

  g_assert_true (rp_sheet_share_init (&share, &fixture->frame, 0, &room));
  g_assert_cmpuint (share.room.rows, ==, 4);
  rows = rp_sheet_share_get_rows (&share, 0);
  g_assert_true (rp_sheet_share_get_rows (&share, 0) == rows);
  g_assert_cmpuint (rows->len, ==, 3);
  here = rp_sheet_row_get_height (rows->pdata[1], 18);
  behind = rp_sheet_row_get_height (rp_sheet_share_get_rows (&share, RP_SHEET_WAY_CARE_BEHIND)->pdata[1], 18);
  g_assert_cmpfloat (behind, <, here);
  rp_sheet_share_clear (&share);
  g_assert_false (rp_sheet_share_init (&share, &fixture->frame, 1, &room));
}

/* Of three columns, two that are left share the width; where a page has one row of two, one that is left has it alone. */
static void
test_last (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (5, RP_SHEET_SIX);
  RpSheetShare share;
  GPtrArray *rows;

  fixture->frame.width = 700;
  fixture->frame.height = 500;
  g_assert_true (rp_sheet_share_init (&share, &fixture->frame, 0, &room));
  rows = rp_sheet_share_get_rows (&share, 0);
  g_assert_cmpuint (count_cells (rows, 0), ==, 3);
  g_assert_cmpuint (count_cells (rows, 1), ==, 2);
  g_assert_cmpfloat (rp_sheet_row_get_most (rows->pdata[1]), >, share.columns.least);
  rp_sheet_share_clear (&share);
  fixture->frame.density = RP_SHEET_TWO;
  g_assert_true (rp_sheet_share_init (&share, &fixture->frame, 0, &room));
  rows = rp_sheet_share_get_rows (&share, 0);
  g_assert_cmpuint (count_cells (rows, 1), ==, 2);
  g_assert_cmpuint (count_cells (rows, 2), ==, 1);
  g_assert_cmpfloat (rp_sheet_row_get_head (rows->pdata[2], 20), ==, 0);
  rp_sheet_share_clear (&share);
}

/* With a page to itself, an exercise has its pictures above its words; it may tell more then. */
static void
test_open (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (3, RP_SHEET_FOUR);
  RpSheetShare share;
  RpSheetRow *open, *all;

  g_assert_true (rp_sheet_share_init (&share, &fixture->frame, 0, &room));
  open = rp_sheet_share_get_open (&share, 0, 1, FALSE);
  all = rp_sheet_share_get_open (&share, 0, 1, TRUE);
  g_assert_true (rp_sheet_share_get_open (&share, 0, 1, FALSE) == open);
  g_assert_cmpfloat (rp_sheet_row_get_head (open, 18), >, 0);
  g_assert_cmpfloat (rp_sheet_row_get_height (all, 18), >, rp_sheet_row_get_height (open, 18));
  g_assert_true (rp_sheet_row_get_exercise (open, 0)
                 == rp_sheet_row_get_exercise (rp_sheet_share_get_rows (&share, 0)->pdata[1], 0));
  rp_sheet_share_clear (&share);
  fixture->frame.density = RP_SHEET_SIX;
  g_assert_true (rp_sheet_share_init (&share, &fixture->frame, 0, &room));
  g_assert_null (rp_sheet_share_get_open (&share, 0, 0, FALSE));
  rp_sheet_share_clear (&share);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-share/rows", test_rows);
  g_test_add_func ("/sheet-share/last", test_last);
  g_test_add_func ("/sheet-share/open", test_open);
  return g_test_run ();
}
