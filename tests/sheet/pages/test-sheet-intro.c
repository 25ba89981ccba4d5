/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-intro.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

static const RpSheetBox *
get_box (RpSheetBlock *intro, guint part)
{
  const RpSheetBlock *block = intro->parts->pdata[part];

  return block->boxes->pdata[0];
}

/* A title that would take more than two lines has smaller letters instead. */
static void
test_title (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) wide = rp_sheet_intro_make (&fixture->frame, 400, 0);
  g_autoptr (RpSheetBlock) narrow = NULL;
  double large = get_box (wide, 0)->height / rp_sheet_box_count_lines (get_box (wide, 0));
  double small;

  g_free (fixture->sheet->title);
  fixture->sheet->title
      = g_strdup ("Everything that there is for the hips and the knees, and then all of it again");
  narrow = rp_sheet_intro_make (&fixture->frame, 200, 0);
  small = get_box (narrow, 0)->height / rp_sheet_box_count_lines (get_box (narrow, 0));
  g_assert_cmpint (get_box (wide, 0)->role, ==, RP_SHEET_ROLE_TITLE);
  g_assert_cmpfloat (small, <, large * 0.8);
}

/* Facts are a list where what stands beside them is as high anyway; otherwise as many on a line as fit. */
static void
test_list (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) low = rp_sheet_intro_make (&fixture->frame, 480, 0);
  g_autoptr (RpSheetBlock) high = rp_sheet_intro_make (&fixture->frame, 480, 400);

  g_assert_cmpuint (high->parts->len, >, low->parts->len);
  g_assert_cmpfloat (high->height, >, low->height);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-intro/title", test_title);
  g_test_add_func ("/sheet-intro/list", test_list);
  return g_test_run ();
}
