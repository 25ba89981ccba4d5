/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-grid.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

static guint
count (const RpSheetBlock *block, RpSheetBoxKind kind, gboolean dotted)
{
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      n += box->kind == kind && box->dotted == dotted;
    }
  return n;
}

static const RpSheetBlock *
get_part (const RpSheetBlock *block, guint index)
{
  return block->parts->pdata[index];
}

static void
set_log (LayoutFixture *fixture, guint dates, guint weeks, guint times)
{
  fixture->sheet->log->dates = dates;
  fixture->sheet->log->weeks = weeks;
  fixture->sheet->log->times = times;
}

/* Dates, what to write, an exercise in each row, and the pain; a line before each date and one below, dots between halves. */
static void
test_rows (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetBlock) grid = rp_sheet_grid_make (&fixture->frame);

  g_assert_cmpuint (grid->parts->len, ==, 2 + 4 + 2 + 1);
  g_assert_false (grid->flows);
  for (guint i = 0; i + 1 < grid->parts->len; i++)
    {
      gboolean halves = i == 1;

      if (i >= 2 && i < 6)
        halves = ((const RpSheetLogRow *) fixture->sheet->log->rows->pdata[i - 2])->halves;
      g_assert_cmpuint (count (get_part (grid, i), RP_SHEET_BOX_RULE, FALSE), ==, 12 + 1);
      g_assert_cmpuint (count (get_part (grid, i), RP_SHEET_BOX_RULE, TRUE), ==, halves ? 12 : 0);
    }
  g_assert_cmpuint (count (get_part (grid, 0), RP_SHEET_BOX_TEXT, FALSE), ==, 1);
  g_assert_cmpuint (count (get_part (grid, 1), RP_SHEET_BOX_TEXT, FALSE), ==, 1 + 2 * 12);
  g_assert_cmpuint (count (get_part (grid, 2), RP_SHEET_BOX_TEXT, FALSE), ==, 2);
}

/* Without sides there are neither letters nor halves. */
static void
test_whole (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetBlock) grid = NULL;

  fixture->sheet->log->first = RP_SIDE_NONE;
  for (guint i = 0; i < fixture->sheet->log->rows->len; i++)
    ((RpSheetLogRow *) fixture->sheet->log->rows->pdata[i])->halves = FALSE;
  grid = rp_sheet_grid_make (&fixture->frame);
  g_assert_cmpuint (count (get_part (grid, 1), RP_SHEET_BOX_TEXT, FALSE), ==, 1);
  for (guint i = 0; i < grid->parts->len; i++)
    g_assert_cmpuint (count (get_part (grid, i), RP_SHEET_BOX_RULE, TRUE), ==, 0);
}

/* Several times a day make lines in the rows of the exercises. */
static void
test_times (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetBlock) once = rp_sheet_grid_make (&fixture->frame);
  g_autoptr (RpSheetBlock) grid = NULL;
  g_autoptr (RpSheetBlock) often = NULL;
  guint before = count (get_part (once, 2), RP_SHEET_BOX_RULE, TRUE);

  set_log (fixture, 14, 0, 3);
  grid = rp_sheet_grid_make (&fixture->frame);
  set_log (fixture, 12, 0, 10);
  often = rp_sheet_grid_make (&fixture->frame);
  g_assert_cmpuint (count (get_part (grid, 2), RP_SHEET_BOX_RULE, TRUE), ==, 14 + 2);
  g_assert_cmpuint (count (get_part (often, 2), RP_SHEET_BOX_RULE, TRUE), ==, before);
  g_assert_cmpfloat (get_part (grid, 2)->height, >, 2 * get_part (once, 2)->height);
  g_assert_cmpfloat (get_part (often, 2)->height, ==, get_part (grid, 2)->height);
  g_assert_cmpfloat (get_part (grid, 7)->height, ==, get_part (once, 7)->height);
}

/* In large letters both sides stand one below the other, each with its letter. */
static void
test_large (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetTypography) large = rp_sheet_typography_new (18, "en", FALSE);
  g_autoptr (RpSheetBlock) grid = NULL;

  fixture->frame.type = large;
  grid = rp_sheet_grid_make (&fixture->frame);
  g_assert_cmpuint (count (get_part (grid, 1), RP_SHEET_BOX_TEXT, FALSE), ==, 1);
  g_assert_cmpuint (count (get_part (grid, 2), RP_SHEET_BOX_TEXT, FALSE), ==, 4);
  g_assert_cmpuint (count (get_part (grid, 2), RP_SHEET_BOX_RULE, TRUE), ==, 1);
}

/* A long log goes on on the next page under its dates, but not with the dates alone, nor with the pain alone. */
static void
test_long (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (50, RP_SHEET_FOUR);
  g_autoptr (RpSheetBlock) grid = rp_sheet_grid_make (&fixture->frame);
  guint n = grid->parts->len;

  g_assert_false (grid->flows);
  g_assert_nonnull (grid->again);
  g_assert_cmpuint (count (grid->again, RP_SHEET_BOX_TEXT, FALSE), ==, 2 + 2 * 12);
  g_assert_true (get_part (grid, 0)->keep && get_part (grid, 1)->keep);
  g_assert_false (get_part (grid, 2)->keep || get_part (grid, n - 5)->keep);
  g_assert_true (get_part (grid, n - 4)->keep && get_part (grid, n - 2)->keep);
}

