/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-private.h"
#include "sheet-fixture.h"

#include <string.h>

static const RpSheetDensity densities[] = { RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_FOUR, RP_SHEET_SIX };

static char *
describe_all (RpSheetPages *pages)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < rp_sheet_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = rp_sheet_pages_describe_page (pages, i);

      g_string_append_printf (words, "%s\n", page);
    }
  return g_string_free (words, FALSE);
}

/* What to use is read with the dose, before there is anything to do. */
static void
test_load (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      g_autoptr (RpSheetPages) pages = NULL;
      g_autofree char *words = NULL;
      const RpSheetExercise *exercise;
      const char *dose, *load;

      settings->density = densities[i];
      sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "five-for-knee-pain"), settings);
      pages = sheet_fixture_lay_out (NULL, sheet, settings);
      words = describe_all (pages);
      exercise = sheet->exercises->pdata[0];
      dose = strstr (words, exercise->dose);
      load = strstr (dose, exercise->load);
      g_assert_nonnull (load);
      g_assert_true (load < strstr (dose, rp_sheet_words_get (RP_SHEET_WORD_CUES)));
      g_assert_true (load < strstr (dose, exercise->steps[0]));
    }
}

/* No page for the last lines of the credits alone, where a little less room saves it. */
static void
test_saved_page (void)
{
  static const struct
  {
    const char *program;
    RpSheetDensity density;
    guint n_pages;
  } sheets[] = {
    { "runners-knee", RP_SHEET_TWO, 3 },
  };
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      g_autoptr (RpSheetPages) pages = NULL;

      g_clear_pointer (&settings->note, g_free);
      settings->note = NULL;
      settings->density = sheets[i].density;
      sheet = rp_sheet_new (pack, rp_pack_find_program (pack, sheets[i].program), settings);
      pages = sheet_fixture_lay_out (NULL, sheet, settings);
      g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, sheets[i].n_pages);
    }
}

/* Returns: how high the pictures of an exercise are, in millimetres */
static double
measure_pictures (RpSheetPages *pages, guint exercise)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (box->kind == RP_SHEET_BOX_PICTURE && box->exercise == exercise)
            return box->height * 25.4 / 72;
        }
    }
  return 0;
}

/* People who stand are as large as there is room for beside the words. */
static void
test_upright (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;
  g_autoptr (RpSheetPages) pages = NULL;

  settings->density = RP_SHEET_TWO;
  sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "five-for-knee-pain"), settings);
  pages = sheet_fixture_lay_out (NULL, sheet, settings);
  g_assert_cmpfloat (measure_pictures (pages, 4), >, 48);
}

/* Pictures fill the last page of the exercises when nothing that follows would come there. */
static void
test_last_page (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;
  g_autoptr (RpSheetPages) pages = NULL;

  g_clear_pointer (&settings->clinic, g_free);
  g_clear_pointer (&settings->address, g_free);
  settings->text_size = RP_SHEET_TEXT_LARGE;
  sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "four-for-the-hips"), settings);
  pages = sheet_fixture_lay_out (NULL, sheet, settings);
  g_assert_cmpfloat (measure_pictures (pages, 4), >, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-body/load", test_load);
  g_test_add_func ("/sheet-body/saved-page", test_saved_page);
  g_test_add_func ("/sheet-body/upright", test_upright);
  g_test_add_func ("/sheet-body/last-page", test_last_page);
  return g_test_run ();
}
