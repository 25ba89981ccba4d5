/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-fixture.h"
#include "sheet-laws.h"

/* What a person who prints what we ship may count on: how many pages it takes, and that they are full. */

/* By how much the scale of one picture may be larger than that of another; and the smallest, in millimetres for each metre of
 * a body: of all layouts, and of the closest. */
#define UNEVEN 1.01
#define LEAST_SCALE 18.0
#define LEAST_SCALE_CLOSE 16.0

/* How large the code of a program that we ship is with the white around it, in millimetres. */
#define LEAST_CODE 24.0
#define MOST_CODE 30.0

/* How many pages a program takes at most, with a recipient and a note of two lines; and how much of a page but the last may be
 * blank in one piece, in hundredths: a quarter, unless so few exercises share a page, or are so large, that more is left.
 * Where each exercise has a page, the log may have one too. */
typedef struct
{
  const char *program;
  RpSheetDensity density;
  RpSheetTextSize text_size;
  gboolean landscape;
  guint n_a4;
  guint n_letter;
  guint blank;
} Row;

static const Row rows[] = {
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3, 25 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 5, 5, 25 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3, 31 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 3, 3, 25 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 6, 6, 25 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 6, 6, 35 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 4, 4, 36 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 6, 7, 50 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3, 29 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 3, 3, 25 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 6, 6, 25 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 6, 6, 28 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3, 25 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 5, 4, 25 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3, 25 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 2, 3, 25 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 5, 5, 35 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 5, 5, 42 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3, 29 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 4, 4, 47 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2, 25 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3, 27 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 2, 3, 25 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 5, 5, 31 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 5, 5, 42 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 2, 2, 30 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 2, 2, 25 },
  { "daily-clams", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "daily-clams", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 2, 2, 25 },
  { "daily-clams", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "daily-clams", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 },
};

static RpSheetPages *
lay_out (RpPack *pack, RpProgram *program, const Row *row, RpSheetPaper paper)
{
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;

  g_clear_pointer (&settings->clinic, g_free);
  g_clear_pointer (&settings->address, g_free);
  settings->density = row->density;
  settings->text_size = row->text_size;
  settings->landscape = row->landscape;
  settings->paper = paper;
  sheet = rp_sheet_new (pack, program, settings);
  return sheet_fixture_lay_out (NULL, sheet, settings);
}

static void
assert_scale (const Row *row, double smallest, double largest)
{
  double least = row->density == RP_SHEET_SIX ? LEAST_SCALE_CLOSE : LEAST_SCALE;

  g_assert_cmpfloat (smallest, >=, least - 0.01);
  g_assert_cmpfloat (largest, <=, smallest * UNEVEN);
}

static void
check_row (RpPack *pack, RpProgram *program, const Row *row)
{
  for (RpSheetPaper paper = RP_SHEET_PAPER_A4; paper <= RP_SHEET_PAPER_LETTER; paper++)
    {
      g_autoptr (RpSheetPages) pages = lay_out (pack, program, row, paper);
      guint n = rp_sheet_pages_get_n_pages (pages);
      guint most = paper == RP_SHEET_PAPER_A4 ? row->n_a4 : row->n_letter;
      double blank = 0;
      double largest;
      double smallest = sheet_laws_measure_scale (pages, &largest);

      for (guint i = 0; i + 1 < n; i++)
        blank = MAX (blank, sheet_laws_measure_blank (pages, i));
      g_test_message (
          "%s, %u a page, size %u%s, %s: %u pages, %u at most, %.0f %% blank, %.2f to %.2f mm a metre",
          rp_program_get_id (program), row->density, row->text_size, row->landscape ? ", lying" : "",
          paper == RP_SHEET_PAPER_A4 ? "A4" : "Letter", n, most, 100 * blank, smallest, largest);
      g_assert_cmpuint (n, <=, most);
      assert_scale (row, smallest, largest);
      sheet_laws_assert_filled (pages, row->blank / 100.0);
    }
}

static void
test_pages (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RpProgram *program = rp_pack_find_program (pack, rows[i].program);

      g_assert_nonnull (program);
      check_row (pack, program, &rows[i]);
    }
}

/* One exercise is one page. */
static void
test_single (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *exercises = rp_pack_get_exercises (pack);
  const Row page = { NULL, RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1, 25 };

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);

      check_row (pack, program, &page);
    }
}

/* A camera reads the code of every program that we ship: its modules are large enough, and the square is not larger than
 * need be. */
static void
test_codes (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *programs = rp_pack_get_programs (pack);
  const Row row = { NULL, RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 0, 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);
      g_autoptr (RpSheetPages) pages = lay_out (pack, program, &row, RP_SHEET_PAPER_A4);
      double module;
      double size = sheet_laws_measure_code (pages, &module);

      g_test_message ("%s: %.1f mm, %.3f a module", rp_program_get_id (program), size, module);
      g_assert_cmpfloat (module, >=, RP_SHEET_QR_MODULE - 0.001);
      g_assert_cmpfloat (size, >=, LEAST_CODE);
      g_assert_cmpfloat (size, <=, MOST_CODE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-laws/pages", test_pages);
  g_test_add_func ("/sheet-laws/single", test_single);
  g_test_add_func ("/sheet-laws/codes", test_codes);
  return g_test_run ();
}
