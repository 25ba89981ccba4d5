/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-strip.h"

#include "layout-fixture.h"

typedef struct
{
  LayoutFixture *layout;
  char *folder;
  RpSheetExercise *exercise;
} Fixture;

static void
set_up (Fixture *self, int width, int height, const RpDrawingPlace *places, guint n)
{
  self->layout = layout_fixture_new (2, RP_SHEET_TWO);
  self->folder = layout_fixture_make_folder ();
  self->exercise = layout_fixture_make_exercise (1, "Bridge");
  for (guint i = 0; i < n; i++)
    layout_fixture_add_picture (self->exercise, places[i], self->folder, width, height);
}

static void
tear_down (Fixture *self)
{
  rp_sheet_exercise_free (self->exercise);
  layout_fixture_remove_folder (self->folder);
  layout_fixture_free (self->layout);
}

static RpSheetStrip *
make_strip (Fixture *self, RpSheetStripKind kind)
{
  return rp_sheet_strip_new (self->layout->type, self->layout->album, self->exercise, 300, kind);
}

static guint
count (RpSheetBlock *block, RpSheetBoxKind kind)
{
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    n += ((const RpSheetBox *) block->boxes->pdata[i])->kind == kind;
  return n;
}

static const RpDrawingPlace all_places[] = { RP_DRAWING_START, RP_DRAWING_MIDDLE, RP_DRAWING_END };

/* Where there is little room, the way between start and end is left out first, then the start. */
static void
test_kinds (void)
{
  Fixture self;
  g_autoptr (RpSheetStrip) row = NULL;
  g_autoptr (RpSheetStrip) ends = NULL;
  g_autoptr (RpSheetStrip) end = NULL;
  g_autoptr (RpSheetBlock) three = NULL;
  g_autoptr (RpSheetBlock) two = NULL;
  g_autoptr (RpSheetBlock) one = NULL;

  set_up (&self, 40, 30, all_places, G_N_ELEMENTS (all_places));
  row = make_strip (&self, RP_SHEET_STRIP_ROW);
  ends = make_strip (&self, RP_SHEET_STRIP_ENDS);
  end = make_strip (&self, RP_SHEET_STRIP_END);
  three = rp_sheet_strip_make (row, 100);
  two = rp_sheet_strip_make (ends, 100);
  one = rp_sheet_strip_make (end, 100);
  g_assert_cmpuint (count (three, RP_SHEET_BOX_PICTURE), ==, 3);
  g_assert_cmpuint (count (three, RP_SHEET_BOX_TEXT), ==, 3);
  g_assert_cmpuint (count (two, RP_SHEET_BOX_PICTURE), ==, 2);
  g_assert_cmpuint (count (two, RP_SHEET_BOX_TEXT), ==, 0);
  g_assert_cmpuint (count (one, RP_SHEET_BOX_PICTURE), ==, 1);
  tear_down (&self);
}

/* It becomes as high as it says, no higher than it may, and no wider than it is. */
static void
test_height (void)
{
  static const double heights[] = { 30, 60, 1000 };
  Fixture self;
  g_autoptr (RpSheetStrip) strip = NULL;

  set_up (&self, 40, 30, all_places, G_N_ELEMENTS (all_places));
  strip = make_strip (&self, RP_SHEET_STRIP_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      double height = rp_sheet_strip_get_height (strip, heights[i]);
      g_autoptr (RpSheetBlock) block = rp_sheet_strip_make (strip, heights[i]);
      const RpSheetBox *first = block->boxes->pdata[0];

      g_assert_cmpfloat (height, <=, heights[i] + 0.001);
      g_assert_cmpfloat_with_epsilon (block->height, height, 0.001);
      g_assert_cmpfloat_with_epsilon (first->width / first->height, 40.0 / 30, 0.001);
      g_assert_cmpfloat (first->width, <=, 100);
    }
  tear_down (&self);
}

/* Pictures that are wide lie one below the other; those of people who stand do not. */
static void
test_column (void)
{
  Fixture wide, high;
  g_autoptr (RpSheetStrip) below = NULL;
  g_autoptr (RpSheetStrip) beside = NULL;

  set_up (&wide, 40, 30, all_places, 2);
  set_up (&high, 30, 40, all_places, 2);
  below = make_strip (&wide, RP_SHEET_STRIP_COLUMN);
  beside = make_strip (&high, RP_SHEET_STRIP_COLUMN);
  g_assert_true (rp_sheet_strip_is_column (below));
  g_assert_false (rp_sheet_strip_is_column (beside));
  tear_down (&wide);
  tear_down (&high);
}

/* Of a picture that cannot be read, the caption stays. */
static void
test_missing (void)
{
  Fixture self;
  g_autoptr (RpSheetStrip) strip = NULL;
  g_autoptr (RpSheetBlock) block = NULL;

  set_up (&self, 40, 30, all_places, 1);
  layout_fixture_add_picture (self.exercise, RP_DRAWING_END, NULL, 40, 30);
  strip = make_strip (&self, RP_SHEET_STRIP_ROW);
  block = rp_sheet_strip_make (strip, 100);
  g_assert_cmpuint (count (block, RP_SHEET_BOX_PICTURE), ==, 1);
  g_assert_cmpuint (count (block, RP_SHEET_BOX_TEXT), ==, 2);
  g_assert_nonnull (rp_sheet_album_get_warnings (self.layout->album)[0]);
  tear_down (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-strip/kinds", test_kinds);
  g_test_add_func ("/sheet-strip/height", test_height);
  g_test_add_func ("/sheet-strip/column", test_column);
  g_test_add_func ("/sheet-strip/missing", test_missing);
  return g_test_run ();
}
