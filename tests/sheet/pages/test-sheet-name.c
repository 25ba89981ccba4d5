/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-name.h"

#include "layout-fixture.h"

static const RpSheetBox *
get_box (RpSheetBlock *block, RpSheetRole role, guint index)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      if (box->role == role && index-- == 0)
        return box;
    }
  return NULL;
}

/* However many digits a number has, it stands on one line, the name does not lie on it, and both are read as one. */
static void
test_number (void)
{
  static const guint numbers[] = { 1, 9, 10, 44, 100, 888 };
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  double before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (RpSheetBlock) block = rp_sheet_name_make (&fixture->frame, numbers[i], "Bridge", 200);
      const RpSheetBox *number = get_box (block, RP_SHEET_ROLE_HEADING, 0);
      const RpSheetBox *name = get_box (block, RP_SHEET_ROLE_HEADING, 1);

      g_assert_cmpint (rp_sheet_box_count_lines (number), ==, 1);
      g_assert_cmpfloat (number->x + number->width, <, name->x);
      g_assert_cmpfloat (name->x, >=, before);
      g_assert_cmpfloat_with_epsilon (name->x + name->width, 200, 0.01);
      g_assert_true (rp_sheet_box_is_joined (number, name));
      before = name->x;
    }
  g_assert_cmpfloat (before, >, 20);
}

/* A sheet of one exercise does not count. */
static void
test_no_number (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (1, RP_SHEET_ONE);
  g_autoptr (RpSheetBlock) block = rp_sheet_name_make (&fixture->frame, 1, "Bridge", 200);
  const RpSheetBox *name = get_box (block, RP_SHEET_ROLE_HEADING, 0);
  g_autofree char *text = rp_sheet_box_get_text (name);

  g_assert_cmpstr (text, ==, "Bridge");
  g_assert_cmpfloat (name->x, ==, 0);
  g_assert_null (get_box (block, RP_SHEET_ROLE_HEADING, 1));
}

/* Where the exercise has been before, its name is lower. */
static void
test_small (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) large = rp_sheet_name_make (&fixture->frame, 1, "Bridge", 200);
  g_autoptr (RpSheetBlock) small = rp_sheet_name_make_small (&fixture->frame, 1, "Bridge", 200);

  g_assert_cmpfloat (small->height, <, large->height);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-name/number", test_number);
  g_test_add_func ("/sheet-name/no-number", test_no_number);
  g_test_add_func ("/sheet-name/small", test_small);
  return g_test_run ();
}
