/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-table.h"

#include "layout-fixture.h"

static const RpSheetGeometry paper = { 500, 700, 0, 0, 0, 0 };

static GPtrArray *
flow_all (LayoutFixture *fixture, double above, double below)
{
  g_autoptr (RpSheetFlow) flow = rp_sheet_flow_new (&paper, 0);
  g_autoptr (GPtrArray) tail = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  GPtrArray *first = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  RpSheetBlock *block = rp_sheet_block_new (500);

  block->height = above;
  g_ptr_array_add (first, block);
  rp_sheet_flow_add (flow, first);
  block = rp_sheet_block_new (500);
  block->height = below;
  g_ptr_array_add (tail, block);
  rp_sheet_table_flow (&fixture->frame, flow, tail);
  return rp_sheet_flow_steal_pages (flow);
}

static double
get_end (GPtrArray *boxes)
{
  const RpSheetBox *last = boxes->pdata[boxes->len - 1];

  return last->y + last->height;
}

/* A row an exercise: number, pictures, name and dose are its cells, and a line ends it. */
static void
test_rows (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (5, RP_SHEET_SUMMARY);
  g_autoptr (GPtrArray) pages = flow_all (fixture, 100, 10);
  GPtrArray *boxes = pages->pdata[0];
  guint n_rules = 0;

  g_assert_cmpuint (pages->len, ==, 1);
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      n_rules += box->kind == RP_SHEET_BOX_RULE;
      if (box->kind == RP_SHEET_BOX_RULE)
        continue;
      g_assert_cmpint (box->role, ==, RP_SHEET_ROLE_CELL);
      g_assert_cmpuint (box->row, ==, box->exercise);
      g_assert_cmpuint (box->exercise, ==, n_rules);
    }
  g_assert_cmpuint (n_rules, ==, 1 + 5);
}

/* Pictures become smaller before a page is begun, and leave room for what follows where they can. */
static void
test_pictures (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (8, RP_SHEET_SUMMARY);
  g_autoptr (GPtrArray) roomy = flow_all (fixture, 10, 10);
  g_autoptr (GPtrArray) close = flow_all (fixture, 10, 400);
  g_autoptr (GPtrArray) hopeless = flow_all (fixture, 10, 650);

  g_assert_cmpuint (roomy->len, ==, 1);
  g_assert_cmpuint (close->len, ==, 1);
  g_assert_cmpfloat (get_end (close->pdata[0]), <=, 300);
  g_assert_cmpfloat (get_end (roomy->pdata[0]), >, 300);
  g_assert_cmpfloat (get_end (hopeless->pdata[0]), >, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-table/rows", test_rows);
  g_test_add_func ("/sheet-table/pictures", test_pictures);
  return g_test_run ();
}
