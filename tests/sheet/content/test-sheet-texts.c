/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-texts.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"
#include "words/rp-dose-box.h"

static guint
find (GStrv texts, const char *text)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (g_str_equal (texts[i], text))
      return i;
  g_error ("\"%s\" is not among the texts", text);
}

/* The order is that of reading: the head, each exercise from its name to its care, and what follows. */
static void
test_order (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  RpSheet *sheet = fixture->sheet;
  g_auto (GStrv) texts = rp_sheet_texts_gather (sheet);
  const RpSheetExercise *first = sheet->exercises->pdata[0];
  const RpSheetExercise *second = sheet->exercises->pdata[1];
  const RpDoseBox *box = first->boxes->pdata[0];
  const RpSheetLogRow *row = sheet->log->rows->pdata[0];

  g_assert_cmpuint (find (texts, sheet->title), ==, 0);
  g_assert_cmpuint (find (texts, sheet->clinic), <, find (texts, first->name));
  g_assert_cmpuint (find (texts, first->name), <, find (texts, box->value));
  g_assert_cmpuint (find (texts, box->value), <, find (texts, first->steps[0]));
  g_assert_cmpuint (find (texts, first->steps[0]), <, find (texts, second->name));
  g_assert_cmpuint (find (texts, second->name), <, find (texts, row->name));
  g_assert_cmpuint (find (texts, sheet->stop_rules[0]), <, find (texts, sheet->credits[0]));
}

/* What heads something goes with it. */
static void
test_headings (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_FOUR);
  const char *note = rp_sheet_words_get (RP_SHEET_WORD_NOTE);
  const char *stop = rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE);
  g_auto (GStrv) with = rp_sheet_texts_gather (fixture->sheet);
  g_auto (GStrv) without = NULL;

  g_clear_pointer (&fixture->sheet->note, g_free);
  g_clear_pointer (&fixture->sheet->stop_rules, g_strfreev);
  fixture->sheet->stop_rules = g_new0 (char *, 1);
  without = rp_sheet_texts_gather (fixture->sheet);
  g_assert_true (g_strv_contains ((const char *const *) with, note));
  g_assert_true (g_strv_contains ((const char *const *) with, stop));
  g_assert_false (g_strv_contains ((const char *const *) without, note));
  g_assert_false (g_strv_contains ((const char *const *) without, stop));
}

/* A summary says of an exercise what it is called and how much. */
static void
test_summary (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (4, RP_SHEET_SUMMARY);
  const RpSheetExercise *first = fixture->sheet->exercises->pdata[0];
  g_auto (GStrv) texts = rp_sheet_texts_gather (fixture->sheet);

  g_assert_cmpuint (find (texts, first->name), <,
                    find (texts, ((const RpDoseBox *) first->boxes->pdata[0])->value));
  g_assert_false (g_strv_contains ((const char *const *) texts, first->steps[0]));
  g_assert_false (
      g_strv_contains ((const char *const *) texts, rp_sheet_words_get (RP_SHEET_WORD_SETS_DONE)));
}

/* What may give way to save a page need not be there, unless there is only one exercise; where six share a page, steps and
 * captions are left out. */
static void
test_optional (void)
{
  g_autoptr (LayoutFixture) one = layout_fixture_new (1, RP_SHEET_FOUR);
  g_autoptr (LayoutFixture) four = layout_fixture_new (4, RP_SHEET_FOUR);
  g_autoptr (LayoutFixture) six = layout_fixture_new (4, RP_SHEET_SIX);
  const RpSheetExercise *first = one->sheet->exercises->pdata[0];
  const char *const *alone = rp_sheet_get_texts (one->sheet);
  const char *const *usual = rp_sheet_get_texts (four->sheet);
  const char *const *compact = rp_sheet_get_texts (six->sheet);

  g_assert_true (g_strv_contains (alone, first->felt));
  g_assert_false (g_strv_contains (usual, first->felt));
  g_assert_true (g_strv_contains (usual, first->care));
  g_assert_true (g_strv_contains (usual, first->steps[0]));
  g_assert_true (g_strv_contains (compact, first->care));
  g_assert_false (g_strv_contains (compact, first->steps[0]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-texts/order", test_order);
  g_test_add_func ("/sheet-texts/headings", test_headings);
  g_test_add_func ("/sheet-texts/summary", test_summary);
  g_test_add_func ("/sheet-texts/optional", test_optional);
  return g_test_run ();
}
