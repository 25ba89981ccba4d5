/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-intro.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"

#include <string.h>

static const RpSheetBox *
find (RpSheetBlock *block, const char *text)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];
      g_autofree char *own = rp_sheet_box_get_text (box);

      if (own && strstr (own, text))
        return box;
    }
  return NULL;
}

/* All of it in one block. */
static RpSheetBlock *
make (LayoutFixture *fixture)
{
  RpSheetBlock *all = rp_sheet_block_new (fixture->frame.width);

  rp_sheet_block_absorb (all, rp_sheet_intro_make (&fixture->frame), 0, 0);
  return all;
}

/* A title that would take more than two lines has smaller letters instead. */
static void
test_title (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) wide = make (fixture);
  g_autoptr (RpSheetBlock) narrow = NULL;
  const RpSheetBox *title = wide->boxes->pdata[0];
  double large = title->height / rp_sheet_box_count_lines (title);
  double small;

  g_free (fixture->sheet->title);
  fixture->sheet->title
      = g_strdup ("Everything that there is for the hips and the knees, and then all of it again");
  fixture->frame.width = 200;
  narrow = make (fixture);
  g_assert_cmpint (title->role, ==, RP_SHEET_ROLE_TITLE);
  title = narrow->boxes->pdata[0];
  small = title->height / rp_sheet_box_count_lines (title);
  g_assert_cmpfloat (small, <, large * 0.8);
}

/* For whom, by whom and when end the line of the title, on the same line of writing; below it where they do not fit. */
static void
test_names (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) beside = make (fixture);
  g_autoptr (RpSheetBlock) below = NULL;
  const RpSheetBox *title = beside->boxes->pdata[0];
  const RpSheetBox *names
      = find (beside, "For Ana Ruiz\342\200\203From Sam Lee, physio\342\200\20321 November 2026");

  g_assert_nonnull (names);
  g_assert_cmpfloat_with_epsilon (names->x + names->width, 500, 0.01);
  g_assert_cmpfloat_with_epsilon (
      title->y + pango_units_to_double (pango_layout_get_baseline (title->layout)),
      names->y + pango_units_to_double (pango_layout_get_baseline (names->layout)), 0.01);
  g_free (fixture->sheet->title);
  fixture->sheet->title = g_strdup ("A program with rather a long name");
  below = make (fixture);
  title = below->boxes->pdata[0];
  names = find (below, "For Ana Ruiz");
  g_assert_cmpfloat (names->x, ==, 0);
  g_assert_cmpfloat (names->y, >=, title->y + title->height);
}

/* When to stop stands beside the facts, or below them where the facts would be too narrow. */
static void
test_stop (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  const char *stop = rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE);
  g_autoptr (RpSheetBlock) wide = make (fixture);
  g_autoptr (RpSheetBlock) narrow = NULL;

  g_assert_cmpfloat (find (wide, stop)->x, >, 200);
  g_assert_cmpfloat (find (wide, stop)->y, ==, find (wide, "How often")->y);
  fixture->frame.width = 300;
  narrow = make (fixture);
  g_assert_cmpfloat (find (narrow, stop)->x, <, 20);
  g_assert_cmpfloat (find (narrow, stop)->y, >, find (narrow, "You need")->y);
}

/* What the source says in place of a number stands behind the line to fill in, or below it, and is not torn apart. */
static void
test_unsaid (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  RpSheetFact *unsaid = rp_sheet_fact_new (RP_SHEET_FACT_UNSAID, NULL, "The blog does not say.");
  g_autoptr (RpSheetBlock) wide = NULL;
  g_autoptr (RpSheetBlock) narrow = NULL;
  const RpSheetBox *often;

  g_ptr_array_add (fixture->sheet->facts, unsaid);
  wide = make (fixture);
  often = find (wide, "How often");
  g_assert_nonnull (strstr (pango_layout_get_text (often->layout), " The blog does not say."));
  g_assert_cmpint (pango_layout_get_line_count (often->layout), ==, 1);
  fixture->frame.width = 180;
  narrow = make (fixture);
  often = find (narrow, "How often");
  g_assert_nonnull (strstr (pango_layout_get_text (often->layout), "\nThe blog does not say."));
}

/* What the program is for is told where the stop list is longer than the facts. */
static void
test_summary (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetBlock) with = NULL;
  g_autoptr (RpSheetBlock) without = NULL;

  g_strfreev (fixture->sheet->stop_rules);
  fixture->sheet->stop_rules = g_strsplit ("One.|Two.|Three.|Four.|Five.|Six.|Seven.|Eight.", "|", -1);
  with = make (fixture);
  g_assert_nonnull (find (with, "Everything there is"));
  g_strfreev (fixture->sheet->stop_rules);
  fixture->sheet->stop_rules = g_strsplit ("Sharp pain.", "|", -1);
  without = make (fixture);
  g_assert_null (find (without, "Everything there is"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-intro/title", test_title);
  g_test_add_func ("/sheet-intro/names", test_names);
  g_test_add_func ("/sheet-intro/stop", test_stop);
  g_test_add_func ("/sheet-intro/unsaid", test_unsaid);
  g_test_add_func ("/sheet-intro/summary", test_summary);
  return g_test_run ();
}
