/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-cell.h"

#include "layout-fixture.h"

static RpSheetCell *
make_cell (LayoutFixture *fixture, const RpSheetExercise *exercise, RpSheetForm form, RpSheetParts parts)
{
  RpSheetCellPlan plan = { 400, form, 0.5, 0.5, parts, TRUE };

  return rp_sheet_cell_new (&fixture->frame, exercise, &plan);
}

/* How many boxes of text begin on the right half. */
static guint
count_right (RpSheetBlock *block)
{
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      n += box->kind == RP_SHEET_BOX_TEXT && box->x >= 200;
    }
  return n;
}

static RpSheetBlock *
make_block (RpSheetCell *cell)
{
  return rp_sheet_cell_make (cell, 100, rp_sheet_cell_get_heading (cell),
                             rp_sheet_cell_get_pictures (cell, 100));
}

static void
test_empty (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");
  g_autoptr (RpSheetCell) full = make_cell (fixture, exercise, RP_SHEET_FORM_STACK, RP_SHEET_PART_DOSE);
  g_autoptr (RpSheetCell) empty = make_cell (fixture, exercise, RP_SHEET_FORM_STACK, RP_SHEET_PART_CARE);

  g_assert_false (rp_sheet_cell_is_empty (full));
  g_assert_true (rp_sheet_cell_is_empty (empty));
  rp_sheet_exercise_free (exercise);
}

/* Spread words stand in two columns; the dose stays above both. Every box knows whose it is. */
static void
test_spread (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  RpSheetExercise *exercise = layout_fixture_make_exercise (7, "Bridge");
  g_autoptr (RpSheetCell) stack = make_cell (fixture, exercise, RP_SHEET_FORM_STACK, RP_SHEET_PART_ALL);
  g_autoptr (RpSheetCell) spread = make_cell (fixture, exercise, RP_SHEET_FORM_SPREAD, RP_SHEET_PART_ALL);
  double high = rp_sheet_cell_get_rest (stack, 0);
  double low = rp_sheet_cell_get_rest (spread, 0);
  g_autoptr (RpSheetBlock) block = make_block (spread);

  g_assert_cmpfloat (low, <, high);
  g_assert_cmpuint (count_right (block), ==, 2);
  for (guint i = 0; i < block->boxes->len; i++)
    g_assert_cmpuint (((const RpSheetBox *) block->boxes->pdata[i])->exercise, ==, 7);
  rp_sheet_exercise_free (exercise);
}

/* A sheet of one exercise bears its name already; on its next page it is named all the same. */
static void
test_titled (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, rp_sheet_get_title (fixture->sheet));
  g_autoptr (RpSheetCell) cell = make_cell (fixture, exercise, RP_SHEET_FORM_STACK, RP_SHEET_PART_ALL);
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *name;
  g_autofree char *text = NULL;

  g_assert_cmpfloat (rp_sheet_cell_get_heading (cell), ==, 0);
  block = make_block (cell);
  name = block->again->boxes->pdata[block->again->boxes->len - 1];
  text = rp_sheet_box_get_text (name);
  g_assert_true (g_str_has_suffix (text, "(continued)"));
  rp_sheet_exercise_free (exercise);
}

/* Pictures stand at the start and words at the end, and the higher of them says how high the cell is. */
static void
test_beside (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  char *folder = layout_fixture_make_folder ();
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");
  g_autoptr (RpSheetCell) cell = NULL;
  g_autoptr (RpSheetBlock) block = NULL;

  layout_fixture_add_picture (exercise, RP_DRAWING_END, folder, 40, 30);
  cell = make_cell (fixture, exercise, RP_SHEET_FORM_BESIDE, RP_SHEET_PART_ALL);
  g_assert_cmpfloat (rp_sheet_cell_get_rest (cell, 500) - rp_sheet_cell_get_rest (cell, 400), ==, 100);
  g_assert_cmpfloat (rp_sheet_cell_get_rest (cell, 1), ==, rp_sheet_cell_get_rest (cell, 0));
  block = make_block (cell);
  g_assert_cmpuint (count_right (block), ==, 7);
  rp_sheet_exercise_free (exercise);
  layout_fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-cell/empty", test_empty);
  g_test_add_func ("/sheet-cell/spread", test_spread);
  g_test_add_func ("/sheet-cell/titled", test_titled);
  g_test_add_func ("/sheet-cell/beside", test_beside);
  return g_test_run ();
}
