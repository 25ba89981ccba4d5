/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-fixture.h"
#include "sheet-laws.h"

/* What a person who prints what we ship may count on: how many pages it takes, and that they are full. */

/* By how much the scale of one picture may be larger than that of another; and the smallest, in millimetres for each metre of
 * a body: of all layouts, of the closest, of two a page, and on the wall. */
#define UNEVEN 1.01
#define LEAST_SCALE 18.0
#define LEAST_SCALE_CLOSE 16.0
#define LEAST_SCALE_TWO 21.5
#define LEAST_SCALE_WALL 12.0

/* How large the code of a program that we ship is with the white around it, in millimetres. */
#define LEAST_CODE 24.0
#define MOST_CODE 30.0

/* How much of a page but the last may be blank in one piece. */
#define MOST_BLANK 0.25

/* How many pages a program takes at most, with a recipient and a note of two lines. Where each exercise has a page, the log
 * may have one too. */
typedef struct
{
  const char *program;
  RpSheetDensity density;
  RpSheetTextSize text_size;
  gboolean landscape;
  guint n_a4;
  guint n_letter;
} Row;

static const Row rows[] = {
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "runners-knee", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, TRUE, 5, 5 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, TRUE, 2, 3 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, FALSE, 2, 2 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "runners-knee", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, TRUE, 4, 4 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 3, 3 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, FALSE, 4, 4 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, TRUE, 4, 3 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, FALSE, 5, 5 },
  { "runners-knee", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, TRUE, 5, 5 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 6, 6 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 6, 6 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, FALSE, 6, 6 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, TRUE, 6, 6 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, FALSE, 6, 6 },
  { "runners-knee", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, TRUE, 7, 7 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, TRUE, 1, 1 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, FALSE, 1, 1 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, TRUE, 1, 1 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, FALSE, 1, 1 },
  { "runners-knee", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, TRUE, 1, 1 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 4, 4 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, TRUE, 4, 4 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 5, 5 },
  { "five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, TRUE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, TRUE, 2, 3 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "five-for-knee-pain", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, TRUE, 5, 5 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 3, 3 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, FALSE, 4, 4 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, TRUE, 4, 4 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, FALSE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, TRUE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, FALSE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, TRUE, 6, 6 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, FALSE, 6, 7 },
  { "five-for-knee-pain", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, TRUE, 7, 7 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, TRUE, 1, 1 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, FALSE, 1, 1 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, TRUE, 1, 1 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, FALSE, 1, 1 },
  { "five-for-knee-pain", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, TRUE, 1, 1 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "surgeons-four", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, TRUE, 5, 5 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, TRUE, 2, 2 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, FALSE, 2, 2 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "surgeons-four", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, TRUE, 4, 4 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 3, 3 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "surgeons-four", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, TRUE, 5, 5 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 5, 5 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 5, 5 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, FALSE, 5, 5 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, TRUE, 5, 5 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, FALSE, 5, 5 },
  { "surgeons-four", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, TRUE, 6, 6 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, TRUE, 1, 1 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, FALSE, 1, 1 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, TRUE, 1, 1 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, FALSE, 1, 1 },
  { "surgeons-four", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, TRUE, 1, 1 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, TRUE, 2, 2 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "four-for-the-hips", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, TRUE, 5, 4 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 2, 2 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, TRUE, 2, 2 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, FALSE, 2, 2 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "four-for-the-hips", RP_SHEET_SIX, RP_SHEET_TEXT_LARGE, TRUE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 2, 3 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, FALSE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_BIGGER, TRUE, 3, 3 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, FALSE, 4, 4 },
  { "four-for-the-hips", RP_SHEET_TWO, RP_SHEET_TEXT_LARGE, TRUE, 5, 4 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, FALSE, 5, 5 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_STANDARD, TRUE, 5, 5 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, FALSE, 5, 5 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_BIGGER, TRUE, 5, 5 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, FALSE, 5, 5 },
  { "four-for-the-hips", RP_SHEET_ONE, RP_SHEET_TEXT_LARGE, TRUE, 5, 5 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, TRUE, 1, 1 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, FALSE, 1, 1 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, TRUE, 1, 1 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, FALSE, 1, 1 },
  { "four-for-the-hips", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, TRUE, 1, 1 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, TRUE, 2, 2 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 2, 2 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, TRUE, 2, 2 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, FALSE, 2, 2 },
  { "daily-clams", RP_SHEET_FOUR, RP_SHEET_TEXT_LARGE, TRUE, 3, 3 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, TRUE, 1, 1 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, FALSE, 1, 1 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_BIGGER, TRUE, 1, 1 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, FALSE, 1, 1 },
  { "daily-clams", RP_SHEET_SUMMARY, RP_SHEET_TEXT_LARGE, TRUE, 1, 1 },
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

/* Millimetres for each metre of a body, at least. */
static double
find_least_scale (RpSheetDensity density)
{
  switch (density)
    {
    case RP_SHEET_SUMMARY:
      return LEAST_SCALE_WALL;
    case RP_SHEET_TWO:
      return LEAST_SCALE_TWO;
    case RP_SHEET_SIX:
      return LEAST_SCALE_CLOSE;
    case RP_SHEET_ONE:
    case RP_SHEET_FOUR:
    default:
      return LEAST_SCALE;
    }
}

static void
assert_scale (const Row *row, RpSheetPages *pages)
{
  double largest;
  double smallest = sheet_laws_measure_scale (pages, &largest);
  gboolean alone = rp_sheet_get_exercises (rp_sheet_pages_get_sheet (pages))->len == 1;

  g_test_message ("%.2f to %.2f mm a metre", smallest, largest);
  g_assert_cmpfloat (smallest, >=, (alone ? LEAST_SCALE : find_least_scale (row->density)) - 0.01);
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

      g_test_message ("%s, %u a page, size %u%s, %s: %u pages, %u at most", rp_program_get_id (program),
                      row->density, row->text_size, row->landscape ? ", lying" : "",
                      paper == RP_SHEET_PAPER_A4 ? "A4" : "Letter", n, most);
      g_assert_cmpuint (n, <=, most);
      assert_scale (row, pages);
      sheet_laws_assert_filled (pages, MOST_BLANK);
    }
}

