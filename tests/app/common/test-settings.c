/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "sample.h"

#include <string.h>

static void
test_plan (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpPlanSettings usual = RP_PLAN_SETTINGS_DEFAULT;
  RpPlanSettings plan;

  /* What the schema says and what the plan takes as usual are one. */
  rp_settings_get_plan (settings, &plan);
  g_assert_cmpint (plan.get_ready, ==, usual.get_ready);
  g_assert_cmpint (plan.side_change, ==, usual.side_change);
  g_assert_cmpint (plan.next_exercise, ==, usual.next_exercise);

  g_settings_set_uint (settings, "side-change-seconds", 0);
  rp_settings_get_plan (settings, &plan);
  g_assert_cmpint (plan.side_change, ==, 0);
}

/* A plan is laid out with what the person has set. */
static void
test_make_plan (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  g_autoptr (RpPlan) usual = rp_settings_make_plan (settings, program);
  g_autoptr (RpPlan) longer = NULL;

  g_settings_set_uint (settings, "get-ready-seconds", 60);
  longer = rp_settings_make_plan (settings, program);
  g_assert_cmpint (rp_plan_get_duration (longer), >, rp_plan_get_duration (usual));
  g_settings_reset (settings, "get-ready-seconds");
}

static void
test_sheet (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpSheetSettings) usual = rp_settings_get_sheet (settings);
  g_autoptr (RpSheetSettings) chosen = NULL;
  g_autoptr (RpSheetSettings) plain = rp_sheet_settings_new ();

  g_assert_cmpint (usual->density, ==, plain->density);
  g_assert_cmpint (usual->text_size, ==, plain->text_size);
  g_assert_null (usual->clinic);

  g_settings_set_string (settings, "sheet-layout", "summary");
  g_settings_set_string (settings, "sheet-text-size", "bigger");
  g_settings_set_string (settings, "sheet-paper", "letter");
  g_settings_set_string (settings, "sheet-direction", "landscape");
  g_settings_set_string (settings, "sheet-ink", "colour");
  g_settings_set_string (settings, "sheet-clinic", " Knee House ");
  g_settings_set_string (settings, "sheet-address", " ");
  g_settings_set_uint (settings, "get-ready-seconds", 3);
  chosen = rp_settings_get_sheet (settings);
  g_assert_cmpint (chosen->density, ==, RP_SHEET_SUMMARY);
  g_assert_cmpint (chosen->text_size, ==, RP_SHEET_TEXT_BIGGER);
  g_assert_cmpint (chosen->paper, ==, RP_SHEET_PAPER_LETTER);
  g_assert_true (chosen->landscape);
  g_assert_true (chosen->colour);
  g_assert_cmpstr (chosen->clinic, ==, "Knee House");
  g_assert_null (chosen->address);
  /* The minutes on paper are those on the screen. */
  g_assert_cmpint (chosen->plan_settings.get_ready, ==, 3 * G_USEC_PER_SEC);
}

static void
test_paper (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autofree char *chosen = NULL;
  g_autofree char *kept = NULL;

  g_settings_reset (settings, "sheet-paper");
  rp_settings_choose_paper (settings);
  chosen = g_settings_get_string (settings, "sheet-paper");
  g_assert_cmpstr (chosen, !=, "usual");
  g_settings_set_string (settings, "sheet-paper", "letter");
  rp_settings_choose_paper (settings);
  kept = g_settings_get_string (settings, "sheet-paper");
  g_assert_cmpstr (kept, ==, "letter");
}

static void
test_set_paper (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (RpSheetSettings) sheet = NULL;

      rp_settings_set_paper (settings, i / 2 == 0 ? RP_SHEET_PAPER_LETTER : RP_SHEET_PAPER_A4, i % 2 == 0);
      sheet = rp_settings_get_sheet (settings);
      g_assert_cmpint (sheet->paper, ==, i / 2 == 0 ? RP_SHEET_PAPER_LETTER : RP_SHEET_PAPER_A4);
      g_assert_cmpint (sheet->landscape, ==, i % 2 == 0);
    }
}

/* The real program, where no schema is to be found: a sentence and a good end, whatever GSettings would do. */
static void
test_missing (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "src", "app", "reprise", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_assert_true (rp_settings_are_installed ());
  if (!g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_test_skip ("The program is not built");
      return;
    }
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_SCHEMA_DIR", "/nowhere", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_DIRS", "/nowhere", TRUE);
  /* With one, a window says it too, and stays; test-e2e-bare.py looks at that. */
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  process = g_subprocess_launcher_spawn (launcher, &error, program, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &said, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_nonnull (strstr (said, "reprise: The description of the settings is missing. "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/plan", test_plan);
  g_test_add_func ("/settings/make-plan", test_make_plan);
  g_test_add_func ("/settings/sheet", test_sheet);
  g_test_add_func ("/settings/paper", test_paper);
  g_test_add_func ("/settings/set-paper", test_set_paper);

  g_test_add_func ("/settings/missing", test_missing);
  return g_test_run ();
}
