/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-private.h"
#include "content/rp-sheet-texts.h"
#include "sheet-fixture.h"

#include <string.h>

static const RpSheetBox *
find_text (RpSheetPages *pages, const char *text)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (box->layout != NULL && strstr (pango_layout_get_text (box->layout), text) != NULL)
            return box;
        }
    }
  return NULL;
}

/* Where the first line of a text ends, from the right edge of its box. */
static double
measure_right (const RpSheetBox *box)
{
  PangoRectangle line;
  PangoLayoutIter *iter = pango_layout_get_iter (box->layout);

  pango_layout_iter_get_line_extents (iter, NULL, &line);
  pango_layout_iter_free (iter);
  return box->width - pango_units_to_double (line.x + line.width);
}

/* Words of ours that nobody has translated stand at the right too, and do not turn the pack's words round. */
static void
test_mixed (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  RpProgram *program = rp_pack_find_program (pack, "surgeons-four");
  g_autoptr (RpSheet) sheet = NULL;
  g_autoptr (RpSheetPages) pages = NULL;
  const RpSheetBox *heading, *care;
  RpSheetExercise *first;

  settings->density = RP_SHEET_TWO;
  sheet = rp_sheet_new (pack, program, settings);
  first = sheet->exercises->pdata[0];
  g_free (first->care);
  first->care = g_strdup ("لا ترفع أعلى مما يبقى الوركان ثابتين.");
  g_strfreev (sheet->texts);
  sheet->texts = rp_sheet_texts_gather (sheet);
  sheet->right_to_left = TRUE;
  pages = sheet_fixture_lay_out (NULL, sheet, settings);
  sheet_fixture_assert_laws (pages);
  heading = find_text (pages, rp_sheet_words_get (RP_SHEET_WORD_STOP));
  care = find_text (pages, "الوركان");
  g_assert_cmpfloat_with_epsilon (measure_right (heading), 0, 0.1);
  g_assert_cmpfloat (measure_right (find_text (pages, "Page 2 of")), >, 300);
  g_assert_true (g_str_has_prefix (pango_layout_get_text (care->layout), "Take care: "));
  g_assert_cmpfloat_with_epsilon (measure_right (care), 0, 0.1);
  g_assert_cmpint (pango_layout_get_line_readonly (care->layout, 0)->resolved_dir, ==, PANGO_DIRECTION_RTL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-typography/mixed", test_mixed);
  return g_test_run ();
}