/* The word of the row, and the number below the date. */
static void
assert_pain (const RpSheetBlock *row, const char *expected)
{
  g_autofree char *number = NULL;

  for (guint i = 0; i < row->boxes->len; i++)
    if (((const RpSheetBox *) row->boxes->pdata[i])->role == RP_SHEET_ROLE_CELL)
      {
        g_assert_null (number);
        number = rp_sheet_box_get_text (row->boxes->pdata[i]);
      }
  g_assert_cmpstr (number, ==, expected);
}

/* What was done stands in its place. */
static void
test_filled_in (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_FOUR);
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpProgram) program = g_list_model_get_item (rp_pack_get_programs (fixture->pack), 1);
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
  RpSheetDone *done = rp_sheet_done_new (date);
  g_autoptr (RpSheetBlock) grid = NULL;

  rp_sheet_done_add (done, 0, RP_SIDE_LEFT, 2);
  rp_sheet_done_add (done, 0, RP_SIDE_RIGHT, 1);
  rp_sheet_done_set_pain (done, 0, 10);
  settings->done = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);
  g_ptr_array_add (settings->done, done);
  g_clear_pointer (&fixture->sheet->log, rp_sheet_log_free);
  fixture->sheet->log = rp_sheet_log_new (program, settings);
  grid = rp_sheet_grid_make (&fixture->frame);
  g_assert_cmpuint (count (get_part (grid, 0), RP_SHEET_BOX_TEXT, FALSE), ==, 2);
  g_assert_cmpuint (count (get_part (grid, 2), RP_SHEET_BOX_TEXT, FALSE), ==, 4);
  g_assert_cmpuint (count (get_part (grid, 3), RP_SHEET_BOX_TEXT, FALSE), ==, 2);
  assert_pain (get_part (grid, grid->parts->len - 3), "0");
  assert_pain (get_part (grid, grid->parts->len - 2), "10");
}

/* Two weeks of dates fit in large letters: no month is broken, and words give way for that. */
static void
test_dates (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (RpSheetTypography) large = rp_sheet_typography_new (18, "en", FALSE);
  g_autoptr (RpSheetBlock) grid = NULL;
  const RpSheetBlock *dates;
  guint n = 0;

  fixture->frame.type = large;
  fixture->frame.width = 184.6 * 72 / 25.4;
  set_log (fixture, 14, 0, 1);
  for (guint i = 0; i < 14; i++)
    {
      RpSheetLogDay *day = g_new0 (RpSheetLogDay, 1);

      day->date = g_strdup ("28 Nov");
      day->n_cells = 2 * fixture->sheet->log->rows->len;
      day->cells = g_new0 (char *, day->n_cells + 1);
      g_ptr_array_add (fixture->sheet->log->days, day);
    }
  grid = rp_sheet_grid_make (&fixture->frame);
  dates = get_part (grid, 0);
  for (guint i = 0; i < dates->boxes->len; i++)
    {
      const RpSheetBox *box = dates->boxes->pdata[i];
      g_autofree char *text = rp_sheet_box_get_text (box);

      if (g_strcmp0 (text, "28 Nov") != 0)
        continue;
      g_assert_cmpint (rp_sheet_box_count_lines (box), ==, 2);
      n++;
    }
  g_assert_cmpuint (n, ==, 14);
}

/* Where six exercises share a page there are few dates, and the code at their side. */
static void
test_compact (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_SIX);
  g_autoptr (RpSheetBlock) grid = rp_sheet_grid_make (&fixture->frame);
  g_autoptr (RpSheetBlock) daily = NULL;

  g_assert_true (rp_sheet_grid_has_code (&fixture->frame));
  g_assert_cmpuint (grid->parts->len, ==, 2);
  g_assert_cmpuint (count (get_part (grid, 0), RP_SHEET_BOX_CODE, FALSE), ==, 1);
  g_assert_cmpuint (count (get_part (grid, 0), RP_SHEET_BOX_RULE, FALSE), ==, 8 * 9);
  fixture->frame.height = 200;
  g_assert_false (rp_sheet_grid_has_code (&fixture->frame));
  fixture->frame.height = 700;
  fixture->sheet->log->compact = fixture->sheet->log->dates;
  daily = rp_sheet_grid_make (&fixture->frame);
  g_assert_false (rp_sheet_grid_has_code (&fixture->frame));
  g_assert_cmpuint (daily->parts->len, ==, 9);
}

/* A summary is read, not filled in. */
static void
test_summary (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_SUMMARY);

  g_assert_null (rp_sheet_grid_make (&fixture->frame));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-grid/rows", test_rows);
  g_test_add_func ("/sheet-grid/whole", test_whole);
  g_test_add_func ("/sheet-grid/times", test_times);
  g_test_add_func ("/sheet-grid/large", test_large);
  g_test_add_func ("/sheet-grid/long", test_long);
  g_test_add_func ("/sheet-grid/filled-in", test_filled_in);
  g_test_add_func ("/sheet-grid/dates", test_dates);
  g_test_add_func ("/sheet-grid/compact", test_compact);
  g_test_add_func ("/sheet-grid/summary", test_summary);
  return g_test_run ();
}
