/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-stop.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

/* As wide as it asks for, each sign has one line; behind all of them runs one line as high as they are. */
static void
test_lines (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_FOUR);
  g_autoptr (RpSheetBlock) block
      = rp_sheet_stop_make (&fixture->frame, rp_sheet_stop_measure (&fixture->frame));
  guint n = g_strv_length (fixture->sheet->stop_rules);
  const RpSheetBox *rule = block->boxes->pdata[0];
  const RpSheetBox *heading = block->boxes->pdata[1];

  g_assert_true (rp_sheet_stop_is_needed (&fixture->frame));
  g_assert_cmpuint (block->boxes->len, ==, n + 2);
  g_assert_cmpint (rule->kind, ==, RP_SHEET_BOX_RULE);
  g_assert_cmpint (rule->ink, ==, RP_SHEET_INK_STOP);
  g_assert_cmpfloat_with_epsilon (rule->height, block->height, 0.01);
  g_assert_cmpint (heading->role, ==, RP_SHEET_ROLE_HEADING);
  for (guint i = 1; i < block->boxes->len; i++)
    g_assert_cmpint (rp_sheet_box_count_lines (block->boxes->pdata[i]), ==, 1);
  g_assert_null (block->parts);
}

/* A pack without such signs has no list. */
static void
test_none (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_FOUR);

  g_clear_pointer (&fixture->sheet->stop_rules, g_strfreev);
  fixture->sheet->stop_rules = g_new0 (char *, 1);
  g_assert_false (rp_sheet_stop_is_needed (&fixture->frame));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-stop/lines", test_lines);
  g_test_add_func ("/sheet-stop/none", test_none);
  return g_test_run ();
}
