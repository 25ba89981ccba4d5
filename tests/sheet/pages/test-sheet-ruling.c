/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-ruling.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

static LayoutFixture *
make (RpSheetRuling *ruling)
{
  LayoutFixture *fixture = layout_fixture_new (4, RP_SHEET_FOUR);

  *ruling = (RpSheetRuling){
    .frame = &fixture->frame, .log = fixture->sheet->log, .em = 10, .label = 140, .columns = 12, .column = 30
  };
  return fixture;
}

/* After each group the line is thick. */
static void
test_groups (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) block = rp_sheet_ruling_begin (&ruling, 20);
  guint n_thick = 0;

  rp_sheet_ruling_add_columns (&ruling, block);
  g_assert_cmpuint (block->boxes->len, ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      const RpSheetBox *line = block->boxes->pdata[i];

      g_assert_cmpfloat_with_epsilon (line->x + line->width / 2, 140 + i * 30, 0.01);
      n_thick += line->width > RP_SHEET_RULING_LINE;
      g_assert_cmpint (line->width > RP_SHEET_RULING_LINE, ==, i > 0 && i % 3 == 0);
    }
  g_assert_cmpuint (n_thick, ==, 3);
}

/* A long name makes its row higher, and stays away from the sets that are planned. */
static void
test_long_name (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) block = rp_sheet_ruling_begin (&ruling, 15);
  const RpSheetBox *name, *planned;

  rp_sheet_ruling_add_exercise (&ruling, block, RP_SHEET_STYLE_BODY,
                                "A long name that does not fit on one line of it",
                                ruling.log->rows->pdata[0]);
  name = block->boxes->pdata[0];
  planned = block->boxes->pdata[1];
  g_assert_cmpfloat (block->height, >, 24);
  g_assert_cmpfloat (name->x + name->width, <, planned->x);
  g_assert_cmpfloat (planned->x + planned->width, <, ruling.label);
  g_assert_cmpuint (name->row, ==, planned->row);
}

/* A page reader hears the letters of the sides once. */
static void
test_letters (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) first = rp_sheet_ruling_begin (&ruling, 15);
  g_autoptr (RpSheetBlock) second = rp_sheet_ruling_begin (&ruling, 15);

  fixture->sheet->log->first = RP_SIDE_RIGHT;
  rp_sheet_ruling_add_letters (&ruling, first, RP_SHEET_ALIGN_CENTRE, 15, 0);
  rp_sheet_ruling_add_letters (&ruling, second, RP_SHEET_ALIGN_CENTRE, 15, 0);
  g_assert_cmpuint (first->boxes->len, ==, 24);
  for (guint i = 0; i < 24; i++)
    {
      const RpSheetBox *box = first->boxes->pdata[i];

      g_assert_cmpstr (pango_layout_get_text (box->layout), ==, i % 2 == 0 ? "R" : "L");
      g_assert_cmpint (box->role, ==, i < 2 ? RP_SHEET_ROLE_CELL : RP_SHEET_ROLE_NONE);
      g_assert_cmpint (((const RpSheetBox *) second->boxes->pdata[i])->role, ==, RP_SHEET_ROLE_NONE);
    }
}

/* What is filled in needs no letter, and fits into its place. */
static void
test_values (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) block = rp_sheet_ruling_begin (&ruling, 15);

  rp_sheet_ruling_add_letters (&ruling, block, RP_SHEET_ALIGN_CENTRE, 15, 5);
  g_assert_cmpuint (block->boxes->len, ==, 24 - 2);
  rp_sheet_ruling_add_value (&ruling, block, NULL, 0, 15, 0, 15);
  g_assert_cmpuint (block->boxes->len, ==, 24 - 2);
  for (double width = 11; width < 20; width++)
    {
      const RpSheetBox *box;

      rp_sheet_ruling_add_value (&ruling, block, "20", 0, width, 0, 15);
      box = block->boxes->pdata[block->boxes->len - 1];
      g_assert_cmpint (pango_layout_get_line_count (box->layout), ==, 1);
      g_assert_cmpfloat (box->x, ==, ruling.label);
    }
}

/* A line for each time of the day; more than three have none, and are as high. */
static void
test_lines (void)
{
  static const guint bands[] = { 0, 0, 1, 2, 0, 0 };

  for (guint times = 1; times < G_N_ELEMENTS (bands); times++)
    {
      RpSheetRuling ruling;
      g_autoptr (LayoutFixture) fixture = make (&ruling);
      g_autoptr (RpSheetBlock) block = rp_sheet_ruling_begin (&ruling, 60);

      fixture->sheet->log->times = times;
      rp_sheet_ruling_add_bands (&ruling, block, 1);
      g_assert_cmpuint (block->boxes->len, ==, bands[times]);
      g_assert_cmpuint (rp_sheet_ruling_count_lines (&ruling), ==, MIN (times, 3));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-ruling/groups", test_groups);
  g_test_add_func ("/sheet-ruling/long-name", test_long_name);
  g_test_add_func ("/sheet-ruling/letters", test_letters);
  g_test_add_func ("/sheet-ruling/values", test_values);
  g_test_add_func ("/sheet-ruling/lines", test_lines);
  return g_test_run ();
}
