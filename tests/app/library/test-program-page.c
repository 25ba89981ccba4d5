/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-agenda-settings.h"
#include "common/rp-pace-settings.h"
#include "common/rp-settings.h"
#include "pixels.h"
#include "common/rp-adaptive.h"
#include "library/rp-program-page.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpPosterLoader *loader;
  GSettings *settings;
  RpProgramPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->settings = rp_settings_new ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->page = RP_PROGRAM_PAGE (g_object_ref (rp_program_page_new (fixture->settings)));
  fixture->window = pixels_show (GTK_WIDGET (fixture->page), 1200, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->pack);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->settings);
}

static void
fill (Fixture *fixture, const char *id)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlan) plan = rp_plan_new (rp_pack_find_program (fixture->pack, id), &settings);

  rp_program_page_set_plan (fixture->page, plan, rp_pack_get_stop_rules (fixture->pack), fixture->loader);
  g_assert_true (rp_program_page_get_plan (fixture->page) == plan);
  pixels_settle (GTK_WIDGET (fixture->page));
}

static GtkWidget *
find (Fixture *fixture, const char *text)
{
  return find_label (GTK_WIDGET (fixture->page), text);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  fill (fixture, "surgeons-four");
  g_assert_nonnull (find (fixture, "The surgeon's four"));
  g_assert_nonnull (find (fixture, "minutes in all"));
  g_assert_nonnull (find (fixture, "A mat, a band, a chair or wall"));
  g_assert_nonnull (find (fixture, "Left side first, then right side"));
  g_assert_nonnull (find (fixture, "When to stop"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.session.start"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.share"));
}

/* It leads to why, says what to ask before, and names the source of its doses by its kind. */
static void
test_sources (Fixture *fixture, gconstpointer data)
{
  GtkWidget *why;

  fill (fixture, "daily-clams");
  why = find_action (GTK_WIDGET (fixture->page), "win.show-why");
  g_assert_nonnull (why);
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (why)), NULL),
                   ==, "hips-and-knees");
  g_assert_nonnull (
      find (fixture, "If you had an operation a short time ago, ask a doctor or physio first."));
  g_assert_nonnull (find (fixture,
                          "The doses are from a clinic's page.\n"
                          "The move and the dose are from a clinic's page on hip exercises for knee pain."));
}

static void
test_another_program (Fixture *fixture, gconstpointer data)
{
  fill (fixture, "surgeons-four");
  fill (fixture, "daily-clams");
  g_assert_null (find (fixture, "Side leg raise"));
  g_assert_nonnull (find (fixture, "Clamshell"));
  g_assert_nonnull (find (fixture, "20 on your left, then 20 on your right. Hold 2 seconds."));
  g_assert_nonnull (find (fixture, "Every day"));
}

/* What the person says to do at which pain stands with the facts, and what can be done with a program of one's own. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpProgram) ruled
      = rp_program_edit_set_pain_rules (rp_pack_find_program (fixture->pack, "daily-clams"), rules);
  g_autoptr (RpPlan) plan = rp_plan_new (ruled, &settings);

  fill (fixture, "daily-clams");
  g_assert_null (find (fixture, "Pain"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.make-own"));
  g_assert_null (find_action (GTK_WIDGET (fixture->page), "win.edit-program"));
  rp_program_page_set_plan (fixture->page, plan, NULL, fixture->loader);
  rp_program_page_set_own (fixture->page, TRUE);
  g_assert_nonnull (
      find (fixture, "0 to 3: Carry on as planned.\n4 to 5: Do one set of each.\n6 to 10: Stop. Ask your "
                     "clinician before you go on."));
  g_assert_null (find_action (GTK_WIDGET (fixture->page), "win.make-own"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.edit-program"));
}

static void
test_narrow_starts_first (Fixture *fixture, gconstpointer data)
{
  GtkWidget *adaptive = find_type (GTK_WIDGET (fixture->page), RP_TYPE_ADAPTIVE);
  GtkWidget *start, *row;
  graphene_point_t start_at, row_at;

  fill (fixture, "surgeons-four");
  gtk_window_set_default_size (fixture->window, 400, 700);
  while (rp_adaptive_get_size_class (RP_ADAPTIVE (adaptive)) != RP_SIZE_CLASS_NARROW)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (GTK_WIDGET (fixture->page));
  start = find_action (GTK_WIDGET (fixture->page), "win.session.start");
  row = find_action (GTK_WIDGET (fixture->page), "win.show-exercise");
  g_assert_true (
      gtk_widget_compute_point (start, GTK_WIDGET (fixture->page), graphene_point_zero (), &start_at));
  g_assert_true (gtk_widget_compute_point (row, GTK_WIDGET (fixture->page), graphene_point_zero (), &row_at));
  g_assert_cmpfloat (start_at.y, <, row_at.y);
}

static gboolean
is_offered (Fixture *fixture, const char *text)
{
  GtkWidget *label = find (fixture, text);

  return label && gtk_widget_get_mapped (label);
}

/* One of a pack is copied, what was brought is kept, and one's own is changed. */
static void
test_offers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) brought
      = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "surgeons-four"), NULL);
  g_autoptr (RpPlan) plan = rp_plan_new (brought, NULL);

  fill (fixture, "surgeons-four");
  rp_program_page_set_own (fixture->page, FALSE);
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_true (is_offered (fixture, "Make my own copy"));
  g_assert_false (is_offered (fixture, "Add to my programs"));
  rp_program_page_set_plan (fixture->page, plan, NULL, fixture->loader);
  rp_program_page_set_own (fixture->page, FALSE);
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_false (is_offered (fixture, "Make my own copy"));
  g_assert_true (is_offered (fixture, "Add to my programs"));
  rp_program_page_set_own (fixture->page, TRUE);
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_false (is_offered (fixture, "Add to my programs"));
}

