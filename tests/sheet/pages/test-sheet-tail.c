/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-tail.h"

#include "layout-fixture.h"

static GPtrArray *
make_blocks (void)
{
  static const struct
  {
    double height;
    gboolean keep;
  } parts[] = { { 10, TRUE }, { 50, FALSE }, { 70, FALSE } };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      RpSheetBlock *block = rp_sheet_block_new (100);

      block->height = parts[i].height;
      block->keep = parts[i].keep;
      block->space = 5;
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

/* A heading does not come without what it heads. */
static void
test_measure (void)
{
  g_autoptr (GPtrArray) blocks = make_blocks ();

  g_assert_cmpfloat (rp_sheet_tail_measure (blocks), ==, 145);
  g_assert_cmpfloat (rp_sheet_tail_measure_first (blocks), ==, 70);
  g_ptr_array_set_size (blocks, 0);
  g_assert_cmpfloat (rp_sheet_tail_measure_first (blocks), ==, 0);
}

/* What is given up to save a page makes it lower each time. */
static void
test_closer (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (GPtrArray) roomy = rp_sheet_tail_make (&fixture->frame);
  g_autoptr (GPtrArray) run_on = NULL;
  g_autoptr (GPtrArray) close = NULL;

  fixture->frame.closeness = RP_SHEET_RUN_ON;
  run_on = rp_sheet_tail_make (&fixture->frame);
  fixture->frame.closeness = RP_SHEET_CLOSE;
  close = rp_sheet_tail_make (&fixture->frame);
  g_assert_cmpfloat (rp_sheet_tail_measure (run_on), <, rp_sheet_tail_measure (roomy));
  g_assert_cmpfloat (rp_sheet_tail_measure (close), <, rp_sheet_tail_measure (run_on));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-tail/measure", test_measure);
  g_test_add_func ("/sheet-tail/closer", test_closer);
  return g_test_run ();
}
