/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-ticks.h"

#include "layout-fixture.h"

static guint
count (RpSheetBlock *block, RpSheetBoxKind kind)
{
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    n += ((const RpSheetBox *) block->boxes->pdata[i])->kind == kind;
  return n;
}

/* A row for the dates, one for each exercise and two for the pain; a line before each of seven days and one below. */
static void
test_rows (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  const RpSheetBlock *grid;

  rp_sheet_ticks_add (&fixture->frame, blocks);
  grid = blocks->pdata[blocks->len - 1];
  g_assert_cmpuint (grid->parts->len, ==, 1 + 4 + 2);
  for (guint i = 0; i < grid->parts->len; i++)
    g_assert_cmpuint (count (grid->parts->pdata[i], RP_SHEET_BOX_RULE), ==, 8);
  g_assert_cmpuint (count (grid->parts->pdata[0], RP_SHEET_BOX_TEXT), ==, 2);
  g_assert_cmpuint (count (grid->again, RP_SHEET_BOX_TEXT), ==, 1);
  g_assert_false (grid->flows);
}

/* On a narrow page the heading stands above the grid, and stays with it. */
static void
test_narrow (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  fixture->frame.width = 200;
  rp_sheet_ticks_add (&fixture->frame, blocks);
  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_true (((const RpSheetBlock *) blocks->pdata[0])->keep);
}

/* A long grid goes on on the next page, but not with the dates alone. */
static void
test_long (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (20, RP_SHEET_FOUR);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  const RpSheetBlock *grid;

  rp_sheet_ticks_add (&fixture->frame, blocks);
  grid = blocks->pdata[0];
  g_assert_true (grid->flows);
  g_assert_true (((const RpSheetBlock *) grid->parts->pdata[0])->keep);
  g_assert_false (((const RpSheetBlock *) grid->parts->pdata[10])->keep);
}

/* A summary is read, not filled in. */
static void
test_summary (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_SUMMARY);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

  rp_sheet_ticks_add (&fixture->frame, blocks);
  g_assert_cmpuint (blocks->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-ticks/rows", test_rows);
  g_test_add_func ("/sheet-ticks/narrow", test_narrow);
  g_test_add_func ("/sheet-ticks/long", test_long);
  g_test_add_func ("/sheet-ticks/summary", test_summary);
  return g_test_run ();
}
