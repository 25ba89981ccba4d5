/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-phrase.h"

#include "layout/rp-sheet-typography.h"

static void
test_parts (void)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  const RpSheetSpan *spans;
  guint n;

  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, "Easier");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, "Bend your knee.");
  spans = rp_sheet_phrase_get_spans (phrase, &n);
  g_assert_cmpstr (rp_sheet_phrase_get_text (phrase), ==, "Easier: Bend your knee.");
  g_assert_cmpuint (rp_sheet_phrase_get_length (phrase), ==, 23);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (spans[0].style, ==, RP_SHEET_STYLE_STRONG);
  g_assert_cmpuint (spans[0].end, ==, 7);
  g_assert_cmpint (spans[2].style, ==, RP_SHEET_STYLE_BODY);
  g_assert_cmpuint (spans[2].start, ==, 8);
  g_assert_cmpuint (spans[2].end, ==, 23);
}

/* A label is as large as what it stands before. */
static void
test_small_label (void)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  guint n;

  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_SMALL, "Credits");
  g_assert_cmpint (rp_sheet_phrase_get_spans (phrase, &n)[0].style, ==, RP_SHEET_STYLE_SMALL_STRONG);
}

static int
count_lines (gboolean held)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  g_autoptr (PangoLayout) layout = NULL;
  double width = rp_sheet_typography_measure (type, RP_SHEET_STYLE_BODY, "For you and Ana");
  PangoLayoutLine *line;

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, "For you and ");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, "Ana Ruiz");
  if (held)
    rp_sheet_phrase_hold (phrase, 12);
  layout = rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_BODY, width + 1, phrase);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2);
  line = pango_layout_get_line_readonly (layout, 1);
  return line->start_index;
}

/* A name that is held goes to the next line whole. */
static void
test_hold (void)
{
  g_assert_cmpint (count_lines (FALSE), ==, 16);
  g_assert_cmpint (count_lines (TRUE), ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-phrase/parts", test_parts);
  g_test_add_func ("/sheet-phrase/small-label", test_small_label);
  g_test_add_func ("/sheet-phrase/hold", test_hold);
  return g_test_run ();
}
