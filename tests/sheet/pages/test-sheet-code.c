/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-code.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

#define MILLIMETRE (72 / 25.4)

static const RpSheetBox *
get_box (const RpSheetBlock *block, guint index)
{
  return block->boxes->pdata[index];
}

/* With a short text, the code has the size that it has on all sheets; white is free around it. */
static void
test_size (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *code;
  double module;

  g_free (fixture->sheet->code);
  fixture->sheet->code = g_strdup ("reprise:1?p=hips-and-knees");
  block = rp_sheet_code_make (&fixture->frame, 300, TRUE);
  code = get_box (block, 0);
  g_assert_cmpint (code->kind, ==, RP_SHEET_BOX_CODE);
  module = code->width / rp_sheet_qr_get_size (code->code);
  g_assert_cmpfloat_with_epsilon (code->width + 2 * RP_SHEET_QR_QUIET * module, 26 * MILLIMETRE, 0.01);
  g_assert_cmpfloat (module, >, RP_SHEET_QR_MODULE * MILLIMETRE);
  for (guint i = 1; i < block->boxes->len; i++)
    g_assert_cmpfloat (get_box (block, i)->x, >=, code->width + RP_SHEET_QR_QUIET * module - 0.01);
}

/* A long text makes it larger, so that its modules can be read. */
static void
test_module (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autofree char *note = g_strnfill (330, 'a');
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *code;

  g_free (fixture->sheet->code);
  fixture->sheet->code = g_steal_pointer (&note);
  block = rp_sheet_code_make (&fixture->frame, 300, TRUE);
  code = get_box (block, 0);
  g_assert_cmpfloat_with_epsilon (code->width / rp_sheet_qr_get_size (code->code),
                                  RP_SHEET_QR_MODULE * MILLIMETRE, 0.001);
  g_assert_cmpfloat (code->width, >, 24 * MILLIMETRE);
}

/* In a narrow place the words stand below it, with white between. */
static void
test_below (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) block = rp_sheet_code_make (&fixture->frame, 140, FALSE);
  const RpSheetBox *code = get_box (block, 0);

  g_assert_cmpuint (block->boxes->len, ==, 3);
  for (guint i = 1; i < block->boxes->len; i++)
    {
      const RpSheetBox *words = get_box (block, i);

      g_assert_cmpfloat (words->x, ==, 0);
      g_assert_cmpfloat (words->y, >, code->height + 4);
      g_assert_cmpfloat (words->width, ==, 140);
    }
}

/* What is too large for a code says so; a sheet without one has nothing there. */
static void
test_none (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) block = NULL;

  g_clear_pointer (&fixture->sheet->code, g_free);
  g_assert_null (rp_sheet_code_make (&fixture->frame, 300, TRUE));
  fixture->sheet->too_large = TRUE;
  block = rp_sheet_code_make (&fixture->frame, 300, TRUE);
  g_assert_cmpuint (block->boxes->len, ==, 1);
  g_assert_cmpstr (pango_layout_get_text (get_box (block, 0)->layout), ==,
                   rp_sheet_words_get (RP_SHEET_WORD_NO_CODE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-code/size", test_size);
  g_test_add_func ("/sheet-code/module", test_module);
  g_test_add_func ("/sheet-code/below", test_below);
  g_test_add_func ("/sheet-code/none", test_none);
  return g_test_run ();
}
