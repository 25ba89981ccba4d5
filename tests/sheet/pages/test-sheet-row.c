/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-row.h"

#include "layout-fixture.h"

static RpSheetCell *
make_cell (LayoutFixture *fixture, const RpSheetExercise *exercise)
{
  const RpSheetCellPlan plan = { .form = RP_SHEET_FORM_STACK,
                                 .parts = RP_SHEET_PART_STEPS | RP_SHEET_PART_DOSE,
                                 .width = 150,
                                 .pictures = 150 };

  return rp_sheet_cell_new (&fixture->frame, exercise, &plan);
}

static const RpSheetBox *
find_text (RpSheetBlock *block, guint exercise, const char *text)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];
      g_autofree char *own = rp_sheet_box_get_text (box);

      if (box->exercise == exercise && g_strcmp0 (own, text) == 0)
        return box;
    }
  g_assert_not_reached ();
}

/* A name of several lines next to a short one: the row is as high as the higher of both, which stand a column apart. */
static void
test_beside (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  RpSheetExercise *one = layout_fixture_make_exercise (1, "Bridge");
  RpSheetExercise *two = layout_fixture_make_exercise (2, "Clamshell with a band above both of the knees");
  g_autoptr (RpSheetRow) row = rp_sheet_row_new (320, 20, 2);
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *left, *right;
  double height;

  rp_sheet_row_add (row, make_cell (fixture, one));
  rp_sheet_row_add (row, make_cell (fixture, two));
  height = rp_sheet_row_get_height (row, 18);
  g_assert_cmpfloat (rp_sheet_row_get_most (row), ==, G_MAXDOUBLE);
  block = rp_sheet_row_make (row, 18, 0);
  left = find_text (block, 1, "Lie down.");
  right = find_text (block, 2, "Lie down.");
  g_assert_cmpfloat (left->y, <, right->y);
  g_assert_cmpfloat_with_epsilon (right->x - left->x, 170, 0.001);
  g_assert_cmpfloat_with_epsilon (block->height, height, 0.001);
  rp_sheet_exercise_free (one);
  rp_sheet_exercise_free (two);
}

static RpSheetCell *
make_tall (LayoutFixture *fixture, RpSheetExercise *exercise, const char *folder, double height)
{
  const cairo_rectangle_t ink = { 0, 0, 100, height };
  const RpSheetCellPlan plan = { .form = RP_SHEET_FORM_STACK,
                                 .parts = RP_SHEET_PART_STEPS | RP_SHEET_PART_PICTURES,
                                 .width = 150,
                                 .pictures = 150 };

  layout_fixture_add_drawing (exercise, folder, 400, 800, &ink, 400);
  return rp_sheet_cell_new (&fixture->frame, exercise, &plan);
}

/* Words below pictures begin at one height where there is room, and what is to spare is above them. */
static void
test_even (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  char *folder = layout_fixture_make_folder ();
  RpSheetExercise *one = layout_fixture_make_exercise (1, "Bridge");
  RpSheetExercise *two = layout_fixture_make_exercise (2, "Clamshell");
  g_autoptr (RpSheetRow) row = rp_sheet_row_new (320, 20, 2);
  g_autoptr (RpSheetBlock) block = NULL;
  double height;

  rp_sheet_row_add (row, make_tall (fixture, one, folder, 200));
  rp_sheet_row_add (row, make_tall (fixture, two, folder, 600));
  height = rp_sheet_row_get_height (row, 20);
  g_assert_cmpfloat (rp_sheet_row_get_head (row, 20), >, 0);
  block = rp_sheet_row_make (row, 20, 40);
  g_assert_cmpfloat_with_epsilon (find_text (block, 1, "Lie down.")->y, find_text (block, 2, "Lie down.")->y,
                                  0.01);
  g_assert_cmpfloat_with_epsilon (block->height, height + 40, 0.01);
  rp_sheet_exercise_free (one);
  rp_sheet_exercise_free (two);
  layout_fixture_remove_folder (folder);
}

/* Only an exercise that has the row for itself can go on on the next page. */
static void
test_alone (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  RpSheetExercise *one = layout_fixture_make_exercise (1, "Bridge");
  g_autoptr (RpSheetRow) alone = rp_sheet_row_new (150, 20, 1);
  g_autoptr (RpSheetRow) both = rp_sheet_row_new (320, 20, 2);
  g_autoptr (RpSheetBlock) divisible = NULL;
  g_autoptr (RpSheetBlock) whole = NULL;

  rp_sheet_row_add (alone, make_cell (fixture, one));
  rp_sheet_row_add (both, make_cell (fixture, one));
  rp_sheet_row_add (both, make_cell (fixture, one));
  divisible = rp_sheet_row_make (alone, 18, 0);
  whole = rp_sheet_row_make (both, 18, 0);
  g_assert_nonnull (divisible->parts);
  g_assert_nonnull (divisible->again);
  g_assert_null (whole->parts);
  g_assert_cmpuint (rp_sheet_row_get_n_cells (both), ==, 2);
  g_assert_true (rp_sheet_row_get_exercise (both, 1) == one);
  rp_sheet_exercise_free (one);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-row/beside", test_beside);
  g_test_add_func ("/sheet-row/even", test_even);
  g_test_add_func ("/sheet-row/alone", test_alone);
  return g_test_run ();
}
