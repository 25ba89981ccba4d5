/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-private.h"
#include "sheet-fixture.h"
#include "sheet-laws.h"

#include <string.h>

/* Two lines on paper. */
#define NOTE                                                                                                 \
  "Start with 10 on each side in the first week. Write down how the knee feels the next morning, and come "  \
  "back if it is warm."

static RpSheetPages *
lay_out (const char *id, RpSheetDensity density, RpSheetPaper paper, const char *note)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;

  g_clear_pointer (&settings->clinic, g_free);
  g_clear_pointer (&settings->address, g_free);
  g_free (settings->note);
  settings->note = g_strdup (note);
  settings->density = density;
  settings->paper = paper;
  sheet = rp_sheet_new (pack, rp_pack_find_program (pack, id), settings);
  return sheet_fixture_lay_out (NULL, sheet, settings);
}

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

static double
measure_scale (RpSheetPages *pages)
{
  double most;
  double least = sheet_laws_measure_scale (pages, &most);

  g_assert_cmpfloat (most / least, <, 1.01);
  return least;
}

/* One scale for all pictures of a sheet, never under what can be seen; what asks for no room has larger ones. */
static void
test_scale (void)
{
  static const char *const programs[]
      = { "runners-knee", "five-for-knee-pain", "surgeons-four", "four-for-the-hips" };
  g_autoptr (RpSheetPages) alone = lay_out ("daily-clams", RP_SHEET_FOUR, RP_SHEET_PAPER_A4, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autoptr (RpSheetPages) usual = lay_out (programs[i], RP_SHEET_FOUR, RP_SHEET_PAPER_A4, NULL);
      g_autoptr (RpSheetPages) compact = lay_out (programs[i], RP_SHEET_SIX, RP_SHEET_PAPER_A4, NULL);

      g_assert_cmpfloat (measure_scale (usual), >=, 17.8);
      g_assert_cmpfloat (measure_scale (compact), >=, 15.8);
    }
  g_assert_cmpfloat (measure_scale (alone), >, 18);
}

/* What is told of an exercise comes in the order in which it is needed, and its log behind all of them. */
static void
test_order (void)
{
  g_autoptr (RpSheetPages) pages = lay_out ("five-for-knee-pain", RP_SHEET_FOUR, RP_SHEET_PAPER_A4, NULL);
  g_autofree char *words = describe_all (pages);
  const RpSheetExercise *first = rp_sheet_get_exercises (rp_sheet_pages_get_sheet (pages))->pdata[0];
  const char *name = strstr (words, "\n1 Clamshell");
  const char *load = strstr (name, first->load);
  const char *step = strstr (name, first->steps[0]);
  const char *think = strstr (name, first->cues[0]);
  const char *care = strstr (name, first->care);
  const char *log = strstr (words, "Write how many sets");

  g_assert_true (name < load);
  g_assert_true (load < step);
  g_assert_true (step < think);
  g_assert_true (think < care);
  g_assert_true (care < log);
}

/* Each program fits on both sides of one leaf, with a note of two lines; what has to give way for that is no care. */
static void
test_leaf (void)
{
  static const char *const programs[]
      = { "runners-knee", "five-for-knee-pain", "surgeons-four", "four-for-the-hips" };

  for (guint i = 0; i < G_N_ELEMENTS (programs) * 2; i++)
    {
      g_autoptr (RpSheetPages) pages = lay_out (programs[i / 2], RP_SHEET_FOUR,
                                                i % 2 == 0 ? RP_SHEET_PAPER_A4 : RP_SHEET_PAPER_LETTER, NOTE);

      g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, 2);
      sheet_fixture_assert_says (pages);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-body/scale", test_scale);
  g_test_add_func ("/sheet-body/order", test_order);
  g_test_add_func ("/sheet-body/leaf", test_leaf);
  return g_test_run ();
}
