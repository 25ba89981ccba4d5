/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-flow.h"
#include "layout/rp-sheet-typography.h"

/* A page with 100 by 100 points for printing, below 10 that are not; the last 10 are the foot's. */
static const RpSheetGeometry page = { 100, 120, 0, 10, 0, 0 };

static RpSheetBlock *
make_block (double height, gboolean keep)
{
  RpSheetBlock *block = rp_sheet_block_new (100);

  rp_sheet_block_add (block, rp_sheet_box_new_rule (100, height, RP_SHEET_INK_TEXT), 0, 0);
  block->keep = keep;
  block->space = 5;
  return block;
}

static GPtrArray *
make_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
}

static const RpSheetBox *
get_box (GPtrArray *pages, guint number, guint index)
{
  GPtrArray *boxes = pages->pdata[number];

  g_assert_cmpuint (index, <, boxes->len);
  return boxes->pdata[index];
}

static GPtrArray *
flow (GPtrArray *blocks)
{
  g_autoptr (RpSheetFlow) self = rp_sheet_flow_new (&page, 10);

  rp_sheet_flow_add (self, blocks);
  return rp_sheet_flow_steal_pages (self);
}

/* What does not fit goes on whole; the space above it is not needed at the top of a page. */
static void
test_next_page (void)
{
  GPtrArray *blocks = make_blocks ();
  g_autoptr (GPtrArray) pages = NULL;

  g_ptr_array_add (blocks, make_block (60, FALSE));
  g_ptr_array_add (blocks, make_block (30, FALSE));
  g_ptr_array_add (blocks, make_block (20, FALSE));
  pages = flow (blocks);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpfloat (get_box (pages, 0, 1)->y, ==, 75);
  g_assert_cmpfloat (get_box (pages, 1, 0)->y, ==, 10);
}

/* A heading goes along with what it heads, and a heading above it too. */
static void
test_keep (void)
{
  GPtrArray *blocks = make_blocks ();
  g_autoptr (GPtrArray) pages = NULL;

  g_ptr_array_add (blocks, make_block (60, FALSE));
  g_ptr_array_add (blocks, make_block (10, TRUE));
  g_ptr_array_add (blocks, make_block (5, TRUE));
  g_ptr_array_add (blocks, make_block (40, FALSE));
  pages = flow (blocks);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (((GPtrArray *) pages->pdata[0])->len, ==, 1);
  g_assert_cmpuint (((GPtrArray *) pages->pdata[1])->len, ==, 3);
}

static RpSheetBlock *
make_text (RpSheetTypography *type, guint n_lines)
{
  g_autoptr (GString) text = g_string_new ("line");

  for (guint i = 1; i < n_lines; i++)
    g_string_append (text, "\nline");
  return rp_sheet_block_new_text (
      rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 100, text->str),
      RP_SHEET_ROLE_PARAGRAPH, 0);
}

/* Where the room would take all lines but one, it takes all but two; no line is lost and none is there twice. */
static void
test_widow (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  RpSheetBlock *text = make_text (type, 6);
  double line = text->height / 6;
  GPtrArray *blocks = make_blocks ();
  g_autoptr (GPtrArray) pages = NULL;

  g_ptr_array_add (blocks, make_block (100 - 5.5 * line, FALSE));
  g_ptr_array_add (blocks, text);
  pages = flow (blocks);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpint (rp_sheet_box_count_lines (get_box (pages, 0, 1)), ==, 4);
  g_assert_cmpint (rp_sheet_box_count_lines (get_box (pages, 1, 0)), ==, 2);
  g_assert_cmpint (get_box (pages, 1, 0)->first_line, ==, 4);
}

/* Room for a single line is no room for a paragraph. */
static void
test_orphan (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  RpSheetBlock *text = make_text (type, 5);
  double line = text->height / 5;
  GPtrArray *blocks = make_blocks ();
  g_autoptr (GPtrArray) pages = NULL;

  g_ptr_array_add (blocks, make_block (100 - 1.5 * line, FALSE));
  g_ptr_array_add (blocks, text);
  pages = flow (blocks);
  g_assert_cmpuint (((GPtrArray *) pages->pdata[0])->len, ==, 1);
  g_assert_cmpint (get_box (pages, 1, 0)->first_line, ==, 0);
}

/* What is higher than a page has to be divided; then it begins below its heading, wherever that is. */
static void
test_keep_high (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  GPtrArray *blocks = make_blocks ();
  RpSheetBlock *high = rp_sheet_block_new_parts (100, 0);
  g_autoptr (GPtrArray) pages = NULL;

  rp_sheet_block_add_part (high, make_text (type, 20));
  g_ptr_array_add (blocks, make_block (50, FALSE));
  g_ptr_array_add (blocks, make_block (10, TRUE));
  g_ptr_array_add (blocks, high);
  pages = flow (blocks);
  g_assert_cmpfloat (get_box (pages, 0, 1)->height, ==, 10);
  g_assert_cmpint (get_box (pages, 0, 2)->kind, ==, RP_SHEET_BOX_TEXT);
}

static RpSheetBlock *
make_parts (guint n, double height)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (100, 0);

  for (guint i = 0; i < n; i++)
    rp_sheet_block_add_part (block, make_block (height, FALSE));
  block->again = make_block (7, FALSE);
  return block;
}

/* What fits on a page stays together, even if it has parts. */
static void
test_whole (void)
{
  GPtrArray *blocks = make_blocks ();
  g_autoptr (GPtrArray) pages = NULL;

  g_ptr_array_add (blocks, make_block (50, FALSE));
  g_ptr_array_add (blocks, make_parts (3, 20));
  pages = flow (blocks);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (((GPtrArray *) pages->pdata[1])->len, ==, 3);
}

/* What is higher than a page is divided, and says again on the next page what it is. */
static void
test_again (void)
{
  GPtrArray *blocks = make_blocks ();
  g_autoptr (GPtrArray) pages = NULL;

  g_ptr_array_add (blocks, make_parts (7, 25));
  pages = flow (blocks);
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (((GPtrArray *) pages->pdata[0])->len, ==, 3);
  g_assert_cmpfloat (get_box (pages, 1, 0)->height, ==, 7);
  g_assert_cmpfloat (get_box (pages, 1, 0)->y, ==, 10);
  g_assert_cmpfloat (get_box (pages, 1, 1)->height, ==, 25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-flow/next-page", test_next_page);
  g_test_add_func ("/sheet-flow/keep", test_keep);
  g_test_add_func ("/sheet-flow/keep-high", test_keep_high);
  g_test_add_func ("/sheet-flow/widow", test_widow);
  g_test_add_func ("/sheet-flow/orphan", test_orphan);
  g_test_add_func ("/sheet-flow/whole", test_whole);
  g_test_add_func ("/sheet-flow/again", test_again);
  return g_test_run ();
}
