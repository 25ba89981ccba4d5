/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-groups.h"

#include "layout-fixture.h"

/* Rows of one exercise each, without pictures, and so of one height. */
static GPtrArray *
make_rows (LayoutFixture *fixture, const RpSheetExercise *exercise, guint n)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_row_free);
  const RpSheetCellPlan plan = { .form = RP_SHEET_FORM_STACK,
                                 .parts = RP_SHEET_PART_STEPS | RP_SHEET_PART_DOSE,
                                 .width = 200,
                                 .pictures = 200 };

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (rows, rp_sheet_row_new (200, 0, 1));
      rp_sheet_row_add (rows->pdata[i], rp_sheet_cell_new (&fixture->frame, exercise, &plan));
    }
  return rows;
}

typedef struct
{
  LayoutFixture *fixture;
  RpSheetExercise *exercise;
  GPtrArray *rows;
  double height; /* of a row */
} Rows;

static void
rows_init (Rows *self, guint n)
{
  self->fixture = layout_fixture_new (2, RP_SHEET_TWO);
  self->exercise = layout_fixture_make_exercise (1, "Clamshell");
  self->rows = make_rows (self->fixture, self->exercise, n);
  self->height = rp_sheet_row_get_height (self->rows->pdata[0], 0);
}

static void
rows_clear (Rows *self)
{
  g_ptr_array_unref (self->rows);
  rp_sheet_exercise_free (self->exercise);
  layout_fixture_free (self->fixture);
}

static void
assert_groups (GArray *groups, const guint *expected, guint n)
{
  guint first = 0;

  g_assert_cmpuint (groups->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const RpSheetGroup *group = &g_array_index (groups, RpSheetGroup, i);

      g_assert_cmpuint (group->first, ==, first);
      g_assert_cmpuint (group->n, ==, expected[i]);
      first += group->n;
    }
}

/* As many as fit, with the gap between them, and no more than a page may have. */
static void
test_divide (void)
{
  static const guint expected[] = { 1, 2, 2 };
  Rows all;
  RpSheetRoom room;
  g_autoptr (GArray) groups = NULL;

  rows_init (&all, 5);
  room = (RpSheetRoom){ all.height * 2 + 9, all.height * 4, 2, 10 };
  groups = rp_sheet_groups_divide (all.rows, &room, 0);
  assert_groups (groups, expected, G_N_ELEMENTS (expected));
  g_assert_cmpuint (rp_sheet_groups_get_delay (groups), ==, 0 + 2 + 4);
  rows_clear (&all);
}

/* The first page may be full already; a row that is higher than a page stands alone, and is worse than any delay. */
static void
test_high (void)
{
  static const guint expected[] = { 0, 1, 1 };
  Rows all;
  RpSheetRoom room;
  g_autoptr (GArray) groups = NULL;

  rows_init (&all, 2);
  room = (RpSheetRoom){ all.height / 2, all.height - 1, 4, 10 };
  groups = rp_sheet_groups_divide (all.rows, &room, 0);
  assert_groups (groups, expected, G_N_ELEMENTS (expected));
  g_assert_cmpfloat (g_array_index (groups, RpSheetGroup, 1).room, ==, 0);
  g_assert_cmpuint (rp_sheet_groups_get_delay (groups), >, 1000);
  rows_clear (&all);
}

/* What they leave free is what is not theirs, nor the gap's between them. */
static void
test_spare (void)
{
  Rows all;
  RpSheetRoom room;
  g_autoptr (GArray) groups = NULL;
  const RpSheetGroup *only;

  rows_init (&all, 2);
  room = (RpSheetRoom){ all.height * 3, all.height * 3, 2, 10 };
  groups = rp_sheet_groups_divide (all.rows, &room, 0);
  only = &g_array_index (groups, RpSheetGroup, 0);
  g_assert_cmpfloat_with_epsilon (rp_sheet_groups_get_spare (only, all.rows, &room, 0), all.height - 10,
                                  0.01);
  rows_clear (&all);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-groups/divide", test_divide);
  g_test_add_func ("/sheet-groups/high", test_high);
  g_test_add_func ("/sheet-groups/spare", test_spare);
  return g_test_run ();
}
