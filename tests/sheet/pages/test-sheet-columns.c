/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-columns.h"

#include "layout-fixture.h"

#define MILLIMETRE (72 / 25.4)

static RpSheetColumns
share (LayoutFixture *fixture, RpSheetDensity density, double width, double height)
{
  RpSheetColumns columns = { 0 };

  fixture->frame.density = density;
  fixture->frame.width = width;
  fixture->frame.height = height;
  g_assert_true (rp_sheet_columns_init (&columns, &fixture->frame, 0));
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
        double all = columns.columns * columns.plan.width + (columns.columns - 1) * columns.gutter;

        g_assert_cmpfloat_with_epsilon (all, width, 0.001);
        g_assert_cmpuint (columns.columns * columns.rows, >=, densities[i]);
        g_assert_cmpuint (columns.columns * (columns.rows - 1), <, densities[i]);
      }
}

static void
test_pages (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);

  g_assert_cmpuint (share (fixture, RP_SHEET_ONE, 500, 700).columns, ==, 1);
  g_assert_cmpuint (share (fixture, RP_SHEET_TWO, 500, 700).columns, ==, 1);
  g_assert_cmpuint (share (fixture, RP_SHEET_TWO, 700, 500).columns, ==, 2);
  g_assert_cmpuint (share (fixture, RP_SHEET_FOUR, 500, 700).columns, ==, 1);
  g_assert_cmpuint (share (fixture, RP_SHEET_SIX, 500, 700).columns, ==, 2);
  g_assert_cmpuint (share (fixture, RP_SHEET_SIX, 700, 500).columns, ==, 3);
}

/* With large letters there are more ways to share a page, some with pictures that have only the room they need; a sheet of
 * one exercise has less of it in its place then. */
static void
test_ways (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetTypography) large = rp_sheet_typography_new (18, "en", FALSE);
  RpSheetColumns columns = share (fixture, RP_SHEET_FOUR, 500, 700);
  double before = 100;
  guint n = 1;

  g_assert_false (rp_sheet_columns_init (&columns, &fixture->frame, 1));
  fixture->frame.type = large;
  g_assert_true (rp_sheet_columns_init (&columns, &fixture->frame, 0));
  g_assert_cmpfloat (columns.plan.fit, ==, 0);
  for (; rp_sheet_columns_init (&columns, &fixture->frame, n); n++)
    {
      g_assert_cmpint (columns.plan.form, ==, RP_SHEET_FORM_BESIDE);
      g_assert_cmpfloat (columns.plan.fit, <, before);
      g_assert_cmpfloat (columns.plan.fit, >=, columns.least);
      before = columns.plan.fit;
    }
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpint (share (fixture, RP_SHEET_ONE, 700, 500).plan.form, ==, RP_SHEET_FORM_SPREAD);
  g_assert_true (rp_sheet_columns_init (&columns, &fixture->frame, 1));
  g_assert_cmpint (columns.behind & RP_SHEET_PART_FELT, !=, 0);
}

/* A line of a few words is no line: large letters have fewer columns, and more rows instead. */
static void
test_large_letters (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);
  g_autoptr (RpSheetTypography) large = rp_sheet_typography_new (18, "en", FALSE);
  RpSheetColumns columns;

  fixture->frame.type = large;
  columns = share (fixture, RP_SHEET_SIX, 500, 700);
  g_assert_cmpuint (columns.columns, ==, 1);
  g_assert_cmpuint (columns.rows, ==, 6);
}

static RpSheetForm
get_form (LayoutFixture *fixture, RpSheetDensity density, double width)
{
  return share (fixture, density, width, 900).plan.form;
}

/* The parts of an exercise stand side by side where each has room, and one below the other where it has not. */
static void
test_form (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);

  g_assert_cmpint (get_form (fixture, RP_SHEET_FOUR, 500), ==, RP_SHEET_FORM_GRID);
  g_assert_cmpint (get_form (fixture, RP_SHEET_FOUR, 300), ==, RP_SHEET_FORM_BESIDE);
  g_assert_cmpint (get_form (fixture, RP_SHEET_FOUR, 200), ==, RP_SHEET_FORM_STACK);
  g_assert_cmpint (get_form (fixture, RP_SHEET_ONE, 500), ==, RP_SHEET_FORM_SPREAD);
  g_assert_cmpint (get_form (fixture, RP_SHEET_ONE, 300), ==, RP_SHEET_FORM_BESIDE);
  g_assert_cmpint (get_form (fixture, RP_SHEET_SIX, 500), ==, RP_SHEET_FORM_STACK);
}

