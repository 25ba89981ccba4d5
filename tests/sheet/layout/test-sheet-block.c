/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-block.h"

#include "layout/rp-sheet-typography.h"

static RpSheetBlock *
make_rule (double height)
{
  RpSheetBlock *block = rp_sheet_block_new (100);

  rp_sheet_block_add (block, rp_sheet_box_new_rule (100, height, RP_SHEET_INK_TEXT), 0, 0);
  return block;
}

static RpSheetBlock *
make_text (RpSheetTypography *type, const char *text)
{
  PangoLayout *layout = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 100, text);

  return rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, 0);
}

/* The space above the first part is not the block's, for nothing is above it. */
static void
test_parts (void)
{
  g_autoptr (RpSheetBlock) block = rp_sheet_block_new_parts (100, 3);

  for (guint i = 0; i < 3; i++)
    {
      RpSheetBlock *part = make_rule (10);

      part->space = 5;
      rp_sheet_block_add_part (block, part);
    }
  g_assert_cmpfloat (block->height, ==, 40);
  g_assert_cmpfloat (block->space, ==, 3);
}

/* Boxes of parts keep their order and their distances where the block comes to lie. */
static void
test_absorb (void)
{
  static const double places[] = { 107, 125, 143 };
  g_autoptr (RpSheetBlock) all = rp_sheet_block_new (200);
  RpSheetBlock *block = rp_sheet_block_new_parts (100, 0);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      RpSheetBlock *part = make_rule (10);

      part->space = 8;
      rp_sheet_block_add_part (block, part);
    }
  rp_sheet_block_absorb (all, block, 50, 107);
  rp_sheet_block_claim (all, 4);
  g_assert_cmpfloat (all->height, ==, 153);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const RpSheetBox *box = all->boxes->pdata[i];

      g_assert_cmpfloat (box->x, ==, 50);
      g_assert_cmpfloat (box->y, ==, places[i]);
      g_assert_cmpuint (box->exercise, ==, 4);
    }
}

/* Two lines stay together on either side of a division; three are never divided. */
static void
test_split (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (RpSheetBlock) five = make_text (type, "1\n2\n3\n4\n5");
  g_autoptr (RpSheetBlock) three = make_text (type, "1\n2\n3");
  double line = five->height / 5;
  g_autoptr (RpSheetBlock) rest = NULL;

  g_assert_null (rp_sheet_block_split (three, line * 2.5));
  g_assert_null (rp_sheet_block_split (five, line * 1.5));
  rest = rp_sheet_block_split (five, line * 4.5);
  g_assert_cmpint (rp_sheet_box_count_lines (five->text), ==, 3);
  g_assert_cmpint (rp_sheet_box_count_lines (rest->text), ==, 2);
  g_assert_cmpint (rest->text->first_line, ==, 3);
  g_assert_cmpfloat (rest->text->y, ==, 0);
}

/* What may be divided needs its first lines; what may not, all of its height; a heading, what follows it too. */
static void
test_least (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  RpSheetBlock *text = make_text (type, "1\n2\n3\n4\n5");
  double line = text->height / 5;
  g_autoptr (RpSheetBlock) section = rp_sheet_block_new_parts (100, 0);
  RpSheetBlock *heading = make_rule (10);

  g_assert_cmpfloat_with_epsilon (rp_sheet_block_get_least (text, 800), 2 * line, 1);
  heading->keep = TRUE;
  text->space = 7;
  rp_sheet_block_add_part (section, heading);
  rp_sheet_block_add_part (section, text);
  g_assert_cmpfloat (rp_sheet_block_get_least (section, 800), ==, section->height);
  section->flows = TRUE;
  g_assert_cmpfloat_with_epsilon (rp_sheet_block_get_least (section, 800), 17 + 2 * line, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-block/parts", test_parts);
  g_test_add_func ("/sheet-block/absorb", test_absorb);
  g_test_add_func ("/sheet-block/split", test_split);
  g_test_add_func ("/sheet-block/least", test_least);
  return g_test_run ();
}
