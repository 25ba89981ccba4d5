/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-cell.h"

#include "layout-fixture.h"
#include "words/rp-dose-box.h"

#define PARTS                                                                                                \
  (RP_SHEET_PART_PICTURES | RP_SHEET_PART_BOXES | RP_SHEET_PART_DOSE | RP_SHEET_PART_STEPS                   \
   | RP_SHEET_PART_CUES | RP_SHEET_PART_CARE | RP_SHEET_PART_LOAD | RP_SHEET_PART_FELT)

static const cairo_rectangle_t standing = { 160, 80, 160, 640 };

typedef struct
{
  LayoutFixture *layout;
  char *folder;
  RpSheetExercise *exercise;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  const char *const cues[] = { "Keep still", "Heels together", NULL };

  self->layout = layout_fixture_new (2, RP_SHEET_FOUR);
  self->folder = layout_fixture_make_folder ();
  self->exercise = layout_fixture_make_exercise (7, "Bridge");
  g_strfreev (self->exercise->cues);
  self->exercise->cues = g_strdupv ((GStrv) cues);
  self->exercise->care = g_strdup ("Stop when it hurts.");
  self->exercise->felt = g_strdup ("In your bottom");
  self->exercise->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_dose_box_free);
  g_ptr_array_add (self->exercise->boxes, rp_dose_box_new ("Times", "10", NULL));
  layout_fixture_add_drawing (self->exercise, self->folder, 800, 800, &standing, 400);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rp_sheet_exercise_free (self->exercise);
  layout_fixture_remove_folder (self->folder);
  layout_fixture_free (self->layout);
}

static RpSheetCell *
make_cell (Fixture *self, RpSheetForm form, RpSheetParts parts)
{
  const RpSheetCellPlan plan
      = { .form = form,
          .dose = form == RP_SHEET_FORM_GRID ? RP_SHEET_DOSE_STACKED : RP_SHEET_DOSE_ACROSS,
          .figures = RP_SHEET_FIGURES_CAPTIONS,
          .parts = parts,
          .width = 480,
          .pictures = form == RP_SHEET_FORM_STACK ? 480 : 120,
          .boxes = 80 };

  return rp_sheet_cell_new (&self->layout->frame, self->exercise, &plan);
}

/* All of it in one block. */
static RpSheetBlock *
make_block (RpSheetCell *cell, double scale)
{
  RpSheetBlock *all = rp_sheet_block_new (480);

  rp_sheet_block_absorb (all, rp_sheet_cell_make (cell, scale, 0), 0, 0);
  return all;
}

static const RpSheetBox *
find (RpSheetBlock *block, const char *text)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];
      g_autofree char *own = rp_sheet_box_get_text (box);

      if (own != NULL && g_str_has_prefix (own, text))
        return box;
    }
  return NULL;
}

static const RpSheetBox *
find_picture (RpSheetBlock *block)
{
  for (guint i = 0; i < block->boxes->len; i++)
    if (((const RpSheetBox *) block->boxes->pdata[i])->kind == RP_SHEET_BOX_PICTURE)
      return block->boxes->pdata[i];
  return NULL;
}

/* In every form it is as high as it says, whatever the scale, and each box knows whose it is. */
static void
test_heights (Fixture *self, gconstpointer data)
{
  for (RpSheetForm form = RP_SHEET_FORM_GRID; form <= RP_SHEET_FORM_SPREAD; form++)
    for (double scale = 18; scale <= 38; scale += 10)
      {
        g_autoptr (RpSheetCell) cell = make_cell (self, form, PARTS);
        double height = rp_sheet_cell_get_height (cell, scale);
        g_autoptr (RpSheetBlock) block = make_block (cell, scale);

        g_assert_cmpfloat_with_epsilon (block->height, height, 0.01);
        for (guint i = 0; i < block->boxes->len; i++)
          g_assert_cmpuint (((const RpSheetBox *) block->boxes->pdata[i])->exercise, ==, 7);
      }
}

