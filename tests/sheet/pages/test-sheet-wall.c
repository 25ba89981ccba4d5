/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-fixture.h"
#include "sheet-laws.h"

/* Points that can be read from one metre: 18 of running text; the room for the letters is a little higher. */
#define LEGIBLE 18.0

static RpSheetPages *
lay_out (RpPack *pack, RpProgram *program, RpSheetPaper paper, gboolean landscape)
{
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;

  settings->density = RP_SHEET_SUMMARY;
  settings->paper = paper;
  settings->landscape = landscape;
  sheet = rp_sheet_new (pack, program, settings);
  return sheet_fixture_lay_out (NULL, sheet, settings);
}

/* Each program that we ship is one page on every paper, with pictures at one scale, and nothing small but the foot. */
static void
test_programs (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *programs = rp_pack_get_programs (pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs) * 4; i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i / 4);
      g_autoptr (RpSheetPages) pages
          = lay_out (pack, program, i % 2 == 0 ? RP_SHEET_PAPER_A4 : RP_SHEET_PAPER_LETTER, i % 4 > 1);
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, 0);
      double most;
      double least = sheet_laws_measure_scale (pages, &most);

      g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, 1);
      g_assert_cmpfloat (most / least, <, 1.01);
      g_assert_cmpfloat (least, >=, 12);
      for (guint j = 0; j < boxes->len; j++)
        {
          const RpSheetBox *box = boxes->pdata[j];

          if (box->kind == RP_SHEET_BOX_TEXT && box->role != RP_SHEET_ROLE_NONE)
            g_assert_cmpfloat (box->height / rp_sheet_box_count_lines (box), >, LEGIBLE);
        }
    }
}

/* When to stop has the last place, on the last line of exercises or below it. */
static void
test_stop (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();

  for (guint n = 1; n <= 4; n++)
    {
      g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, n);
      g_autoptr (RpSheetPages) pages = lay_out (pack, program, RP_SHEET_PAPER_A4, FALSE);
      g_autofree char *words = rp_sheet_pages_describe_page (pages, 0);

      sheet_fixture_assert_laws (pages);
      g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, 1);
      g_assert_nonnull (g_strrstr (words, rp_sheet_words_get (RP_SHEET_WORD_STOP)));
    }
}

/* Nine have one page as well, in more columns and smaller letters than fewer. */
static void
test_nine (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, 9);

  for (RpSheetPaper paper = RP_SHEET_PAPER_A4; paper <= RP_SHEET_PAPER_LETTER; paper++)
    {
      g_autoptr (RpSheetPages) pages = lay_out (pack, program, paper, FALSE);

      g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, 1);
      sheet_fixture_assert_laws (pages);
      sheet_laws_assert_legible (pages);
    }
}

/* More exercises than a page has room for go on on the next one. */
static void
test_many (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, 30);
  g_autoptr (RpSheetPages) pages = lay_out (pack, program, RP_SHEET_PAPER_A4, FALSE);

  g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), >, 1);
  sheet_fixture_assert_laws (pages);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-wall/programs", test_programs);
  g_test_add_func ("/sheet-wall/stop", test_stop);
  g_test_add_func ("/sheet-wall/nine", test_nine);
  g_test_add_func ("/sheet-wall/many", test_many);
  return g_test_run ();
}
