/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-private.h"
#include "content/rp-sheet-texts.h"
#include "layout/rp-sheet-typography.h"
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
  heading = find_text (pages, rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE));
  care = find_text (pages, "الوركان");
  g_assert_cmpfloat_with_epsilon (measure_right (heading), 0, 0.1);
  g_assert_cmpfloat (find_text (pages, "Page 2 of")->x, ==, 36);
  g_assert_true (g_str_has_prefix (pango_layout_get_text (care->layout), "Take care: "));
  g_assert_cmpfloat_with_epsilon (measure_right (care), 0, 0.1);
  g_assert_cmpint (pango_layout_get_line_readonly (care->layout, 0)->resolved_dir, ==, PANGO_DIRECTION_RTL);
}

/* At how many places in a line a hyphen would be added. */
static int
count_hyphens (PangoLayout *layout, const char *word)
{
  const char *text = pango_layout_get_text (layout);
  glong start = g_utf8_pointer_to_offset (text, strstr (text, word));
  int n = 0;
  int found = 0;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n);

  for (glong i = start + 1; i < start + g_utf8_strlen (word, -1); i++)
    found += attributes[i].break_inserts_hyphen ? 1 : 0;
  return found;
}

/* A word that is too long for its line gets a hyphen where it is divided, but what is typed into a computer does not. */
static void
test_addresses (void)
{
  RpSheetTypography *type = rp_sheet_typography_new (10, "de", FALSE);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  g_autoptr (PangoLayout) plain
      = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 60,
                                 "Schulterblattstabilisierung\nhttps://praxis.example/schulterblatt "
                                 "praxis@schulterblatt.example www.schulterblatt.example "
                                 "schulterblatt.example/mobilisierung (praxis-schulterblatt.example). "
                                 "Sitzbeinhöckerbereich.");
  g_autoptr (PangoLayout) led = NULL;

  g_assert_cmpint (count_hyphens (plain, "Schulterblattstabilisierung"), >, 20);
  g_assert_cmpint (count_hyphens (plain, "https://praxis.example/schulterblatt"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "praxis@schulterblatt.example"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "www.schulterblatt.example"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "schulterblatt.example/mobilisierung"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "(praxis-schulterblatt.example)."), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "Sitzbeinhöckerbereich."), >, 15);

  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, "Quelle");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY,
                       "https://praxis.example/wirbelkanal Wirbelsäulenaufrichtung");
  led = rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_BODY, 60, phrase);
  g_assert_cmpint (count_hyphens (led, "https://praxis.example/wirbelkanal"), ==, 0);
  g_assert_cmpint (count_hyphens (led, "Wirbelsäulenaufrichtung"), >, 15);
  rp_sheet_typography_free (type);
}

/* A code is no word, and a name is spelt as it is. */
static void
test_codes (void)
{
  RpSheetTypography *type = rp_sheet_typography_new (10, "de", FALSE);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  g_autoptr (PangoLayout) plain
      = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 60,
                                 "Lizenz: CC-BY-SA-4.0, reprise:3:schulterblatt knie_und_huefte "
                                 "SCHULTERBLATT7. Quellenverzeichnis: 20-malig");
  g_autoptr (PangoLayout) held = NULL;

  g_assert_cmpint (count_hyphens (plain, "CC-BY-SA-4.0,"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "reprise:3:schulterblatt"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "knie_und_huefte"), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "SCHULTERBLATT7."), ==, 0);
  g_assert_cmpint (count_hyphens (plain, "Quellenverzeichnis:"), >, 10);
  g_assert_cmpint (count_hyphens (plain, "20-malig"), >, 2);

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, "Für ");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, "Wolfeschlegelsteinhausen");
  rp_sheet_phrase_hold (phrase, strlen ("Für "));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " Krankengymnastik");
  held = rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_BODY, 60, phrase);
  g_assert_cmpint (count_hyphens (held, "Wolfeschlegelsteinhausen"), ==, 0);
  g_assert_cmpint (count_hyphens (held, "Krankengymnastik"), >, 10);
  rp_sheet_typography_free (type);
}

/* Whether a line of a text ends with a hyphen that is not in it. */
static gboolean
is_hyphenated (const char *language, const char *text)
{
  RpSheetTypography *type = rp_sheet_typography_new (10, language, FALSE);
  g_autoptr (PangoLayout) layout
      = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 60, text);
  gboolean hyphenated = FALSE;

  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  for (int i = 0; i + 1 < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      int n = 0;
      const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n);
      glong end = g_utf8_pointer_to_offset (text, text + line->start_index + line->length);

      hyphenated |= attributes[end].break_inserts_hyphen;
    }
  rp_sheet_typography_free (type);
  return hyphenated;
}

/* A word divided by its writer is divided there; scripts that know no hyphen get none. */
static void
test_languages (void)
{
  g_assert_true (is_hyphenated ("de", "Schulter­blatt­stabili­sierung"));
  g_assert_true (is_hyphenated ("de", "Schulterblattstabilisierung"));
  g_assert_true (is_hyphenated ("uk", "Найпередовойтематичнішими"));
  g_assert_false (is_hyphenated ("ja", "膝が痛むときはすぐにやめてくださいね"));
  g_assert_false (is_hyphenated ("ar", "فأسقيناكموهاواستنصرناهمبالمستشفيات"));
  g_assert_false (is_hyphenated ("th", "การออกกำลังกายสำหรับข้อเข่าและสะโพก"));
}

/* Letters that no font has are told, and only those. */
static void
test_letters (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  RpProgram *program = rp_pack_find_program (pack, "surgeons-four");
  g_autoptr (RpSheet) good = rp_sheet_new (pack, program, settings);
  g_autoptr (RpSheetPages) readable = sheet_fixture_lay_out (NULL, good, settings);
  g_autoptr (RpSheet) strange = NULL;
  g_autoptr (RpSheetPages) boxes = NULL;

  g_assert_null (rp_sheet_pages_get_warnings (readable)[0]);
  g_free (settings->note);
  settings->note = g_strdup ("\U0010fffd");
  strange = rp_sheet_new (pack, program, settings);
  boxes = sheet_fixture_lay_out (NULL, strange, settings);
  g_assert_nonnull (strstr (rp_sheet_pages_get_warnings (boxes)[0], "in no font"));
  g_assert_null (rp_sheet_pages_get_warnings (boxes)[1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-typography/mixed", test_mixed);
  g_test_add_func ("/sheet-typography/addresses", test_addresses);
  g_test_add_func ("/sheet-typography/codes", test_codes);
  g_test_add_func ("/sheet-typography/languages", test_languages);
  g_test_add_func ("/sheet-typography/letters", test_letters);
  return g_test_run ();
}
