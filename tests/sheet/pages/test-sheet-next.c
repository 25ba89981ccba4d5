/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-next.h"

#include "content/rp-sheet-words.h"
#include "layout/rp-sheet-typography.h"
#include "layout/rp-sheet-box.h"

static RpSheetTypography *type;

static void
add (GPtrArray *page, RpSheetRole role, guint exercise, const char *text)
{
  RpSheetBox *box = rp_sheet_box_new_text (
      rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 100, text), role);

  box->exercise = exercise;
  g_ptr_array_add (page, box);
}

static GPtrArray *
add_page (GPtrArray *pages)
{
  GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);

  g_ptr_array_add (pages, page);
  return page;
}

/* One exercise, two, three, with the log and without, the log alone, what follows it, and a mere end. */
static void
test_say (void)
{
  static const struct
  {
    guint first;
    guint last;
    gboolean log;
    gboolean more;
    const char *said;
  } cases[] = {
    { 5, 5, FALSE, FALSE, "exercise 5" },
    { 5, 5, TRUE, FALSE, "exercise 5 and your log" },
    { 4, 5, FALSE, FALSE, "exercises 4 and 5" },
    { 4, 5, TRUE, FALSE, "exercises 4 and 5, and your log" },
    { 3, 5, FALSE, FALSE, "exercises 3 to 5" },
    { 1, 0, TRUE, FALSE, "your log" },
    { 5, 9, FALSE, TRUE, "more about exercises 5 to 9" },
    { 5, 5, FALSE, TRUE, "more about exercise 5" },
    { 1, 0, FALSE, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      GPtrArray *front = add_page (pages);
      GPtrArray *back = add_page (pages);
      g_autofree char *said = NULL;
      g_autofree char *last = NULL;

      if (cases[i].more)
        add (front, RP_SHEET_ROLE_HEADING, 0, rp_sheet_words_get (RP_SHEET_WORD_MORE));
      for (guint number = cases[i].first; number <= cases[i].last; number++)
        add (back, RP_SHEET_ROLE_HEADING, number, "A move");
      add (back, RP_SHEET_ROLE_PARAGRAPH, 3, "More words");
      if (cases[i].log)
        add (back, RP_SHEET_ROLE_COLUMN_TITLE, 0, "Date");
      said = rp_sheet_next_say (pages, 0);
      last = rp_sheet_next_say (pages, 1);
      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_null (last);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  type = rp_sheet_typography_new (10, "en", FALSE);
  g_test_add_func ("/sheet-next/say", test_say);
  result = g_test_run ();
  rp_sheet_typography_free (type);
  return result;
}
