/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-more.h"

#include "layout-fixture.h"

static const RpSheetGeometry paper = { 500, 700, 0, 0, 0, 0 };

static GPtrArray *
flow_all (LayoutFixture *fixture, RpSheetParts parts)
{
  g_autoptr (RpSheetFlow) flow = rp_sheet_flow_new (&paper, 0);

  rp_sheet_more_flow (&fixture->frame, flow, parts);
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

/* The heading comes along with the first exercise; without any, there is no heading. */
static void
test_measure (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  double care = rp_sheet_more_measure (&fixture->frame, RP_SHEET_PART_CARE);
  g_autoptr (GPtrArray) none = flow_all (fixture, 0);

  g_assert_cmpfloat (care, >, 40);
  g_assert_cmpfloat (care, <, 200);
  g_assert_cmpfloat (rp_sheet_more_measure (&fixture->frame, 0), ==, 0);
  g_assert_cmpfloat (rp_sheet_more_measure (&fixture->frame, RP_SHEET_PART_ALL), >, care);
  g_assert_cmpuint (((GPtrArray *) none->pdata[0])->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-more/balanced", test_balanced);
  g_test_add_func ("/sheet-more/measure", test_measure);
  return g_test_run ();
}
