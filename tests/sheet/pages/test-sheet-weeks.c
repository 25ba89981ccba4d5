/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-weeks.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

/* A sheet of one exercise for every day, and what it is ruled with. */
static LayoutFixture *
make (RpSheetRuling *ruling)
{
  LayoutFixture *fixture = layout_fixture_new (1, RP_SHEET_ONE);
  RpSheetLog *log = fixture->sheet->log;

  log->dates = 7;
  log->weeks = 5;
  log->group = 0;
  *ruling = (RpSheetRuling){
    .frame = &fixture->frame, .log = log, .em = 10, .label = 150, .columns = 7, .column = 350.0 / 7
  };
  return fixture;
}

static guint
count_texts (const RpSheetBlock *block)
{
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    n += ((const RpSheetBox *) block->boxes->pdata[i])->kind == RP_SHEET_BOX_TEXT;
  return n;
}

/* A row of days, and two for each week: what was done in halves, and the pain before and after. */
static void
test_rows (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) all = rp_sheet_block_new_parts (500, 0);

  rp_sheet_weeks_add (&ruling, all);
  g_assert_cmpuint (all->parts->len, ==, 1 + 2 * 5);
  g_assert_cmpuint (count_texts (all->parts->pdata[0]), ==, 2 + 7);
  g_assert_cmpuint (count_texts (all->parts->pdata[1]), ==, 1 + 2 * 7);
  g_assert_cmpuint (count_texts (all->parts->pdata[2]), ==, 1);
  g_assert_true (((const RpSheetBlock *) all->parts->pdata[1])->keep);
}

/* On a low page there are fewer weeks, but never less than two. */
static void
test_low (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) some = rp_sheet_block_new_parts (500, 0);
  g_autoptr (RpSheetBlock) few = rp_sheet_block_new_parts (500, 0);

  fixture->frame.height = 300;
  rp_sheet_weeks_add (&ruling, some);
  g_assert_cmpuint (some->parts->len, ==, 1 + 2 * 4);
  g_assert_cmpfloat (some->height, <, 135);
  fixture->frame.height = 100;
  rp_sheet_weeks_add (&ruling, few);
  g_assert_cmpuint (few->parts->len, ==, 1 + 2 * 2);
}

/* The words of the rows fit on a line, with a line to write the date on. */
static void
test_measure (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  double width = rp_sheet_weeks_measure (&ruling);

  g_assert_cmpfloat (width, >, rp_sheet_ruling_measure (&ruling, RP_SHEET_STYLE_BODY, "Week from"));
  g_assert_cmpfloat (width, >=,
                     rp_sheet_ruling_measure (&ruling, RP_SHEET_STYLE_BODY, "Pain before | after"));
  g_assert_cmpfloat (width, <, 150);
}

/* What was done stands in its week, and its week has a date. */
static void
test_filled_in (void)
{
  RpSheetRuling ruling;
  g_autoptr (LayoutFixture) fixture = make (&ruling);
  g_autoptr (RpSheetBlock) all = rp_sheet_block_new_parts (500, 0);
  RpSheetLogDay *day = g_new0 (RpSheetLogDay, 1);

  day->date = g_strdup ("30 Nov");
  day->week = g_strdup ("29 Nov");
  day->n_week = 1;
  day->weekday = 1;
  day->n_cells = 2;
  day->cells = g_new0 (char *, 2);
  day->cells[0] = g_strdup ("1");
  day->pain_after = g_strdup ("3");
  g_ptr_array_add (fixture->sheet->log->days, day);
  rp_sheet_weeks_add (&ruling, all);
  g_assert_cmpuint (count_texts (all->parts->pdata[1]), ==, 1 + 2 * 7);
  g_assert_cmpuint (count_texts (all->parts->pdata[2]), ==, 1);
  g_assert_cmpuint (count_texts (all->parts->pdata[3]), ==, 1 + 2 * 7 + 1);
  g_assert_cmpuint (count_texts (all->parts->pdata[4]), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-weeks/rows", test_rows);
  g_test_add_func ("/sheet-weeks/low", test_low);
  g_test_add_func ("/sheet-weeks/measure", test_measure);
  g_test_add_func ("/sheet-weeks/filled-in", test_filled_in);
  return g_test_run ();
}
