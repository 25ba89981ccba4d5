/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-settings.h"

static void
test_defaults (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();

  g_assert_cmpint (settings->density, ==, RP_SHEET_FOUR);
  g_assert_cmpint (settings->text_size, ==, RP_SHEET_TEXT_STANDARD);
  g_assert_cmpint (settings->paper, ==, RP_SHEET_PAPER_A4);
  g_assert_false (settings->landscape);
  g_assert_false (settings->colour);
  g_assert_cmpint (settings->plan_settings.get_ready, ==, 10 * G_USEC_PER_SEC);
  g_assert_null (settings->date);
  g_assert_null (settings->recipient);
  g_assert_null (settings->logo);
  g_assert_null (settings->done);
}

static void
test_copy (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheetSettings) copy = NULL;

  settings->density = RP_SHEET_SIX;
  settings->plan_settings.side_change = 3 * G_USEC_PER_SEC;
  settings->date = g_date_time_new_utc (2026, 11, 21, 0, 0, 0);
  settings->recipient = g_strdup ("Ana Ruiz");
  settings->author = g_strdup ("Sam Lee");
  settings->note = g_strdup ("Slowly.");
  settings->clinic = g_strdup ("The clinic");
  settings->address = g_strdup ("1 Long Street");
  settings->logo = g_strdup ("/a/logo.svg");
  settings->done = g_ptr_array_new ();
  copy = rp_sheet_settings_copy (settings);
  g_clear_pointer (&settings, rp_sheet_settings_free);

  g_assert_cmpint (copy->density, ==, RP_SHEET_SIX);
  g_assert_cmpint (copy->plan_settings.side_change, ==, 3 * G_USEC_PER_SEC);
  g_assert_cmpint (g_date_time_get_day_of_month (copy->date), ==, 21);
  g_assert_cmpstr (copy->recipient, ==, "Ana Ruiz");
  g_assert_cmpstr (copy->author, ==, "Sam Lee");
  g_assert_cmpstr (copy->note, ==, "Slowly.");
  g_assert_cmpstr (copy->clinic, ==, "The clinic");
  g_assert_cmpstr (copy->address, ==, "1 Long Street");
  g_assert_cmpstr (copy->logo, ==, "/a/logo.svg");
  g_assert_nonnull (copy->done);
}

/* Clear print begins at 12 points, large print at 16. */
static void
test_sizes (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();

  g_assert_cmpfloat (rp_sheet_settings_get_points (settings), ==, 12);
  settings->text_size = RP_SHEET_TEXT_BIGGER;
  g_assert_cmpfloat (rp_sheet_settings_get_points (settings), ==, 14);
  settings->text_size = RP_SHEET_TEXT_LARGE;
  g_assert_cmpfloat (rp_sheet_settings_get_points (settings), ==, 18);
}

static void
assert_paper (const char *locale, RpSheetPaper paper)
{
  g_setenv ("LC_ALL", locale, TRUE);
  g_assert_cmpint (rp_sheet_settings_find_paper (), ==, paper);
}

/* Whether or not the system has these locales. */
static void
test_usual_paper (void)
{
  g_autofree char *before = g_strdup (g_getenv ("LC_ALL"));

  assert_paper ("en_US.UTF-8", RP_SHEET_PAPER_LETTER);
  assert_paper ("fr_CA", RP_SHEET_PAPER_LETTER);
  assert_paper ("es_MX@euro", RP_SHEET_PAPER_LETTER);
  assert_paper ("en_GB.UTF-8", RP_SHEET_PAPER_A4);
  assert_paper ("de_DE", RP_SHEET_PAPER_A4);
  assert_paper ("C.UTF-8", RP_SHEET_PAPER_A4);
  g_setenv ("LC_ALL", "", TRUE);
  g_setenv ("LC_PAPER", "en_US", TRUE);
  g_assert_cmpint (rp_sheet_settings_find_paper (), ==, RP_SHEET_PAPER_LETTER);
  g_unsetenv ("LC_PAPER");
  g_setenv ("LC_ALL", before ? before : "C", TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/settings/defaults", test_defaults);
  g_test_add_func ("/sheet/settings/copy", test_copy);
  g_test_add_func ("/sheet/settings/sizes", test_sizes);
  g_test_add_func ("/sheet/settings/usual-paper", test_usual_paper);

  return g_test_run ();
}
