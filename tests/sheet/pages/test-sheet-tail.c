/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-tail.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

static GPtrArray *
make_blocks (void)
{
  static const struct
  {
    double height;
    gboolean keep;
  } parts[] = { { 10, TRUE }, { 50, FALSE }, { 70, FALSE } };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      RpSheetBlock *block = rp_sheet_block_new (100);

      block->height = parts[i].height;
      block->keep = parts[i].keep;
      block->space = 5;
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

/* One below the other, each with what is free above it. */
static void
test_measure (void)
{
  g_autoptr (GPtrArray) blocks = make_blocks ();

  g_assert_cmpfloat (rp_sheet_tail_measure (blocks), ==, 145);
  g_ptr_array_set_size (blocks, 0);
  g_assert_cmpfloat (rp_sheet_tail_measure (blocks), ==, 0);
}

static const RpSheetBox *
find_code (GPtrArray *blocks, const RpSheetBlock **in)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      *in = blocks->pdata[i];
      for (guint j = 0; j < (*in)->boxes->len; j++)
        if (((const RpSheetBox *) (*in)->boxes->pdata[j])->kind == RP_SHEET_BOX_CODE)
          return (*in)->boxes->pdata[j];
    }
  return NULL;
}

/* The sources stand beside the code where both have room, else below it. */
static void
test_end (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (GPtrArray) wide = rp_sheet_tail_make (&fixture->frame, TRUE);
  g_autoptr (GPtrArray) narrow = NULL;
  const RpSheetBlock *in = NULL;
  const RpSheetBox *sources;

  g_assert_nonnull (find_code (wide, &in));
  g_assert_true (in == wide->pdata[wide->len - 1]);
  sources = in->boxes->pdata[in->boxes->len - 1];
  g_assert_cmpfloat (sources->x, >=, 0.46 * 500);
  g_assert_cmpfloat (sources->x + sources->width, <=, 500.01);
  fixture->frame.width = 300;
  narrow = rp_sheet_tail_make (&fixture->frame, TRUE);
  g_assert_nonnull (find_code (narrow, &in));
  g_assert_true (in == narrow->pdata[narrow->len - 2]);
}

/* A summary is not led by a screen. */
static void
test_summary (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_SUMMARY);
  g_autoptr (GPtrArray) log = rp_sheet_tail_make_log (&fixture->frame);
  g_autoptr (GPtrArray) blocks = rp_sheet_tail_make (&fixture->frame, TRUE);
  const RpSheetBlock *in = NULL;

  g_assert_cmpuint (log->len, ==, 0);
  g_assert_null (find_code (blocks, &in));
}

/* Why the exercises help is told where there is room for it. */
static void
test_why (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (GPtrArray) with = NULL;
  g_autoptr (GPtrArray) without = NULL;

  g_free (fixture->sheet->why);
  g_free (fixture->sheet->why_summary);
  fixture->sheet->why = g_strdup ("Why your hips?");
  fixture->sheet->why_summary = g_strdup ("They carry you.");
  with = rp_sheet_tail_make (&fixture->frame, TRUE);
  without = rp_sheet_tail_make (&fixture->frame, FALSE);
  g_assert_cmpuint (with->len, ==, without->len + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-tail/measure", test_measure);
  g_test_add_func ("/sheet-tail/end", test_end);
  g_test_add_func ("/sheet-tail/summary", test_summary);
  g_test_add_func ("/sheet-tail/why", test_why);
  return g_test_run ();
}