/* What is kept can be reminded of, and says when. */
static void
test_reminder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpReminder) reminder = rp_reminder_new ("sample/surgeons-four", "Four");
  RpProgram *program;

  fill (fixture, "surgeons-four");
  rp_program_page_set_own (fixture->page, FALSE);
  g_assert_nonnull (find (fixture, "Off"));
  program = rp_plan_get_program (rp_program_page_get_plan (fixture->page));
  g_free (reminder->program);
  reminder->program = g_strdup (rp_program_get_path (program));
  reminder->days = 0x11;
  rp_reminder_add_time (reminder, 18 * 60);
  rp_agenda_settings_set_reminder (fixture->settings, reminder);
  g_assert_nonnull (find (fixture, "Monday and Friday at 18:00"));
  rp_agenda_settings_remove_reminder (fixture->settings, reminder->program);
  g_assert_nonnull (find (fixture, "Off"));
}

static void
set_speed (Fixture *fixture, double speed)
{
  const char *path = rp_program_get_path (rp_plan_get_program (rp_program_page_get_plan (fixture->page)));
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with_speed (plain, speed);

  rp_pace_settings_set (fixture->settings, path, changes);
}

static char *
get_minutes (Fixture *fixture)
{
  GtkWidget *minutes = find_class (GTK_WIDGET (fixture->page), "minutes");

  return g_strdup (gtk_label_get_label (GTK_LABEL (minutes)));
}

/* A speed that was kept stands beside the minutes, which are those at that speed; and there it is taken back. */
static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *usual = NULL;
  g_autofree char *slower = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GSimpleActionGroup) win = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) start = g_simple_action_new ("session.start", NULL);
  GtkWidget *back;

  g_action_map_add_action (G_ACTION_MAP (win), G_ACTION (start));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (win));
  fill (fixture, "surgeons-four");
  usual = get_minutes (fixture);
  g_assert_null (find (fixture, "As the program says"));
  set_speed (fixture, 0.5);
  slower = get_minutes (fixture);
  g_assert_cmpstr (slower, !=, usual);
  g_assert_nonnull (find (fixture, "At 0.5 times the usual speed."));
  back = find_action (GTK_WIDGET (fixture->page), "program.plain");
  gtk_widget_grab_focus (back);
  g_signal_emit_by_name (back, "clicked");
  again = get_minutes (fixture);
  g_assert_cmpstr (again, ==, usual);
  g_assert_null (find (fixture, "At 0.5 times the usual speed."));
  /* The button is gone; the keyboard is not. */
  g_assert_true (gtk_window_get_focus (fixture->window)
                 == find_action (GTK_WIDGET (fixture->page), "win.session.start"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/program-page/words", test_words);
  ADD ("/program-page/sources", test_sources);
  ADD ("/program-page/offers", test_offers);
  ADD ("/program-page/another-program", test_another_program);
  ADD ("/program-page/own", test_own);
  ADD ("/program-page/own-pace", test_own_pace);
  ADD ("/program-page/reminder", test_reminder);
  ADD ("/program-page/narrow-starts-first", test_narrow_starts_first);

  return g_test_run ();
}