/* Name and pictures at the left, sentence and steps beside them, boxes at the right; cues beside boxes or below them. */
static void
test_grid (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) cell = make_cell (self, RP_SHEET_FORM_GRID, PARTS);
  g_autoptr (RpSheetBlock) block = make_block (cell, 20);
  const RpSheetBox *sentence = find (block, "Ten times.");
  const RpSheetBox *think = find (block, "Think:");
  const RpSheetBox *box = find (block, "Times");

  g_assert_cmpfloat (find (block, "Bridge")->x, <, 60);
  g_assert_cmpfloat (find_picture (block)->x, <, 120);
  g_assert_cmpfloat (sentence->x, >, 120);
  g_assert_cmpfloat (sentence->x + sentence->width, >, 470);
  g_assert_cmpfloat (find (block, "Lie down.")->x, >, sentence->x);
  g_assert_cmpfloat (box->x, >, 400);
  g_assert_cmpfloat (box->y, >, sentence->y);
  g_assert_cmpfloat (box->y, <, think->y);
  g_assert_cmpfloat (think->x + think->width, >, box->x);
  g_assert_cmpfloat (find (block, "Take care:")->y, >, think->y);
}

/* Boxes that go on beside the cues keep their column. */
static void
test_many_boxes (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) cell = NULL;
  g_autoptr (RpSheetBlock) block = NULL;

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (self->exercise->boxes, rp_dose_box_new ("Sets", "2", NULL));
  cell = make_cell (self, RP_SHEET_FORM_GRID, PARTS);
  block = make_block (cell, 20);
  g_assert_cmpfloat (find (block, "Think:")->x + find (block, "Think:")->width, <, find (block, "Times")->x);
}

/* Without pictures, words have all the room, and the name stands above them. */
static void
test_no_pictures (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) cell = NULL;
  g_autoptr (RpSheetBlock) block = NULL;

  g_ptr_array_set_size (self->exercise->pictures, 0);
  cell = make_cell (self, RP_SHEET_FORM_GRID, PARTS);
  g_assert_cmpfloat (rp_sheet_cell_get_most (cell), ==, G_MAXDOUBLE);
  block = make_block (cell, 20);
  g_assert_null (find_picture (block));
  g_assert_cmpfloat (find (block, "Ten times.")->x, ==, 0);
  g_assert_cmpfloat (find (block, "Ten times.")->y, >, find (block, "Bridge")->y);
}

/* Where letters are large, boxes run across above the sentence, and pictures stand beside the steps. */
static void
test_beside (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) cell = make_cell (self, RP_SHEET_FORM_BESIDE, PARTS);
  g_autoptr (RpSheetBlock) block = make_block (cell, 20);

  g_assert_cmpfloat (find (block, "Times")->y, <, find (block, "Ten times.")->y);
  g_assert_cmpfloat (find (block, "Ten times.")->y, <, find_picture (block)->y);
  g_assert_cmpfloat (find (block, "Lie down.")->x, >, 120);
  g_assert_cmpfloat (find (block, "Lie down.")->y, <, find_picture (block)->y + find_picture (block)->height);
  g_assert_cmpfloat (find (block, "Think:")->x, <, 20);
}

/* Pictures that have no more room than they need leave it to the steps. */
static void
test_fit (Fixture *self, gconstpointer data)
{
  RpSheetCellPlan plan = { .form = RP_SHEET_FORM_BESIDE, .parts = PARTS, .width = 480, .pictures = 240 };
  g_autoptr (RpSheetCell) wide = rp_sheet_cell_new (&self->layout->frame, self->exercise, &plan);
  g_autoptr (RpSheetCell) narrow = NULL;
  g_autoptr (RpSheetBlock) in_wide = make_block (wide, 20);
  g_autoptr (RpSheetBlock) in_narrow = NULL;

  plan.fit = 24;
  narrow = rp_sheet_cell_new (&self->layout->frame, self->exercise, &plan);
  g_assert_cmpfloat (rp_sheet_cell_get_most (narrow), >, 23.9);
  g_assert_cmpfloat (rp_sheet_cell_get_most (narrow), <, rp_sheet_cell_get_most (wide));
  in_narrow = make_block (narrow, 20);
  g_assert_cmpfloat (find (in_narrow, "Lie down.")->x, <, find (in_wide, "Lie down.")->x);
  g_assert_cmpfloat (find_picture (in_narrow)->width, ==, find_picture (in_wide)->width);
}