/* Every program, in every layout, size, paper and way up. */
static void
test_pages (gconstpointer data)
{
  const char *id = data;
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].program, id))
      {
        check_row (pack, rp_pack_find_program (pack, id), &rows[i]);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

/* One exercise is one page. */
static void
test_single (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *exercises = rp_pack_get_exercises (pack);
  const Row page = { NULL, RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 };

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);

      check_row (pack, program, &page);
    }
}

/* Any number of exercises flows without a hole. */
static void
test_nine (void)
{
  static const Row nine[] = {
    { NULL, RP_SHEET_SUMMARY, RP_SHEET_TEXT_STANDARD, FALSE, 1, 1 },
    { NULL, RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, FALSE, 6, 6 },
    { NULL, RP_SHEET_TWO, RP_SHEET_TEXT_STANDARD, TRUE, 6, 6 },
    { NULL, RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 4, 4 },
    { NULL, RP_SHEET_FOUR, RP_SHEET_TEXT_BIGGER, FALSE, 6, 6 },
    { NULL, RP_SHEET_SIX, RP_SHEET_TEXT_STANDARD, FALSE, 3, 3 },
  };
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, 9);

  for (guint i = 0; i < G_N_ELEMENTS (nine); i++)
    check_row (pack, program, &nine[i]);
}

/* A camera reads the code of every program that we ship: its modules are large enough, and the square is not larger than
 * need be. */
static void
test_codes (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *programs = rp_pack_get_programs (pack);
  const Row row = { NULL, RP_SHEET_FOUR, RP_SHEET_TEXT_STANDARD, FALSE, 0, 0 };

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
  static const char *const programs[]
      = { "runners-knee", "five-for-knee-pain", "surgeons-four", "four-for-the-hips", "daily-clams" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet-laws/pages/", programs[i], NULL);

      g_test_add_data_func (path, programs[i], test_pages);
    }
  g_test_add_func ("/sheet-laws/single", test_single);
  g_test_add_func ("/sheet-laws/nine", test_nine);
  g_test_add_func ("/sheet-laws/codes", test_codes);
  return g_test_run ();
}
