/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-columns.h"

#include "layout-fixture.h"

static RpSheetColumns
share (LayoutFixture *fixture, RpSheetDensity density, double width, double height)
{
  RpSheetColumns columns = { 0 };

  fixture->frame.density = density;
  fixture->frame.width = width;
  fixture->frame.height = height;
  rp_sheet_columns_init (&columns, &fixture->frame);
  return columns;
}

/* Columns and the gutters between them are as wide as the page, and there is a place for each exercise. */
static void
test_arithmetic (void)
{
  static const RpSheetDensity densities[] = { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_FOUR, RP_SHEET_SIX };
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    for (double width = 100; width < 900; width += 37)
      {
        RpSheetColumns columns = share (fixture, densities[i], width, 600);
        double all = columns.columns * columns.column + (columns.columns - 1) * columns.gutter;

        g_assert_cmpfloat_with_epsilon (all, width, 0.001);
        g_assert_cmpuint (columns.columns * columns.rows, >=, densities[i]);
        g_assert_cmpuint (columns.columns * (columns.rows - 1), <, densities[i]);
      }
}

static void
test_pages (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);

  g_assert_cmpuint (share (fixture, RP_SHEET_ONE, 500, 700).columns, ==, 1);
  g_assert_cmpuint (share (fixture, RP_SHEET_TWO, 500, 700).columns, ==, 1);
  g_assert_cmpuint (share (fixture, RP_SHEET_TWO, 700, 500).columns, ==, 2);
  g_assert_cmpuint (share (fixture, RP_SHEET_FOUR, 500, 700).columns, ==, 2);
  g_assert_cmpuint (share (fixture, RP_SHEET_SIX, 500, 700).columns, ==, 2);
  g_assert_cmpuint (share (fixture, RP_SHEET_SIX, 700, 500).columns, ==, 3);
}

/* A line of a few words is no line: large letters have fewer columns, and more rows instead. */
static void
test_large_letters (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);
  g_autoptr (RpSheetTypography) large = rp_sheet_typography_new (18, "en", FALSE);
  RpSheetColumns columns;

  fixture->frame.type = large;
  columns = share (fixture, RP_SHEET_FOUR, 500, 700);
  g_assert_cmpuint (columns.columns, ==, 1);
  g_assert_cmpuint (columns.rows, ==, 4);
}

/* Words stand where their lines have a length that reads well. */
static void
test_form (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);

  g_assert_cmpint (share (fixture, RP_SHEET_TWO, 500, 700).form, ==, RP_SHEET_FORM_BESIDE);
  g_assert_cmpint (share (fixture, RP_SHEET_FOUR, 500, 700).form, ==, RP_SHEET_FORM_STACK);
  g_assert_cmpint (share (fixture, RP_SHEET_ONE, 500, 700).form, ==, RP_SHEET_FORM_SPREAD);
  g_assert_cmpint (share (fixture, RP_SHEET_ONE, 700, 500).form, ==, RP_SHEET_FORM_BESIDE);
  g_assert_cmpint (share (fixture, RP_SHEET_ONE, 300, 700).form, ==, RP_SHEET_FORM_STACK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-columns/arithmetic", test_arithmetic);
  g_test_add_func ("/sheet-columns/pages", test_pages);
  g_test_add_func ("/sheet-columns/large-letters", test_large_letters);
  g_test_add_func ("/sheet-columns/form", test_form);
  return g_test_run ();
}