/* More room for pictures above words moves these down; what stands beside pictures knows of no such room. */
static void
test_slack (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) stack = make_cell (self, RP_SHEET_FORM_STACK, PARTS);
  g_autoptr (RpSheetCell) same = make_cell (self, RP_SHEET_FORM_STACK, PARTS);
  g_autoptr (RpSheetCell) grid = make_cell (self, RP_SHEET_FORM_GRID, PARTS);
  double height = rp_sheet_cell_get_height (stack, 20);
  double head = rp_sheet_cell_get_head (stack, 20);
  g_autoptr (RpSheetBlock) tight = make_block (same, 20);
  g_autoptr (RpSheetBlock) loose = rp_sheet_block_new (480);

  g_assert_cmpfloat (rp_sheet_cell_get_head (grid, 20), ==, 0);
  g_assert_cmpfloat (find (tight, "Times")->y, >, head);
  rp_sheet_block_absorb (loose, rp_sheet_cell_make (stack, 20, 60), 0, 0);
  g_assert_cmpfloat_with_epsilon (loose->height, height + 60, 0.01);
  g_assert_cmpfloat_with_epsilon (find (loose, "Times")->y, find (tight, "Times")->y + 60, 0.01);
  g_assert_cmpfloat_with_epsilon (find_picture (loose)->y, find_picture (tight)->y + 30, 0.01);
}

/* Spread words stand in two columns. */
static void
test_spread (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) stack = make_cell (self, RP_SHEET_FORM_STACK, PARTS);
  g_autoptr (RpSheetCell) spread = make_cell (self, RP_SHEET_FORM_SPREAD, PARTS);
  g_autoptr (RpSheetBlock) block = NULL;

  g_assert_cmpfloat (rp_sheet_cell_get_height (spread, 20), <, rp_sheet_cell_get_height (stack, 20));
  block = make_block (spread, 20);
  g_assert_cmpfloat (find (block, "You feel it:")->x, >, 240);
  g_assert_cmpfloat (find (block, "Think:")->x, <, 20);
}

/* What to use stands behind the sentence where the line holds it, else with the name. */
static void
test_load (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetBlock) behind = NULL;
  g_autoptr (RpSheetBlock) with_name = NULL;
  RpSheetCell *cell;

  self->exercise->load = g_strdup ("Band at your knees");
  cell = make_cell (self, RP_SHEET_FORM_GRID, PARTS);
  behind = make_block (cell, 20);
  rp_sheet_cell_free (cell);
  g_assert_nonnull (find (behind, "Ten times. Band at your knees."));
  g_free (self->exercise->load);
  self->exercise->load
      = g_strdup ("A band just above your knees, and another one around your feet, if you have two of them");
  cell = make_cell (self, RP_SHEET_FORM_GRID, PARTS);
  with_name = make_block (cell, 20);
  rp_sheet_cell_free (cell);
  g_assert_cmpfloat (find (with_name, "A band just")->x, ==, 0);
}

/* A sheet of one exercise bears its name already; on its next page it is named all the same. */
static void
test_titled (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetCell) cell = NULL;
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *name;
  g_autofree char *text = NULL;

  self->layout->frame.numbered = FALSE;
  g_free (self->exercise->name);
  self->exercise->name = g_strdup (rp_sheet_get_title (self->layout->sheet));
  cell = make_cell (self, RP_SHEET_FORM_STACK, PARTS);
  block = rp_sheet_cell_make (cell, 20, 0);
  g_assert_null (find (block->parts->pdata[0], self->exercise->name));
  name = block->again->boxes->pdata[block->again->boxes->len - 1];
  text = rp_sheet_box_get_text (name);
  g_assert_true (g_str_has_suffix (text, "(continued)"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/sheet-cell/heights", test_heights },
    { "/sheet-cell/grid", test_grid },
    { "/sheet-cell/many-boxes", test_many_boxes },
    { "/sheet-cell/no-pictures", test_no_pictures },
    { "/sheet-cell/beside", test_beside },
    { "/sheet-cell/fit", test_fit },
    { "/sheet-cell/slack", test_slack },
    { "/sheet-cell/spread", test_spread },
    { "/sheet-cell/load", test_load },
    { "/sheet-cell/titled", test_titled },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
