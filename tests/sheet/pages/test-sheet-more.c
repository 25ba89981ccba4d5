/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-more.h"

#include "layout-fixture.h"

static const RpSheetGeometry paper = { 500, 700, 0, 0, 0, 0 };

static GPtrArray *
flow_all (LayoutFixture *fixture, RpSheetParts parts)
{
  g_autoptr (RpSheetFlow) flow = rp_sheet_flow_new (&paper, 0);
  g_autoptr (RpSheetMore) more
      = rp_sheet_more_new (&fixture->frame, parts, rp_sheet_flow_get_page_room (flow));

  rp_sheet_more_flow (more, flow);
  return rp_sheet_flow_steal_pages (flow);
}

/* How low two columns reach whose boxes must stand in order, inside the page. */
static void
measure_columns (GPtrArray *boxes, guint n, double ends[2])
{
  guint before = 0;

  for (guint i = 1; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];
      double *end = &ends[box->x >= 250];

      g_assert_cmpfloat (box->x + box->width, <=, 500.01);
      g_assert_cmpuint (box->exercise, >=, before);
      before = box->exercise;
      *end = MAX (*end, box->y + box->height);
    }
  g_assert_cmpuint (before, ==, n);
}

/* Columns end at about the same height: no more than an exercise apart, however many there are. */
static void
test_balanced (void)
{
  for (guint n = 2; n <= 13; n++)
    {
      g_autoptr (LayoutFixture) fixture = layout_fixture_new (n, RP_SHEET_SIX);
      g_autoptr (GPtrArray) pages = flow_all (fixture, RP_SHEET_PART_CARE);
      double ends[2] = { 0 };

      g_assert_cmpuint (pages->len, ==, 1);
      measure_columns (pages->pdata[0], n, ends);
      g_assert_cmpfloat_with_epsilon (ends[0], ends[1], 100);
    }
}

/* Without anything to tell, there is no heading either. */
static void
test_nothing (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (GPtrArray) none = flow_all (fixture, 0);

  g_assert_cmpuint (((GPtrArray *) none->pdata[0])->len, ==, 0);
}

/* What is reckoned is what is placed, wherever on a page it begins. */
static void
test_put (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (12, RP_SHEET_FOUR);

  for (double used = 0; used < 700; used += 33)
    {
      g_autoptr (RpSheetFlow) flow = rp_sheet_flow_new (&paper, 0);
      double page = rp_sheet_flow_get_page_room (flow);
      g_autoptr (RpSheetMore) more = rp_sheet_more_new (&fixture->frame, RP_SHEET_PART_ALL, page);
      GPtrArray *above = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
      RpSheetFill fill;

      g_ptr_array_add (above, rp_sheet_block_new (500));
      ((RpSheetBlock *) above->pdata[0])->height = used;
      if (used > 0)
        rp_sheet_flow_add (flow, above);
      else
        g_ptr_array_unref (above);
      rp_sheet_fill_init (&fill, page, page - used, 1);
      rp_sheet_more_put (more, &fill);
      rp_sheet_more_flow (more, flow);
      g_assert_cmpuint (fill.n_pages, ==, rp_sheet_flow_get_n_pages (flow));
      g_assert_cmpfloat_with_epsilon (fill.left, rp_sheet_flow_get_room (flow), 20);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-more/balanced", test_balanced);
  g_test_add_func ("/sheet-more/nothing", test_nothing);
  g_test_add_func ("/sheet-more/put", test_put);
  return g_test_run ();
}
