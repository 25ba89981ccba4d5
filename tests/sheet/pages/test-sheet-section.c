/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-section.h"

#include "layout-fixture.h"

/* A heading is never the last thing on a page, and never divided. */
static void
test_heading (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) heading
      = rp_sheet_section_make_heading (&fixture->frame, RP_SHEET_WORD_NOTE, 300, 12);
  const RpSheetBox *box = heading->boxes->pdata[0];
  g_autofree char *text = rp_sheet_box_get_text (box);

  g_assert_true (heading->keep);
  g_assert_false (heading->flows);
  g_assert_cmpfloat (heading->space, ==, 12);
  g_assert_cmpint (box->role, ==, RP_SHEET_ROLE_HEADING);
  g_assert_cmpstr (text, ==, rp_sheet_words_get (RP_SHEET_WORD_NOTE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-section/heading", test_heading);
  return g_test_run ();
}