/* In the grid, pictures have 52 mm and boxes 30 on A4, with letters of 12 points; a wider page is the pictures' too. */
static void
test_grid (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (12, "en", FALSE);
  RpSheetColumns a4, lying;

  fixture->frame.type = type;
  a4 = share (fixture, RP_SHEET_FOUR, 184.6 * MILLIMETRE, 271.6 * MILLIMETRE);
  lying = share (fixture, RP_SHEET_FOUR, 271.6 * MILLIMETRE, 184.6 * MILLIMETRE);
  g_assert_cmpfloat_with_epsilon (a4.plan.pictures / MILLIMETRE, 52, 0.5);
  g_assert_cmpfloat_with_epsilon (a4.plan.boxes / MILLIMETRE, 30, 0.5);
  g_assert_cmpfloat (lying.plan.pictures / MILLIMETRE, >, 90);
  g_assert_cmpint (a4.plan.figures & RP_SHEET_FIGURES_ROW, ==, 0);
  g_assert_cmpint (lying.plan.figures & RP_SHEET_FIGURES_ROW, !=, 0);
}

/* Where an exercise has the page to itself, its pictures may be as large as they can be, and the log may have a page more;
 * where two share one, the search may choose between two ways. */
static void
test_large (void)
{
  g_autoptr (LayoutFixture) one = layout_fixture_new (1, RP_SHEET_ONE);
  g_autoptr (LayoutFixture) four = layout_fixture_new (4, RP_SHEET_FOUR);
  RpSheetColumns other;

  g_assert_cmpuint (share (four, RP_SHEET_ONE, 500, 700).extra, ==, 1);
  g_assert_cmpuint (share (one, RP_SHEET_ONE, 500, 700).extra, ==, 0);
  g_assert_cmpint (share (four, RP_SHEET_TWO, 500, 700).plan.form, ==, RP_SHEET_FORM_SPREAD);
  g_assert_true (rp_sheet_columns_init (&other, &four->frame, 1));
  g_assert_cmpint (other.plan.form, ==, RP_SHEET_FORM_BESIDE);
  g_assert_cmpint (other.plan.figures & RP_SHEET_FIGURES_FOLD, ==, 0);
  g_assert_false (rp_sheet_columns_init (&other, &four->frame, 2));
}

/* What is left for the last row of two columns has the width of both. */
static void
test_alone (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_TWO);
  RpSheetColumns columns = share (fixture, RP_SHEET_TWO, 700, 500);

  g_assert_cmpuint (columns.rows, ==, 1);
  g_assert_cmpfloat (columns.plan.width, <, 350);
  g_assert_cmpfloat (columns.alone.width, ==, 700);
  g_assert_cmpint (columns.alone.form, ==, RP_SHEET_FORM_GRID);
  g_assert_cmpint (columns.alone.dose, ==, RP_SHEET_DOSE_STACKED);
  g_assert_cmpint (columns.alone.parts, ==, columns.plan.parts);
}

/* One exercise tells all of itself in its place; of several, some is told behind the log. Where six share a page, nothing
 * is told of steps. */
static void
test_parts (void)
{
  g_autoptr (LayoutFixture) one = layout_fixture_new (1, RP_SHEET_ONE);
  g_autoptr (LayoutFixture) four = layout_fixture_new (4, RP_SHEET_FOUR);
  RpSheetColumns alone = share (one, RP_SHEET_ONE, 500, 700);
  RpSheetColumns usual = share (four, RP_SHEET_FOUR, 500, 700);
  RpSheetColumns compact = share (four, RP_SHEET_SIX, 500, 700);

  g_assert_cmpint (alone.behind, ==, 0);
  g_assert_cmpint (alone.plan.parts & RP_SHEET_PART_FELT, !=, 0);
  g_assert_false (alone.spare);
  g_assert_cmpint (usual.behind & RP_SHEET_PART_FELT, !=, 0);
  g_assert_cmpint (usual.plan.parts & RP_SHEET_PART_CARE, !=, 0);
  g_assert_true (usual.spare);
  g_assert_cmpint (compact.plan.parts & RP_SHEET_PART_STEPS, ==, 0);
  g_assert_cmpint (compact.plan.parts & RP_SHEET_PART_CARE, !=, 0);
  g_assert_true (compact.spare);
  g_assert_cmpfloat (compact.least, <, usual.least);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-columns/arithmetic", test_arithmetic);
  g_test_add_func ("/sheet-columns/pages", test_pages);
  g_test_add_func ("/sheet-columns/ways", test_ways);
  g_test_add_func ("/sheet-columns/large-letters", test_large_letters);
  g_test_add_func ("/sheet-columns/form", test_form);
  g_test_add_func ("/sheet-columns/grid", test_grid);
  g_test_add_func ("/sheet-columns/large", test_large);
  g_test_add_func ("/sheet-columns/alone", test_alone);
  g_test_add_func ("/sheet-columns/parts", test_parts);
  return g_test_run ();
}
