/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "words/rp-program-words.h"
#include "common/rp-pace-settings.h"
#include "common/rp-settings.h"
#include "library/rp-program-row.h"
#include "sample.h"

static void
test_words (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpPack) pack = sample_pack ();
  RpProgram *program = rp_pack_find_program (pack, "daily-clams");
  g_autoptr (RpPlan) plan = rp_settings_make_plan (settings, program);
  g_autofree char *line = rp_program_words_line (1, rp_plan_get_duration (plan), FALSE);
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *row = g_object_ref_sink (rp_program_row_new ());

  rp_program_row_set_program (RP_PROGRAM_ROW (row), program, settings, loader);
  g_assert_nonnull (find_label (row, "Daily clams"));
  g_assert_nonnull (find_label (row, line));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.show-program");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Daily clams");
  g_assert_finalize_object (row);
  g_assert_finalize_object (loader);
}

/* The minutes are those of the program as the person wants it led. */
static void
test_own_pace (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpPack) pack = sample_pack ();
  RpProgram *program = rp_pack_find_program (pack, "surgeons-four");
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) slower = rp_plan_changes_with_speed (plain, 0.5);
  g_autoptr (RpPlan) usual = rp_settings_make_plan (settings, program);
  g_autofree char *line
      = rp_program_words_line (4, rp_plan_get_duration (usual), rp_plan_is_estimate (usual));
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *row = g_object_ref_sink (rp_program_row_new ());

  rp_program_row_set_program (RP_PROGRAM_ROW (row), program, settings, loader);
  g_assert_nonnull (find_label (row, line));
  rp_pace_settings_set (settings, rp_program_get_path (program), slower);
  rp_program_row_set_program (RP_PROGRAM_ROW (row), program, settings, loader);
  g_settings_reset (settings, RP_PACE_SETTINGS_KEPT);
  g_assert_null (find_label (row, line));
  g_assert_finalize_object (row);
  g_assert_finalize_object (loader);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/program-row/words", test_words);
  g_test_add_func ("/program-row/own-pace", test_own_pace);

  return g_test_run ();
}
